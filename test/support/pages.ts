import type { Page } from 'playwright-core'
import type { Running } from './running.ts'

/** Addresses of every public page, as somebody logged in sees them, for the demo that runs. */
export async function publicPaths({ app, demo }: Running): Promise<string[]> {
  const one = async (sql: string): Promise<Record<string, unknown>> =>
    (await app.db.driver.unsafe(sql))[0] ?? {}
  const { id: work } = await one('select id from catalogue.work order by id limit 1')
  const { id: event } = await one('select id from events.event order by starts_at limit 1')
  const { isbn } = await one("select isbns[1] as isbn from catalogue.edition where isbns <> '{}' limit 1")
  const card = demo.cards[0]?.card ?? ''
  const { id: loan } = await one(
    `select l.id from circulation.loan l join patrons.card c on c.patron_id = l.patron_id where c.number = '${card}' and l.returned_at is null limit 1`,
  )
  const { id: hold } = await one(
    `select h.id from holds.hold h join patrons.card c on c.patron_id = h.patron_id where c.number = '${card}' and h.ended_at is null
      and h.state in ('waiting', 'assigned') limit 1`,
  )
  return [
    '/',
    '/sok',
    '/sok?q=resa',
    '/sok?q=deckare&inne=1',
    '/sok?q=qqqqq',
    `/verk/${work}`,
    `/verk/${work}/titel`,
    `/isbn/${isbn}`,
    `/reservera/${work}`,
    '/bibliotek',
    '/bibliotek?oppet=1',
    '/bibliotek/mora',
    '/evenemang',
    `/evenemang/${event}`,
    `/evenemang/${event}/titel`,
    '/om',
    '/tillganglighet',
    '/stil',
    '/mina-sidor',
    '/mina-sidor/lan/lana-om',
    `/mina-sidor/lan/${loan}/lana-om`,
    `/reserverat/${hold}`,
    `/mina-sidor/reservationer/${hold}/ta-bort`,
    `/mina-sidor/reservationer/${hold}/pausa`,
    `/mina-sidor/reservationer/${hold}/hamtstalle`,
    '/logga-in',
    '/finns-inte',
    '/en/',
    '/en/sok?q=resa',
    '/en/mina-sidor',
  ]
}

/** Addresses of every staff page, with a borrower and a copy in hand where the page has them. */
export async function staffPaths({ app, demo }: Running): Promise<string[]> {
  const [row] = await app.db.driver.unsafe('select min(barcode) as barcode from catalogue.item')
  const [patron] = await app.db.driver.unsafe(
    'select patron_id as id from circulation.loan where returned_at is null limit 1',
  )
  const card = demo.cards[0]?.card
  const [crate] = await app.db.driver.unsafe(
    `insert into transport.crate (code, from_branch, to_branch, capacity, state, opened_at)
     select 'SIDA', min(id), max(id), 40, 'open', now() from organisation.branch
     on conflict (code) where ended_at is null do update set capacity = 40 returning id`,
  )
  return [
    '/personal',
    '/personal/logga-in',
    '/personal/disk',
    '/personal/disk/ut',
    `/personal/disk/ut?kort=${card}`,
    '/personal/disk/in',
    '/personal/plocklista',
    '/personal/hamthylla',
    '/personal/transporter',
    '/personal/lador',
    `/personal/lador/${crate?.id}`,
    `/personal/lador/${crate?.id}/etikett`,
    '/personal/lantagare',
    '/personal/regler',
    '/personal/lantagare?q=a',
    `/personal/lantagare/${patron?.id}`,
    `/personal/exemplar/${row?.barcode}`,
    '/personal/meddelanden',
    '/personal/finns-inte',
  ]
}

export async function logIn(page: Page, { app, demo }: Running): Promise<void> {
  const [alva] = demo.cards
  await page.goto(`${app.url}/logga-in`)
  await page.locator('#kort').fill(alva?.card ?? '')
  await page.locator('#pinkod').fill(alva?.pin ?? '')
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/mina-sidor**')
}

export async function logInStaff(page: Page, { app, demo }: Running, username: string): Promise<void> {
  await page.goto(`${app.url}/personal/logga-in`)
  await page.locator('#namn').fill(username)
  await page.locator('#losenord').fill(demo.staff[0]?.password ?? '')
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/personal')
}
