import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { countReadTogether } from '../../src/modules/circulation/index.ts'
import { openBrowser } from '../support/browser.ts'
import { logIn, logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a librarian writes a tip, corrects what was wrong, looks it through, publishes it, and ends it, ${way}`, async () => {
    const title = javaScriptEnabled ? 'Boken om Siljans vatten' : 'Boken om Runns vatten'
    const { work } = await running.addBook(title, 'MOR')
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await logInStaff(page, running, 'mora')
      await page.goto(`${app.url}/personal/tips`)
      await page.getByRole('link', { name: 'Skriv ett tips' }).click()
      await page.getByLabel('Sök en titel').fill(title)
      await page.getByRole('main').getByRole('button', { name: 'Sök', exact: true }).click()
      await page.getByRole('link', { name: `Välj ${title}` }).click()
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByRole('link', { name: 'Skriv en text.' }).waitFor()
      await page.getByLabel('Ditt tips').fill('Läs den vid vattnet.')
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByText('Utkast, syns bara för personal').waitFor()
      await page.getByText('Läs den vid vattnet.').waitFor()
      const seen = async () => {
        const answer = await fetch(`${app.url}/verk/${work}`)
        const text = await answer.text()
        return text.includes('Läs den vid vattnet.')
      }
      assert.equal(await seen(), false)
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Syns för alla nu').waitFor()
      assert.equal(await seen(), true)
      const here = page.url()

      await page.goto(`${app.url}/tips?bibliotek=mora`)
      await page.getByRole('link', { name: title, exact: true }).click()
      await page.getByRole('heading', { name: 'En bibliotekaries tips' }).waitFor()
      await page.getByRole('link', { name: /på Mora bibliotek/ }).waitFor()

      await page.goto(here)
      await page.getByRole('button', { name: 'Avsluta' }).click()
      await page.getByText('Avslutat, syns inte längre').waitFor()
      assert.equal(await seen(), false)
    } finally {
      await browser.close()
    }
  })

  test(`a librarian makes a theme of two titles in an order of its own, and readers see it, ${way}`, async () => {
    const name = javaScriptEnabled ? 'Sjöar' : 'Älvar'
    const titles = ['Den första sjön', 'Den andra sjön'].map(title => `${title} ${name}`)
    for (const title of titles) await running.addBook(title, 'MOR')
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await logInStaff(page, running, 'mora')
      await page.goto(`${app.url}/personal/tips/nytt-tema`)
      await page.getByLabel('Rubrik').fill(name)
      await page.getByLabel('Inledning').fill('Kallt vatten.\n\nVarma böcker.')
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByText('Temat har inga titlar än').waitFor()
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Välj en titel först').first().waitFor()
      for (const title of titles) {
        await page.getByLabel('Sök en titel').fill(title)
        await page.getByRole('main').getByRole('button', { name: 'Sök', exact: true }).click()
        await page.getByRole('button', { name: `Lägg till ${title}` }).click()
        await page.getByText('Titlarna är ändrade.').waitFor()
      }
      await page.getByRole('button', { name: `Flytta upp ${titles[1]}` }).click()
      await page.getByText(`1. ${titles[1]}`).waitFor()
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Syns för alla nu').waitFor()

      await page.goto(`${app.url}/tips`)
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      assert.deepEqual(await page.locator('.theme-work h2').allInnerTexts(), titles.toReversed())
    } finally {
      await browser.close()
    }
  })
}

/** Six borrowers who keep a list: five with both titles, and the reader with the first. */
async function sixWhoKeepAList(reader: string, first: number, second: number): Promise<void> {
  const lent = (patron: string, work: number) => `
    insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
    select i.id, p.id, i.home_branch, now() - interval '9 days', current_date, now() - interval '2 days', i.home_branch
    from catalogue.item i join catalogue.edition e on e.id = i.edition_id, (${patron}) p where e.work_id = ${work}`
  const five = `select id from patrons.patron where name like 'Läsare %'`
  const own = `select patron_id as id from patrons.card where number = '${reader}'`
  await app.db.driver.unsafe(`
    insert into patrons.patron (name, birth_date, category, home_branch, expires_on, pin, keeps_history)
    select 'Läsare ' || n, '1980-01-01', 'adult', (select min(id) from organisation.branch), '2040-01-01', '', true
    from generate_series(1, 5) n where not exists (${five})`)
  await app.db.driver.unsafe(`
    update circulation.loan set patron_id = null where returned_at is not null and patron_id in (${five})`)
  for (const sql of [lent(five, first), lent(five, second), lent(own, first)]) await app.db.driver.unsafe(sql)
  await countReadTogether(app)
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a reader is told how suggestions are made, chooses to keep a list, and gets one with its reason, ${way}`, async () => {
    const [shared, suggested] = javaScriptEnabled
      ? ['Kolbottnen', 'Tjärdalen']
      : ['Kolbottnen vid ån', 'Tjärdalen vid ån']
    const first = await running.addBook(shared, 'MOR')
    const second = await running.addBook(suggested, 'MOR')
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await logIn(page, running)
      await page.goto(`${app.url}/mina-sidor/for-dig`)
      await page.getByText('Då behöver vi spara din historik').waitFor()
      await page.getByRole('heading', { name: 'Bibliotekarierna tipsar' }).waitFor()
      await page.getByRole('link', { name: 'Läs om historiken och välj själv' }).click()
      await page.getByText('Listan räknas också in, utan ditt namn').waitFor()
      await page.getByRole('button', { name: 'Spara en lista åt mig' }).click()
      await page.getByText('Listan är igång.').waitFor()
      await sixWhoKeepAList(running.demo.cards[0]?.card ?? '', first.work, second.work)
      await page.getByText('Dina sidor: Historik').click()
      await page.getByRole('link', { name: 'För dig', exact: true }).click()
      await page.getByRole('link', { name: suggested }).waitFor()
      await page
        .getByText(`Andra som lånat ${shared} har också lånat den här. Minst fem har gjort det.`)
        .waitFor()

      // Who stops keeping a list is proposed nothing at once, and is in no count from the next night on.
      await page.goto(`${app.url}/mina-sidor/historik/av`)
      await page.getByRole('button', { name: 'Ja, sluta spara och radera listan' }).click()
      await page.getByText('Listan är raderad').waitFor()
      await page.goto(`${app.url}/mina-sidor/for-dig`)
      assert.equal(await page.getByRole('link', { name: suggested }).count(), 0)
    } finally {
      await browser.close()
    }
  })
}
