import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { placeHold, receive } from '../../src/modules/desk/index.ts'
import { newFamily } from '../support/borrower.ts'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const cardOf = (name: string) => demo.cards.find(one => one.name === name) ?? { card: '', pin: '' }
const main = (page: Page) => page.locator('main').innerText()

const logIn = (page: Page, name: string): Promise<void> => enter(page, cardOf(name))

async function enter(page: Page, { card, pin }: { card: string; pin: string }): Promise<void> {
  await page.goto(`${app.url}/logga-in`)
  await page.locator('#kort').fill(card)
  await page.locator('#pinkod').fill(pin)
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/mina-sidor**')
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a guardian reserves for a child, regrets it and has it back; a teenager’s titles stay secret until she says yes, ${way}`, async () => {
    const title = javaScriptEnabled ? 'Nattfjärilens karta' : 'Kanotens hemlighet'
    const { work } = await running.addBook(title, 'FAL')
    const [one, other] = await Promise.all([1, 2].map(() => openBrowser({ javaScriptEnabled })))
    if (!one || !other) throw new Error('no browser')
    const [anna, tyra] = [await one.context.newPage(), await other.context.newPage()]
    for (const page of [anna, tyra]) page.setDefaultTimeout(10_000)
    try {
      // Anna reserves for Nils: the page asks for whom, and the pick-up is filled in.
      await logIn(anna, 'Anna Falk')
      await anna.goto(`${app.url}/reservera/${work}`)
      await anna.getByRole('main').getByRole('link', { name: 'Nils' }).click()
      await anna.waitForURL('**vem=**')
      assert.match(await anna.locator('#hamta option:checked').innerText(), /Falu/)
      assert.doesNotMatch(await main(anna), /Tyra/)
      await anna.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await anna.waitForURL('**/reserverat/**')
      assert.match(await main(anna), /Reserverat åt Nils/)
      // She undoes it and takes that back again on the family page.
      await anna.getByRole('button', { name: 'Ångra reservationen' }).click()
      await anna.waitForURL('**/mina-sidor/familj**')
      assert.match(await main(anna), new RegExp(`Reservationen av ${title} åt Nils är borttagen`))
      await anna.getByRole('main').getByRole('button', { name: 'Ångra' }).click()
      await anna.getByRole('main').getByText('är tillbaka på sin plats').waitFor()
      assert.match(await main(anna), new RegExp(title))
      // A second one for Nils is refused in his name.
      await anna.goto(`${app.url}/reservera/${work}?vem=${await childId()}`)
      await anna.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await anna.getByRole('main').getByText('Det gick inte att reservera åt Nils').waitFor()
      assert.match(await main(anna), /Nils väntar redan på den här/)

      // Tyra reserves something of her own; Anna sees nothing of it.
      const secret = await running.addBook(`${title}, del två`, 'FAL')
      await logIn(tyra, 'Tyra Falk')
      await tyra.goto(`${app.url}/reservera/${secret.work}`)
      await tyra.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await tyra.waitForURL('**/reserverat/**')
      await anna.goto(`${app.url}/mina-sidor/familj`)
      assert.match(await main(anna), /Tyra bestämmer själv vem som får se/)
      assert.doesNotMatch(await anna.content(), new RegExp(`${title}, del två`))
      // She says yes, and later no again.
      await tyra.goto(`${app.url}/mina-sidor/familj`)
      await tyra.getByRole('button', { name: /Låt Anna Falk se/ }).click()
      await tyra.getByRole('main').getByText('Anna Falk kan nu se dina lån').waitFor()
      await anna.goto(`${app.url}/mina-sidor/familj`)
      assert.match(await main(anna), new RegExp(`${title}, del två`))
      await anna
        .getByRole('main')
        .getByRole('link', { name: `Ta bort ${title}, del två` })
        .click()
      await anna.waitForURL('**/ta-bort')
      assert.match(await main(anna), /Tyra förlorar sin plats i kön/)
      await anna.getByRole('button', { name: 'Ja, ta bort reservationen' }).click()
      await anna.getByRole('main').getByText(`${title}, del två åt Tyra är borttagen`).waitFor()
      await tyra.goto(`${app.url}/mina-sidor/familj`)
      assert.match(await main(tyra), /Anna Falk tog bort en reservation/)
      await tyra.getByRole('button', { name: /Sluta visa/ }).click()
      await tyra.getByRole('main').getByText('ser inte längre dina lån').waitFor()
      await anna.goto(`${app.url}/mina-sidor/familj`)
      assert.match(await main(anna), /Tyra bestämmer själv/)
    } finally {
      await Promise.all([one.close(), other.close()])
    }
  })
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a guardian pauses a child’s reservation, lets it go on and moves it, and what is ready is let go, ${way}`, async () => {
    const number = javaScriptEnabled ? 1 : 2
    const [waits, ready] = [`Flodens röst ${number}`, `Isens sång ${number}`]
    const { guardian, child } = await newFamily(running)
    const actor = { kind: 'staff', account: 1, branch: child.home } as const
    for (const [title, branch] of [
      [waits, 'AVE'],
      [ready, 'MOR'],
    ] as const) {
      const { work, barcode } = await running.addBook(title, branch)
      const order = { patron: child.patron, wish: { work }, pickup: child.home, actor }
      assert.equal((await placeHold(app.desk(), order)).outcome, 'placed')
      if (title === ready) await receive(app.desk(), { barcode, branch: child.home })
    }
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    const mine = page.getByRole('main')
    const row = (title: string) => mine.getByRole('listitem').filter({ hasText: title })
    const said = (words: string) => mine.getByRole('status').getByText(words).waitFor()
    try {
      await enter(page, guardian)
      await page.goto(`${app.url}/mina-sidor/familj`)
      // Paused, which the row says, and on again.
      await mine.getByRole('link', { name: `Pausa ${waits}` }).click()
      await page.waitForURL('**/pausa')
      assert.match(await main(page), new RegExp(`Hur länge vill du pausa ${waits} åt Sixten`))
      await mine.getByRole('button', { name: 'Pausa reservationen' }).click()
      await said(`Reservationen av ${waits} åt Sixten är pausad till`)
      assert.match(await row(waits).innerText(), /Pausad till/)
      await mine.getByRole('button', { name: `Sluta pausa ${waits}` }).click()
      await said(`Reservationen av ${waits} åt Sixten gäller igen`)
      assert.doesNotMatch(await row(waits).innerText(), /Pausad till/)
      // Collected elsewhere.
      await mine.getByRole('link', { name: `Byt hämtställe ${waits}` }).click()
      await page.waitForURL('**/hamtstalle')
      await page.locator('#hamta').selectOption('avesta')
      await mine.getByRole('button', { name: 'Spara hämtställe' }).click()
      await said(`Sixtens reservation av ${waits} hämtas nu i Avesta`)
      assert.match(await row(waits).innerText(), /Hämtas i Avesta/)
      // What is ready cannot be paused; it is let go when the page has asked, and had back.
      assert.equal(await row(ready).getByRole('link', { name: 'Pausa' }).count(), 0)
      await mine.getByRole('link', { name: `Ta bort ${ready}` }).click()
      await page.waitForURL('**/ta-bort')
      assert.match(await main(page), /Den står framme åt Sixten/)
      await mine.getByRole('button', { name: 'Ja, ta bort reservationen' }).click()
      await said(`Reservationen av ${ready} åt Sixten är borttagen`)
      await mine.getByRole('button', { name: `Ångra ${ready}` }).click()
      await said(`Reservationen av ${ready} åt Sixten är tillbaka`)
      // The child sees what was done, and by whom.
      await page.context().clearCookies()
      await enter(page, child)
      await page.goto(`${app.url}/mina-sidor/familj`)
      for (const deed of ['pausade en', 'lät en', 'bytte hämtställe', 'tog bort en', 'ångrade en'])
        assert.match(await main(page), new RegExp(`Moa Ek ${deed}`))
    } finally {
      await browser.close()
    }
  })
}

/** The child Nils, as the chip of the reserve page names him. */
async function childId(): Promise<string> {
  const [row] = await app.db.driver.unsafe(`select id from patrons.patron where name = 'Nils Falk'`)
  return String(row?.id)
}
