import type { Page } from 'playwright-core'
import { watch } from '../../src/modules/alerts/index.ts'
import { chargeFee, payFees, placeHold } from '../../src/modules/desk/index.ts'
import { makeList, saveWork, shareList } from '../../src/modules/lists/index.ts'
import { patronByCard } from '../../src/modules/patrons/index.ts'
import { eventPaths } from './event-pages.ts'
import { familyPaths, makeFamily } from './family-pages.ts'
import type { Running } from './running.ts'

const isbn = '9789100000004'

/** What some pages are about and the demo has none of: a book with an ISBN, a hold that waits. Made once. */
const made = new WeakMap<Running, Promise<void>>()

async function makeUp(running: Running): Promise<void> {
  const { work } = await running.addBook('Boken med nummer', 'MOR', isbn)
  const desk = running.app.desk()
  const patron = (await patronByCard(desk.db, running.demo.cards[0]?.card ?? ''))?.id ?? 0
  const placed = await placeHold(desk, {
    patron,
    wish: { work },
    pickup: 1,
    actor: { kind: 'patron', patron },
  })
  const hers = { kind: 'usual', name: 'Läsa i sommar' } as const
  const saved = await saveWork(desk, { patron, work, to: hers, note: 'Tips från Karin' })
  if (saved.outcome !== 'done') throw new Error(`no list to look at: ${JSON.stringify(saved)}`)
  await shareList(desk, { patron, list: saved.list, shownAs: 'Klass 4B', showsNotes: true })
  await makeList(desk, { patron, name: 'Tomma listan' })
  const alert = {
    kind: 'search',
    name: 'resa · Mora',
    path: '/sok?q=resa&bibliotek=mora',
    pace: 'weekly',
  } as const
  const watched = await watch(desk, { patron, ...alert, request: { text: 'resa' } })
  if (watched.outcome !== 'done') throw new Error(`no alert to look at: ${JSON.stringify(watched)}`)
  // Something to pay of every kind that staff charge for by hand, and a payment.
  const karin = { kind: 'staff', account: 1, branch: 1 } as const
  for (const reason of ['other', 'interlibrary'] as const)
    await chargeFee(desk, { patron, reason, amount: 2_000, barcode: '', note: 'Kopior', actor: karin })
  await payFees(desk, { patron, amount: 2_500, method: 'card', actor: karin })
  await makeFamily(desk, { guardian: patron, card: running.demo.cards[6]?.card ?? '', work })
  if (placed.outcome !== 'placed') throw new Error(`no hold to look at: ${JSON.stringify(placed)}`)
}

/** Addresses of every public page, as somebody logged in sees them, for the demo that runs. */
export async function publicPaths(running: Running): Promise<string[]> {
  const { app, demo } = running
  const making = made.get(running) ?? makeUp(running)
  made.set(running, making)
  await making
  const one = async (sql: string): Promise<Record<string, unknown>> => {
    const [row] = await app.db.driver.unsafe(sql)
    if (!row) throw new Error(`nothing to look at: ${sql}`)
    return row
  }
  const own = `p join patrons.card c on c.patron_id = p.patron_id where c.number = '${demo.cards[0]?.card}'`
  const { id: work } = await one('select id from catalogue.work order by id limit 1')
  const { id: copy } = await one(
    `select i.id from catalogue.item i join organisation.branch b on b.id = i.home_branch
     where b.slug = 'mora' and i.call_number is not null order by i.id limit 1`,
  )
  const { id: theme } = await one(
    `select id || '-' || 'dalarna-i-ord-och-toner' as id from editorial.piece where title = 'Dalarna i ord och toner'`,
  )
  const { id: loan } = await one(
    `select p.id from circulation.loan ${own} and p.returned_at is null order by p.id limit 1`,
  )
  const { id: hold } = await one(
    `select p.id from holds.hold ${own} and p.state in ('waiting', 'assigned') order by p.id desc limit 1`,
  )
  const { id: list, token } = await one(
    `select p.id, p.share_token as token from lists.list ${own} and p.share_token is not null`,
  )
  const { id: entry, listed } = await one(
    `select id, work_id as listed from lists.entry where list_id = ${list}`,
  )
  const { token: stop } = await one(`select p.stop_token as token from alerts.reader ${own}`)
  const { id: ill } = await one(
    `select p.id from ill.request ${own} and p.state = 'requested' order by p.id limit 1`,
  )
  const { id: emptyList } = await one(`select p.id from lists.list ${own} and p.name = 'Tomma listan'`)
  const { suggestion } = await one(
    `select min(p.suggestion_id) as suggestion from acquisitions.suggester ${own}`,
  )
  const headings = await app.db.driver.unsafe(
    `select distinct on (kind) kind, id from catalogue.heading where works > 0 order by kind, works desc`,
  )
  const heading = (kind: string) => headings.find(row => row.kind === kind)?.id
  return [
    '/',
    '/sok',
    '/sok?q=resa',
    '/sok?q=deckare&inne=1',
    '/sok?q=qqqqq',
    '/sok?q=millennium',
    '/sok?q=selma+lagerl%C3%B6f',
    '/sok/forslag?q=sk',
    ...['', '/titel'].map(rest => `/verk/${work}${rest}`),
    `/kallhanvisning/${work}`,
    `/isbn/${isbn}`,
    '/isbn/9789129688313',
    `/reservera/${work}`,
    '/bibliotek',
    '/bibliotek?oppet=1',
    '/bibliotek/mora',
    '/bibliotek/mora/hyllan',
    `/bibliotek/mora/hyllan?bok=${copy}`,
    '/bibliotek/mora/hyllan?signum=Hc',
    '/barn',
    '/barn?alder=6-9',
    '/ar/barn',
    '/barn/hitta?gillar=djur',
    '/barn/hitta?q=pipi&alder=9-12',
    '/barn/hitta?q=qqqqq',
    '/ar/barn/hitta?gillar=djur&alder=4-6',
    '/nytt',
    '/nytt?bibliotek=mora&form=book&malgrupp=child',
    '/nyss-lamnat',
    '/mest-lanat?kommun=mora',
    '/tips',
    '/tips?bibliotek=mora&malgrupp=child',
    `/tips/${theme}`,
    `/ar/tips/${theme}`,
    '/bladdra',
    '/bladdra/upphov',
    '/bladdra/upphov?ord=lagerl',
    '/bladdra/titlar?fran=s',
    '/bladdra/amnen?fore=m&nr=3',
    '/bladdra/upphov?ord=%C3%B6zzz',
    '/bladdra/serier',
    `/upphov/${heading('creator')}/namn`,
    `/upphov/${heading('creator')}/namn?bibliotek=mora&form=film`,
    `/ar/serie/${heading('series')}/namn`,
    `/amne/${heading('subject')}/namn`,
    `/serie/${heading('series')}/namn`,
    `/titel/${heading('title')}/namn`,
    '/ar/bladdra/amnen',
    ...(await eventPaths(one)),
    '/om',
    '/tillganglighet',
    '/rattvisa',
    '/regler',
    '/regler?grupp=child&bibliotek=mora',
    '/ar/regler',
    '/sokkvalitet',
    '/stil',
    '/mina-sidor',
    '/mina-sidor/kort',
    '/mina-sidor/kort?klart=sparat',
    '/mina-sidor/lan',
    '/mina-sidor/avgifter',
    '/ar/mina-sidor/avgifter',
    '/mina-sidor/lan/lana-om',
    `/mina-sidor/lan/${loan}/lana-om`,
    `/reserverat/${hold}`,
    `/mina-sidor/reservationer/${hold}/ta-bort`,
    `/mina-sidor/reservationer/${hold}/varfor`,
    `/mina-sidor/reservationer/${hold}/pausa`,
    '/mina-sidor/reservationer/pausa',
    '/mina-sidor?klart=alla-pausade&antal=2&till=2030-01-01',
    '/mina-sidor/reservationer/fortsatt',
    `/mina-sidor/reservationer/${hold}/hamtstalle`,
    ...(await familyPaths(one, demo.cards[0]?.card ?? '')),
    '/mina-sidor/installningar',
    '/mina-sidor/installningar/sparra',
    '/mina-sidor/historik',
    '/mina-sidor/historik?q=resa',
    '/mina-sidor/for-dig',
    '/ar/mina-sidor/for-dig',
    '/mina-sidor/historik/av',
    '/mina-sidor/historik/radera',
    '/mina-sidor/meddelanden',
    '/mina-sidor/listor',
    `/mina-sidor/listor?klart=borttagen&lista=${emptyList}`,
    `/mina-sidor/listor/${list}`,
    `/mina-sidor/listor/${list}?klart=borta&titel=${entry}`,
    `/mina-sidor/listor/${emptyList}`,
    '/fjarrlan',
    '/fjarrlan?slag=kopia&titel=Rig&isbn=0035-5267',
    '/mina-sidor/fjarrlan',
    `/mina-sidor/fjarrlan/${ill}/avboka`,
    '/ar/fjarrlan',
    '/ar/mina-sidor/fjarrlan',
    '/mina-sidor/bevakningar',
    '/mina-sidor/bevakningar?klart=borttagen&fraga=/sok?q=resa',
    '/bevaka?fraga=/sok?q=resa',
    `/bevakningar/avsluta/${stop}`,
    '/bevakningar/avsluta/okand',
    `/spara/${work}`,
    `/sparat/${listed}?lista=${list}`,
    `/lista/${token}`,
    '/mina-sidor/inkopsforslag',
    '/ar/mina-sidor/inkopsforslag',
    `/mina-sidor/inkopsforslag?klart=skickat&forslag=${suggestion}`,
    '/mina-sidor/inkopsforslag?klart=tillbakadraget&forslag=999999',
    '/foresla-inkop',
    `/foresla-inkop?isbn=${isbn}`,
    '/ar/foresla-inkop?q=resa',
    '/mina-sidor/uppgifter',
    '/mina-sidor/uppgifter/allt',
    '/mina-sidor/uppgifter/ta-bort',
    '/kortet-sparrat',
    '/konto-borttaget?kvitto=ABCD-EFGH-JK23',
    '/bekrafta-adress/x',
    '/logga-in',
    '/fortsatt',
    '/logga-ut/overallt',
    '/logga-ut/e-legitimation',
    '/logga-in/e-legitimation',
    '/logga-in/e-legitimation/svar',
    '/logga-in/koppla',
    '/bli-lantagare',
    '/bli-lantagare/skickat',
    '/bli-lantagare/bekrafta?kod=okand',
    '/bli-lantagare/klart',
    '/utan-nat',
    '/finns-inte',
    '/en/',
    '/en/sok?q=resa',
    '/en/sokkvalitet',
    '/en/mina-sidor',
    ...(['ar', 'fi', 'lattlast'] as const).map(locale => `/${locale}/sok?q=resa`),
    '/ar/',
    `/ar/verk/${work}/titel`,
    `/ar/reservera/${work}`,
    '/ar/bibliotek/mora',
    '/ar/bibliotek/mora/hyllan',
    '/ar/nytt',
    '/ar/mina-sidor',
    '/ar/mina-sidor/kort',
    '/ar/utan-nat',
    `/ar/mina-sidor/listor/${list}`,
    `/ar/lista/${token}`,
    '/ar/mina-sidor/bevakningar',
    '/ar/tillganglighet',
  ]
}

/** Addresses of every staff page, with a borrower and a copy in hand where the page has them. */
export async function staffPaths({ app, demo }: Running): Promise<string[]> {
  const [row] = await app.db.driver.unsafe('select min(barcode) as barcode from catalogue.item')
  const [patron] = await app.db.driver.unsafe(
    'select patron_id as id from circulation.loan where returned_at is null limit 1',
  )
  const [held] = await app.db.driver.unsafe(
    `select id as hold, patron_id as patron from holds.hold where ended_at is null order by id limit 1`,
  )
  const [family] = await app.db.driver.unsafe(
    'select guardian_id as id from patrons.guardianship where ended_at is null limit 1',
  )
  const [pending] = await app.db.driver.unsafe(
    `with known as (select id from patrons.patron where name = 'Maja Sökande'),
      made as (insert into patrons.patron (name, birth_date, category, email, home_branch, expires_on, pin)
        select 'Maja Sökande', birth_date, 'provisional', email, home_branch, current_date + 30, '' from patrons.patron
        where name = 'Anna Falk' and not exists (select from known) returning id)
     select id from known union all select id from made`,
  )
  const [theme] = await app.db.driver.unsafe(
    `select id from editorial.piece where kind = 'theme' order by id limit 1`,
  )
  const [suggested] = await app.db.driver.unsafe(
    `select id from acquisitions.suggestion where state = 'new' order by id limit 1`,
  )
  const [declined] = await app.db.driver.unsafe(
    `select id from acquisitions.suggestion where state = 'declined' order by id limit 1`,
  )
  const cases = await app.db.driver.unsafe(
    `select distinct on (state) state, id from ill.request order by state, id desc`,
  )
  const caseIn = (state: string) => cases.find(row => row.state === state)?.id
  const [fee] = await app.db.driver.unsafe(
    `select c.patron_id as patron, c.id, e.payment_id as payment from fees.charge c join fees.entry e on e.charge_id = c.id
     where c.patron_id is not null and e.payment_id is not null order by e.id limit 1`,
  )
  const card = demo.cards[0]?.card
  const [hold] = await app.db.driver.unsafe(
    `select id, work_id as work from holds.hold where state in ('waiting', 'assigned') order by id limit 1`,
  )
  const [crate] = await app.db.driver.unsafe(
    `insert into transport.crate (code, from_branch, to_branch, capacity, state, opened_at)
     select 'SIDA', min(id), max(id), 40, 'open', now() from organisation.branch
     on conflict (code) where ended_at is null do update set capacity = 40 returning id`,
  )
  const [transfer] = await app.db.driver.unsafe(
    'select t.id, i.barcode from transport.transfer t join catalogue.item i on i.id = t.item_id where t.ended_at is null order by t.id limit 1',
  )
  const [choice] = await app.db.driver.unsafe(
    `insert into searchcare.choice (question, question_key, work_id, kind, place, reason, reason_public, until, made_at, made_by)
     select 'resa', 'resa', min(w.id), 'pin', 1, 'Läslov', true, '2030-01-01', now(), min(a.id)
     from catalogue.work w, staff.account a
     on conflict (question_key, work_id, coalesce(municipality_id, 0)) where removed_at is null do update set place = 1 returning id`,
  )
  return [
    '/personal',
    '/personal/logga-in',
    '/personal/disk',
    '/personal/disk/ut',
    `/personal/disk/ut?kort=${card}`,
    '/personal/disk/in',
    '/personal/disk/flera',
    '/personal/plocklista',
    '/personal/plocklista?visa=alla',
    '/personal/plocklista/saknas',
    '/personal/plocklista/tider',
    '/personal/hamthylla',
    '/personal/hamthylla/rensa',
    '/personal/transporter',
    '/personal/hyllor',
    '/personal/hyllor?andrade=1',
    '/personal/turer',
    '/personal/turer?fran=avesta&till=mora&dag=2030-01-07&tid=11:30',
    '/personal/transportrapport',
    '/personal/transportrapport?manad=2020-01',
    '/personal/transporter?visa=sena',
    `/personal/transporter/${transfer?.id}/lapp`,
    `/personal/transporter/lapp?kod=${transfer?.barcode}`,
    '/personal/lador',
    `/personal/lador/${crate?.id}`,
    `/personal/lador/${crate?.id}/etikett`,
    '/personal/lantagare',
    '/personal/regler',
    '/personal/inkopsradar',
    '/personal/inkopsforslag',
    '/personal/inkopsforslag?visa=kommit&form=film',
    `/personal/inkopsforslag/${suggested?.id}`,
    `/personal/inkopsforslag/${suggested?.id}?q=resa`,
    `/personal/inkopsforslag/${suggested?.id}?verk=${hold?.work}`,
    `/personal/inkopsforslag/${declined?.id}`,
    '/personal/lantagare?q=a',
    `/personal/lantagare/${held?.patron}/reservation/${held?.hold}/hamtstalle`,
    `/personal/lantagare/${patron?.id}`,
    `/personal/lantagare/${family?.id}/familj`,
    '/personal/ansokningar',
    `/personal/ansokningar/${pending?.id}`,
    '/personal/kortregler',
    '/personal/avgifter',
    '/personal/avgifter?kommun=mora',
    `/personal/lantagare/${fee?.patron}/avgifter`,
    `/personal/lantagare/${fee?.patron}/avgifter/ny`,
    `/personal/lantagare/${fee?.patron}/avgifter/${fee?.id}`,
    `/personal/lantagare/${fee?.patron}/avgifter/kvitto/${fee?.payment}`,
    `/personal/lantagare/${patron?.id}/avgifter`,
    `/personal/exemplar/${row?.barcode}`,
    `/personal/ko/${hold?.work}`,
    `/personal/ko/${hold?.work}/${hold?.id}`,
    '/personal/sok',
    '/personal/sok?q=resa&verk=1',
    '/personal/sok/kvalitet',
    '/personal/sok/besok',
    '/personal/sok/besok?dagar=365',
    '/personal/sok/val',
    '/personal/sok/val/ny?fraga=resa&verk=1',
    `/personal/sok/val/${choice?.id}`,
    '/personal/gamla-lankar',
    '/personal/gamla-lankar?q=finns-inte',
    '/personal/tips',
    '/personal/tips?visa=utkast',
    '/personal/tips/nytt',
    '/personal/tips/nytt?q=resa',
    `/personal/tips/nytt?verk=${hold?.work}`,
    '/personal/tips/nytt-tema',
    `/personal/tips/${theme?.id}?q=dalarna`,
    `/personal/tips/${theme?.id}/andra`,
    '/personal/fjarrlan',
    '/personal/fjarrlan?visa=avslutade&bibliotek=mora&sena=1&q=finns-inte',
    '/personal/fjarrlan/regler',
    '/personal/fjarrlan/utlan',
    `/personal/fjarrlan/${caseIn('requested')}`,
    `/personal/fjarrlan/${caseIn('sent')}`,
    `/personal/fjarrlan/${caseIn('lent')}`,
    `/personal/fjarrlan/${caseIn('ready')}/lapp`,
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
