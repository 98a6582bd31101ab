import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** What the visitors do: ask pages one after the other, or so many a second whatever the answers take. */
export interface LoadOrder {
  readonly url: string
  readonly paths: readonly string[]
  /** Cookies of visitors; '' = nobody is logged in. In turns. */
  readonly cookies: readonly string[]
  readonly seconds: number
  readonly atOnce?: number
  readonly perSecond?: number
}

export interface LoadResult {
  readonly times: readonly number[]
  readonly bytes: number
  readonly failed: readonly string[]
  readonly seconds: number
}

const { url, paths, cookies, seconds, atOnce, perSecond } = workerData as LoadOrder
const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const times: number[] = []
const failed: string[] = []
let bytes = 0
let asked = 0

function page(): Promise<void> {
  const n = asked++
  const cookie = cookies[n % cookies.length] ?? ''
  const path = paths[n % paths.length] as string
  const began = performance.now()
  return new Promise(resolve => {
    const fail = (why: string) => {
      failed.push(`${path}: ${why}`)
      resolve()
    }
    get(
      url + path,
      { agent, headers: { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) } },
      answer => {
        answer.on('data', (part: Buffer) => {
          bytes += part.length
        })
        answer.on('error', error => fail(String(error)))
        answer.on('end', () => {
          times.push(performance.now() - began)
          if (answer.statusCode !== 200) fail(String(answer.statusCode))
          else resolve()
        })
      },
    ).on('error', error => fail(String(error)))
  })
}

const started = performance.now()
const until = started + seconds * 1000
if (perSecond) {
  const owed: Promise<void>[] = []
  for (let n = 0; performance.now() < until; n++) {
    const due = started + (n * 1000) / perSecond
    if (due > performance.now())
      await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
    owed.push(page())
  }
  await Promise.all(owed)
} else
  await Promise.all(
    Array.from({ length: atOnce ?? 16 }, async () => {
      while (performance.now() < until) await page()
    }),
  )
agent.destroy()
parentPort?.postMessage({
  times,
  bytes,
  failed,
  seconds: (performance.now() - started) / 1000,
} satisfies LoadResult)
