import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}
await running.addBook('Fjällboken ett', 'MOR')
await running.addBook('Fjällboken två', 'AVE')

for (const [n, javaScriptEnabled] of [true, false].entries()) {
  test(`a work is found, saved after logging in, noted, moved, shared and taken out, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(15_000)
    const main = page.getByRole('main')
    const press = (name: string | RegExp) => main.getByRole('button', { name }).first().click()
    const reader = demo.cards[n]
    try {
      await page.goto(`${app.url}/sok?q=fj%C3%A4llboken`)
      await picture(page, 'hits')
      await press('Spara Fjällboken ett')
      await page.locator('#kort').fill(reader?.card ?? '')
      await page.locator('#pinkod').fill(reader?.pin ?? '')
      await press('Logga in')
      await main.getByRole('heading', { name: 'Spara Fjällboken ett' }).waitFor()
      await picture(page, 'save')
      await main.locator('#namn').fill('Till fjällen')
      await main.locator('#anteckning').fill('Karin tipsade')
      await press(/^Spara/)
      await main.getByText('Fjällboken ett finns nu i Till fjällen.').waitFor()
      await picture(page, 'saved')
      await main.getByRole('link', { name: 'Tillbaka' }).click()
      await press('Spara Fjällboken två')
      await main.getByText('Fjällboken två finns nu i Till fjällen.').waitFor()
      await main.getByRole('link', { name: 'Till listan' }).click()
      await main.getByRole('heading', { name: 'Till fjällen', level: 1 }).waitFor()
      await main.getByText('Karin tipsade').first().waitFor()
      await picture(page, 'list')
      assert.equal(await main.getByRole('link', { name: /^Reservera/ }).count(), 2)

      const titles = () => main.locator('.hit h2').allInnerTexts()
      assert.deepEqual(await titles(), ['Fjällboken ett', 'Fjällboken två'])
      await main.locator('.hit summary').first().click()
      await main.locator('#fran').scrollIntoViewIfNeeded()
      await press('Flytta ner Fjällboken ett')
      await main.getByText('Ordningen är ändrad.').waitFor()
      assert.deepEqual(await titles(), ['Fjällboken två', 'Fjällboken ett'])

      await main.locator('.hit summary').first().click()
      await press('Ta bort ur listan Fjällboken två')
      await main.getByText('Du kan ångra i tio minuter.').waitFor()
      assert.deepEqual(await titles(), ['Fjällboken ett'])
      await press('Ångra')
      await main.getByText('Titeln är tillbaka på sin plats.').waitFor()
      assert.deepEqual(await titles(), ['Fjällboken två', 'Fjällboken ett'])

      await main.locator('#fran').fill('Klass 4B')
      await press('Dela listan')
      await main.getByText('Listan är delad.').waitFor()
      const link = new URL(await main.locator('#lank').inputValue()).pathname
      const stranger = await openBrowser({ javaScriptEnabled })
      try {
        const other = await stranger.context.newPage()
        await other.goto(app.url + link)
        const seen = await other.getByRole('main').innerText()
        assert.match(seen, /En lista från Klass 4B · 2 titlar/)
        assert.doesNotMatch(seen, /Karin tipsade/)
        await picture(other, 'shared')
        await press('Sluta dela')
        await main.getByText('Listan är inte delad längre.').waitFor()
        assert.equal((await other.goto(app.url + link))?.status(), 404)
      } finally {
        await stranger.close()
      }

      await press('Ta bort listan')
      await main.getByText('Listan är borttagen.').waitFor()
      await picture(page, 'lists-undo')
      await press('Ångra')
      await main.getByText('Listan Till fjällen är tillbaka.').waitFor()
      await main.getByRole('link', { name: 'Alla listor' }).click()
      await main.getByText('2 titlar · Bara du ser den').waitFor()
      await picture(page, 'lists')
    } finally {
      await browser.close()
    }
  })
}
