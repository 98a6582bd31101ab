import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { buildWorld, type Person, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { guardianDeeds, guardiansOf, linkGuardian, setConsent } from '../../../modules/patrons/index.ts'
import { website } from '../../server.ts'
import { buildAssets } from '../../ui/index.ts'
import type { House } from '../house.ts'
import { houseOf } from '../house-of-rooms.ts'
import { fixtureOwn } from '../my-pages/own.fixture.ts'
import type { Rooms } from '../rooms.ts'
import { deskRooms } from '../rooms-of-desk.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T09:00')
const { deps } = world
const [anna, bo, cia] = (['Anna', 'Bo', 'Cia'] as const).map(world.patron) as [number, number, number]
// Bo is twelve, Cia sixteen; Anna is guardian of both.
await world.rows(`update patrons.patron set birth_date = '2014-06-01' where id = ${bo}`)
await world.rows(`update patrons.patron set birth_date = '2010-06-01' where id = ${cia}`)
for (const child of [bo, cia])
  await linkGuardian(deps, {
    ...{ guardian: anna, child, reason: 'Visade legitimation' },
    actor: { kind: 'staff', account: 1, branch: places.FAL },
  })
const [link] = await guardiansOf(deps, cia)
const consent = (consents: boolean) => setConsent(deps, { child: cia, link: link?.link ?? 0, consents })

const rooms = deskRooms({ desk: () => deps, coverFacts: async () => new Map() })
const real = houseOf({
  ...{ db, now: world.now, organisation: () => deps.organisation, rooms: rooms as Rooms },
  ...{ broker: null, baseUrl: 'http://bibliotek.test', canMail: true, own: fixtureOwn([]) },
})
/** Between the moment a guardian is let in and the deed. */
let meanwhile: (() => Promise<unknown>) | null = null
beforeEach(() => {
  meanwhile = null
})
const house: House = {
  ...real,
  readerOf: async () => ({
    ...{ id: anna, name: 'Anna', card: world.card('Anna'), homeBranch: places.FAL, expiresOn: '2030-01-01' },
  }),
  actingFor: async (reader, child) => {
    const found = await real.actingFor(reader, child)
    await meanwhile?.()
    return found
  },
}
const app = website({
  ...{ house, assets: buildAssets(), baseUrl: 'http://bibliotek.test', secret: 's'.repeat(32) },
  ...{ health: async () => ({ ok: true }), report: assert.ifError },
})
const family = '/mina-sidor/familj'
const get = async (path: string) =>
  app.request(`http://bibliotek.test${path}`, { headers: { cookie: 'dala=annas-session' } })
async function post(path: string, fields: Record<string, string> = {}) {
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get(family)).text())?.[1] ?? ''
  return app.request(`http://bibliotek.test${path}`, {
    method: 'POST',
    headers: {
      cookie: 'dala=annas-session',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams({ csrf, ...fields }).toString(),
  })
}
/** The page that tells what a form did. */
async function told(path: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await post(path, fields)
  assert.equal(answer.status, 303)
  return (await get(answer.headers.get('location') ?? '')).text()
}
async function waiting(name: Person, barcode: string) {
  const hold = await world.holdFor(name, { work: await world.title(barcode) }, 'FAL')
  return { hold, of: `${family}/${world.patron(name)}/reservationer/${hold}` }
}
const stateOf = async (hold: number) => {
  const [row] = await world.rows<{ until: string | null; pickup: number; ended: boolean }>(
    `select paused_until::text as until, pickup_branch as pickup, ended_at is not null as ended from holds.hold where id = ${hold}`,
  )
  return row
}
const deedsOf = async (child: number) =>
  (await guardianDeeds(db, child)).map(({ name, deed }) => `${name} ${deed}`)
const tomorrow = addDays(dayOf(world.now()), 1)

test('a guardian pauses a child’s reservation and lets it go on; both are told, and noted for the child', async () => {
  const { hold, of } = await waiting('Bo', 'F1')
  assert.match(await (await get(`${of}/pausa`)).text(), /Hur länge vill du pausa .* åt Bo\?/)
  assert.match(await told(`${of}/pausa`, { till: tomorrow }), /åt Bo är pausad till torsdag 11 februari/)
  assert.equal((await stateOf(hold))?.until, tomorrow)
  const today = await post(`${of}/pausa`, { till: '2027-02-10' })
  assert.equal(today.status, 422)
  assert.match(await today.text(), /Välj en dag från i morgon/)
  assert.match(await told(`${of}/fortsatt`), /åt Bo gäller igen/)
  assert.equal((await stateOf(hold))?.until, null)
  assert.deepEqual(await deedsOf(bo), ['Anna resume', 'Anna pause'])
})

test('a guardian pauses all a child waits for but what is ready, and lets it go on; each is noted for the child', async () => {
  const before = await deedsOf(bo)
  const all = `${family}/${bo}/reservationer`
  const [one, other] = [(await waiting('Bo', 'F8')).hold, (await waiting('Bo', 'F9')).hold]
  const own = (await waiting('Anna', 'F10')).hold
  const untils = async () => (await Promise.all([one, other, own].map(stateOf))).map(state => state?.until)
  const wrong = await post(`${all}/pausa`, { till: '2027-02-10' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /alla reservationer åt Bo\?[\s\S]*Välj en dag från i morgon/)
  const offer = new RegExp(`href="${all}/pausa">Pausa alla<span class="vh"> Bo<`)
  assert.match(await (await get(family)).text(), offer)
  const paused = await told(`${all}/pausa`, { till: tomorrow })
  assert.match(paused, /reservationer åt Bo är pausade till torsdag 11 februari/)
  assert.match(paused, new RegExp(`action="${all}/fortsatt"[\\s\\S]*id="angra-pausa-alla-${bo}"`))
  assert.match(paused, new RegExp(`id="fortsatt-alla-${bo}"[^>]*>Sluta pausa alla<span class="vh"> Bo<`))
  assert.doesNotMatch(paused, offer)
  assert.deepEqual(await untils(), [tomorrow, tomorrow, null], 'hers is not among them')
  assert.match(await told(`${all}/fortsatt`), /reservationer åt Bo gäller igen/)
  assert.deepEqual(await untils(), [null, null, null])
  const noted = (await deedsOf(bo)).slice(0, -before.length || undefined)
  assert.deepEqual([...new Set(noted)], ['Anna resume', 'Anna pause'])
})

test('a guardian has a child’s reservation collected elsewhere; the child’s own library is the first to choose', async () => {
  await world.rows(`update patrons.patron set home_branch = ${places.LUD} where id = ${bo}`)
  const { hold, of } = await waiting('Bo', 'F2')
  const form = await (await get(`${of}/hamtstalle`)).text()
  assert.match(form, /Var ska Bos reservation av .* hämtas\?/)
  assert.equal(/<option[^>]*value="([^"]+)"/.exec(form)?.[1], 'lud')
  assert.match(await told(`${of}/hamtstalle`, { hamta: 'mor' }), /Bos reservation av .* hämtas nu i Mora/)
  assert.equal((await stateOf(hold))?.pickup, places.MOR)
  assert.equal((await deedsOf(bo))[0], 'Anna change-pickup')
  const nowhere = await post(`${of}/hamtstalle`, { hamta: 'nav' })
  assert.equal(nowhere.status, 422)
  assert.equal((await stateOf(hold))?.pickup, places.MOR)
})

test('what stands ready for a child is refused by the child’s name, and removed when the page has asked', async () => {
  const { hold, of } = await waiting('Bo', 'F3')
  await world.scan('F3', 'FAL')
  assert.match(await (await get(`${of}/hamtstalle`)).text(), /Den står framme åt Bo i Falun/)
  assert.doesNotMatch(await (await get(family)).text(), new RegExp(`${of}/pausa`))
  const refused = await post(`${of}/pausa`, { till: tomorrow })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Den står redan framme åt Bo\. Hämta den där/)
  assert.match(await (await get(`${of}/ta-bort`)).text(), /Den står framme åt Bo\./)
  assert.match(await told(`${of}/ta-bort`), /åt Bo är borttagen\. Du kan ångra/)
  assert.equal((await stateOf(hold))?.ended, true)
  assert.match(await told(`${of}/angra`), /åt Bo är tillbaka på sin plats/)
  assert.deepEqual((await deedsOf(bo)).slice(0, 2), ['Anna undo-cancel', 'Anna cancel'])
})

test('why a child waits is told of the child', async () => {
  const { of } = await waiting('Bo', 'F4')
  assert.match(await (await get(`${of}/varfor`)).text(), /Ett exemplar plockas fram åt Bo\./)
})

test('a reservation is reached only through the child whose it is', async () => {
  const { hold } = await waiting('Dan', 'F5')
  const { hold: own } = await waiting('Anna', 'F6')
  for (const at of [hold, own].map(id => `${family}/${bo}/reservationer/${id}`)) {
    for (const page of ['varfor', 'ta-bort', 'pausa', 'hamtstalle'])
      assert.equal((await get(`${at}/${page}`)).status, 404, page)
    for (const deed of ['ta-bort', 'angra', 'pausa', 'fortsatt', 'hamtstalle']) {
      const answer = await post(`${at}/${deed}`, { till: tomorrow, hamta: 'mor' })
      assert.equal(answer.status, 422, deed)
      assert.match(await answer.text(), /Reservationen åt Bo finns inte längre/)
    }
  }
  for (const id of [hold, own])
    assert.deepEqual(await stateOf(id), { until: null, pickup: places.FAL, ended: false })
})

test('a teenager’s reservation is neither shown nor changed without consent, nor when it has been taken back meanwhile', async () => {
  const { hold, of } = await waiting('Cia', 'F7')
  const untouched = { until: null, pickup: places.FAL, ended: false }
  const shut = async () => {
    const all = `${family}/${cia}/reservationer`
    assert.equal((await get(`${all}/pausa`)).status, 404)
    for (const deed of ['pausa', 'fortsatt'])
      assert.equal((await post(`${all}/${deed}`, { till: tomorrow })).status, 404, `all ${deed}`)
    for (const page of ['varfor', 'ta-bort', 'pausa', 'hamtstalle'])
      assert.equal((await get(`${of}/${page}`)).status, 404, page)
    for (const deed of ['ta-bort', 'angra', 'pausa', 'fortsatt', 'hamtstalle'])
      assert.equal((await post(`${of}/${deed}`, { till: tomorrow, hamta: 'mor' })).status, 404, deed)
    assert.deepEqual(await stateOf(hold), untouched)
  }
  await shut()
  await consent(true)
  assert.equal((await get(`${of}/pausa`)).status, 200)
  // The form is open when she takes it back.
  await consent(false)
  await shut()
  // She takes it back when the guardian has been let in and the deed is not done yet.
  for (const [deed, fields] of [
    ['pausa', { till: tomorrow }],
    ['fortsatt', {}],
    ['hamtstalle', { hamta: 'mor' }],
    ['ta-bort', {}],
  ] as const) {
    meanwhile = null
    await consent(true)
    meanwhile = () => consent(false)
    const answer = await post(`${of}/${deed}`, fields)
    assert.equal(answer.status, 422, deed)
    assert.match(await answer.text(), /Reservationen åt Cia finns inte längre/)
    assert.deepEqual(await stateOf(hold), untouched)
  }
  meanwhile = null
  await consent(true)
  meanwhile = () => consent(false)
  const none = await post(`${family}/${cia}/reservationer/pausa`, { till: tomorrow })
  assert.match(none.headers.get('location') ?? '', /antal=0/)
  assert.deepEqual(await stateOf(hold), untouched)
  assert.deepEqual(await deedsOf(cia), [])
})
