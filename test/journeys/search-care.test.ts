import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
const browser = await openBrowser({ javaScriptEnabled: false })
after(async () => {
  await browser.close()
  await running.stop()
})
const { url, db } = running.app
/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}
const rows = async <T>(sql: string): Promise<T[]> => [...(await db.driver.unsafe(sql))] as T[]
const page = await browser.context.newPage()
const reader = await browser.context.newPage()
await logInStaff(page, running, 'avesta')
const first = await running.addBook('Kolmilan i skogen', 'AVE')
const second = await running.addBook('Kolmilan i byn', 'AVE')
const third = await running.addBook('Kolmilan på heden', 'MOR')
const hits = async (path: string): Promise<string[]> => {
  await reader.goto(url + path)
  return (await reader.locator('.hit h2').allTextContents()).map(text => text.trim())
}
const count = async () => (await reader.locator('h1').textContent())?.trim()
const deeds = async () =>
  (await rows<{ deed: string }>(`select deed from staff.audit where deed like '%hit%' order by id`)).map(
    row => row.deed,
  )

test('staff see why the hits stand as they do, and why a work is not among them', async () => {
  await page.goto(`${url}/personal`)
  await page.getByRole('link', { name: 'Sökning' }).first().click()
  await page.getByLabel('Fråga').fill('kolmilan')
  await page.getByLabel('Ett verk du saknar').fill(`${url}/verk/1/titel`)
  await page.getByRole('button', { name: 'Visa skälen' }).click()
  await page.getByRole('main').getByText('Det är inte bland träffarna.').waitFor()
  await page.getByRole('main').getByText('kolmilan står inte i titel, namn, serie eller ämne').waitFor()
  await page.getByRole('main').getByText('3 träffar på ”kolmilan”').waitFor()
  assert.equal(await page.locator('.reasons > li').count(), 3)
  const reasons = (await page.locator('.reasons > li').first().textContent()) ?? ''
  assert.match(
    reasons,
    /^1\. Kolmilan .*Nivå 2 av 7.*kolmilan: som det är skrivet, i titeln.*lån senaste året/,
  )
  await picture(page, 'reasons')
  await page.getByLabel('Ett verk du saknar').fill('finns inte alls qqqq')
  await page.getByLabel('Fråga').fill('kolmilam i skogen')
  await page.getByRole('button', { name: 'Visa skälen' }).click()
  await page.getByRole('main').getByText('Frågan rättades till').waitFor()
  await page.getByRole('main').getByText('Inget verk hittades').waitFor()
  await picture(page, 'reasons-corrected')
})

test('a work is lifted with a reason and a last day; all that is wrong is told at once; readers are told', async () => {
  const before = await hits('/sok?q=kolmilan')
  const heading = await count()
  assert.equal(before.length, 3)
  const last = before[2] ?? ''
  await page.goto(`${url}/personal/sok?q=kolmilan`)
  await page.getByRole('link', { name: `Lyft ${last}` }).click()
  await page.getByLabel('Fråga').fill('')
  await page.getByLabel('Plats, om verket lyfts').fill('99')
  await page.getByLabel('Sista dag').fill('2020-01-01')
  await page
    .evaluate("document.querySelectorAll('input').forEach(one => one.removeAttribute('min'))")
    .catch(() => {})
  const form = page.locator('form[action="/personal/sok/val"]')
  await form.evaluate('form => { form.noValidate = true }').catch(() => {})
  await page.getByRole('button', { name: 'Spara valet' }).click()
  await page.getByRole('heading', { name: 'Inget är sparat' }).waitFor()
  for (const text of [
    'Skriv frågan som valet gäller.',
    'Skriv en plats från 1 till 20.',
    'Skriv varför.',
    'Dagen har redan varit.',
  ])
    assert.ok((await page.getByRole('main').getByText(text).count()) >= 1, text)
  await picture(page, 'choice-wrong')
  await page.goto(
    `${url}/personal/sok/val/ny?fraga=kolmilan&verk=${[first, second, third].map(one => one.work).at(-1)}`,
  )
  const title = 'Kolmilan på heden'
  await page.getByLabel('Varför').fill('Kolningens år i Dalarna')
  await picture(page, 'choice-new')
  await page.getByRole('button', { name: 'Spara valet' }).click()
  await page.getByRole('main').getByText('Valet gäller från och med nu.').waitFor()
  await picture(page, 'choices')
  const after = await hits('/sok?q=KOLMILAN')
  assert.equal(after[0], title)
  assert.deepEqual(after.toSorted(), before.toSorted(), 'nothing is lost and nothing doubled')
  assert.equal((await count())?.toLowerCase(), heading?.toLowerCase(), 'the count is what it was')
  await reader.getByRole('main').getByText('Bibliotekets val').first().waitFor()
  await reader.getByRole('main').getByText('Kolningens år i Dalarna').waitFor()
  await picture(reader, 'public-chosen')
  const others = before.filter(one => one !== title)
  assert.deepEqual(after.slice(1), others)
  await hits('/sok?q=kolmilan&sortera=title')
  assert.equal(
    await reader.locator('.hit').getByText('Bibliotekets val').count(),
    0,
    'another order has no choices',
  )
})

test('a choice is made otherwise: put last, then removed, taken back and removed again', async () => {
  await page.goto(`${url}/personal/sok/val`)
  await page.getByRole('link', { name: 'Ändra valet för kolmilan' }).click()
  await page.getByLabel('Ställ verket sist').check()
  await page.getByLabel('Visa skälet för läsarna').uncheck()
  await page.getByRole('button', { name: 'Spara valet' }).click()
  await page.getByRole('main').getByText('Valet är ändrat.').waitFor()
  assert.equal((await hits('/sok?q=kolmilan')).at(-1), 'Kolmilan på heden')
  await reader.getByRole('main').getByText('Ställd sist av biblioteket').waitFor()
  assert.equal(await reader.getByRole('main').getByText('Kolningens år').count(), 0)
  await page.getByRole('button', { name: 'Ta bort valet för kolmilan' }).click()
  await page.getByRole('main').getByText('Valet är borttaget.').waitFor()
  await hits('/sok?q=kolmilan')
  assert.equal(await reader.getByRole('main').getByText('Ställd sist av biblioteket').count(), 0)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await page.getByRole('main').getByText('Valet är återställt.').waitFor()
  assert.deepEqual(await deeds(), [
    'choose-hit',
    'change-hit-choice',
    'remove-hit-choice',
    'restore-hit-choice',
  ])
})

test('a choice that does nothing says so in the list', async () => {
  await rows(`update searchcare.choice set question = 'qqqqq', question_key = 'qqqqq'`)
  await page.goto(`${url}/personal/sok/val?q=qqqqq`)
  await page.getByRole('main').getByText('Gör ingen nytta: verket är inte bland träffarna.').waitFor()
  await page.goto(`${url}/personal/sok/val?visa=slut`)
  await page.getByRole('main').getByText('Inga val att visa').waitFor()
})

test('what is asked is counted by day and shown to all; what is asked in vain on five days, to staff', async () => {
  await hits('/sok?q=kvantfysiklära')
  await hits('/sok?q=kolmilan')
  await reader.locator('.hit h2 a').first().click()
  await reader.waitForURL('**/verk/**')
  await running.app.tally.write(db)
  assert.equal((await rows(`select from searchcare.day_count where what = 'opened'`)).length, 1)
  await rows(`insert into searchcare.missed_question select current_date - n, 'drakens bok', 2 from generate_series(1, 5) n;
    insert into searchcare.day_count select current_date - n, w.what, 40 + 7 * n * w.x from generate_series(1, 9) n,
      (values ('asked', 3), ('zero', 0), ('corrected', 0), ('opened', 1), ('ms-2', 2), ('ms-12', 1)) w (what, x)`)
  await reader.goto(`${url}/sokkvalitet`)
  await reader.getByRole('table').getByText('De senaste 14 dagarna').waitFor()
  assert.equal(await reader.getByRole('main').getByText('drakens bok').count(), 0)
  await picture(reader, 'public-quality')
  await page.goto(`${url}/personal/sok/kvalitet`)
  const row = page.getByRole('row', { name: 'drakens bok' })
  assert.match((await row.textContent()) ?? '', /10.*5.*Saknas: överväg inköp/)
  assert.equal(await page.getByRole('main').getByText('kvantfysiklära').count(), 0, 'asked on one day only')
  await picture(page, 'staff-quality')
})

test('a cataloguer sees the choices and is refused when a form comes all the same', async () => {
  await page.goto(`${url}/personal/sok/val`)
  await rows(
    `update staff.account set role = 'cataloguer' where id = (select account_id from staff.session order by started_at desc limit 1)`,
  )
  await page
    .getByRole('button', { name: /^Ta bort/ })
    .first()
    .click()
  await page.getByRole('main').getByText('Din roll får inte lyfta eller sänka träffar.').waitFor()
  await page.goto(`${url}/personal/sok/val`)
  assert.equal(await page.getByRole('link', { name: 'Nytt val' }).count(), 0)
  await page.goto(`${url}/personal/sok/val/ny`)
  await page.getByRole('main').getByText('Din roll får se valen men inte ändra dem.').waitFor()
})
