import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { lots } from '../../../demo/people/names.ts'
import { buildSegment, searchInThreads } from '../../modules/search/index.ts'
import { branchNames, testCatalogue } from './catalogue.ts'
import type { JudgedQuery } from './judge.rules.ts'
import { realRecordsThere } from './real-records.ts'
import { askIndex, explainIndex, scoreAll } from './score.ts'

const queries: JudgedQuery[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../test/relevance/queries.json'), 'utf8'),
)
const { documents, real, realOthers } = testCatalogue(50_000, queries)
const byWork = new Map(documents.map(document => [document.work, document]))
const index = searchInThreads(
  { segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities: [] },
  1,
)
const share = ({ n, passed }: { n: number; passed: number }): number => passed / n

test('of the house’s own queries 95 % of known items stand first, 90 % of the others pass, 1 % find nothing', async () => {
  assert.ok(queries.length >= 150)
  assert.ok(documents.length - real >= 50_000)
  assert.equal(realOthers, realRecordsThere() ? 50_000 : 0)
  const scores = await scoreAll(queries, byWork, askIndex(index, branchNames), explainIndex(index))
  const misses = scores.misses.map(miss => `[${miss.token}] ${miss.q}: ${miss.found.join(' | ')}`).join('\n')
  assert.ok(share(scores.knownItems) >= 0.95, misses)
  assert.ok(share(scores.others) >= 0.9, misses)
  assert.ok(scores.zeroHits <= queries.length / 100, misses)
})

test('a title written as it is written is altered in less than one of a hundred', async () => {
  const altered: string[] = []
  for (const { title } of documents.slice(0, real)) {
    const { corrected } = await index.query({ text: title, limit: 1 })
    if (corrected !== null) altered.push(`${title} -> ${corrected}`)
  }
  assert.ok(altered.length <= real / 100, altered.join('\n'))
})

/** One error in a word of four letters or more: a letter wrong, missing, too many, or two that changed places. */
function withError(title: string, draw: () => number): string | null {
  const words = [...title.matchAll(/[a-zåäö]{4,}/gi)]
  const word = words[Math.floor(draw() * words.length)]
  if (!word) return null
  // The first letter is seldom wrong.
  const at = word.index + 1 + Math.floor(draw() * (word[0].length - 2))
  const letter = 'abdefghiklmnoprstuvy'.charAt(Math.floor(draw() * 20))
  const [before, here, next] = [title.slice(0, at), title.charAt(at), title.charAt(at + 1)]
  const after = title.slice(at + 1)
  const ways = [
    before + letter + after,
    before + after,
    before + letter + here + after,
    before + next + here + after.slice(1),
  ]
  return ways[Math.floor(draw() * 4)] ?? null
}

test('of titles with one error nine of ten are among the first three', async () => {
  const draw = lots(5)
  const missed: string[] = []
  let asked = 0
  for (let work = 1; work <= real; work += 4) {
    const document = byWork.get(work)
    const wrong = document && withError(document.title, draw)
    if (!document || !wrong) continue
    asked++
    const { hits } = await index.query({ text: wrong, limit: 3 })
    const titles = hits.map(hit => byWork.get(hit.work)?.title)
    if (!titles.includes(document.title)) missed.push(`${wrong}: ${titles.join(' | ')}`)
  }
  assert.ok(asked > 300)
  assert.ok(missed.length <= asked / 10, `${missed.length} of ${asked}:\n${missed.join('\n')}`)
})

test.after(() => index.close())
