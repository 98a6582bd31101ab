import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { openPainter } from './painter.ts'

const painter = openPainter()
after(() => painter.close())
const drawing = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#fff"/>${body}</svg>`
const text = (words: string, family: string) =>
  drawing(`<text x="1" y="15" font-family="${family}" font-size="12" fill="#000">${words}</text>`)

test('a drawing becomes a picture of the width that was asked for', async () => {
  const png = await painter.paint(drawing(''), 80)
  assert.equal(png.subarray(1, 4).toString(), 'PNG')
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [80, 40])
})

/** The picture's bytes before they were packed: a picture of nothing but ground says the same thing all over. */
const inside = (png: Buffer) => inflateSync(png.subarray(png.indexOf('IDAT') + 4)).length && png.length

test('letters of every family are drawn, far ones too', async () => {
  const blank = inside(await painter.paint(drawing(''), 120))
  for (const [words, family] of [
    ['Åäő', 'Source Serif 4'],
    ['Же', 'Source Serif 4'],
    ['Åä', 'Inter'],
    ['كتب', 'Vazirmatn'],
  ] as const)
    assert.ok(inside(await painter.paint(text(words, family), 120)) > blank + 100, `${words} in ${family}`)
})

test('what is no drawing is refused, and the next one is painted all the same', async () => {
  const [bad, good] = await Promise.allSettled([painter.paint('<p>', 80), painter.paint(drawing(''), 80)])
  assert.equal(bad.status, 'rejected')
  assert.equal(good.status, 'fulfilled')
})
