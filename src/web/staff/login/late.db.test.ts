import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { hashSecret } from '../../../kernel/secret.ts'
import { officeOf } from '../index.ts'
import { plainSite } from '../site.fixture.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const password = await hashSecret('hemligt')
await world.rows(
  `insert into staff.account (username, name, role, branch_id, secret) values ('bibl', 'Bibbi', 'librarian', 1, '${password}')`,
)
const office = officeOf(
  () => world.deps,
  error => assert.fail(String(error)),
  noSearch,
)
const site = plainSite(office, error => assert.fail(String(error)))

const session = async (): Promise<string> => {
  const login = await office.login({ username: 'bibl', password: 'hemligt', branch: 1, via: '::1' })
  assert.ok(login.outcome === 'in')
  return `dalapersonal=${login.token}`
}
const get = (path: string, cookie = '') => site.request(`http://x${path}`, { headers: { cookie } })
const post = (path: string, fields: Record<string, string>, { cookie = '', from = 'same-origin' } = {}) =>
  site.request(`http://x${path}`, {
    method: 'POST',
    headers: {
      ...{ cookie, 'content-type': 'application/x-www-form-urlencoded' },
      ...(from ? { 'sec-fetch-site': from } : {}),
    },
    body: new URLSearchParams(fields).toString(),
  })
const tokenIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
const tokenOf = async (cookie: string) => tokenIn(await (await get('/personal', cookie)).text())

test('who comes from outside to a page of the staff is there after the login', async () => {
  const sent = await get('/personal/inkopsforslag?form=film')
  assert.equal(
    sent.headers.get('location'),
    '/personal/logga-in?vidare=%2Fpersonal%2Finkopsforslag%3Fform%3Dfilm',
  )
  const login = await (await get(sent.headers.get('location') ?? '')).text()
  assert.match(login, /name="vidare" value="\/personal\/inkopsforslag\?form=film"/)
  const fields = { csrf: tokenIn(login), namn: 'bibl', losenord: 'hemligt', bibliotek: '1' }
  // A wrong password does not lose the way.
  const wrong = await post('/personal/logga-in', { ...fields, losenord: 'fel', vidare: '/personal/turer' })
  assert.match(await wrong.text(), /name="vidare" value="\/personal\/turer"/)
  const to = async (vidare: string) =>
    (await post('/personal/logga-in', { ...fields, vidare })).headers.get('location')
  assert.equal(await to('/personal/inkopsforslag?form=film'), '/personal/inkopsforslag?form=film')
  for (const elsewhere of [
    '',
    '//fel.example/personal',
    '/personal/../mina-sidor',
    '/personalen',
    'https://fel.example',
  ])
    assert.equal(await to(elsewhere), '/personal', elsewhere)
  // The start page needs no way to it, and a deed is never done by following a link.
  assert.equal((await get('/personal')).headers.get('location'), '/personal/logga-in')
})

test('a form that was open when the session changed is not lost: it is shown again, and sent by a button', async () => {
  const before = await tokenOf(await session())
  const now = await session()
  const fields = { csrf: before, skal: 'Den handlar om vår by <b>', losenord: 'hemligt' }
  const late = await post('/personal/inkopsforslag/1/svar', fields, { cookie: now })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /<h1>Inget är sparat än<[\s\S]*Du är inloggad som Bibbi/)
  assert.match(page, /action="\/personal\/inkopsforslag\/1\/svar"/)
  assert.match(page, /name="skal" value="Den handlar om vår by &lt;b>"/)
  assert.doesNotMatch(page, /hemligt/)
  // With a token of now: it goes through, to a suggestion that does not exist.
  const again = await post('/personal/inkopsforslag/1/svar', { csrf: tokenIn(page) }, { cookie: now })
  assert.equal(again.status, 404)
})

test('nor is it when nobody is logged in any more: log in beside it, and send it then', async () => {
  const before = await tokenOf(await session())
  const late = await post('/personal/inkopsforslag/1/svar', { csrf: before, skal: 'Ja' })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /href="\/personal\/logga-in" target="_blank"/)
  assert.match(page, /name="skal" value="Ja"/)
  const after = await post(
    '/personal/inkopsforslag/1/svar',
    { csrf: tokenIn(page), skal: 'Ja' },
    { cookie: await session() },
  )
  assert.equal(after.status, 409, 'whoever is logged in now is asked, and by name')
  assert.match(await after.text(), /Du är inloggad som Bibbi/)
})

test('what did not come from a form of ours is neither done nor kept', async () => {
  const cookie = await session()
  const foreign = await post('/personal/arbetsplats', { csrf: 'x.y', bibliotek: '2' }, { cookie })
  assert.equal(foreign.headers.get('location'), '/personal')
  const csrf = await tokenOf(await session())
  const cross = await post('/personal/arbetsplats', { csrf, bibliotek: '2' }, { cookie, from: 'cross-site' })
  assert.equal(cross.headers.get('location'), '/personal')
  // An old browser says nothing of where a form comes from, and anybody can have a token of ours.
  const silent = await post('/personal/arbetsplats', { csrf, bibliotek: '2' }, { cookie, from: '' })
  assert.equal(silent.headers.get('location'), '/personal')
  assert.equal(
    (await post('/personal/arbetsplats', { csrf: 'x' })).headers.get('location'),
    '/personal/logga-in',
  )
})

test('the login page that stood open while somebody logged in beside it leads to where they are', async () => {
  const login = await (await get('/personal/logga-in')).text()
  const cookie = await session()
  const late = await post('/personal/logga-in', { csrf: tokenIn(login), namn: 'bibl' }, { cookie })
  assert.equal(late.headers.get('location'), '/personal')
})
