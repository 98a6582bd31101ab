import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const anna = demo.cards.find(one => one.name === 'Anna Falk') ?? { card: '', pin: '' }
const main = (page: Page) => page.locator('main').innerText()

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a child says how old it is and what it likes, and a grown-up reserves what it found, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(app.url)
      await page.getByRole('navigation').getByRole('link', { name: 'Barn', exact: true }).click()
      await page.waitForURL('**/barn')
      await page.getByRole('link', { name: '4–6 år' }).click()
      await page.waitForURL('**/barn?alder=4-6#gillar')
      assert.equal(await page.locator('.age-tiles [aria-current]').innerText(), '4–6 år')
      await page.getByRole('link', { name: 'Djur', exact: true }).click()
      await page.waitForURL('**/barn/hitta?gillar=djur&alder=4-6')
      assert.equal(await page.locator('h1').innerText(), 'Djur, 4–6 år')
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
      const title = await page.locator('.child-card-title').first().innerText()
      await page
        .getByRole('link', { name: `Reservera ${title}` })
        .first()
        .click()
      await page.waitForURL('**/logga-in?**')
      await page.locator('#kort').fill(anna.card)
      await page.locator('#pinkod').fill(anna.pin)
      await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
      await page.waitForURL('**/reservera/**')
      await page.getByRole('main').getByRole('link', { name: 'Nils' }).click()
      await page.waitForURL('**vem=**')
      assert.match(await main(page), new RegExp(title))
    } finally {
      await browser.close()
    }
  })
}

test('by keyboard alone a child’s spelling is put right, and taken back', async () => {
  const browser = await openBrowser()
  const page = await browser.context.newPage()
  page.setDefaultTimeout(10_000)
  try {
    const keys = await keyboardOf(page)
    await page.goto(`${app.url}/barn`)
    await keys.write(/^Skriv vad du letar efter/, 'alfons åbärg')
    await keys.enter({ url: '**/barn/hitta?q=**' })
    assert.match(await main(page), /Alfons Åberg/)
    await keys.press(/exakt/, { url: '**exakt=1**' })
    assert.match(await main(page), /Här var det tomt/)
    await keys.press(/^Till barnsidan/, { url: '**/barn' })
    await keys.press(/^9–12 år$/, { url: '**/barn?alder=9-12#gillar' })
    await keys.press(/^Mysterier$/, { url: '**/barn/hitta?gillar=mysterier&alder=9-12' })
    assert.ok((await page.locator('.child-card').count()) > 0)
  } finally {
    await browser.close()
  }
})
