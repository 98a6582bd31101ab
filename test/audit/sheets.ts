import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { localePath } from '../../src/web/texts/locale.ts'
import { openBrowser } from '../support/browser.ts'
import type { Running } from '../support/running.ts'
import { walkPages } from '../support/visits.ts'
import { families, familyOf } from './families.ts'

interface Shot {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: true
  readonly arabic?: true
}

/** The sizes and lights every family of pages is shown in; the first row of a sheet, then the second. */
const shots: readonly (readonly Shot[])[] = [
  [
    { name: '390 px', width: 390, height: 1024 },
    { name: '390 px, dark', width: 390, height: 1024, dark: true },
    { name: '390 px, Arabic', width: 390, height: 1024, arabic: true },
    { name: '768 px', width: 768, height: 1024 },
    { name: '768 px, dark', width: 768, height: 1024, dark: true },
  ],
  [
    { name: '1280 px', width: 1280, height: 900 },
    { name: '1280 px, dark', width: 1280, height: 900, dark: true },
  ],
]
/** A sheet shows the pages at this part of their size. */
const scale = 0.55

async function picture(page: Page): Promise<string> {
  await page.evaluate('document.fonts.ready')
  return (await page.screenshot()).toString('base64')
}

/** One family on one sheet, as WebP: text stays sharp, and a sheet is some 100 kB. */
async function sheet(page: Page, pictures: ReadonlyMap<string, string>): Promise<Buffer> {
  const figure = ({ name, width, height }: Shot) => {
    const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`
    const seen = pictures.get(name)
    return seen
      ? `<figure><img ${size} src="data:image/png;base64,${seen}"><figcaption>${name}</figcaption></figure>`
      : ''
  }
  await page.setContent(`<!doctype html><style>body{margin:0;padding:12px;width:max-content;background:#d9d4ca;
    font:13px sans-serif}div{display:flex;gap:12px}figure{margin:0 0 8px}img{display:block}</style>
    ${shots.map(row => `<div>${row.map(figure).join('')}</div>`).join('')}`)
  const [width, height] = (await page.evaluate(
    '[document.body.scrollWidth, document.documentElement.getBoundingClientRect().height]',
  )) as [number, number]
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: 50, captureBeyondViewport: true },
    clip: { ...{ x: 0, y: 0, scale: 1 }, width: Math.ceil(width), height: Math.ceil(height) },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/**
 * Takes a sheet of every family of pages: three widths, light and dark, and one in Arabic for what the public sees.
 * @returns what is missing: families that no address of the list belongs to
 */
export async function takeSheets(
  running: Running,
  paths: { readonly open: readonly string[]; readonly staff: readonly string[] },
  folder: string,
  log: (line: string) => void,
): Promise<{ readonly taken: readonly string[]; readonly missing: readonly string[] }> {
  const taken = new Map<string, Map<string, string>>()
  const first = (list: readonly string[], side: 'open' | 'staff') =>
    families.flatMap(family => {
      const path = family.side === side ? list.find(one => familyOf(one)?.name === family.name) : undefined
      return path ? [path] : []
    })
  const chosen = { open: first(paths.open, 'open'), staff: first(paths.staff, 'staff') }
  for (const shot of shots.flat()) {
    log(`pictures, ${shot.name}`)
    const options = {
      viewport: { width: shot.width, height: shot.height },
      ...(shot.dark ? { colorScheme: 'dark' as const } : {}),
    }
    const seen = shot.arabic
      ? { open: chosen.open.map(path => localePath('ar', path)), staff: [] }
      : { open: chosen.open, staff: chosen.staff }
    await walkPages(running, options, seen, async (page, path) => {
      const family = familyOf(shot.arabic ? path.replace(/^\/ar(?=\/|$)/, '') || '/' : path)
      if (!family) return
      await page.goto(running.app.url + path)
      const pictures = taken.get(family.name) ?? new Map<string, string>()
      taken.set(family.name, pictures.set(shot.name, await picture(page)))
    })
  }
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) rmSync(join(folder, old))
  const browser = await openBrowser({ viewport: { width: 1600, height: 1200 } })
  try {
    const page = await browser.context.newPage()
    for (const [name, pictures] of taken)
      writeFileSync(join(folder, `${name}.webp`), await sheet(page, pictures))
  } finally {
    await browser.close()
  }
  const lines = families
    .filter(({ name }) => taken.has(name))
    .map(({ name, what }) => `- [${what}](${name}.webp)`)
  writeFileSync(
    join(folder, 'README.md'),
    `# Every family of pages\n\nAt 390, 768 and 1280 px, light and dark, and in Arabic; made by \`dala audit pictures\`.\n\n${lines.join('\n')}\n`,
  )
  return {
    taken: [...taken.keys()],
    missing: families.filter(({ name }) => !taken.has(name)).map(({ name }) => name),
  }
}
