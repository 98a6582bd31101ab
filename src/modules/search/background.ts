import { parentPort, workerData } from 'node:worker_threads'
import type { FeedCursor } from '../../database/feed.ts'
import { mergeSegments, type Part } from './merge.ts'
import { loadSegment, saveSegment } from './store.ts'

/** What is done beside the program, so that no page waits for it. */
export type BackgroundDeed =
  | { readonly deed: 'load'; readonly file: string }
  | {
      readonly deed: 'merge'
      readonly parts: readonly Part[]
      readonly cursor: FeedCursor
      readonly file: string | null
    }

async function done(deed: BackgroundDeed) {
  if (deed.deed === 'load') return loadSegment(deed.file)
  const segment = mergeSegments(deed.parts)
  if (deed.file) await saveSegment(deed.file, segment, deed.cursor)
  return { segment, cursor: deed.cursor }
}

parentPort?.postMessage(await done(workerData as BackgroundDeed))
