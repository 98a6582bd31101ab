import { Worker } from 'node:worker_threads'
import type { BackgroundDeed } from './background.ts'
import type { Kept } from './store.ts'

/** A deed in a thread of its own that ends with it: reading and merging large indexes holds nothing else up. */
export function inBackground(deed: BackgroundDeed): Promise<Kept | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./background.ts', import.meta.url), {
      workerData: deed,
      name: 'search index',
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the index thread ended with ${code}`)))
  })
}

/** Reads a saved index in a thread of its own; undefined when there is none that is sound. */
export const loadBeside = (file: string): Promise<Kept | undefined> => inBackground({ deed: 'load', file })
