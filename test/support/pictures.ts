// Takes the pictures of the README from a running library: `node --import ./src/loader.mjs test/support/pictures.ts URL`
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../src/settings.ts'
import { openBrowser } from './browser.ts'

const url = process.argv[2] ?? 'http://127.0.0.1:4000'
const folder = join(projectRoot, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

async function take(page: Page, name: string, path: string): Promise<void> {
  await page.goto(url + path)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${name}.png`) })
  process.stdout.write(`${name}.png\n`)
}

for (const width of [390, 1280]) {
  const browser = await openBrowser({ viewport: { width, height: width === 390 ? 844 : 860 } })
  try {
    const page = await browser.context.newPage()
    await take(page, `start-${width}`, '/')
    await take(page, `search-${width}`, '/sok?q=deckare')
    const work = await page.locator('main a[href*="/verk/"]').first().getAttribute('href')
    await take(page, `work-${width}`, work ?? '/')
    await take(page, `understood-${width}`, `/sok?q=${encodeURIComponent('böcker på arabiska')}`)
    await take(page, `arabic-${width}`, '/ar/sok?q=lindgren')
    await page.goto(`${url}/logga-in`)
    await page.locator('#kort').fill('21000001')
    await page.locator('#pinkod').fill('1001')
    await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL('**/mina-sidor**')
    await take(page, `my-pages-${width}`, '/mina-sidor')
    await page.goto(`${url}/personal/logga-in`)
    await page.locator('#namn').fill('avesta')
    await page.locator('#losenord').fill('dalahäst')
    await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL('**/personal')
    await take(page, `desk-${width}`, '/personal/disk/ut?kort=21000002')
    await take(page, `pick-list-${width}`, '/personal/plocklista')
    await take(page, `why-here-${width}`, `/personal/sok?q=${encodeURIComponent('lagerlöf')}`)
  } finally {
    await browser.close()
  }
}
