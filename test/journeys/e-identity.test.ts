import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startForeignBroker } from '../support/broker.ts'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const port = await new Promise<number>(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})
const base = `http://127.0.0.1:${port}`
const broker = await startForeignBroker([`${base}/logga-in/e-legitimation/svar`])
const running = await startRunning({
  PORT: String(port),
  BASE_URL: base,
  OIDC_ISSUER: broker.issuer,
  OIDC_CLIENT_ID: broker.clientId,
  OIDC_CLIENT_SECRET: broker.clientSecret,
  OIDC_NAME: 'Testlegitimation',
  OIDC_CLAIM: 'personnummer',
  OIDC_CLAIM_KIND: 'personal-number',
})
after(async () => {
  await running.stop()
  await broker.stop()
})
const main = (page: Page) => page.locator('main').innerText()

for (const [javaScriptEnabled, person, name] of [
  [true, '201212121212', 'Alva Älvdal'],
  [false, '197010632391', 'Bo Borell'],
] as const) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a reservation goes on after a login by electronic identity, cancelled once, linked once, ${way}`, async () => {
    const { work } = await running.addBook(javaScriptEnabled ? 'Dalälvens källor' : 'Rättviks sagor', 'AVE')
    const { card, pin } = running.demo.cards.find(one => one.name === name) ?? { card: '', pin: '' }
    const { context, close } = await openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      // To another library than the own: what is chosen before the login holds after it.
      const wish = `/reservera/${work}?hamta=mora`
      broker.person = null
      await page.goto(base + wish)
      await page.waitForURL('**/logga-in?**')
      await page.getByRole('link', { name: 'Logga in med Testlegitimation' }).click()
      await page.waitForURL('**/logga-in?fel=avbruten**')
      assert.match(await main(page), /Du avbröt inloggningen/)
      broker.person = person
      await page.getByRole('link', { name: 'Logga in med Testlegitimation' }).click()
      await page.waitForURL('**/logga-in/koppla')
      // A wrong PIN first: it counts for the address it came from.
      await page.locator('#kort').fill(card)
      await page.locator('#pinkod').fill('0000')
      await page.getByRole('button', { name: 'Koppla och logga in' }).click()
      await page.getByRole('main').getByText('hör inte ihop').first().waitFor()
      const [counted] = await running.app.db.driver.unsafe(
        'select via from patrons.login_failure where card = $1',
        [card],
      )
      assert.equal(counted?.via, '127.0.0.1')
      await page.locator('#kort').fill(card)
      await page.locator('#pinkod').fill(pin)
      await page.getByRole('button', { name: 'Koppla och logga in' }).click()
      await page.waitForURL(`**${wish}`)
      assert.match(await page.locator('#hamta option:checked').innerText(), /Mora/)
      await page.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await page.waitForURL('**/reserverat/**')
      assert.match(await main(page), /hämta i Mora/)
      // Out, and in again without the card.
      await page.goto(`${base}/mina-sidor`)
      await page.getByRole('button', { name: 'Logga ut' }).click()
      await page.waitForURL('**/logga-in?utloggad=e')
      assert.match(await main(page), /Logga ut från Testlegitimation också/)
      await page.getByRole('link', { name: 'Logga in med Testlegitimation' }).click()
      await page.waitForURL('**/mina-sidor')
      assert.match(await main(page), new RegExp(`Hej ${name.split(' ')[0]}`))
    } finally {
      await close()
    }
  })
}
