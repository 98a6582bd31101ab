import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../settings.ts'
import { readComparison, reportFiles } from './simulate-report.ts'
import { unpadded } from './states.ts'

test('docs/queues.md and its pictures are what docs/queues.json says; `dala simulate --report` makes all anew', async () => {
  for (const [path, text] of reportFiles(await readComparison()))
    assert.equal(unpadded(await readFile(join(projectRoot, path), 'utf8')), unpadded(text), path)
})

test('every picture of the page exists, is light, and has colours for dark paper', async () => {
  const files = reportFiles(await readComparison())
  const page = files.get('docs/queues.md') ?? ''
  const shown = [...page.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`)
  assert.deepEqual(new Set(shown), new Set([...files.keys()].filter(path => path.endsWith('.svg'))))
  for (const path of shown) {
    const svg = files.get(path) ?? ''
    assert.ok(svg.length < 12_000, `${path}: ${svg.length} characters`)
    assert.match(svg, /prefers-color-scheme:dark/)
    assert.doesNotMatch(svg, /NaN|undefined/)
  }
})
