import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import { type AppIcons, appIcons } from './app-icon.ts'
import { childrenSheet } from './children-drawings.ts'
import type { AssetLinks } from './page.ts'
import { spriteSheet } from './sprite.ts'

/** A file as it is sent: its bytes and, where it pays, the same bytes compressed. */
export type Asset = {
  readonly type: string
  readonly body: Buffer
  readonly gzip: Buffer | null
  readonly brotli: Buffer | null
}

export type Assets = {
  readonly links: AssetLinks
  /** By the last part of the address: 'site.1a2b3c4d.css'. */
  readonly files: ReadonlyMap<string, Asset>
  readonly favicon: string
  readonly icons: AppIcons
  /**
   * The script of the service worker.
   * @param version changes when anything it keeps changes
   * @param offlinePages what is shown without a network, one page a language
   */
  readonly serviceWorker: (version: string, offlinePages: readonly string[]) => string
}

const here = (path: string): URL => new URL(path, import.meta.url)
const locate = createRequire(import.meta.url)
const targets = ['chrome100', 'safari15.4', 'firefox100']
const sheets = [
  'tokens',
  'base',
  'kit',
  'dialog',
  'messages',
  'steps',
  'shell',
  'cover',
  'search',
  'pages',
  'work',
  'libraries',
  'style',
  'tips',
  'headings',
  'calendar',
  'mine',
  'lists',
  'children',
  'fees',
  'large-text',
  'guises',
  'older',
]

const arabic =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC'
type Font = { family: string; packageName: string; file: string; range: string; preload: boolean }
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
const font = (family: string, name: string, part: string, range: string): Font => ({
  family,
  packageName: `@fontsource-variable/${name}`,
  file: `${name}-${part}-wght-normal.woff2`,
  range,
  preload: part === 'latin',
})
const fonts: readonly Font[] = [
  font('Inter Variable', 'inter', 'latin', latin),
  font('Inter Variable', 'inter', 'latin-ext', latinExt),
  font('Source Serif 4 Variable', 'source-serif-4', 'latin', latin),
  font('Source Serif 4 Variable', 'source-serif-4', 'latin-ext', latinExt),
  font('Vazirmatn Variable', 'vazirmatn', 'arabic', arabic),
]

const face = (entry: Font, url: string): string =>
  `@font-face{font-family:"${entry.family}";font-style:normal;font-display:swap;font-weight:200 900;src:url(${url}) format("woff2");unicode-range:${entry.range}}`

/** @param define values put in for names that the script declares and does not have */
function script(file: string, define: Record<string, string> = {}): Buffer {
  const { outputFiles } = buildSync({
    ...{ entryPoints: [fileURLToPath(here(file))], bundle: true, write: false },
    ...{ minify: true, format: 'esm', target: targets, define },
  })
  return Buffer.from(outputFiles[0]?.contents ?? [])
}

/** Builds stylesheet, script, drawings and fonts once at start. Addresses carry a hash of the content. */
export function buildAssets(base = '/f'): Assets {
  const files = new Map<string, Asset>()
  const add = (name: string, ending: string, type: string, content: Buffer, compress: boolean): string => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const file = `${name}.${hash}.${ending}`
    files.set(file, {
      type,
      body: content,
      gzip: compress ? gzipSync(content, { level: 9 }) : null,
      brotli: compress
        ? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
        : null,
    })
    return `${base}/${file}`
  }
  const served = fonts.map(entry => {
    const bytes = readFileSync(locate.resolve(`${entry.packageName}/files/${entry.file}`))
    return { entry, url: add(entry.file.replace('.woff2', ''), 'woff2', 'font/woff2', bytes, false) }
  })
  const faces = served.map(({ entry, url }) => face(entry, url)).join('')
  const rules = sheets.map(name => readFileSync(here(`./css/${name}.css`), 'utf8')).join('\n')
  const style = (text: string): Buffer =>
    Buffer.from(transformSync(text, { loader: 'css', minify: true, target: targets }).code)
  const [css, javascript] = ['text/css; charset=utf-8', 'text/javascript; charset=utf-8']
  const sprite = spriteSheet()
  const mark = markOf(sprite)
  const icons = appIcons(mark)
  const links: AssetLinks = {
    stylesheet: add('site', 'css', css, style(faces + rules), true),
    script: add('enhance', 'js', javascript, script('./enhance.ts'), true),
    staff: {
      stylesheet: add('staff', 'css', css, style(readFileSync(here('./css/staff.css'), 'utf8')), true),
      script: add('desk-sound', 'js', javascript, script('./desk-sound.ts'), true),
    },
    sprite: add('drawings', 'svg', 'image/svg+xml', Buffer.from(sprite), true),
    childrenSprite: add('children', 'svg', 'image/svg+xml', Buffer.from(childrenSheet()), true),
    preloadFonts: served.filter(({ entry }) => entry.preload).map(({ url }) => url),
    touchIcon: icons.touch,
  }
  const kept = [links.stylesheet, links.script, links.sprite, ...links.preloadFonts]
  return {
    ...{ files, icons, links },
    // In Falu red, without a ground.
    favicon: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" color="#b3352c">${mark}</svg>`,
    serviceWorker: (version, offlinePages) =>
      script('./offline/service-worker.ts', {
        siteVersion: JSON.stringify(version),
        siteFiles: JSON.stringify(kept),
        offlinePages: JSON.stringify(offlinePages),
      }).toString('utf8'),
  }
}

/** The drawing of the house, out of the sheet of all drawings. */
const markOf = (sprite: string): string => /<symbol id="mark"[^>]*>(.*?)<\/symbol>/.exec(sprite)?.[1] ?? ''

/** Answers a request for one of the files: for a year, since the address changes with the content. */
export function assetResponse(assets: Assets, name: string, acceptEncoding: string): Response | null {
  const asset = assets.files.get(name)
  if (!asset) return null
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  })
  const send = (body: Buffer, encoding: string | null): Response => {
    if (encoding) headers.set('content-encoding', encoding)
    return new Response(new Uint8Array(body), { headers })
  }
  if (asset.brotli && /\bbr\b/.test(acceptEncoding)) return send(asset.brotli, 'br')
  if (asset.gzip && /\bgzip\b/.test(acceptEncoding)) return send(asset.gzip, 'gzip')
  return send(asset.body, null)
}
