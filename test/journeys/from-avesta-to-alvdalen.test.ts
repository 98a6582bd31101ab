import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { placeHold } from '../../src/modules/desk/index.ts'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const card = (branch: string) => {
  const found = demo.cards.find(one => one.branch === branch)
  assert.ok(found, branch)
  return found
}
const main = (page: Page) => page.locator('main').innerText()

/** Waits until a page shows something, at most a second after the scan before it. */
async function within(page: Page, path: string, sign: RegExp): Promise<void> {
  const until = Date.now() + 1000
  for (;;) {
    await page.goto(app.url + path)
    const text = await main(page)
    if (sign.test(text)) return
    assert.ok(Date.now() < until, `${path} did not show ${sign} within a second:\n${text.slice(0, 1200)}`)
  }
}

async function logIn(page: Page, who: { card: string; pin: string }): Promise<void> {
  await page.locator('#kort').fill(who.card)
  await page.locator('#pinkod').fill(who.pin)
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
}

async function scan(page: Page, code: string): Promise<void> {
  await page.locator('#kod').fill(code)
  await page.locator('#kod').press('Enter')
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a book in Avesta is reserved in Älvdalen, fetched there, returned in Mora and goes to the next, ${way}`, async () => {
    const title = javaScriptEnabled ? 'Kartan över Transtrandsfjällen' : 'Sommaren vid Siljan'
    const { work, barcode } = await running.addBook(title, 'AVE')
    const [alva, cia] = [card('Älvdalen'), card('Mora')]
    const browsers = await Promise.all([1, 2, 3, 4].map(() => openBrowser({ javaScriptEnabled })))
    const pages = await Promise.all(browsers.map(({ context }) => context.newPage()))
    for (const page of pages) page.setDefaultTimeout(10_000)
    const [reader, avesta, alvdalen, mora] = pages as [Page, Page, Page, Page]
    try {
      // Alva finds it, sees where it stands, and that nobody else has it.
      await reader.goto(`${app.url}/`)
      await reader.locator('input[name=q]').first().fill(title)
      await reader.locator('input[name=q]').first().press('Enter')
      await reader.waitForURL('**/sok?**')
      assert.match(await main(reader), /inne i Avesta/i)
      await reader.getByRole('main').getByRole('link', { name: title }).first().click()
      await reader.waitForURL(`**/verk/${work}/**`)
      assert.match(await main(reader), /Inne på 1 av \d+ bibliotek/)
      // The login comes in between, and the reservation goes on after it.
      await reader
        .getByRole('main')
        .getByRole('link', { name: /^Reservera/ })
        .first()
        .click()
      await reader.waitForURL('**/logga-in?**')
      await logIn(reader, alva)
      await reader.waitForURL(`**/reservera/${work}**`)
      assert.match(await main(reader), /Älvdalen/)
      const choices = await reader.locator('#hamta option').allInnerTexts()
      const [own, avestas] = ['Älvdalen', 'Avesta'].map(name => choices.find(text => text.startsWith(name)))
      assert.match(own ?? '', /: troligen \S/)
      assert.match(avestas ?? '', /: står på hyllan här/)
      await reader.getByRole('main').getByRole('button', { name: 'Reservera' }).click()
      await reader.waitForURL('**/reserverat/**')
      const reserved = await main(reader)
      assert.match(reserved, /Reserverad/)
      assert.match(reserved, /Den står på hyllan i Avesta\. Troligen hos dig \S/)
      // The days are the same on her own pages, on the work and among the hits.
      const days = /Troligen hos dig ([^.\n]+)\./.exec(reserved)?.[1] ?? 'nothing'
      await reader.goto(`${app.url}/mina-sidor`)
      assert.ok((await main(reader)).includes(`Troligen hos dig ${days}`), days)
      await reader.goto(`${app.url}/sok?q=${encodeURIComponent(title)}`)
      assert.match(await main(reader), /Hos dig i Älvdalen: \S/)

      // Avesta fetches it from the shelf and scans it: it goes to Älvdalen.
      await logInStaff(avesta, running, 'avesta')
      await avesta.goto(`${app.url}/personal/plocklista`)
      assert.match(await main(avesta), new RegExp(title))
      await avesta.goto(`${app.url}/personal/disk/in`)
      await scan(avesta, barcode)
      await avesta.getByRole('heading', { name: 'Skicka till Älvdalen' }).waitFor()
      await within(reader, '/mina-sidor', /På väg/)

      // Somebody else begins to wait. Mora is nearer to Avesta, but what is under way is promised already.
      const [ciaRow] = await app.db.driver.unsafe('select patron_id from patrons.card where number = $1', [
        cia.card,
      ])
      const ciaId = Number(ciaRow?.patronId)
      const moraBranch = app.desk().organisation.byCode('MOR')?.id ?? 0
      const next = await placeHold(app.desk(), {
        patron: ciaId,
        wish: { work },
        pickup: moraBranch,
        actor: { kind: 'patron', patron: ciaId },
      })
      assert.equal(next.outcome, 'placed')

      // It arrives: on the hold shelf under a number, and the mail tells it.
      await logInStaff(alvdalen, running, 'alvdalen')
      await alvdalen.goto(`${app.url}/personal/transporter`)
      assert.match(await main(alvdalen), new RegExp(title))
      await alvdalen.goto(`${app.url}/personal/disk/in`)
      await scan(alvdalen, barcode)
      const heading = alvdalen.getByRole('heading', { name: /Ställ på hämthyllan, nummer \d+/ })
      await heading.waitFor()
      const number = /nummer (\d+)/.exec(await heading.innerText())?.[1] ?? ''
      await within(reader, '/mina-sidor', new RegExp(`Hämtnummer ${number}`))
      const mailed = () => running.mails.find(mail => mail.subject === `Att hämta: ${title}`)
      for (let n = 0; n < 300 && !mailed(); n++) await new Promise(resolve => setTimeout(resolve, 20))
      assert.match(mailed()?.text ?? 'no mail', new RegExp(`Hämtnummer: ${number}`))
      await alvdalen.goto(`${app.url}/personal/hamthylla`)
      assert.match(await main(alvdalen), new RegExp(number))
      assert.doesNotMatch(await main(alvdalen), /Alva/)

      // She fetches it.
      await alvdalen.goto(`${app.url}/personal/disk/ut`)
      await scan(alvdalen, alva.card)
      await alvdalen.getByRole('heading', { name: alva.name }).waitFor()
      await scan(alvdalen, barcode)
      await alvdalen.getByRole('heading', { name: /^Utlånad till/ }).waitFor()
      await within(reader, '/mina-sidor', new RegExp(`${title}[\\s\\S]*Låna om|Låna om[\\s\\S]*${title}`))

      // Returned in Mora, where the next in the queue collects.
      await logInStaff(mora, running, 'mora')
      await mora.goto(`${app.url}/personal/disk/in`)
      await scan(mora, barcode)
      await mora.getByRole('heading', { name: /Ställ på hämthyllan, nummer/ }).waitFor()
      await within(reader, `/verk/${work}/titel`, /Mora/)
      const [held] = await app.db.driver.unsafe(
        'select state, patron_id from holds.hold where work_id = $1 and ended_at is null',
        [work],
      )
      assert.deepEqual([held?.state, Number(held?.patronId)], ['on_shelf', ciaId])
    } catch (error) {
      for (const page of pages)
        process.stderr.write(
          `${page.url()}\n${(await page.locator('body').innerText().catch(String)).slice(0, 1500)}\n\n`,
        )
      throw error
    } finally {
      await Promise.all(browsers.map(browser => browser.close()))
    }
  })
}
