import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { scenarioOf } from '../../../../test/support/scenario.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { hashSecret } from '../../../kernel/secret.ts'
import { officeOf } from '../index.ts'
import { plainSite } from '../site.fixture.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, count } = scenarioOf(world, 9100)
await world.rows(
  `insert into staff.account (username, name, role, branch_id, secret) values
    ('inkop', 'Inga Köp', 'cataloguer', 1, '${await hashSecret('hemligt1')}'), ('disk', 'Disa Disk', 'librarian', 1, '${await hashSecret('hemligt2')}')`,
)
const errors: unknown[] = []
const site = plainSite(
  officeOf(
    () => world.deps,
    error => errors.push(error),
    noSearch,
  ),
  error => errors.push(error),
)

/** Somebody of the staff at work: gets pages, sends forms from them. */
async function atWork(username: string, secret: string) {
  const login = await officeOf(
    () => world.deps,
    error => errors.push(error),
    noSearch,
  ).login({ username, password: secret, branch: 1, via: '::1' })
  assert.ok(login.outcome === 'in')
  const cookie = `dalapersonal=${login.token}`
  const get = (path: string) => site.request(`http://x/personal${path}`, { headers: { cookie } })
  const text = async (path: string) => (await (await get(path)).text()).replaceAll('\u00a0', ' ')
  const post = async (path: string) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await text('/inkopsradar'))?.[1] ?? ''
    return site.request(`http://x/personal${path}`, {
      method: 'POST',
      headers: {
        ...{ cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      },
      body: new URLSearchParams({ csrf }).toString(),
    })
  }
  return { get, text, post }
}
const buyer = await atWork('inkop', 'hemligt1')
const desk = await atWork('disk', 'hemligt2')

test('before the list has been made the page says so, and nobody outside sees it', async () => {
  assert.match(await buyer.text('/inkopsradar'), /Listan är inte gjord än/)
  assert.match(await buyer.text('/inkopsradar'), /Inget att räkna på än/)
  const stranger = await site.request('http://x/personal/inkopsradar.csv')
  assert.deepEqual(
    [stranger.status, stranger.headers.get('location')],
    [303, '/personal/logga-in?vidare=%2Fpersonal%2Finkopsradar.csv'],
  )
})

test('those who buy make the list anew by a button; those at the desk have none, and are told why', async () => {
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  for (const name of ['Bo', 'Cia', 'Dan'] as const) await world.holdFor(name, { work }, 'MOR')
  assert.match(await buyer.text('/inkopsradar'), /Gör om listan nu/)
  assert.doesNotMatch(await desk.text('/inkopsradar'), /Gör om listan nu/)
  const refused = await desk.post('/inkopsradar')
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Bara katalogisatörer och administratörer/)
  const made = await buyer.post('/inkopsradar')
  assert.deepEqual([made.status, made.headers.get('location')], [303, '/personal/inkopsradar?ny=1'])
  assert.match(await buyer.text('/inkopsradar?ny=1'), /Listan är gjord på nytt/)
  assert.equal(await count(`from staff.audit where deed = 'make-radar'`), 1)
  assert.deepEqual(errors, [])
})

test('the page shows the line, a choice without any says so, and the file has the same', async () => {
  const page = await desk.text('/inkopsradar')
  assert.match(page, /1 titel, \d+ dagar väntan att spara/)
  assert.match(page, /Falun: Mora/)
  assert.match(await desk.text('/inkopsradar?form=film'), /Visa hela listan/)
  assert.match(await desk.text('/inkopsradar?sida=9'), /Visa hela listan/)
  const file = await desk.get('/inkopsradar.csv?kommun=falun&sortera=vantar')
  assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(file.headers.get('content-disposition') ?? '', /inkopsradar\.csv/)
  const [head, line, end, ...more] = (await file.text()).split('\r\n')
  assert.match(head ?? '', /^Titel;Upphov;Form;Väntar;/)
  assert.match(line ?? '', /^T;;Bok;3;1;\d+;\d+;\d+;Falun;Mora;\d+$/)
  assert.deepEqual([end, more], ['', []])
})

test('how promises were kept stands below: so many of a hundred as we said', async () => {
  await world.rows(
    `update holds.hold h set state = 'collected', shelved_at = p.likely + time '12:00', ended_at = p.likely + time '13:00', ended_by = 'staff'
     from holds.promise p where p.hold_id = h.id and h.id = (select min(hold_id) from holds.promise)`,
  )
  const page = await desk.text('/inkopsradar')
  assert.match(page, /Exemplar var utlånade/)
  assert.match(page, />100 %</)
})
