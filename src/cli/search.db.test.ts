import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { buildWorld } from '../../test/support/world.ts'
import { testDatabase } from '../database/testing.ts'
import { projectRoot } from '../settings.ts'

const db = await testDatabase()
const world = await buildWorld(db)
const work = await world.title('F1', 'B1')
const data = await mkdtemp(join(tmpdir(), 'dala-search-'))
after(() => rm(data, { recursive: true }))

const dala = async (...args: string[]): Promise<{ code: number; out: string }> => {
  const env = { ...process.env, DATABASE_URL: db.url, DALA_DATA: data }
  try {
    const { stdout } = await promisify(execFile)('node', [join(projectRoot, 'bin/dala.mjs'), ...args], {
      env,
    })
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, out: stdout }
  }
}
const json = (out: string) => JSON.parse(out.trim().split('\n').at(-1) ?? '')

test('the index is built by command and searched at a terminal, with facets and the reason for each place', async () => {
  const built = await dala('reindex', '--json')
  assert.equal(json(built.out).records, 1)
  const { code, out } = await dala('search', 'T', '--facets', '--explain', '--json')
  assert.equal(code, 0)
  assert.match(out, /T1 whole title or name/)
  const { hits, works, facets } = json(out)
  assert.deepEqual([hits, works[0].work, works[0].title, works[0].tier], [1, work, 'T', 1])
  assert.equal(works[0].explain.words[0].works, 1)
  assert.deepEqual(facets.find((facet: { name: string }) => facet.name === 'municipality').values, [
    { value: '2080', count: 1 },
  ])
})

test('a search for nothing is used wrongly', async () => {
  assert.equal((await dala('search')).code, 2)
})
