import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Painted, PaintOrder } from './painter.ts'

const locate = createRequire(import.meta.url)
const file = (path: string): Buffer => readFileSync(locate.resolve(path))

const serif = (part: string): string =>
  `@fontsource/source-serif-4/files/source-serif-4-${part}-600-normal.woff2`

/**
 * Letters, and the texts that need them: unpacking them is most of the time. One weight of a family alone: of several, a
 * letter that one file lacks would come out of another in the wrong weight.
 */
const fonts: readonly (readonly [needed: RegExp, letters: Uint8Array])[] = (
  [
    [/<text/, serif('latin')],
    [/<text.*[\u0100-\u02ff\u1e00-\u1eff\u2c60-\u2c7f]/s, serif('latin-ext')],
    [/[\u0400-\u04ff]/, serif('cyrillic')],
    [/[\u0460-\u052f\u2de0-\u2dff\ua640-\ua69f]/, serif('cyrillic-ext')],
    [/[\u0370-\u03ff]/, serif('greek')],
    [/[\u0102-\u0103\u01a0-\u01b0\u1ea0-\u1ef9]/, serif('vietnamese')],
    [/<text[^>]*Inter/, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
    [
      /<text[^>]*Inter.*[\u0100-\u02ff\u1e00-\u1eff]/s,
      '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
    ],
    [
      /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/,
      '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    ],
  ] as const
).map(([needed, path]) => [needed, file(path)] as const)

const ready = initWasm(file('@resvg/resvg-wasm/index_bg.wasm'))

function paint({ svg, width }: PaintOrder): Uint8Array {
  const drawing = new Resvg(svg, {
    font: {
      fontBuffers: fonts.filter(([needed]) => needed.test(svg)).map(([, letters]) => letters),
      defaultFontFamily: 'Source Serif 4',
    },
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
