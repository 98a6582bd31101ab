import { Worker } from 'node:worker_threads'

/** Makes pictures of drawings, on a thread of its own so that no page waits for them. */
export interface Painter {
  /**
   * @param svg a whole SVG document; its texts are set in 'Source Serif 4', 'Inter' or 'Vazirmatn'
   * @param width in pixels; the height follows
   * @returns a PNG
   * @throws when the drawing is not one
   */
  paint(svg: string, width: number): Promise<Buffer>
  close(): Promise<void>
}

export type PaintOrder = { readonly id: number; readonly svg: string; readonly width: number }
export type Painted =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly fault: string }

type Waiting = { readonly settle: (png: Buffer) => void; readonly fail: (error: Error) => void }

/** The thread starts with the first picture, and never keeps a program alive that has nothing more to paint. */
export function openPainter(): Painter {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let serial = 0

  const answered = (message: Painted, worker: Worker) => {
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (waiting.size === 0) worker.unref()
    if ('png' in message) one?.settle(Buffer.from(message.png))
    else one?.fail(new Error(message.fault))
  }
  const broken = (error: Error) => {
    thread = null
    for (const one of waiting.values()) one.fail(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'paint' })
    worker.on('message', (message: Painted) => answered(message, worker))
    worker.on('error', broken)
    worker.on('exit', () => thread === worker && broken(new Error('the painter has stopped')))
    return worker
  }
  return {
    paint: (svg, width) =>
      new Promise((settle, fail) => {
        thread ??= start()
        thread.ref()
        serial++
        waiting.set(serial, { settle, fail })
        thread.postMessage({ id: serial, svg, width } satisfies PaintOrder)
      }),
    close: async () => {
      await thread?.terminate()
    },
  }
}
