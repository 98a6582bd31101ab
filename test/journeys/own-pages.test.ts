import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { lend, placeHold, receive } from '../../src/modules/desk/index.ts'
import { sendQueued, smtpPost } from '../../src/modules/notices/index.ts'
import { newBorrower } from '../support/borrower.ts'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const main = (page: Page) => page.locator('main').innerText()
/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}

/** Presses Tab until the element has the focus: what a hand without a mouse can reach. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  assert.fail(`no key leads to ${selector}`)
}

let serial = 0
/** A borrower of this test's own, logged in, with a loan, a hold that waits and one that is ready. */
async function somebody(page: Page) {
  const made = await newBorrower(running)
  serial = made.number
  const logIn = async (pin = made.pin) => {
    await page.goto(`${app.url}/logga-in`)
    await page.locator('#kort').fill(made.card)
    await page.locator('#pinkod').fill(pin)
    await page.locator('#pinkod').press('Enter')
  }
  await logIn()
  await page.waitForURL('**/mina-sidor**')
  return { ...made, logIn }
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`J4 and J5: a pick-up is changed, paused and resumed, and all for a journey, a ready hold is given up, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      const { patron, actor } = await somebody(page)
      await picture(page, `start-${javaScriptEnabled}`)
      const line = page.locator('.item', { hasText: `Provkön ${serial}` })
      await line.getByRole('link', { name: /Byt hämtställe/ }).click()
      await page.locator('#hamta').selectOption('avesta')
      await page.getByRole('button', { name: 'Spara hämtställe' }).click()
      await page.getByText(`Provkön ${serial} hämtar du nu i Avesta.`).first().waitFor()
      await line.getByRole('link', { name: /Pausa/ }).click()
      await page.getByRole('button', { name: 'Pausa reservationen' }).click()
      await page
        .getByText(/är pausad till/)
        .first()
        .waitFor()
      await line.getByRole('button', { name: /Sluta pausa/ }).click()
      await page.getByText(`Reservationen av Provkön ${serial} gäller igen.`).first().waitFor()
      assert.equal(
        await page.getByRole('link', { name: 'Pausa alla' }).count(),
        0,
        'one alone is paused alone',
      )
      const { work } = await running.addBook(`Provresan ${serial}`, 'AVE')
      await placeHold(app.desk(), { patron, wish: { work }, pickup: actor.branch, actor })
      await page.goto(`${app.url}/mina-sidor`)
      await picture(page, `pause-all-link-${javaScriptEnabled}`)
      await page.getByRole('link', { name: 'Pausa alla' }).click()
      assert.match(await main(page), new RegExp(`redan på väg eller framme:\\s+Provhyllan ${serial}`))
      await picture(page, `pause-all-${javaScriptEnabled}`)
      await page.getByRole('button', { name: 'Pausa alla reservationer' }).click()
      await page
        .getByText(/2 reservationer är pausade till/)
        .first()
        .waitFor()
      await picture(page, `paused-all-${javaScriptEnabled}`)
      assert.equal(await page.locator('.item', { hasText: 'Pausad till' }).count(), 2)
      await page.locator('#fortsatt-alla').click()
      await page.getByText('2 reservationer gäller igen.').first().waitFor()
      assert.equal(await page.locator('.item', { hasText: 'Pausad till' }).count(), 0)
      const onShelf = page.locator('.item', { hasText: `Provhyllan ${serial}` })
      await onShelf.getByRole('link', { name: /Ta bort/ }).click()
      assert.match(await main(page), /står framme för dig/)
      await page.getByRole('button', { name: 'Ja, ta bort reservationen' }).click()
      await page.getByText(`Reservationen av Provhyllan ${serial} är borttagen.`).first().waitFor()
      assert.equal(await onShelf.count(), 0)
    } finally {
      await browser.close()
    }
  })

  test(`J6: one loan is renewed, then all, and a refusal says why, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await somebody(page)
      await page.getByRole('button', { name: `Låna om Provboken ${serial}` }).click()
      await page.getByText('1 lån är omlånat.').first().waitFor()
      await page.getByRole('button', { name: 'Låna om alla' }).click()
      await page
        .getByText(/gick inte att låna om/)
        .first()
        .waitFor()
      assert.match(await main(page), new RegExp(`Provlånet ${serial}: .*(väntar|reserver)`, 'i'))
    } finally {
      await browser.close()
    }
  })

  test(`settings, history and what is known of oneself, then all of it deleted, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      const { patron, card, actor, loan, other, ready, waiting, logIn } = await somebody(page)
      const mails = running.mails.length
      await page.getByRole('link', { name: 'Inställningar' }).click()
      await picture(page, 'settings')
      await page.locator('#besked-due-soon').selectOption('none')
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Det är sparat.').first().waitFor()
      assert.equal(await page.locator('#besked-due-soon').inputValue(), 'none')
      await page.locator('#gammal').fill(demo.cards[0]?.pin ?? '')
      await page.locator('#ny').fill('1111')
      await page.locator('#igen').fill('1111')
      await page.getByRole('button', { name: 'Byt pinkod' }).click()
      await page
        .getByText(/Samma siffra hela vägen/)
        .first()
        .waitFor()
      await picture(page, 'settings-errors')
      await page.locator('#gammal').fill(demo.cards[0]?.pin ?? '')
      await page.locator('#ny').fill('830519')
      await page.locator('#igen').fill('830519')
      await page.getByRole('button', { name: 'Byt pinkod' }).click()
      await page
        .getByText(/Pinkoden är bytt/)
        .first()
        .waitFor()
      await page.locator('#epost').fill(`ny${serial}@example.se`)
      await page.getByRole('button', { name: 'Skicka länken' }).click()
      await page.getByText(/Vi har skickat ett mejl till/).waitFor()
      const post = smtpPost(running.smtp, 'bibliotek@example.se')
      await sendQueued(app.desk(), post.post)
      post.close()
      for (let n = 0; n < 200 && running.mails.length <= mails; n++)
        await new Promise(resolve => setTimeout(resolve, 20))
      const mail = running.mails.find(one => one.to.includes(`ny${serial}@example.se`))
      const path = /\/bekrafta-adress\/[\w-]+/.exec(mail?.text ?? '')?.[0]
      assert.ok(path, 'the mail has the link')
      await page.goto(app.url + path)
      await page.getByRole('button', { name: 'Ja, använd den här adressen' }).click()
      await page.getByText('Adressen gäller nu.').waitFor()

      await page.goto(`${app.url}/mina-sidor/historik`)
      await picture(page, 'history-off')
      await page.getByRole('button', { name: 'Spara en lista åt mig' }).click()
      await page.getByText('Listan är igång.').first().waitFor()
      await receive(app.desk(), { barcode: other.barcode, branch: actor.branch })
      await page.goto(`${app.url}/mina-sidor/historik?q=provboken`)
      await page.getByRole('link', { name: `Provboken ${serial}` }).waitFor()
      await picture(page, 'history')
      await page.goto(`${app.url}/mina-sidor/meddelanden`)
      await picture(page, 'messages')

      await page.goto(`${app.url}/mina-sidor/uppgifter`)
      await picture(page, 'record')
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Hämta filen' }).click()
      const file = await (await downloading).path()
      const data = JSON.parse(readFileSync(file, 'utf8'))
      assert.equal(data.person[0].email, `ny${serial}@example.se`)
      assert.deepEqual(
        data.loans.map((line: { title: string }) => line.title),
        [`Provlånet ${serial}`, `Provboken ${serial}`],
      )
      await page.getByRole('link', { name: 'Läs allt' }).click()
      assert.match(await main(page), new RegExp(`Provboken ${serial}`))
      await picture(page, 'everything')

      await page.goto(`${app.url}/mina-sidor/uppgifter/ta-bort`)
      assert.match(await main(page), /1 lån hemma[\s\S]*1 reservation står framme/)
      await picture(page, 'leave-not-yet')
      await receive(app.desk(), { barcode: loan.barcode, branch: actor.branch })
      await lend(app.desk(), {
        card,
        barcode: ready.barcode,
        branch: actor.branch,
        actor,
      })
      await receive(app.desk(), { barcode: ready.barcode, branch: actor.branch })
      // From here by keyboard alone.
      await page.goto(`${app.url}/mina-sidor/uppgifter`)
      await tabTo(page, 'a[href$="/uppgifter/ta-bort"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/ta-bort')
      assert.match(await main(page), /går inte att ångra[\s\S]*1 reservation som du väntar på tas bort/)
      await picture(page, 'leave')
      await tabTo(page, '#pinkod')
      await page.keyboard.type('830519')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/konto-borttaget**')
      assert.match(await main(page), /Ditt kvitto: [A-Z2-9]{4}-/)
      await picture(page, 'left')
      const [gone] = await app.db.driver.unsafe(
        `select (select count(*) from patrons.patron where id = ${patron}) + (select count(*) from circulation.loan where patron_id = ${patron})
          + (select count(*) from holds.hold where patron_id = ${patron} or (work_id = ${waiting.work} and ended_at is null)) as n`,
      )
      assert.equal(Number(gone?.n), 0)
      await logIn('830519')
      assert.match(await main(page), /hör inte ihop/)
    } finally {
      await browser.close()
    }
  })

  test(`a lost card is blocked at once, and nobody logs in with it, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      const { patron, logIn } = await somebody(page)
      await page.goto(`${app.url}/mina-sidor/installningar`)
      await tabTo(page, 'a[href$="/installningar/sparra"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/sparra')
      await tabTo(page, '.button-danger')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/kortet-sparrat')
      await logIn()
      assert.match(await main(page), /spärrat/)
      // The desk alone opens it again, and that is seen among who had to do with the record.
      await logInStaff(page, running, 'avesta')
      await page.goto(`${app.url}/personal/lantagare/${patron}`)
      await page.getByRole('button', { name: 'Se legitimation och öppna kortet' }).click()
      await page.getByText('Kortet är öppnat igen.').first().waitFor()
      await logIn()
      await page.waitForURL('**/mina-sidor**')
      await page.goto(`${app.url}/mina-sidor/uppgifter`)
      assert.match(await main(page), /öppnade ditt spärrade kort/)
      assert.match(await main(page), /öppnade din sida/)
      await picture(page, 'looks')
    } finally {
      await browser.close()
    }
  })
}

test('five minutes before a session ends it is said, and one key prolongs it; without scripts it is said from the start', async () => {
  const browser = await openBrowser({ javaScriptEnabled: true })
  const page = await browser.context.newPage()
  try {
    await page.clock.install()
    await somebody(page)
    const bar = page.locator('#session-end')
    await page.clock.fastForward('54:00')
    assert.equal(await bar.isVisible(), false)
    await page.clock.fastForward('02:00')
    await bar.waitFor({ state: 'visible' })
    assert.equal(await bar.getAttribute('role'), 'alert')
    await bar.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await bar.waitFor({ state: 'hidden' })
    await page.clock.fastForward('56:00')
    await bar.waitFor({ state: 'visible' })
    assert.match(await bar.innerText(), /Du loggas ut kl\. \d\d:\d\d/)
    // Another window is looked at: this one need not warn any more.
    const other = await browser.context.newPage()
    await other.goto(`${app.url}/bibliotek`)
    await bar.waitFor({ state: 'hidden' })
    await other.close()
    await page.clock.fastForward('01:01:00')
    assert.match(await bar.innerText(), /Du är utloggad\. Det du har skrivit på sidan är kvar/)
    // Nor does a dialog hide it, which would shut it off.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${app.url}/sok?q=saga`)
    await page.getByRole('button', { name: 'Avgränsa' }).click()
    await page.getByRole('dialog').waitFor()
    await page.clock.fastForward('56:00')
    await bar.waitFor({ state: 'visible' })
    assert.equal(await page.getByRole('dialog').count(), 0)
    await bar.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await bar.waitFor({ state: 'hidden' })
  } finally {
    await browser.close()
  }
  const plain = await openBrowser({ javaScriptEnabled: false })
  try {
    const reader = await plain.context.newPage()
    await somebody(reader)
    await reader.goto(`${app.url}/bibliotek`)
    await reader.getByText(/Du loggas ut kl\. \d\d:\d\d om du inte gör något innan dess/).waitFor()
  } finally {
    await plain.close()
  }
})

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`what is sent after the session has ended waits for the login and is sent then, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    try {
      const { patron, card } = await somebody(page)
      const expire = () =>
        app.db.driver.unsafe(
          `update patrons.session set seen_at = now() - interval '2 hours' where patron_id = ${patron}`,
        )
      await page.goto(`${app.url}/mina-sidor/installningar`)
      await page.locator('#telefon').fill('0250 123 45')
      await expire()
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Du hann bli utloggad innan det du skickade kom fram').waitFor()
      await page.locator('#kort').fill(card)
      await page.locator('#pinkod').fill(demo.cards[0]?.pin ?? '')
      await page.locator('#pinkod').press('Enter')
      await page.waitForURL('**/fortsatt')
      await picture(page, 'again')
      await page.getByRole('button', { name: 'Skicka nu' }).click()
      await page.getByText('Det är sparat.').first().waitFor()
      assert.equal(await page.locator('#telefon').inputValue(), '0250 123 45')
      // Sent once: nothing waits any more.
      await page.goto(`${app.url}/fortsatt`)
      assert.match(await main(page), /Det finns inget som väntar/)

      // Somebody else logs in there: what waits is not theirs, and is thrown away.
      await page.goto(`${app.url}/mina-sidor/installningar`)
      await page.locator('#telefon').fill('0250 999 99')
      await expire()
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.locator('#kort').fill(demo.cards[1]?.card ?? '')
      await page.locator('#pinkod').fill(demo.cards[1]?.pin ?? '')
      await page.locator('#pinkod').press('Enter')
      await page.waitForURL('**/mina-sidor/installningar')
      assert.notEqual(await page.locator('#telefon').inputValue(), '0250 999 99')
      await page.goto(`${app.url}/fortsatt`)
      assert.match(await main(page), /Det finns inget som väntar/)
    } finally {
      await browser.close()
    }
  })
}
