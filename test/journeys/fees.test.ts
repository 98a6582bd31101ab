import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { lend } from '../../src/modules/desk/index.ts'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const main = async (page: Page) => (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}

let serial = 0
/** A grown-up borrower of this test's own with one book at home. */
async function somebody() {
  serial++
  const [home] = await app.db.driver.unsafe(`select id from organisation.branch where slug = 'mora'`)
  const branch = Number(home?.id)
  const card = `2998000${serial}`
  const [row] = await app.db.driver.unsafe(
    `insert into patrons.patron (name, birth_date, email, home_branch, expires_on, pin)
     select 'Ylva Betalare', '1980-01-01', 'ylva-b${serial}@example.se', ${branch}, '2035-01-01', p.pin
     from patrons.patron p join patrons.card c on c.patron_id = p.id where c.number = '${demo.cards[0]?.card}' returning id`,
  )
  const patron = Number(row?.id)
  await app.db.driver.unsafe(`insert into patrons.card (number, patron_id) values ('${card}', ${patron})`)
  const title = `Den borttappade ${serial}`
  const { barcode } = await running.addBook(title, 'MOR')
  const actor = { kind: 'staff', account: 1, branch } as const
  assert.equal((await lend(app.desk(), { card, barcode, branch, actor })).outcome, 'lent')
  return { patron, card, title, barcode }
}

async function logIn(page: Page, card: string): Promise<void> {
  await page.goto(`${app.url}/logga-in`)
  await page.locator('#kort').fill(card)
  await page.locator('#pinkod').fill(demo.cards[0]?.pin ?? '')
  await page.locator('#pinkod').press('Enter')
  await page.waitForURL('**/mina-sidor**')
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a lost book is charged, read with its reason, paid in two parts and gone, ${way}`, async () => {
    const { patron, card, title, barcode } = await somebody()
    const [staff, own] = [await openBrowser({ javaScriptEnabled }), await openBrowser({ javaScriptEnabled })]
    try {
      const [desk, page] = [await staff.context.newPage(), await own.context.newPage()]
      for (const one of [desk, page]) one.setDefaultTimeout(10_000)
      await logIn(page, card)
      await page.goto(`${app.url}/mina-sidor/avgifter`)
      assert.match(await main(page), /Du har inget att betala/)
      await picture(page, `fees-none-${javaScriptEnabled}`)

      await logInStaff(desk, running, demo.staff[0]?.username ?? '')
      await desk.goto(`${app.url}/personal/exemplar/${barcode}`)
      await desk.locator('#lage').selectOption('lost')
      await desk.getByRole('button', { name: 'Spara läget' }).click()
      await desk.waitForURL('**?klart=avgift')
      assert.match(await main(desk), /Låntagaren har fått en avgift att betala/)

      await page.goto(`${app.url}/mina-sidor`)
      assert.match(await main(page), /Du har 300 kr att betala/)
      await picture(page, `fees-overview-${javaScriptEnabled}`)
      await page.getByRole('link', { name: 'Se varför och hur du betalar' }).click()
      await page.waitForURL('**/mina-sidor/avgifter')
      const read = await main(page)
      assert.ok(read.includes(`${title} räknas som förkommen.`))
      assert.match(read, /En bok kostar 300 kr att ersätta i Mora kommun/)
      assert.match(read, /Du är skyldig mer än vad som går att ha obetalt/)
      assert.match(read, /Lämnar du tillbaka den senast .* behöver du inte betala/)
      await picture(page, `fees-owed-${javaScriptEnabled}`)

      await desk.goto(`${app.url}/personal/lantagare/${patron}`)
      assert.match(await main(desk), /Har 300 kr att betala/)
      await desk.getByRole('link', { name: 'Avgifter', exact: true }).first().click()
      await desk.waitForURL(`**/lantagare/${patron}/avgifter`)
      await picture(desk, `fees-desk-${javaScriptEnabled}`)
      await desk.locator('#belopp').fill('hundra')
      await desk.getByRole('button', { name: 'Ta betalt' }).click()
      await desk.locator('.error-summary, [role=alert]').first().waitFor()
      assert.match(await main(desk), /Skriv ett belopp i kronor/)
      assert.equal(await desk.locator('#belopp').inputValue(), 'hundra')
      await desk.locator('#belopp').fill('100')
      await desk.getByRole('button', { name: 'Ta betalt' }).click()
      await desk.waitForURL('**/kvitto/*')
      assert.match(await main(desk), /Kvitto \d+[\s\S]*100 kr, med kort[\s\S]*Mora kommun/)
      await picture(desk, `fees-receipt-${javaScriptEnabled}`)

      await page.goto(`${app.url}/mina-sidor/avgifter`)
      assert.match(
        await main(page),
        /Du har 200 kr att betala[\s\S]*100 kr betalades\. Med kort\. Kvitto \d+/,
      )

      await desk.getByRole('link', { name: 'Till avgifterna' }).click()
      await desk.getByRole('radio', { name: 'Kontant' }).check()
      await desk.getByRole('button', { name: 'Ta betalt' }).click()
      await desk.waitForURL('**/kvitto/*')
      assert.match(await main(desk), /200 kr, kontant/)

      await page.goto(`${app.url}/mina-sidor/avgifter`)
      const after = await main(page)
      assert.match(after, /Du har inget att betala[\s\S]*Betalt och avslutat/)
      await page.goto(`${app.url}/mina-sidor`)
      const start = await main(page)
      assert.doesNotMatch(start, /att betala/)
      assert.ok(!start.includes(title), 'the loan ended with the payment')
    } finally {
      await staff.close()
      await own.close()
    }
  })

  test(`what was charged by hand is put right, waived with a reason and read so, ${way}`, async () => {
    const { patron, card } = await somebody()
    const [staff, own] = [await openBrowser({ javaScriptEnabled }), await openBrowser({ javaScriptEnabled })]
    try {
      const [desk, page] = [await staff.context.newPage(), await own.context.newPage()]
      for (const one of [desk, page]) one.setDefaultTimeout(10_000)
      await logInStaff(desk, running, demo.staff[0]?.username ?? '')
      await desk.goto(`${app.url}/personal/lantagare/${patron}/avgifter`)
      await desk.getByRole('link', { name: 'Skriv upp en avgift' }).click()
      await desk.locator('#orsak').selectOption('other')
      await desk.getByRole('button', { name: 'Skriv upp' }).click()
      await desk.locator('#orsak').waitFor()
      const reasons = await main(desk)
      assert.match(reasons, /Det finns inget pris för det i listan/)
      assert.match(reasons, /Skriv vad avgiften gäller/)
      await picture(desk, `fees-charge-${javaScriptEnabled}`)
      await desk.locator('#belopp').fill('45,50')
      await desk.locator('#anteckning').fill('Trasigt hörlursfodral')
      await desk.getByRole('button', { name: 'Skriv upp' }).click()
      await desk.waitForURL('**?klart=uppskriven')
      await desk.getByRole('link', { name: 'Annan avgift' }).click()
      await desk.waitForURL('**/avgifter/*')
      await desk.locator('#nytt-belopp').fill('40')
      await desk.getByRole('button', { name: 'Rätta' }).click()
      await desk.waitForURL('**?klart=rattad')
      await logIn(page, card)
      await page.goto(`${app.url}/en/mina-sidor/avgifter`)
      assert.match(await main(page), /You have SEK 40 to pay[\s\S]*The staff write: Trasigt hörlursfodral/)
      await desk.getByRole('link', { name: 'Annan avgift' }).click()
      await desk.waitForURL('**/avgifter/*')
      await picture(desk, `fees-line-${javaScriptEnabled}`)
      await desk.getByRole('radio', { name: 'Det var bibliotekets fel.' }).check()
      await desk.getByRole('button', { name: 'Skriv av' }).click()
      await desk.waitForURL('**?klart=avskriven')
      await page.goto(`${app.url}/mina-sidor/avgifter`)
      assert.match(
        await main(page),
        /Du har inget att betala[\s\S]*40 kr togs bort\. Det var bibliotekets fel\./,
      )
    } finally {
      await staff.close()
      await own.close()
    }
  })
}

test('an administrator sets what Mora charges, and the rules of everybody say so', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    await logInStaff(page, running, 'admin')
    await page.goto(`${app.url}/personal/avgifter?kommun=mora`)
    await picture(page, 'fee-rules')
    await page.locator('#perDay').fill('1,5')
    await page.locator('#card').fill('tjugo')
    await page.getByRole('button', { name: 'Ändra avgifterna' }).click()
    await page.locator('#card-error').waitFor()
    assert.equal(await page.locator('#perDay').inputValue(), '1,5')
    await page.locator('#card').fill('20')
    await page.getByRole('button', { name: 'Ändra avgifterna' }).click()
    await page.getByText('Avgifterna är ändrade.').waitFor()
    await page.goto(`${app.url}/regler?bibliotek=mora`)
    assert.match(await main(page), /Mora kommun[\s\S]*1,50 kr om dagen[\s\S]*borttappat kostar 20 kr/)
    await picture(page, 'rules-mora')
    await page.goto(`${app.url}/regler?bibliotek=falun`)
    assert.match(await main(page), /Det kostar inget att lämna tillbaka sent/)
    await page.goto(`${app.url}/regler`)
    assert.match(await main(page), /Välj ett bibliotek för att se vad som gäller där/)
    await page.goto(`${app.url}/om`)
    const about = await main(page)
    assert.match(about, /De flesta lån är på 28 dagar[\s\S]*Att lämna tillbaka sent kan kosta/)
    await picture(page, 'about')
  } finally {
    await browser.close()
  }
})
