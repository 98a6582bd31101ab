import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { linkGuardian } from '../patrons/index.ts'
import {
  type ActOutcome,
  type AskOutcome,
  actOnCase,
  actOnOwnCase,
  askForLoan,
  caseById,
  caseCounts,
  caseList,
  casesOf,
  forgetEndedCases,
  type IllDeed,
  type IllState,
  type IllWish,
  illFigures,
  illPolicy,
  knownLenders,
  openCasesOf,
  setIllPolicy,
  storyOf,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps } = world
const [anna, bo, cia] = [world.patron('Anna'), world.patron('Bo'), world.patron('Cia')]
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const staff = { actor: karin, role: 'librarian' } as const

const wish: IllWish = {
  ...{ kind: 'loan', title: 'Bergmästarens bok', author: 'Ek, Anna', year: '1978', edition: '' },
  ...{
    identifier: '91-7110-000-8',
    language: 'swe',
    anyEdition: true,
    part: 'bort',
    partAuthor: '',
    pages: '',
  },
  ...{ volume: '', issue: '', neededBy: '2030-05-01', note: ' Gärna inbunden ', copyrightAccepted: false },
}
const ask = (patron = anna, change: Partial<IllWish> = {}, token: string = randomUUID()) =>
  askForLoan(deps, {
    ...{ patron, token, pickup: places.MOR, actor: { kind: 'patron', patron } },
    wish: { ...wish, identifier: '', ...change },
  })
const asked = async (patron = anna, change: Partial<IllWish> = {}): Promise<number> => {
  const outcome = await ask(patron, change)
  if (outcome.outcome !== 'asked') throw new Error(JSON.stringify(outcome))
  return outcome.id
}
const act = (id: number, deed: IllDeed, seen: number | null = null) =>
  actOnCase(deps, { id, deed, seen }, staff)
const codes = (outcome: ActOutcome) =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : outcome.outcome
const refusedFor = (outcome: AskOutcome) =>
  outcome.outcome === 'refused' ? [...outcome.wish, ...outcome.who].map(({ code }) => code) : outcome.outcome
const walk = async (id: number, ...deeds: IllDeed[]) => {
  for (const deed of deeds) assert.equal(codes(await act(id, deed)), 'done', deed.deed)
}
const stateOf = async (id: number): Promise<IllState | undefined> => (await caseById(db, id))?.state

const send: IllDeed = { deed: 'send', lender: 'Uppsala stadsbibliotek', isil: '' }
const due = { lenderDueOn: '2027-03-20' as Day, dueOn: '2027-03-15' as Day }
const receive = (localId: string): IllDeed => ({ deed: 'receive', localId, ...due, renewable: true })
const shelve: IllDeed = { deed: 'shelve', collectBy: '2027-02-10' as Day }
const news = async () =>
  (
    await world.rows<{ facts: { illNews?: { kind: string; request: number } } }>(
      `select facts from feed.event where kind = 'ill.changed' and facts ? 'illNews' order by seq`,
    )
  ).map(row => [row.facts.illNews?.kind, row.facts.illNews?.request])

test('a request gets the next number of its year, and the same form sent twice is one request', async () => {
  const token = randomUUID()
  const [one, again] = await Promise.all([ask(anna, {}, token), ask(anna, {}, token)])
  assert.ok(one.outcome === 'asked')
  assert.deepEqual(again, one)
  assert.equal(one.number, 'DALA-2027-000001')
  const next = await ask(bo, { language: 'hittepå' }, token)
  assert.ok(next.outcome === 'asked')
  assert.equal(next.number, 'DALA-2027-000002')
  assert.equal((await caseById(db, next.id))?.language, '', 'no language is called so')
  const found = await caseById(db, one.id)
  assert.deepEqual(
    [found?.state, found?.patron, found?.part, found?.note, found?.pickup, found?.neededBy, found?.fee],
    ['requested', anna, '', 'Gärna inbunden', places.MOR, '2030-05-01', 0],
  )
  await walk(one.id, { deed: 'cancel' })
  await walk(next.id, { deed: 'cancel' })
})

test('all that stands in the way is said, and nothing is left of it', async () => {
  const before = await world.rows('select * from ill.request')
  assert.deepEqual(refusedFor(await ask(anna, { title: '', identifier: '91-7110-000-7' })), [
    'no-title',
    'identifier-check',
  ])
  await world.rows(
    `update patrons.patron set blocked_code = 'staff', expires_on = '2027-01-31' where id = ${cia}`,
  )
  assert.deepEqual(refusedFor(await ask(cia)), ['card-expired', 'patron-blocked'])
  await world.rows(
    `update patrons.patron set blocked_code = null, expires_on = '2030-01-01' where id = ${cia}`,
  )
  assert.deepEqual((await world.rows('select * from ill.request')).length, before.length)
  const [counter] = await world.rows<{ last: number }>('select last from ill.counter')
  assert.equal(counter?.last, 2, 'no number is used up')
})

test('nobody has more open than the county allows, however fast they ask', async () => {
  assert.equal(
    await setIllPolicy(deps, {
      policy: { ...(await illPolicy(db)), open: 2 },
      ...{ actor: karin, role: 'administrator' },
    }),
    'done',
  )
  const outcomes = await Promise.all([ask(cia), ask(cia), ask(cia), ask(cia)])
  assert.deepEqual(outcomes.map(refusedFor).map(String).sort(), [
    'asked',
    'asked',
    'too-many-open',
    'too-many-open',
  ])
  assert.equal(await openCasesOf(db, cia), 2)
  for (const { id } of await casesOf(db, [cia])) await walk(id, { deed: 'unfilled', reason: 'not-found' })
})

test('the rules are set by those who may, within their ranges', async () => {
  const policy = await illPolicy(db)
  assert.equal(await setIllPolicy(deps, { policy, actor: karin, role: 'librarian' }), 'not-allowed')
  const wrong = { ...policy, open: 0, loanFee: 60_000 }
  assert.deepEqual(await setIllPolicy(deps, { policy: wrong, actor: karin, role: 'administrator' }), [
    'open',
    'loanFee',
  ])
  const set = { ...policy, open: 5, copyFee: 2000 }
  assert.equal(await setIllPolicy(deps, { policy: set, actor: karin, role: 'administrator' }), 'done')
  assert.deepEqual(await illPolicy(db), set)
  const copy = { kind: 'copy', part: 'Om fäbodar', pages: '1-2', copyrightAccepted: true } as const
  const id = await asked(bo, copy)
  assert.deepEqual([(await caseById(db, id))?.fee, (await caseById(db, id))?.part], [2000, 'Om fäbodar'])
  await walk(id, { deed: 'cancel' })
})

test('a guardian asks for a child while they may, and it is the child’s', async () => {
  await world.rows(`update patrons.patron set birth_date = '2016-01-01' where id = ${bo}`)
  const actor = { kind: 'patron', patron: bo, guardian: anna } as const
  const order = { patron: bo, wish: { ...wish, identifier: '' }, pickup: places.BOR, actor }
  assert.deepEqual(refusedFor(await askForLoan(deps, { ...order, token: randomUUID() })), ['not-guardian'])
  await linkGuardian(deps, { guardian: anna, child: bo, reason: 'Visade legitimation', actor: karin })
  const outcome = await askForLoan(deps, { ...order, token: randomUUID() })
  assert.ok(outcome.outcome === 'asked')
  assert.equal((await caseById(db, outcome.id))?.patron, bo)
  const noted = await world.rows('select deed from patrons.guardian_deed')
  assert.deepEqual(
    noted.map(row => ({ ...row })),
    [{ deed: 'interlibrary-loan' }],
  )
  const stranger = { kind: 'patron', patron: bo, guardian: cia } as const
  assert.deepEqual(codes(await actOnOwnCase(deps, { id: outcome.id, deed: 'ask-cancel' }, stranger)), [
    'no-such-case',
  ])
  assert.equal(codes(await actOnOwnCase(deps, { id: outcome.id, deed: 'ask-cancel' }, actor)), 'done')
  assert.equal(await stateOf(outcome.id), 'cancelled')
})

test('a loan through two lenders, to its borrower and back: what was done is told in order', async () => {
  const id = await asked()
  await walk(
    id,
    ...[send, { deed: 'not-supplied', reason: 'on-loan' } as const],
    ...([
      { ...send, lender: 'uppsala stadsbibliotek', isil: 'SE-Ups' },
      { deed: 'will-supply' },
    ] as IllDeed[]),
    ...[receive('F100'), shelve],
  )
  const ready = await caseById(db, id)
  assert.deepEqual(
    [ready?.state, ready?.lender, ready?.receivedBranch, ready?.dueOn, ready?.collectBy],
    ['ready', 'Uppsala stadsbibliotek', places.FAL, '2027-03-15', '2027-02-10'],
  )
  await walk(id, { deed: 'lend' })
  assert.equal(
    codes(await actOnOwnCase(deps, { id, deed: 'ask-renewal' }, { kind: 'patron', patron: anna })),
    'done',
  )
  await walk(id, { deed: 'grant-renewal', lenderDueOn: '2027-04-20' as Day, dueOn: '2027-04-15' as Day })
  await walk(id, { deed: 'take-back' }, { deed: 'send-back' }, { deed: 'close' })
  const { tries, log } = await storyOf(db, id)
  assert.deepEqual(
    tries.map(one => [one.lender, one.isil, one.ending, one.reason]),
    [
      ['Uppsala stadsbibliotek', 'SE-Ups', 'not-supplied', 'on-loan'],
      ['Uppsala stadsbibliotek', 'SE-Ups', 'supplied', null],
    ],
  )
  assert.deepEqual(
    log.map(line => line.deed),
    [
      ...['ask', 'send', 'not-supplied', 'send', 'will-supply', 'receive', 'shelve', 'lend', 'ask-renewal'],
      ...['grant-renewal', 'take-back', 'send-back', 'close'],
    ],
  )
  assert.deepEqual([log[0]?.by, log[1]?.by, log[1]?.name, log[8]?.by], ['patron', 'staff', 'Karin', 'patron'])
  assert.deepEqual((await news()).slice(-2), [
    ['ill-ready', id],
    ['ill-renewal', id],
  ])
  const audits = await world.rows<{ deed: string }>(
    `select facts ->> 'deed' as deed from staff.audit where subject = 'ill:${id}'`,
  )
  assert.equal(audits.length, 11)
  assert.deepEqual(await knownLenders(db), [
    { name: 'Uppsala stadsbibliotek', isil: 'SE-Ups', supplied: 1, asked: 2 },
  ])
})

test('staff who may not, cases that are not there and other people’s are refused; nothing is written', async () => {
  const id = await asked()
  assert.deepEqual(
    codes(await actOnCase(deps, { id, deed: send, seen: 1 }, { actor: karin, role: 'cataloguer' })),
    ['not-allowed'],
  )
  assert.deepEqual(codes(await act(999, send)), ['no-such-case'])
  assert.deepEqual(
    codes(await actOnOwnCase(deps, { id, deed: 'ask-cancel' }, { kind: 'patron', patron: bo })),
    ['no-such-case'],
  )
  assert.deepEqual(codes(await act(id, { deed: 'lend' })), ['not-now'])
  assert.deepEqual(
    (await storyOf(db, id)).log.map(line => line.deed),
    ['ask'],
  )
  await walk(id, { deed: 'cancel' })
})

test('two at once: one of them did it, the other sees that it was done', async () => {
  for (let n = 0; n < 10; n++) {
    const id = await asked()
    const outcomes: ActOutcome[] = await Promise.all([
      act(id, send, 1),
      act(id, { ...send, lender: 'Lund' }, 1),
      act(id, { deed: 'cancel' }, 1),
    ])
    assert.deepEqual(outcomes.map(codes).map(String).sort(), [
      'changed-meanwhile',
      'changed-meanwhile',
      'done',
    ])
    const { tries, log } = await storyOf(db, id)
    assert.equal(log.length, 2)
    assert.ok(tries.length <= 1)
    if ((await stateOf(id)) === 'sent') await walk(id, { deed: 'cancel' })
  }
})

test('the borrower cancels while the library sends: it is cancelled, or asked for', async () => {
  for (let n = 0; n < 10; n++) {
    const id = await asked()
    const own = { kind: 'patron', patron: anna } as const
    const [sent, cancelled]: ActOutcome[] = await Promise.all([
      act(id, send, 1),
      actOnOwnCase(deps, { id, deed: 'ask-cancel' }, own),
    ])
    const found = await caseById(db, id)
    assert.equal(cancelled && codes(cancelled), 'done')
    if (sent?.outcome === 'done') assert.deepEqual([found?.state, found?.cancelAsked], ['sent', true])
    else assert.equal(found?.state, 'cancelled')
    if (found?.state === 'sent') await walk(id, { deed: 'cancel' })
  }
})

test('two things that are here have two labels', async () => {
  const [one, two] = [await asked(), await asked()]
  await walk(one, send)
  await walk(two, send)
  const outcomes = await Promise.all([act(one, receive('F200')), act(two, receive('F200'))])
  assert.deepEqual(outcomes.map(codes).map(String).sort(), ['done', 'local-id-taken'])
  const other = codes(outcomes[0]) === 'done' ? two : one
  assert.equal(await stateOf(other), 'sent')
  await walk(other, { deed: 'cancel' })
  await walk(other === one ? two : one, { deed: 'cancel' }, { deed: 'send-back' }, { deed: 'close' })
  const third = await asked()
  await walk(third, send, receive('F200'))
  await walk(third, { deed: 'cancel' }, { deed: 'send-back' }, { deed: 'close' })
})

test('staff see cases by state and library, what the lender waits for, and words of it', async () => {
  const [late, waiting] = [await asked(anna, { title: 'Sen bok' }), await asked(bo)]
  await walk(late, send, receive('F300'), shelve, { deed: 'lend' })
  const today = '2027-03-21' as Day
  const of = {
    states: ['requested', 'lent'] as const,
    branch: null,
    late: false,
    words: '',
    today,
    limit: 10,
    offset: 0,
  }
  assert.deepEqual(
    (await caseList(db, of)).cases.map(one => one.id),
    [waiting, late],
  )
  assert.deepEqual(
    (await caseList(db, { ...of, late: true })).cases.map(one => one.id),
    [late],
  )
  assert.deepEqual(
    (await caseList(db, { ...of, words: 'SEN b' })).cases.map(one => one.id),
    [late],
  )
  assert.deepEqual((await caseList(db, { ...of, branch: places.FAL })).total, 0)
  assert.deepEqual(
    [
      (await caseList(db, { ...of, limit: 1 })).total,
      (await caseList(db, { ...of, limit: 1, offset: 1 })).cases[0]?.id,
    ],
    [2, late],
  )
  const counts = await caseCounts(db, { branch: null, today })
  assert.deepEqual(
    [counts.open, counts.late, counts.byState.get('lent'), counts.byState.get('lost')],
    [2, 1, 1, 0],
  )
  await walk(waiting, { deed: 'cancel' })
})

test('the year in figures: asked for, come, not to be had, and how long it took', async () => {
  await world.rows('delete from ill.request')
  for (const days of [2, 4, 9]) {
    const id = await asked(cia)
    await walk(id, send)
    world.pass({ hours: 24 * days })
    await walk(id, receive(`F-${days}`))
  }
  const id = await asked(bo)
  await walk(id, { deed: 'unfilled', reason: 'not-held' })
  world.at('2028-01-05T10:00')
  await walk(await asked(bo), { deed: 'cancel' })
  const figure = { kind: 'loan', cancelled: 0, unfilled: 0 }
  assert.deepEqual(await illFigures(db), [
    { ...figure, year: 2028, requests: 1, filled: 0, cancelled: 1, medianDays: null },
    { ...figure, year: 2027, requests: 4, filled: 3, unfilled: 1, medianDays: 4 },
  ])
})

test('three months after its end nobody knows whose it was, and it cannot be opened again', async () => {
  const id = await asked()
  await walk(id, { deed: 'unfilled', reason: 'not-held' })
  world.pass({ hours: 24 * 89 })
  await forgetEndedCases(deps)
  assert.equal((await caseById(db, id))?.patron, anna)
  world.pass({ hours: 48 })
  assert.ok((await forgetEndedCases(deps)) >= 1)
  const found = await caseById(db, id)
  assert.deepEqual([found?.patron, found?.note], [null, ''])
  assert.deepEqual(codes(await act(id, { deed: 'reopen' })), ['forgotten'])
})
