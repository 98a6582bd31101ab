import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld, type Person, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { hashSecret } from '../../../kernel/secret.ts'
import { suggest } from '../../../modules/acquisitions/index.ts'
import { officeOf } from '../index.ts'
import { plainSite } from '../site.fixture.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const secret = await hashSecret('hemligt')
await world.rows(
  `insert into staff.account (username, name, role, branch_id, secret) values ('bibl', 'Bibbi', 'librarian', 1, '${secret}'),
    ('kat', 'Katta', 'cataloguer', 1, '${secret}'), ('chef', 'Chefen', 'administrator', 1, '${secret}')`,
)
const errors: unknown[] = []
const office = officeOf(
  () => world.deps,
  error => errors.push(error),
  noSearch,
)
const site = plainSite(office, error => errors.push(error))

/** Somebody of the staff at work: gets pages, sends forms from them. */
async function atWork(username: string) {
  const login = await office.login({ username, password: 'hemligt', branch: 1, via: '::1' })
  assert.ok(login.outcome === 'in')
  const cookie = `dalapersonal=${login.token}`
  const get = (path: string) => site.request(`http://x/personal${path}`, { headers: { cookie } })
  const text = async (path: string) => (await (await get(path)).text()).replaceAll('\u00a0', ' ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await text('/'))?.[1] ?? ''
  const post = (path: string, fields: Record<string, string> = {}) =>
    site.request(`http://x/personal${path}`, {
      method: 'POST',
      headers: {
        ...{ cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      },
      body: new URLSearchParams({ csrf, ...fields }).toString(),
    })
  return { get, text, post }
}
const [librarian, cataloguer, administrator] = [
  await atWork('bibl'),
  await atWork('kat'),
  await atWork('chef'),
]

async function suggested(
  title: string,
  names: readonly Person[],
  why = '',
  format = 'book',
): Promise<number> {
  let made = 0
  for (const name of names) {
    world.pass({ seconds: 1 })
    const outcome = await suggest(world.deps, {
      ...{ patron: world.patron(name), branch: places.MOR, reserve: name !== 'Cia', anyway: false },
      wanted: { title, creator: '=Formel', isbn: '', format, language: 'swe', audience: 'child', why },
    })
    assert.ok(outcome.outcome === 'done', JSON.stringify(outcome))
    made = outcome.suggestion
  }
  return made
}
const deeds = async (id: number) =>
  (
    await world.rows<{ deed: string }>(
      `select deed from staff.audit where subject = 'suggestion:${id}' order by id`,
    )
  ).map(({ deed }) => deed)
const list = '/inkopsforslag'

test('an empty list says so, and nobody outside sees it', async () => {
  assert.match(await librarian.text(list), /Just nu väntar inget förslag på svar/)
  for (const path of [list, `${list}.csv`, `${list}/1`])
    assert.equal(
      (await site.request(`http://x/personal${path}`)).headers.get('location'),
      `/personal/logga-in?${new URLSearchParams({ vidare: `/personal${path}` })}`,
    )
})

test('the list has the most wanted first, under a choice, with no name; the file has the same and no formulas', async () => {
  await suggested('Milan', ['Anna'])
  const id = await suggested('Kolmilan', ['Bo', 'Cia'], 'Hemligt skäl')
  await suggested('Filmen', ['Dan'], '', 'film')
  const page = await librarian.text(list)
  assert.match(page, /3 förslag[\s\S]*>Kolmilan<[\s\S]*>Milan<[\s\S]*>Filmen</)
  assert.doesNotMatch(page, /Anna|Hemligt skäl/)
  assert.doesNotMatch(await librarian.text(`${list}?form=film`), />Kolmilan</)
  assert.match(await librarian.text(`${list}?bibliotek=fal`), /Visa alla som väntar på svar/)
  assert.match(await librarian.text(`${list}?visa=kommit`), /Inga förslag att visa/)
  const file = await librarian.get(`${list}.csv?bibliotek=mor`)
  assert.match(file.headers.get('content-disposition') ?? '', /inkopsforslag\.csv/)
  const [, first] = (await file.text()).split('\r\n')
  assert.match(
    first ?? '',
    new RegExp(`^Kolmilan;'=Formel;;Bok;swe;Barn;Nytt;2;Mora;2027-02-01;2027-02-01;;${id}$`),
  )
})

test('one suggestion tells how many want it where and why, and never who', async () => {
  const id = await suggested('Skälet', ['Anna', 'Cia'], 'Vi behöver den här')
  const page = await cataloguer.text(`${list}/${id}`)
  assert.match(page, /2 personer vill ha den/)
  assert.match(page, /Mora[\s\S]*>2<[\s\S]*>1<[\s\S]*Vi behöver den här/)
  assert.doesNotMatch(page, /Anna|Cia/)
  assert.match(page, /Din roll får se inköpsförslag men inte svara/)
  assert.doesNotMatch(page, /Beställt<\/button>/)
  assert.equal((await cataloguer.post(`${list}/${id}/bestallt`)).status, 422)
  assert.equal((await librarian.get(`${list}/999999`)).status, 404)
  assert.equal((await librarian.post(`${list}/999999/bestallt`)).status, 404)
  assert.deepEqual(await deeds(id), [])
})

test('each answer is noted with who gave it, and one that comes too late says who was first', async () => {
  const id = await suggested('Stegen', ['Anna'])
  for (const [path, word] of [
    ['overvag', 'overvags'],
    ['bestallt', 'bestallt'],
  ] as const) {
    const answer = await librarian.post(`${list}/${id}/${path}`)
    assert.equal(answer.headers.get('location'), `/personal${list}/${id}?klart=${word}`)
  }
  assert.match(await librarian.text(`${list}/${id}?klart=bestallt`), /Noterat som beställt/)
  const late = await administrator.post(`${list}/${id}/overvag`)
  assert.equal(late.status, 422)
  assert.match(await late.text(), /Det går inte: förslaget är beställt\. Någon hann före\./)
  assert.deepEqual(await deeds(id), ['consider-suggestion', 'order-suggestion'])
})

test('a no needs a reason, is shown on the page, and is taken up again', async () => {
  const id = await suggested('Nejet', ['Anna'])
  const without = await librarian.post(`${list}/${id}/avboj`, { skal: '', ord: 'För dyr' })
  assert.equal(without.status, 422)
  assert.match(await without.text(), /href="#skal">Välj ett skäl[\s\S]*För dyr<\/textarea>/)
  await librarian.post(`${list}/${id}/avboj`, { skal: 'too-costly', ord: 'Den kostar 4 000 kronor.' })
  assert.match(await librarian.text(`${list}/${id}`), /Den är för dyr för oss\. Den kostar 4 000 kronor\./)
  await librarian.post(`${list}/${id}/ta-upp`)
  assert.match(await librarian.text(`${list}/${id}`), /Övervägs/)
  assert.deepEqual(await deeds(id), ['decline-suggestion', 'reopen-suggestion'])
})

test('what it has become is chosen, told what comes of it, and linked', async () => {
  const id = await suggested('Kopplingen', ['Anna', 'Bo', 'Cia'])
  const work = await world.title('M100')
  await world.rows(
    `update catalogue.work set title = 'Kopplingen' where id = ${work};
     update catalogue.edition set title = 'Kopplingen' where work_id = ${work};
     insert into catalogue.work_key (key, work_id) values ('text|formel|kopplingen', ${work})`,
  )
  const page = await librarian.text(`${list}/${id}`)
  assert.match(
    page,
    new RegExp(`Troligen den här[\\s\\S]*href="/personal/inkopsforslag/${id}\\?verk=${work}#koppla"`),
  )
  assert.match(
    await librarian.text(`${list}/${id}?verk=${work}`),
    /Koppla till Kopplingen\?[\s\S]*2 personer ställs i kö/,
  )
  assert.equal((await librarian.post(`${list}/${id}/koppla`, { verk: 'x' })).status, 422)
  const linked = await librarian.post(`${list}/${id}/koppla`, { verk: String(work) })
  assert.equal(linked.headers.get('location'), `/personal${list}/${id}?klart=kopplat`)
  const after = await librarian.text(`${list}/${id}`)
  assert.match(
    after,
    new RegExp(`Kopplad till <a href="/verk/${work}">Kopplingen</a>\\. 3 personer får besked så snart`),
  )
  assert.doesNotMatch(after, /koppla"/)
})

test('how much one may suggest is set by administrators, in whole numbers within its range', async () => {
  assert.doesNotMatch(await librarian.text(list), /Hur mycket en låntagare får föreslå/)
  assert.match(await administrator.text(list), /id="antal"[^>]*value="10"/)
  const wrong = await administrator.post(`${list}/regler`, { antal: '0', dagar: 'x' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Skriv ett helt tal från 1 till 100\.[\s\S]*från 1 till 365\./)
  const refused = await librarian.post(`${list}/regler`, { antal: '5', dagar: '5' })
  assert.match(await refused.text(), /Bara administratörer/)
  const set = await administrator.post(`${list}/regler`, { antal: '5', dagar: '14' })
  assert.equal(set.headers.get('location'), `/personal${list}?klart=regler`)
  assert.match(await administrator.text(`${list}?klart=regler`), /Ändringen är sparad[\s\S]*value="5"/)
  assert.deepEqual(errors, [])
})
