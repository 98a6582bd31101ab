import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assetResponse, buildAssets } from './assets.ts'
import { drawingNames, iconNames, spriteSheet } from './sprite.ts'

const assets = buildAssets()
const name = (href: string): string => href.slice(href.lastIndexOf('/') + 1)
const size = (href: string): number => assets.files.get(name(href))?.gzip?.length ?? Number.POSITIVE_INFINITY

test('addresses change with the content and nothing else', () => {
  assert.deepEqual(buildAssets().links, assets.links)
  assert.match(assets.links.stylesheet, /^\/f\/site\.[0-9a-f]{10}\.css$/)
})

test('stylesheet and script keep to their budgets: 40 and 50 kB compressed, and far below', () => {
  assert.ok(size(assets.links.stylesheet) < 13_500, `stylesheet ${size(assets.links.stylesheet)}`)
  assert.ok(size(assets.links.script) < 3_500, `script ${size(assets.links.script)}`)
  assert.ok(size(assets.links.sprite) < 6_000, `drawings ${size(assets.links.sprite)}`)
})

test('nothing in the stylesheet is fetched from elsewhere', () => {
  const css = assets.files.get(name(assets.links.stylesheet))?.body.toString() ?? ''
  const urls = [...css.matchAll(/url\(([^)]*)\)/g)].map(match => match[1] ?? '')
  assert.equal(urls.length, 5)
  for (const url of urls) assert.ok(assets.files.has(name(url)), url)
})

test('a file is kept for a year and sent the way the browser takes it', async () => {
  const file = name(assets.links.stylesheet)
  const brotli = assetResponse(assets, file, 'gzip, br')
  assert.equal(brotli?.headers.get('content-encoding'), 'br')
  assert.match(brotli?.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(assetResponse(assets, file, 'gzip')?.headers.get('content-encoding'), 'gzip')
  const plain = assetResponse(assets, file, '')
  assert.equal(plain?.headers.get('content-encoding'), null)
  assert.match((await plain?.text()) ?? '', /@layer/)
  assert.equal(assetResponse(assets, 'nope.css', ''), null)
})

test('every drawing is in the sprite and no drawing names a colour but the sun of the mark', () => {
  const sheet = spriteSheet()
  for (const drawing of [...drawingNames, ...iconNames]) assert.ok(sheet.includes(`id="${drawing}"`), drawing)
  assert.deepEqual(sheet.match(/#[0-9a-f]{6}/g), ['#d99a2b'])
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map(at => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

test('every text colour stands out at least 4.5 to 1 on every ground it is used on, light and dark', () => {
  const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
  assert.ok(dark, 'dark stands on screens alone: paper is light, whatever the reader has chosen')
  const read = (part: string) =>
    Object.fromEntries([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(match => [match[1], match[2]]))
  const guises = [read(light), { ...read(light), ...read(dark) }]
  const pairs = ['ink', 'soft', 'falu', 'spruce', 'lake'].flatMap(text =>
    ['birch', 'birch-deep', 'paper'].map(ground => [text, ground]),
  )
  pairs.push(['in', 'in-tint'], ['queue', 'queue-tint'], ['digital', 'digital-tint'], ['bad', 'bad-tint'])
  pairs.push(['ink', 'in-tint'], ['ink', 'queue-tint'], ['ink', 'bad-tint'], ['soft', 'bad-tint'])
  pairs.push(['on-spruce', 'spruce'], ['on-band', 'band'], ['on-band', 'band-deep'])
  for (const guise of guises) {
    for (const [text = '', ground = ''] of pairs) {
      const value = contrast(guise[text] ?? '#000000', guise[ground] ?? '#000000')
      assert.ok(value >= 4.5, `${text} on ${ground}: ${value.toFixed(2)}`)
    }
    assert.ok(contrast(guise.edge ?? '', guise.paper ?? '') >= 3, 'edges of fields: 3 to 1')
  }
})
