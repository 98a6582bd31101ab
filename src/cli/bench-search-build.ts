import { once } from 'node:events'
import { titleKey } from '../kernel/text.ts'
import { type IndexDocument, SegmentBuilder, saveSegment } from '../modules/search/index.ts'
import { generatedDocuments } from './generated.ts'

export interface BuildOrder {
  readonly records: number
  readonly file: string
}

export interface Built {
  readonly buildSeconds: number
  readonly distinctTitles: number
  /** Words that one in twenty works or more say. */
  readonly broad: readonly string[]
  /** Works by lot, to make questions of. */
  readonly sample: readonly IndexDocument[]
}

/** Every how many works one is kept to make questions of. */
const sampled = 8000

const [order] = await once(process, 'message')
const { records, file } = order as BuildOrder
const builder = new SegmentBuilder()
const counts = new Map<string, number>()
const titles = new Set<string>()
const sample: IndexDocument[] = []
let building = 0
for (const document of generatedDocuments(records, 7)) {
  titles.add(document.title)
  if (document.work % Math.max(1, Math.floor(records / sampled)) === 0) sample.push(document)
  for (const word of new Set(titleKey(document.title).split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const began = performance.now()
  builder.add(document)
  building += performance.now() - began
}
const distinctTitles = titles.size
titles.clear()
const began = performance.now()
const segment = builder.done()
building += performance.now() - began
await saveSegment(file, segment, { xid: '0', seq: 0 })
const built: Built = {
  buildSeconds: building / 1000,
  distinctTitles,
  broad: [...counts].filter(([, count]) => count >= records * 0.05).map(([word]) => word),
  sample,
}
process.send?.(built, () => process.disconnect?.())
