import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { visitor } from '../site.fixture.ts'
import { seal, unseal } from './interrupted.tsx'

const secret = 's'.repeat(32)
const form = { path: '/reservera/7', fields: [['hamta', 'mora']] as [string, string][], mark: 'm', at: 1 }

test('what is laid aside is read again by us alone, and not when a letter of it is changed', () => {
  const sealed = seal(secret, form) ?? ''
  assert.deepEqual(unseal(secret, sealed), form)
  assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /mora|reservera/)
  assert.equal(unseal('t'.repeat(32), sealed), null)
  for (const broken of [
    '',
    'x',
    sealed.slice(0, -2),
    `A${sealed.slice(1)}` === sealed ? 'B' : `A${sealed.slice(1)}`,
  ])
    assert.equal(unseal(secret, broken), null)
})

test('what is more than a browser keeps is not laid aside', () => {
  const noise = randomBytes(4000).toString('hex')
  assert.equal(seal(secret, { ...form, fields: [['text', noise]] }), null)
})

/** Alva, whose session ends between the page and its form; `after` is who logs in then. */
async function late(path: string, fields: Record<string, string>) {
  const alva = visitor({ loggedIn: true })
  const csrf = await alva.token('/mina-sidor/installningar')
  alva.house.readerOf = async () => null
  const answer = await alva.post(path, { ...fields, csrf })
  const waiting = /dala-sedan=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  return { alva, answer, waiting }
}

test('a form that comes too late is laid aside without codes, and the login page says so', async () => {
  const { answer, waiting, alva } = await late('/mina-sidor/installningar/pinkod', {
    ...{ gammal: '1234', ny: '8305', igen: '8305', annat: 'kvar' },
  })
  assert.match(answer.headers.get('location') ?? '', /^\/logga-in\?vidare=.*&avbrutet=1$/)
  assert.match(answer.headers.get('set-cookie') ?? '', /Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax/)
  assert.deepEqual(unseal(secret, waiting)?.fields, [['annat', 'kvar']])
  const html = await (await alva.get(answer.headers.get('location') ?? '')).text()
  assert.match(html, /Du hann bli utloggad/)
  assert.deepEqual(await htmlFaults(html), [])
})

test('a stranger’s form is not laid aside: nobody knows whose it was', async () => {
  const stranger = visitor()
  const csrf = await stranger.token('/logga-in')
  const answer = await stranger.post('/mina-sidor/lan/lana-om', { csrf })
  assert.equal(answer.headers.get('location'), '/logga-in?vidare=%2Fmina-sidor')
  assert.equal(answer.headers.get('set-cookie'), null)
})

test('whoever it belongs to is asked whether it is to be sent, with all that was written, for an hour', async () => {
  const { waiting } = await late('/en/mina-sidor/installningar/kontakt', { telefon: '0250 <12>' })
  const back = visitor({ loggedIn: true, waiting })
  const html = await (await back.get('/fortsatt')).text()
  assert.deepEqual(await htmlFaults(html), [])
  assert.match(html, /<form method="post" action="\/en\/mina-sidor\/installningar\/kontakt"/)
  assert.match(html, /name="telefon" value="0250 &lt;12>"/)
  const csrf = await back.token('/fortsatt')
  for (const path of ['/en/mina-sidor/installningar/kontakt', '/fortsatt'])
    assert.match(
      (await back.post(path, { csrf })).headers.get('set-cookie') ?? '',
      /dala-sedan=; Max-Age=0/,
      path,
    )
  // Another language is chosen, something else is done: it waits all the same.
  for (const path of ['/sprak', '/mina-sidor/historik/pa'])
    assert.doesNotMatch((await back.post(path, { csrf })).headers.get('set-cookie') ?? '', /dala-sedan/, path)
  const tooLate = visitor({ loggedIn: true, waiting })
  const { now } = tooLate.house
  tooLate.house.now = () => now().add({ minutes: 60 })
  assert.match(await (await tooLate.get('/fortsatt')).text(), /Det finns inget som väntar/)
  assert.match((await visitor().get('/fortsatt')).headers.get('location') ?? '', /^\/logga-in/)
})

test('after the login it is asked about first; somebody else’s is thrown away unseen', async () => {
  const { waiting } = await late('/mina-sidor/installningar/kontakt', { telefon: '0250' })
  const enter = async (id: number) => {
    const browser = visitor({ waiting })
    const csrf = await browser.token('/logga-in')
    const { readerOf: known } = browser.house
    browser.house.readerOf = async session => {
      const reader = await known(session)
      return reader && { ...reader, id }
    }
    return browser.post('/logga-in', { csrf, kort: '20390001', pinkod: '1234', vidare: '/mina-sidor' })
  }
  const [own, others] = [await enter(7), await enter(8)]
  assert.equal(own.headers.get('location'), '/fortsatt')
  assert.equal(others.headers.get('location'), '/mina-sidor')
  assert.match(others.headers.get('set-cookie') ?? '', /dala-sedan=; Max-Age=0/)
})
