import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo, mails } = running
await running.addBook('Fjärrboken', 'MOR')

const inDays = (days: number): string =>
  Temporal.Now.plainDateISO('Europe/Stockholm').add({ days }).toString()

async function mailAbout(words: RegExp): Promise<string> {
  for (const until = Date.now() + 60_000; ; ) {
    const mail = mails.find(one => words.test(one.subject))
    if (mail) return mail.text
    assert.ok(Date.now() < until, `no mail about ${words}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

/** The number of the case, from the page that says that it was taken. */
const numberOn = async (page: Page): Promise<string> =>
  /DALA-\d{4}-\d{6}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''

for (const [n, javaScriptEnabled] of [true, false].entries()) {
  test(`what no search finds is asked for from outside, comes, is lent and kept longer, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const desk = await openBrowser({ javaScriptEnabled })
    const [page, staff] = [await browser.context.newPage(), await desk.context.newPage()]
    for (const one of [page, staff]) one.setDefaultTimeout(15_000)
    const main = page.getByRole('main')
    const press = (name: string | RegExp) => main.getByRole('button', { name }).first().click()
    const reader = demo.cards[3 + n * 2]
    const title = `Xyzzyqvist ${n}`
    try {
      // From a search in vain to the form, over the login, with the question filled in.
      await page.goto(`${app.url}/sok?q=${encodeURIComponent(title)}&exakt=1`)
      await main.getByRole('link', { name: 'Beställ fjärrlån' }).click()
      await page.locator('#kort').fill(reader?.card ?? '')
      await page.locator('#pinkod').fill(reader?.pin ?? '')
      await press('Logga in')
      await main.getByRole('heading', { name: 'Beställ fjärrlån', level: 1 }).waitFor()
      assert.equal(await page.locator('#titel').inputValue(), title)
      assert.equal(await page.locator('#artikel').isVisible(), false, 'a loan asks nothing of an article')

      // What we have is reserved instead.
      await page.locator('#titel').fill('Fjärrboken')
      await press('Skicka beställningen')
      await main.getByRole('heading', { name: 'Vi har den redan i Dalarna' }).waitFor()
      assert.equal(await main.getByRole('link', { name: /^Reservera Fjärrboken/ }).count(), 1)

      await page.locator('#titel').fill(title)
      await page.locator('#isbn').fill('978-91-0-000000-5')
      await press('Skicka beställningen')
      await main.getByRole('link', { name: /Sista siffran stämmer inte/ }).waitFor()
      await page.locator('#isbn').fill('')
      await page.locator('#upphov').fill('Ek, Anna')
      await page.locator('#hamta').selectOption('mora')
      await press('Skicka beställningen')
      await main.getByText('Vi har fått din beställning.').waitFor()
      const number = await numberOn(page)
      await main.getByText('Vi letar efter ett bibliotek som har den.').first().waitFor()

      // At the desk.
      await logInStaff(staff, running, 'mora')
      const work = staff.getByRole('main')
      const does = (name: string) => work.getByRole('button', { name, exact: true }).click()
      await staff.goto(`${app.url}/personal/fjarrlan?q=${number}`)
      await work.getByRole('link', { name: title }).click()
      await work.locator('#langivare').fill('Uppsala stadsbibliotek')
      await does('Beställ')
      await work.getByText('Beställningen är noterad.').waitFor()
      await work.locator('#etikett').fill(`E${n}`)
      await work.locator('#langivarens-dag-receive').fill(inDays(30))
      await work.locator('#var-dag-receive').fill(inDays(31))
      await does('Ta emot')
      await work.getByRole('link', { name: /får inte vara efter långivarens/ }).waitFor()
      await work.locator('#var-dag-receive').fill(inDays(25))
      await work.locator('#omlan').check()
      await does('Ta emot')
      await work.getByRole('link', { name: 'Skriv ut lappen' }).click()
      const slip = await work.innerText()
      const code = `F${number.slice(8, 9)}${number.slice(-4)}`
      assert.match(slip, new RegExp(code))
      assert.doesNotMatch(slip, new RegExp(reader?.name ?? '?'))
      await work.getByRole('link', { name: 'Till ärendet' }).click()
      await does('Ställ på hämthyllan')
      await work.getByText('Låntagaren får ett meddelande med numret.').waitFor()
      assert.match(await mailAbout(new RegExp(`att hämta: ${title}`)), new RegExp(`Hämtnummer: ${code}`))

      // The borrower fetches it and asks to keep it longer; a second form of the desk is told that it came too late.
      await page.reload()
      await main.getByText(`Ditt hämtnummer är ${code}.`).waitFor()
      const other = await desk.context.newPage()
      await other.goto(staff.url())
      await does('Låna ut')
      await work.getByText(/^Utlånad\./).waitFor()
      await other.getByRole('main').getByRole('button', { name: 'Inte hämtad' }).click()
      await other.getByText('Någon annan har gjort något med ärendet.').first().waitFor()
      await page.goto(`${app.url}/mina-sidor/fjarrlan`)
      await press(`Fråga om du får behålla den längre ${title}`)
      await main.getByText('Vi frågar det andra biblioteket.').waitFor()
      await staff.reload()
      await work.getByText('Låntagaren vill låna om').waitFor()
      await work.locator('#langivarens-dag-grant-renewal').fill(inDays(60))
      await does('Ja, den får lånas om')
      assert.match(await mailAbout(new RegExp(`behålla längre: ${title}`)), /låter dig behålla/)

      // Another request is cancelled after one question.
      await page.goto(`${app.url}/fjarrlan?titel=${encodeURIComponent(`${title} två`)}`)
      await press('Skicka beställningen')
      await main.getByRole('link', { name: `Avboka ${title} två` }).click()
      await press('Ja, avboka')
      await main.getByText('Beställningen är avbokad.').waitFor()
    } finally {
      await browser.close()
      await desk.close()
    }
  })
}
