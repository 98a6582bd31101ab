import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { IllNews } from '../../kernel/ill-news.ts'
import { noticeIllDueSoon, noticeOfIll } from './index.ts'

const db = await testDatabase({ max: 2 })
const world = await buildWorld(db)
const deps = { ...world.deps, baseUrl: 'http://localhost', canMail: true }
const anna = world.patron('Anna')
let serial = 0

/** A case of Anna's that stands in a state. */
async function given(state: string, columns: Record<string, string | boolean | null> = {}): Promise<number> {
  const number = `DALA-2027-${String(++serial).padStart(6, '0')}`
  const all = {
    ...{
      number,
      token: number,
      kind: 'loan',
      title: 'Bergmästarens bok',
      any_edition: true,
      asked_at: 'now',
    },
    ...{ patron_id: String(anna), pickup_branch: String(places.MOR), state, ...columns },
  }
  const names = Object.keys(all)
  const values = Object.values(all).map(value => (value === null ? 'null' : `'${value}'`))
  const [row] = await world.rows<{ id: number }>(
    `insert into ill.request (${names.join(', ')}) values (${values.join(', ')}) returning id`,
  )
  return row?.id ?? 0
}
const letters = () =>
  world.rows<{ kind: string; subject: string; body: string; recipient: string }>(
    'select kind, subject, body, recipient from notices.notice order by id',
  )
const tell = (kind: IllNews, request: number, at = 1) => noticeOfIll(deps, { kind, request, at })
const due = { lender_due_on: '2027-03-20', due_on: '2027-03-15' }

test('what is ready is told once, with where, number, last day and when it goes back', async () => {
  const ready = await given('ready', { collect_by: '2027-02-10', ...due })
  assert.equal(await tell('ill-ready', ready), true)
  assert.equal(await tell('ill-ready', ready), false)
  const [letter] = await letters()
  assert.equal(letter?.subject, 'Ditt fjärrlån att hämta: Bergmästarens bok')
  assert.equal(letter.recipient, 'anna@example.se')
  assert.match(letter.body, /Hämta på: Moras bibliotek\nHämtnummer: F70001\nHämta senast: onsdag 10 februari/)
  assert.match(letter.body, /senast måndag 15 mars/)
  assert.match(letter.body, /http:\/\/localhost\/mina-sidor\/fjarrlan/)
})

test('a copy is called by its own title, and is kept', async () => {
  const copy = await given('ready', { kind: 'copy', part: 'Om fäbodar', collect_by: '2027-02-10' })
  await tell('ill-ready', copy)
  const letter = (await letters()).at(-1)
  assert.equal(letter?.subject, 'Ditt fjärrlån att hämta: Om fäbodar')
  assert.match(letter.body, /Det är en kopia/)
})

test('why it cannot be had is told, in the language of its reader', async () => {
  await world.rows(`update patrons.patron set language = 'en' where id = ${anna}`)
  const none = await given('unfilled', { reason: 'not-lent', ended_at: 'now' })
  assert.equal(await tell('ill-unfilled', none), true)
  const letter = (await letters()).at(-1)
  assert.equal(letter?.subject, 'We could not borrow: Bergmästarens bok')
  assert.match(letter.body, /do not lend it[\s\S]*http:\/\/localhost\/en\/mina-sidor\/fjarrlan/)
  await world.rows(`update patrons.patron set language = 'sv' where id = ${anna}`)
})

test('the other library’s answer is told, yes and no', async () => {
  await tell('ill-renewal', await given('lent', { renewal: 'granted', ...due }))
  assert.equal((await letters()).at(-1)?.subject, 'Du får behålla längre: Bergmästarens bok')
  await tell('ill-renewal', await given('lent', { renewal: 'refused', ...due }))
  const no = (await letters()).at(-1)
  assert.equal(no?.subject, 'Går inte att låna om: Bergmästarens bok')
  assert.match(no.body, /senast måndag 15 mars/)
})

test('what is not true any more, or nobody’s any more, is not told', async () => {
  const before = (await letters()).length
  assert.equal(await tell('ill-ready', await given('lent', due)), false)
  assert.equal(await tell('ill-unfilled', await given('requested')), false)
  assert.equal(await tell('ill-renewal', await given('lent', { renewal: 'asked', ...due })), false)
  assert.equal(
    await tell('ill-unfilled', await given('unfilled', { ended_at: 'now', patron_id: null })),
    false,
  )
  assert.equal(await tell('ill-ready', 999), false)
  assert.equal((await letters()).length, before)
})

test('two days before its last day a loan is reminded of, once, and whether it may be asked for longer', async () => {
  await world.rows(`delete from ill.request; delete from notices.notice`)
  world.at('2027-03-13T08:00')
  const renewable = await given('lent', { renewable: true, ...due })
  await given('lent', { lender_due_on: '2027-03-20', due_on: '2027-03-16' })
  await given('returned', due)
  assert.equal(await noticeIllDueSoon(deps), 1)
  assert.equal(await noticeIllDueSoon(deps), 0)
  const [letter] = await letters()
  assert.equal(letter?.subject, 'Snart dags att lämna fjärrlånet: Bergmästarens bok')
  assert.match(letter.body, /Fråga på Mina sidor/)
  await world.rows(
    `delete from notices.notice; update ill.request set renewable = false where id = ${renewable}`,
  )
  assert.equal(await noticeIllDueSoon(deps), 0, 'told already, whatever has become of the letter')
  await world.rows(`update ill.request set due_on = '2027-03-16' where id = ${renewable}`)
  world.pass({ hours: 24 })
  assert.equal(await noticeIllDueSoon(deps), 2)
  assert.match((await letters())[0]?.body ?? '', /kan inte lånas om/)
})
