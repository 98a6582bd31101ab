import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { actOnOwnCase, askForLoan, casesWaiting, forgetEndedCases } from '../../../modules/ill/index.ts'
import { openAccount } from '../../../modules/staff/index.ts'
import { illListHref, readIllListAsked } from './ill.view.ts'
import { illPagesOf } from './ill-of-desk.ts'
import { deedAt, deedPaths, type StaffDeedName } from './ill-words.ts'
import type { LendingForm } from './lending.view.ts'
import { lendingPagesOf } from './lending-of-desk.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T09:00')
const account = await openAccount(db, {
  ...{
    username: 'fjarr',
    name: 'Karin Dahl',
    role: 'librarian',
    branch: places.FAL,
    password: 'hemligt ord',
  },
})
const clerk = {
  ...{ account, name: 'Karin Dahl', role: 'librarian' as const },
  branch: places.FAL,
  branchName: 'Falun',
} as const
const office = illPagesOf(() => world.deps)
const lending = lendingPagesOf(() => world.deps)
const anna = world.patron('Anna')
const own = { kind: 'patron', patron: anna } as const

async function asked(title = 'Bergmästarens bok', kind: 'loan' | 'copy' = 'loan'): Promise<number> {
  const answer = await askForLoan(world.deps, {
    ...{ patron: anna, pickup: places.MOR, actor: own, token: randomUUID() },
    wish: {
      ...{ kind, title, author: 'Ek, Anna', year: '1978', edition: '', identifier: '', language: 'swe' },
      ...{ anyEdition: false, part: 'Om fäbodar', partAuthor: '', pages: '1-2', volume: '', issue: '' },
      ...{ neededBy: '', note: 'Gärna snart', copyrightAccepted: true },
    },
  })
  return answer.outcome === 'asked' ? answer.id : assert.fail(JSON.stringify(answer))
}
const list = (query = '') => office.illList(clerk, readIllListAsked(new URLSearchParams(query)))
const page = async (id: number) => (await office.illCase(clerk, id)) ?? assert.fail('no such case')
/** Sends the form of a deed as the page shows it. */
const work = async (id: number, deed: StaffDeedName, fields: Record<string, string> = {}) => {
  const { version } = await page(id)
  return office.workOnIll(clerk, id, deed, new URLSearchParams({ sedd: String(version), ...fields }))
}
const done = async (id: number, deed: StaffDeedName, fields: Record<string, string> = {}) =>
  assert.equal(await work(id, deed, fields), 'done', deed)
const faults = async (id: number, deed: StaffDeedName, fields: Record<string, string> = {}) => {
  const answer = await work(id, deed, fields)
  return answer && answer !== 'done' ? answer.errors.map(error => error.field) : answer
}
const days = { 'langivarens-dag': '2027-03-20' }

test('the list says what is to be done, by state and library, and what is asked of it', async () => {
  const id = await asked()
  const view = await list()
  assert.deepEqual([view.total, view.counts.oppna, view.counts['att-bestalla'], view.late], [1, 1, 1, 0])
  assert.deepEqual([view.lines[0]?.id, view.lines[0]?.pickup, view.lines[0]?.lender], [id, 'Mora', ''])
  assert.equal((await list('bibliotek=fal')).total, 0)
  assert.equal((await list('bibliotek=mor&q=bergmästarens')).total, 1)
  assert.equal((await list('visa=avslutade')).total, 0)
  assert.equal(
    illListHref(readIllListAsked(new URLSearchParams('visa=har&bibliotek=mor&sena=1&q=x&sida=3'))),
    '/personal/fjarrlan?visa=har&bibliotek=mor&sena=1&q=x&sida=3',
  )
  assert.equal(
    illListHref(readIllListAsked(new URLSearchParams('visa=hittepa&sida=-1'))),
    '/personal/fjarrlan',
  )
})

test('a case is worked on from its page: each form says what is wrong, keeps what was written, and goes on', async () => {
  const id = await asked('Dalska hemman')
  assert.deepEqual(await faults(id, 'send', { sigel: 'hm' }), ['langivare', 'sigel'])
  assert.deepEqual(await faults(id, 'unfilled'), ['orsak-unfilled'])
  await done(id, 'send', { langivare: 'Uppsala stadsbibliotek', sigel: 'SE-Ua' })
  await done(id, 'not-supplied', { orsak: 'on-loan' })
  await done(id, 'send', { langivare: 'Kungliga biblioteket' })
  assert.deepEqual(await faults(id, 'receive'), ['etikett', 'langivarens-dag-receive', 'var-dag-receive'])
  const late = await work(id, 'receive', { etikett: 'F1', ...days, 'var-dag': '2027-03-21', omlan: '1' })
  assert.ok(late && late !== 'done')
  assert.deepEqual(late.errors, [
    { field: 'var-dag-receive', text: 'Låntagarens dag får inte vara efter långivarens, 20 mars 2027.' },
  ])
  assert.deepEqual(
    [late.written.etikett, late.written['var-dag'], late.written.omlan],
    ['F1', '2027-03-21', '1'],
  )
  await done(id, 'receive', { etikett: 'F1', ...days, omlan: '1' })
  const here = await page(id)
  assert.equal(
    here.facts.find(fact => fact.name === 'Låntagarens sista dag')?.text,
    '15 mars 2027',
    'five days before the lender’s',
  )
  assert.equal(here.written['hamtas-senast'], '2027-02-17')
  assert.deepEqual([here.iso, here.hasSlip, here.borrower?.name], ['Loaned', true, 'Anna'])
  assert.deepEqual(
    here.tries.map(one => [one.lender, one.ending]),
    [
      ['Uppsala stadsbibliotek (SE-Ua)', 'kunde inte: Alla exemplar är utlånade.'],
      ['Kungliga biblioteket', 'skickade den'],
    ],
  )
  assert.deepEqual(await faults(id, 'shelve', { 'hamtas-senast': '' }), ['hamtas-senast'])
  await done(id, 'shelve', { 'hamtas-senast': '2027-02-17' })
  await done(id, 'lend')
  await actOnOwnCase(world.deps, { id, deed: 'ask-renewal' }, own)
  assert.equal((await page(id)).renewalAsked, true)
  assert.deepEqual(await faults(id, 'grant-renewal', { 'langivarens-dag': '2027-03-18' }), [
    'var-dag-grant-renewal',
  ])
  await done(id, 'grant-renewal', { 'langivarens-dag': '2027-04-20', 'var-dag': '2027-04-10' })
  const { log } = await page(id)
  assert.deepEqual(
    log.at(-1)?.what,
    'Omlån: ja: långivarens dag 20 april 2027, låntagarens dag 10 april 2027',
  )
  assert.deepEqual([log[0]?.who, log[1]?.who, log[1]?.iso], ['Låntagaren', 'Karin Dahl', 'Request'])
  world.at('2027-04-21T09:00')
  assert.deepEqual(
    [(await list('sena=1')).lines.map(line => line.id), (await page(id)).iso],
    [[id], 'Overdue'],
  )
  world.at('2027-02-10T09:00')
  await done(id, 'take-back')
  await done(id, 'send-back')
  await done(id, 'close')
  assert.deepEqual((await page(id)).deeds, ['reopen'])
})

test('two at once: the one who looked earlier is told, and nothing is changed', async () => {
  const id = await asked('Två på en gång')
  const { version } = await page(id)
  const sent = () =>
    office.workOnIll(clerk, id, 'send', new URLSearchParams({ sedd: String(version), langivare: 'Lund' }))
  const answers = await Promise.all([sent(), sent()])
  const refused = answers.filter(one => one !== 'done')
  assert.equal(refused.length, 1)
  assert.deepEqual(
    refused[0]?.errors.map(error => error.field),
    ['arende'],
  )
  assert.equal((await page(id)).tries.length, 1)
  const without = await office.workOnIll(clerk, id, 'cancel', new URLSearchParams())
  assert.ok(without && without !== 'done', 'a form that does not say what it saw does nothing')
})

test('the slip says where it goes and under which number, never whose it is', async () => {
  const id = await asked('Lappen')
  assert.equal(await office.illSlip(id), null)
  await done(id, 'send', { langivare: 'Lund' })
  await done(id, 'receive', { etikett: 'F9', ...days })
  const slip = await office.illSlip(id)
  assert.match(slip?.code ?? '', /^F\d{5}$/)
  assert.deepEqual(
    [slip?.to, slip?.from, slip?.lender, slip?.lenderDue],
    ['Mora', 'Falun', 'Lund', '20 mars 2027'],
  )
  assert.match(slip?.way ?? '', /bilen går/)
  assert.doesNotMatch(JSON.stringify(slip), /Anna/)
  await done(id, 'cancel')
  const back = await office.illSlip(id)
  assert.deepEqual([back?.to, back?.code], ['Lund', null])
})

test('the file has the cases and not whose they are', async () => {
  const file = await office.illFile(clerk, readIllListAsked(new URLSearchParams('q=lappen')))
  assert.match(file, /^\ufeffÄrende;Läge;ISO 18626;/)
  assert.match(file, /;Loaned;Lån;Lappen;Ek, Anna;;;Mora;Lund;2027-02-10;2027-03-20;/)
})

test('a copy has no days and no label to write, and its figures are its own', async () => {
  const id = await asked('Rig', 'copy')
  assert.equal((await page(id)).title, 'Om fäbodar')
  await done(id, 'send', { langivare: 'Lund' })
  await done(id, 'receive')
  await done(id, 'shelve', { 'hamtas-senast': '2027-02-17' })
  await done(id, 'lend')
  const { figures } = await list()
  assert.deepEqual(
    figures.map(one => [one.year, one.way, one.kind, one.requests, one.filled]),
    [
      ['2027', 'Inlån', 'Lån', 4, 2],
      ['2027', 'Inlån', 'Kopior', 1, 1],
    ],
  )
})

test('who may not only looks; who sees a case is noted; what is not there is not shown', async () => {
  const id = await asked('Ingen rör den')
  const other = { ...clerk, role: 'cataloguer' } as const
  assert.equal((await office.illCase(other, id))?.mayWork, false)
  const answer = await office.workOnIll(other, id, 'cancel', new URLSearchParams({ sedd: '1' }))
  assert.ok(answer && answer !== 'done')
  assert.match(answer.errors[0]?.text ?? '', /Bara bibliotekarier/)
  const seen = await world.rows<{ deed: string }>(`select deed from staff.audit where subject = 'ill:${id}'`)
  assert.deepEqual(
    seen.map(row => row.deed),
    ['see-interlibrary-loan'],
  )
  assert.equal(await office.illCase(clerk, 999), null)
  assert.equal(await office.workOnIll(clerk, 999, 'cancel', new URLSearchParams()), null)
  assert.equal(await office.illSlip(999), null)
})

test('a case whose borrower has been forgotten says so, and is not opened again', async () => {
  const id = await asked('Glömd')
  await done(id, 'unfilled', { orsak: 'not-held' })
  assert.equal((await page(id)).facts.at(-1)?.text, 'Inget bibliotek vi har frågat har den.')
  world.pass({ hours: 24 * 91 })
  await forgetEndedCases(world.deps)
  const view = await page(id)
  assert.deepEqual([view.borrower, view.deeds], [null, []])
  assert.deepEqual(await faults(id, 'reopen'), ['arende'])
})

test('rules are set in kronor by administrators, within their ranges', async () => {
  const { form, mayChange } = await office.illRules(clerk)
  assert.deepEqual(
    [form, mayChange],
    [{ open: '5', loanFee: '0', copyFee: '0', shelfDays: '7', marginDays: '5' }, false],
  )
  assert.equal(
    (await office.setIllRules(clerk, form)).errors[0]?.text,
    'Bara administratörer ändrar reglerna.',
  )
  const chief = { ...clerk, role: 'administrator' } as const
  const wrong = await office.setIllRules(chief, { ...form, open: 'många', loanFee: '600', shelfDays: '7,5' })
  assert.deepEqual(
    wrong.errors.map(error => error.field),
    ['open', 'loanFee', 'shelfDays'],
  )
  assert.match(wrong.errors[1]?.text ?? '', /från 0 till 500/)
  assert.equal((await office.setIllRules(chief, { ...form, loanFee: '19,50' })).errors.length, 0)
  assert.equal((await office.illRules(chief)).form.loanFee, '19.5')
})

test('every deed has an address of its own', () => {
  for (const [deed, path] of Object.entries(deedPaths)) assert.equal(deedAt(path), deed)
  assert.equal(deedAt('hittepa'), undefined)
  assert.equal(new Set(Object.values(deedPaths)).size, Object.keys(deedPaths).length)
})

test('what other libraries ask for is written down and answered from one page', async () => {
  const form: LendingForm = { library: '', isil: '?', kind: 'loan', title: '', author: '', reference: 'UM-1' }
  const wrong = await lending.registerLending(clerk, form, 'one')
  assert.ok(wrong !== 'done')
  assert.deepEqual(
    wrong.errors.map(error => error.field),
    ['bibliotek', 'sigel', 'titel'],
  )
  assert.deepEqual([wrong.form.reference, wrong.token], ['UM-1', 'one'])
  const right = { ...form, library: 'Umeå', isil: 'SE-Um', title: 'Dalmål' }
  assert.equal(await lending.registerLending(clerk, right, 'one'), 'done')
  const [line] = (await lending.lendings(clerk, 1)).lines
  assert.ok(line)
  assert.deepEqual(
    [line.library, line.deeds, line.state.text],
    ['Umeå (SE-Um)', ['send', 'refuse'], 'Att svara på'],
  )
  const answer = (name: string, fields: Record<string, string>) =>
    lending.workOnLending(clerk, line.id, name, new URLSearchParams({ sedd: '1', ...fields }))
  const late = await answer('skicka', { dag: '' })
  assert.ok(late && late !== 'done')
  assert.deepEqual(
    late.errors.map(error => error.field),
    [`dag-${line.id}`],
  )
  assert.equal(await answer('hittepa', {}), null)
  assert.equal(await answer('nej', { orsak: 'on-loan' }), 'done')
  const [after] = (await lending.lendings(clerk, 1)).lines
  assert.deepEqual([after?.state.text, after?.deeds], ['Nej: Alla exemplar är utlånade.', []])
  assert.deepEqual((await list()).figures.find(one => one.way === 'Utlån')?.unfilled, 1)
})

test('what waits for us is counted for the library where it is to be fetched, and a question waits like a deed', async () => {
  const before = await casesWaiting(db, places.MOR)
  const id = await asked('Vit malm')
  assert.equal(await casesWaiting(db, places.MOR), before + 1)
  assert.equal(await casesWaiting(db, places.FAL), 0)
  await done(id, 'send', { langivare: 'Uppsala' })
  assert.equal(await casesWaiting(db, places.MOR), before, 'the lender has it in hand')
  await actOnOwnCase(world.deps, { id, deed: 'ask-cancel' }, own)
  assert.equal(await casesWaiting(db, places.MOR), before + 1, 'the borrower asks')
})
