import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Painted, PaintOrder } from './painter.ts'

const locate = createRequire(import.meta.url)
const file = (path: string): Buffer => readFileSync(locate.resolve(path))

/** One weight of a family alone: of several, a letter that one file lacks would come out of another in the wrong weight. */
const fontBuffers = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map(
    part => `@fontsource/source-serif-4/files/source-serif-4-${part}-600-normal.woff2`,
  ),
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
].map(file)

const ready = initWasm(file('@resvg/resvg-wasm/index_bg.wasm'))

function paint({ svg, width }: PaintOrder): Uint8Array {
  const drawing = new Resvg(svg, {
    // Without text no letters need be unpacked: that is most of the time.
    font: { fontBuffers: svg.includes('<text') ? fontBuffers : [], defaultFontFamily: 'Source Serif 4' },
    fitTo: { mode: 'width', value: width },
  })
  try {
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    drawing.free()
  }
}

parentPort?.on('message', async (order: PaintOrder) => {
  let answer: Painted
  try {
    await ready
    answer = { id: order.id, png: paint(order) }
  } catch (error) {
    answer = { id: order.id, fault: String(error) }
  }
  parentPort?.postMessage(answer)
})
