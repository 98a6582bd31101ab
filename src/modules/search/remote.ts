import { Worker } from 'node:worker_threads'
import type { FeedCursor } from '../../database/feed.ts'
import type { EngineStart } from './engine.ts'
import type { Part } from './merge.ts'
import type { IndexChange, IndexCopy, IndexStatus, SearchIndex, SearchRequest } from './port.ts'

export type Question =
  | { readonly ask: 'query'; readonly request: SearchRequest }
  | { readonly ask: 'suggest'; readonly text: string; readonly limit: number }
  | { readonly ask: 'explain'; readonly request: SearchRequest; readonly work: number }
  | {
      readonly ask: 'feed'
      readonly changes: readonly IndexChange[]
      readonly cursor: FeedCursor | undefined
    }
  | {
      readonly ask: 'fits'
      readonly works: readonly (readonly [work: number, copies: readonly IndexCopy[]])[]
    }
  | { readonly ask: 'status' }
  | { readonly ask: 'parts' }

/** Questions of one moment travel together, in the order they were asked. */
export type Asked = readonly { readonly id: number; readonly question: Question }[]

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }

export interface Threads extends SearchIndex {
  /** Its segments with what is gone from them, and the place in the feed they stand at. */
  parts(): Promise<{ readonly parts: readonly Part[]; readonly cursor: FeedCursor }>
  /** Works whose copies are not those the index holds: they must be put whole. */
  unfit(works: readonly (readonly [work: number, copies: readonly IndexCopy[]])[]): Promise<number[]>
}

/** One thread, asked and answered by messages. */
function threadOf(start: EngineStart) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start, name: 'search' })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let next = 0
  let unsent: { id: number; question: Question }[] = []
  // Waking the thread costs more than a question: those that come in one turn of the loop wake it once.
  const send = () => {
    const asked = unsent
    unsent = []
    try {
      worker.postMessage(asked satisfies Asked)
    } catch (error) {
      for (const { id } of asked) {
        waiting.get(id)?.reject(error as Error)
        waiting.delete(id)
      }
    }
  }
  let broken: Error | undefined
  const fail = (error: Error) => {
    broken = error
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) one?.reject(new Error(answer.error))
    else one?.resolve(answer.value)
  })
  worker.on('error', fail)
  worker.on('exit', code => fail(new Error(`the search thread ended with ${code}`)))
  // It must not keep a program alive that has nothing else to do.
  worker.unref()
  return {
    ask: <T>(question: Question): Promise<T> =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        const id = next++
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        worker.ref()
        if (unsent.push({ id, question }) === 1) setImmediate(send)
      }),
    stop: () => worker.terminate(),
  }
}

/**
 * The search in threads of its own, so that a broad question never holds up a scan at the desk. The large arrays are
 * shared memory; every thread is told of every change.
 */
export function searchInThreads(start: EngineStart, threads: number): Threads {
  const all = Array.from({ length: Math.max(1, threads) }, () => threadOf(start))
  let turn = 0
  const any = () => all[turn++ % all.length] as (typeof all)[number]
  return {
    query: request => any().ask({ ask: 'query', request }),
    suggest: (text, limit = 10) => any().ask({ ask: 'suggest', text, limit }),
    explain: (request, work) => any().ask({ ask: 'explain', request, work }),
    feed: async (changes, cursor) => {
      await Promise.all(all.map(thread => thread.ask({ ask: 'feed', changes, cursor })))
    },
    parts: () => any().ask({ ask: 'parts' }),
    unfit: works => any().ask({ ask: 'fits', works }),
    status: () => any().ask<IndexStatus>({ ask: 'status' }),
    close: async () => {
      await Promise.all(all.map(thread => thread.stop()))
    },
  }
}
