import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cancelHold, placeHold, receive } from '../../src/modules/desk/index.ts'
import { patronByCard } from '../../src/modules/patrons/index.ts'
import { openBrowser } from '../support/browser.ts'
import { logIn, logInStaff } from '../support/pages.ts'
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
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${pictures}/${name}-print.png`, fullPage: true })
  await page.emulateMedia({ media: 'screen' })
}
const rows = async <T>(sql: string): Promise<T[]> => [...(await db.driver.unsafe(sql))] as T[]
const page = await browser.context.newPage()
await logInStaff(page, running, 'avesta')
const [{ branch } = { branch: 0 }] = await rows<{ branch: number }>(
  `select s.branch_id as branch from staff.session s order by s.started_at desc limit 1`,
)
const deeds = async () =>
  (await rows<{ deed: string }>(`select deed from staff.audit where branch_id = ${branch} order by id`)).map(
    row => row.deed,
  )

test('a shelf is walked without a script: not found, found again, each noted', async () => {
  await page.goto(`${url}/personal/plocklista`)
  const before = await page.locator('tbody tr').count()
  assert.ok(before > 0, 'the demo has something to fetch')
  await picture(page, 'pick')
  const code = (await page.locator('tbody tr').first().locator('a.num').textContent()) ?? ''
  const slow = await browser.context.newPage()
  await slow.goto(`${url}/personal/plocklista`)
  await page.getByRole('button', { name: 'Hittas inte' }).first().click()
  await page.waitForURL('**/personal/plocklista?fattas=*')
  await page.getByText('är noterad som saknad').waitFor()
  await picture(page, 'missed')
  assert.ok((await deeds()).includes('not-found'))
  // Somebody who pressed a little later is told, and nothing is done again.
  await slow.getByRole('button', { name: 'Hittas inte' }).first().click()
  await slow.getByText('Reservationen har redan fått ett annat exemplar.').waitFor()
  assert.equal((await deeds()).filter(deed => deed === 'not-found').length, 1)
  await slow.goto(`${url}/personal/plocklista/saknas`)
  await page.goto(`${url}/personal/plocklista/saknas`)
  await picture(page, 'missing')
  await page.getByText(code).waitFor()
  await page.getByRole('row', { name: code }).getByRole('button', { name: 'Hittad' }).click()
  await page.getByText('är hittad.').waitFor()
  assert.equal((await deeds()).at(-1), 'mark-copy')
  await slow.getByRole('row', { name: code }).getByRole('button', { name: 'Hittad' }).click()
  await slow.getByText('Exemplaret saknas inte längre').waitFor()
  assert.equal((await deeds()).filter(deed => deed === 'mark-copy').length, 1)
  await page.goto(`${url}/personal/plocklista?fattas=${code}`)
  assert.equal(
    await page.getByText('är noterad som saknad').count(),
    0,
    'an old address tells nothing untrue',
  )
})

test('rounds and walk are set, wrong times are told where they stand, and the list says which round goes', async () => {
  await page.goto(`${url}/personal/plocklista/tider`)
  await page.getByLabel('Omgångar').fill('åtta')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('åtta är inget klockslag').first().waitFor()
  assert.equal(await page.getByLabel('Omgångar').inputValue(), 'åtta')
  await picture(page, 'times-wrong')
  await page.getByLabel('Omgångar').fill('0.01, 23.59')
  await page.getByRole('textbox', { name: 'Avdelningar' }).fill('Barn\nVuxen')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Sparat.').waitFor()
  await picture(page, 'times')
  await page.goto(`${url}/personal/plocklista`)
  await page
    .getByText(/Omgång/)
    .first()
    .waitFor()
  await picture(page, 'rounds')
  assert.ok((await deeds()).includes('set-pick-list'))
})

test('what is let go on the hold shelf is on the clear list, with why and for whom', async () => {
  const { work, barcode } = await running.addBook('Den som ingen hämtar', 'AVE')
  const desk = running.app.desk()
  const [reader] = await rows<{ id: number }>('select id from patrons.patron order by id limit 1')
  const actor = { kind: 'patron', patron: reader?.id ?? 0 } as const
  const placed = await placeHold(desk, { patron: actor.patron, wish: { work }, pickup: branch, actor })
  assert.ok(placed.outcome === 'placed')
  await page.goto(`${url}/personal/plocklista?visa=alla`)
  await page.getByRole('row', { name: 'Den som ingen hämtar' }).waitFor()
  await picture(page, 'pick-all')
  await receive(desk, { barcode, branch })
  await page.goto(`${url}/personal/hamthylla/rensa`)
  assert.equal(await page.getByText('Den som ingen hämtar').count(), 0)
  await cancelHold(desk, { hold: placed.hold, actor })
  await page.goto(`${url}/personal/hamthylla/rensa`)
  const row = page.getByRole('row', { name: 'Den som ingen hämtar' })
  assert.match((await row.textContent()) ?? '', /avbokad.*ingen väntar/)
  await picture(page, 'clear')
})

test('a tray: all that is known is taken in, what is not is left in the field with the reason', async () => {
  const codes = (
    await rows<{ barcode: string }>(
      `select i.barcode from circulation.loan l join catalogue.item i on i.id = l.item_id where l.returned_at is null order by l.id limit 6`,
    )
  ).map(row => row.barcode)
  await page.goto(`${url}/personal/disk/flera`)
  await picture(page, 'tray-empty')
  await page.getByRole('textbox', { name: 'Streckkoder' }).fill([...codes, 'okänd-1'].join('\n'))
  await page.getByRole('button', { name: 'Läs in alla' }).click()
  await page.getByText('okänd-1: ingen sådan streckkod finns.').waitFor()
  assert.equal(await page.locator('tbody tr').count(), codes.length)
  assert.equal(await page.getByRole('textbox', { name: 'Streckkoder' }).inputValue(), 'okänd-1')
  await picture(page, 'tray-left')
  await page.getByRole('textbox', { name: 'Streckkoder' }).fill(codes.join(' '))
  await page.getByRole('button', { name: 'Läs in alla' }).click()
  await page.waitForURL('**/personal/disk/flera?bevis=*')
  assert.equal(await page.locator('tbody tr').count(), codes.length)
  assert.ok((await deeds()).includes('receive-tray'))
  const open = await rows(
    `select from circulation.loan l join catalogue.item i on i.id = l.item_id where l.returned_at is null and i.barcode = any ('{${codes.join()}}')`,
  )
  assert.equal(open.length, 0)
})

test('what stands ready is sent on by its borrower, told what that means, and stands on the clear list', async () => {
  const { work, barcode } = await running.addBook('Den som ska vidare', 'AVE')
  const desk = running.app.desk()
  const patron = (await patronByCard(desk.db, running.demo.cards[0]?.card ?? ''))?.id ?? 0
  const actor = { kind: 'patron', patron } as const
  const placed = await placeHold(desk, { patron, wish: { work }, pickup: branch, actor })
  assert.ok(placed.outcome === 'placed')
  await receive(desk, { barcode, branch })
  const reader = await browser.context.newPage()
  await logIn(reader, running)
  await picture(reader, 'mine-ready')
  await reader.goto(`${url}/mina-sidor/reservationer/${placed.hold}/hamtstalle`)
  await reader.getByText('Den står framme för dig i Avesta.').waitFor()
  await picture(reader, 'change-ready')
  await reader.locator('#hamta').selectOption('mora')
  await reader.getByRole('button', { name: 'Spara hämtställe' }).click()
  await reader.getByText('Den som ska vidare hämtar du nu i Mora.').waitFor()
  await picture(reader, 'mine-sent-on')
  await page.goto(`${url}/personal/hamthylla/rensa`)
  const row = page.getByRole('row', { name: 'Den som ska vidare' })
  await picture(page, 'clear-two')
  assert.match((await row.textContent()) ?? '', /hämtas någon annanstans.*Mora/)
  await page.goto(`${url}/personal/hamthylla`)
  await page.getByText('ska vidare till Mora').waitFor()
  await picture(page, 'shelf')
})

test('staff move a reservation that stands ready, and the borrower is told by mail', async () => {
  const { work, barcode } = await running.addBook('Den som flyttas', 'AVE')
  const desk = running.app.desk()
  const patron = (await patronByCard(desk.db, running.demo.cards[0]?.card ?? ''))?.id ?? 0
  const actor = { kind: 'patron', patron } as const
  const placed = await placeHold(desk, { patron, wish: { work }, pickup: branch, actor })
  assert.ok(placed.outcome === 'placed')
  await receive(desk, { barcode, branch })
  await page.goto(`${url}/personal/lantagare/${patron}`)
  await picture(page, 'patron')
  await page.getByRole('link', { name: 'Byt hämtställe Den som flyttas' }).click()
  await page.getByText('Det skickas vidare nu').waitFor()
  await picture(page, 'move-hold')
  await page.getByRole('combobox', { name: 'Hämtas på' }).selectOption('avesta')
  await page.getByRole('button', { name: 'Spara hämtställe' }).click()
  await page.getByText('Exemplaret står på hämthyllan.').first().waitFor()
  await page.getByRole('combobox', { name: 'Hämtas på' }).selectOption('mora')
  await page.getByRole('button', { name: 'Spara hämtställe' }).click()
  await page.getByText('Hämtstället är ändrat.').waitFor()
  assert.ok((await deeds()).includes('redirect-hold'))
  for (
    let n = 0;
    n < 300 && !running.mails.some(mail => mail.subject === 'Nytt hämtställe: Den som flyttas');
    n++
  )
    await new Promise(resolve => setTimeout(resolve, 20))
  assert.ok(running.mails.some(mail => mail.subject === 'Nytt hämtställe: Den som flyttas'))
})

test('staff say what has become of a copy, and only what can be', async () => {
  const { barcode } = await running.addBook('Den som går sönder', 'AVE')
  await page.goto(`${url}/personal/exemplar/${barcode}`)
  await picture(page, 'item')
  await page.getByRole('button', { name: 'Spara läget' }).click()
  await page.getByText('Välj ett läge.').waitFor()
  await page.getByLabel('Märk exemplaret som').selectOption('damaged')
  await page.getByRole('button', { name: 'Spara läget' }).click()
  await page.getByText('Läget är ändrat.').waitFor()
  await page.getByText('Skadad').first().waitFor()
  assert.equal((await deeds()).at(-1), 'mark-copy')
  const offered = await page.getByLabel('Märk exemplaret som').locator('option').allTextContents()
  assert.deepEqual(offered, ['Välj läge', 'inne, på sin hylla', 'under iordningställande', 'gallrad'])
})

test('a cataloguer may look, and is told so when a form comes all the same', async () => {
  await rows(
    `update staff.account set role = 'cataloguer' where id = (select account_id from staff.session order by started_at desc limit 1)`,
  )
  await page.goto(`${url}/personal/plocklista`)
  assert.equal(await page.getByRole('button', { name: 'Hittas inte' }).count(), 0)
  await page.goto(`${url}/personal/plocklista/tider`)
  assert.equal(await page.getByRole('button', { name: 'Spara' }).count(), 0)
  await page.goto(`${url}/personal/disk/flera`)
  assert.equal(await page.getByRole('button', { name: 'Läs in alla' }).count(), 0)
})
