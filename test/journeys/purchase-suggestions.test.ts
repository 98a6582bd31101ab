import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
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
const rows = async <T>(sql: string): Promise<T[]> => [...(await app.db.driver.unsafe(sql))] as T[]
/** The mails to somebody about a title, when there are so many. */
async function mailsTo(email: string, title: string, count: number) {
  const found = () => running.mails.filter(mail => mail.to.includes(email) && mail.subject.includes(title))
  for (let n = 0; n < 200 && found().length < count; n++) await new Promise(next => setTimeout(next, 50))
  return found()
}

for (const [n, javaScriptEnabled] of [true, false].entries()) {
  test(`what was searched for in vain is suggested after the login, bought, and reserved when it has come, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const [browser, desk] = await Promise.all([
      openBrowser({ javaScriptEnabled }),
      openBrowser({ javaScriptEnabled }),
    ])
    const [page, staff] = [await browser.context.newPage(), await desk.context.newPage()]
    for (const one of [page, staff]) one.setDefaultTimeout(15_000)
    const main = page.getByRole('main')
    const press = (name: string | RegExp) => main.getByRole('button', { name }).first().click()
    const reader = demo.cards[n]
    const email = `forslag${n}@example.se`
    const title = ['Kolmilan vid Siljan', 'Kolmilan i Malung'][n] ?? ''
    const isbn = ['9789100000103', '9789100000110'][n] ?? ''
    await rows(
      `update patrons.patron p set email = '${email}' from patrons.card c where c.patron_id = p.id and c.number = '${reader?.card}'`,
    )
    try {
      await page.goto(`${app.url}/sok?q=qqxqqkolmilan`)
      await picture(page, 'nothing-found')
      await main.getByRole('link', { name: 'Föreslå inköp' }).click()
      assert.equal(await main.locator('#titel').inputValue(), 'qqxqqkolmilan')
      await main.locator('#titel').fill(title)
      await main.locator('#upphov').fill('Petra Påhittad')
      await main.locator('#isbn').fill(`${isbn.slice(0, -1)}${(Number(isbn.at(-1)) + 1) % 10}`)
      await main.locator('#varfor').fill('Den handlar om vår by.')
      await picture(page, 'stranger')
      await press('Fortsätt till inloggningen')
      await page.locator('#kort').fill(reader?.card ?? '')
      await page.locator('#pinkod').fill(reader?.pin ?? '')
      await press('Logga in')

      await main.getByRole('heading', { name: 'Föreslå inköp' }).waitFor()
      assert.equal(await main.locator('#varfor').inputValue(), 'Den handlar om vår by.')
      assert.equal(await main.locator('#reservera').isChecked(), true)
      await picture(page, 'form')
      await press('Skicka förslaget')
      await main.getByText('Någon siffra i ISBN är fel').first().waitFor()
      await picture(page, 'wrong')
      await main.locator('#isbn').fill(isbn)
      await press('Skicka förslaget')
      await main.getByText(`Vi har tagit emot ditt förslag: ${title}.`).waitFor()
      await picture(page, 'sent')

      await page.goto(`${app.url}/foresla-inkop?titel=${encodeURIComponent(title)}&upphov=Påhittad, Petra`)
      await press('Skicka förslaget')
      await main.getByRole('link', { name: 'Visa ditt förslag' }).click()
      const mine = main.locator('.card', { hasText: title })
      await mine.getByRole('button', { name: /^Dra tillbaka/ }).click()
      await main.getByText('Du kan ångra i tio minuter.').waitFor()
      await press('Ångra')
      await main.getByText('Förslaget är tillbaka.').waitFor()

      await logInStaff(staff, running, 'avesta')
      await staff.getByRole('link', { name: 'Bestånd' }).first().click()
      await staff.getByRole('link', { name: 'Inköpsförslag' }).first().click()
      await picture(staff, 'staff-list')
      await staff.getByRole('link', { name: title }).click()
      await staff.getByText('Den handlar om vår by.').waitFor()
      assert.doesNotMatch(await staff.getByRole('main').innerText(), new RegExp(reader?.name ?? 'x'))
      await staff.getByRole('button', { name: 'Överväg' }).click()
      await staff.getByText('ser att ni tittar på den').waitFor()
      await staff.getByRole('button', { name: 'Beställt' }).click()
      await staff.getByText('Noterat som beställt').waitFor()
      await picture(staff, 'staff-ordered')
      assert.equal((await mailsTo(email, title, 1))[0]?.subject, `Beställt efter ditt förslag: ${title}`)

      const { work } = await running.addBook(title, 'MOR', isbn)
      const mails = await mailsTo(email, title, 2)
      const arrived = mails.find(mail => mail.subject === `Nu finns den hos oss: ${title}`)
      assert.match(arrived?.text ?? '', new RegExp(`reserverad åt dig[\\s\\S]*/verk/${work}\\b`))
      await page.goto(`${app.url}/mina-sidor/inkopsforslag`)
      await mine.getByText('Den är reserverad åt dig.').waitFor()
      await picture(page, 'arrived')
      await mine.getByRole('link', { name: 'Dina reservationer' }).click()
      await main.getByRole('link', { name: title }).first().waitFor()
      await staff.goto(staff.url())
      await staff.getByText('1 person står i kö.').waitFor()
      await picture(staff, 'staff-arrived')
    } finally {
      await Promise.all([browser.close(), desk.close()])
    }
  })
}

test('staff link a suggestion to a title of the catalogue or say no with a reason, and the borrower reads it', async () => {
  const desk = await openBrowser({ javaScriptEnabled: false })
  const staff = await desk.context.newPage()
  staff.setDefaultTimeout(15_000)
  const open = async (title: string) => {
    await staff.goto(`${app.url}/personal/inkopsforslag`)
    await staff.getByRole('link', { name: title }).click()
    await staff.getByRole('heading', { name: title, level: 1 }).waitFor()
  }
  try {
    await logInStaff(staff, running, 'avesta')
    await running.addBook('Heartstopper fem', 'AVE')
    await open('Heartstopper 5')
    await staff.locator('#sok-verk').fill('heartstopper fem')
    await staff.getByRole('button', { name: 'Sök' }).click()
    await staff.getByRole('link', { name: /^Välj/ }).first().click()
    await staff.getByText('Koppla till Heartstopper fem?').waitFor()
    await picture(staff, 'staff-link')
    await staff.getByRole('button', { name: /^Koppla/ }).click()
    await staff.getByText('alla får besked').waitFor()
    const waiting = async () =>
      (
        await rows(
          `select from holds.hold h join catalogue.work w on w.id = h.work_id where w.title = 'Heartstopper fem'`,
        )
      ).length
    for (let n = 0; n < 200 && (await waiting()) < 5; n++) await new Promise(next => setTimeout(next, 50))
    assert.equal(await waiting(), 5, 'of seven who suggest it two did not ask for it')

    await open('Everdell')
    await staff.getByText('Köp inte').click()
    await staff.locator('#skal').selectOption('other')
    await staff.getByRole('button', { name: 'Svara att vi inte köper den' }).click()
    await staff.getByText('Skriv skälet med egna ord.').first().waitFor()
    await picture(staff, 'staff-wrong')
    await staff.locator('#ord').fill('Vi har spelet på biblioteket, men lånar inte ut det.')
    await staff.getByRole('button', { name: 'Svara att vi inte köper den' }).click()
    await staff.getByText('Svaret är noterat.').waitFor()
    await staff.getByText('men lånar inte ut det').waitFor()
    const file = await desk.context.request.get(`${app.url}/personal/inkopsforslag.csv?visa=avbojda`)
    assert.match(await file.text(), /Everdell;James A\. Wilson;;[^;]+;[^;]*;[^;]*;Avböjt;3;/)
  } finally {
    await desk.close()
  }
})
