import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, mails } = running
const main = (page: Page) => page.locator('main').innerText()

/** The mail to an address, once the job has sent it. @param words in it, where other mails go to the same address */
async function mailTo(address: string, words = ''): Promise<string> {
  const until = Date.now() + 20_000
  for (;;) {
    const found = mails.findLast(mail => mail.to.includes(address) && mail.text.includes(words))
    if (found) return found.text
    assert.ok(Date.now() < until, `no mail to ${address}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

async function apply(page: Page, who: { name: string; born: string; email: string }): Promise<void> {
  await page.goto(`${app.url}/bli-lantagare`)
  await page.locator('#namn').fill(who.name)
  await page.locator('#fodd').fill(who.born)
  await page.locator('#epost').fill(who.email)
  await page.locator('#bibliotek').selectOption('mora')
  await page.locator('#pinkod').fill('4827')
  await page.getByRole('button', { name: 'Skicka ansökan' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a card is applied for, confirmed by mail, used for a reservation, and approved at the desk, ${way}`, async () => {
    const [one, other] = await Promise.all([1, 2].map(() => openBrowser({ javaScriptEnabled })))
    if (!one || !other) throw new Error('no browser')
    const [maja, desk] = [await one.context.newPage(), await other.context.newPage()]
    for (const page of [maja, desk]) page.setDefaultTimeout(10_000)
    const email = `maja-${javaScriptEnabled}@example.se`
    const name = javaScriptEnabled ? 'Maja Nyman' : 'Moa Nyman'
    try {
      // A child cannot apply alone, and is told what to do.
      await apply(maja, { name, born: '2018-05-01', email })
      await maja.getByText('Den som är under 18 år behöver en vårdnadshavare').first().waitFor()
      // Whoever has a card already sees the same as everybody, and is told by mail.
      await apply(maja, { name, born: '1990-05-01', email: 'anna@lantagare.example' })
      await maja.waitForURL('**/skickat')
      const same = await main(maja)
      await mailTo('anna@lantagare.example', 'du har redan ett')
      await apply(maja, { name, born: '1990-05-01', email })
      await maja.waitForURL('**/skickat')
      assert.equal(await main(maja), same)
      const [link] = /\/bli-lantagare\/bekrafta\?kod=\S+/.exec(await mailTo(email)) ?? []
      await maja.goto(app.url + link)
      await maja.getByRole('button', { name: 'Bekräfta och få kortnumret' }).click()
      await maja.waitForURL('**/klart')
      const card = /9\d{3} \d{4}/.exec(await main(maja))?.[0] ?? ''
      assert.match(card, /^9/)
      // Logged in at once, and reserving.
      const { work } = await running.addBook(`Bäverns dal ${way}`, 'MOR')
      await maja.goto(`${app.url}/reservera/${work}`)
      await maja.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await maja.waitForURL('**/reserverat/**')
      await maja.goto(app.url + link)
      assert.match(await main(maja), /Länken gäller inte längre/)

      // At any desk: nothing is lent before a document has been shown.
      await logInStaff(desk, running, 'falun')
      await desk.goto(`${app.url}/personal/disk/ut?kort=${card.replace(' ', '')}`)
      assert.match(await main(desk), /lånar inget förrän legitimation har visats/)
      await desk.goto(`${app.url}/personal/ansokningar`)
      await desk.getByRole('link', { name }).click()
      await desk.getByLabel('Körkort').check()
      await desk.getByRole('button', { name: 'Godkänn' }).click()
      await desk.getByText('Låntagaren är godkänd').waitFor()
      await desk.goto(`${app.url}/personal/disk/ut?kort=${card.replace(' ', '')}`)
      assert.doesNotMatch(await main(desk), /legitimation/)
    } finally {
      await Promise.all([one.close(), other.close()])
    }
  })
}
