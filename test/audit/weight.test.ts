import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budget, overBudget, type Weight } from './weight.ts'

const light: Weight = {
  ...{ path: '/sok?q=a', requests: 30, scriptBytes: 50_000, styleBytes: 40_000, fontBytes: 200_000 },
  ...{ bytesWithoutFonts: 60_000, hosts: ['vi.se'], lcpMs: 1500 },
}

test('a page at its limits is within them', () => {
  assert.deepEqual(overBudget(light, 'vi.se'), [])
  assert.deepEqual(overBudget({ ...light, path: '/bibliotek', bytesWithoutFonts: 99_999 }, 'vi.se'), [])
  assert.deepEqual(overBudget({ ...light, lcpMs: null }, 'vi.se'), [])
})

test('each limit is held by itself, in every language, and nobody else is asked', () => {
  for (const what of ['requests', 'scriptBytes', 'styleBytes', 'lcpMs'] as const)
    assert.deepEqual(
      overBudget({ ...light, [what]: budget[what] + 1 }, 'vi.se').map(text => text.split(' ')[1]),
      [what],
    )
  for (const path of ['/sok', '/en/sok?q=x'])
    assert.equal(overBudget({ ...light, path, bytesWithoutFonts: 60_001 }, 'vi.se').length, 1)
  assert.deepEqual(overBudget({ ...light, hosts: ['vi.se', 'andra.se'] }, 'vi.se'), [
    '/sok?q=a: asks andra.se, which is not ours',
  ])
})
