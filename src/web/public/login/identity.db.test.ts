import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { after, test } from 'node:test'
import { startForeignBroker } from '../../../../test/support/broker.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { hashSecret } from '../../../kernel/secret.ts'
import { forgetIdentityLogins, sessionOf } from '../../../modules/patrons/index.ts'
import { textsFor } from '../../texts/texts.ts'
import type { PageContext } from '../../ui/index.ts'
import { openBroker } from './broker.ts'
import { identityHouse, type KnownBroker } from './identity-of-patrons.ts'

const base = 'http://127.0.0.1:9'
const redirectUri = `${base}/logga-in/e-legitimation/svar`
const world = await buildWorld(await testDatabase({ max: 4 }), { pin: await hashSecret('1234') })
const foreign = await startForeignBroker([redirectUri])
after(() => foreign.stop())

let ahead = Temporal.Duration.from({ seconds: 0 })
const now = () => Temporal.Now.instant().add(ahead)
const deps = { db: world.db, now }
const reports: string[] = []
const known = (changes: Partial<KnownBroker> & { acr?: string } = {}): KnownBroker => ({
  broker: openBroker({
    ...foreign,
    clientKey: undefined,
    scope: 'openid',
    acr: changes.acr,
    redirectUri,
    now,
  }),
  name: 'Testlegitimation',
  issuer: foreign.issuer,
  claim: 'personnummer',
  claimKind: 'personal-number',
  key: 'k'.repeat(32),
  redirectUri,
  loggedOutUri: `${base}/logga-in?utloggad=1`,
  report: why => reports.push(why),
  ...changes,
})
const house = identityHouse(deps, known())
const ctx = { locale: 'sv', texts: textsFor('sv') } as PageContext
const tolvan = '201212121212'

/** Goes where the broker sends the browser, with its cookies, until it sends it back to us. */
async function follow(url: string): Promise<string> {
  const cookies = new Map<string, string>()
  let here = url
  for (let step = 0; step < 10; step++) {
    if (here.startsWith(base)) return new URL(here).search
    const answer = await fetch(here, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (!to) throw new Error(`the broker answers ${answer.status}: ${await answer.text()}`)
    here = new URL(to, here).href
  }
  throw new Error('the broker sends round in circles')
}

/** A whole login; `alter` may do something in between. */
async function attempt(
  person: string | null,
  { at = house, alter = (url: string) => url }: { at?: typeof house; alter?: (url: string) => string } = {},
) {
  foreign.person = person
  const begun = await at.beginIdentity(ctx, '/reservera/7?hamta=mora')
  assert.ok(begun.outcome === 'sent', JSON.stringify(begun))
  const search = await follow(alter(begun.url))
  return {
    state: begun.state,
    search,
    answer: await at.finishIdentity({ search, state: begun.state, before: '' }),
  }
}
const failureOf = async (...given: Parameters<typeof attempt>) => {
  const { answer } = await attempt(...given)
  return answer.outcome === 'failed' ? answer.failure : answer.outcome
}
const link = (ticket: string, card: string, pin = '1234') =>
  house.linkIdentity({ ticket, card, pin, via: '::1', before: '' })

test('the first login is linked with card and PIN, the next goes straight in, and both go on where they began', async () => {
  const first = (await attempt(tolvan)).answer
  assert.ok(first.outcome === 'unknown')
  const wrong = await link(first.ticket, world.card('Anna'), '0000')
  assert.equal(wrong.outcome === 'refused' && wrong.code, 'wrong-card-or-pin')
  const linked = await link(first.ticket, world.card('Anna'))
  assert.ok(linked.outcome === 'in')
  assert.equal(linked.next, '/reservera/7?hamta=mora')
  assert.deepEqual((await sessionOf(deps, linked.token))?.via, 'e-id')
  const again = await link(first.ticket, world.card('Anna'))
  assert.equal(again.outcome === 'not-linked' && again.code, 'too-late')
  const second = (await attempt(tolvan)).answer
  assert.ok(second.outcome === 'in')
  assert.equal((await sessionOf(deps, second.token))?.id, world.patron('Anna'))
  assert.equal(second.next, '/reservera/7?hamta=mora')
})

test('neither the number nor anything it can be reckoned from is kept', async () => {
  const tables = ['e_identity', 'e_login', 'e_linking', 'session']
  for (const table of tables)
    assert.doesNotMatch(JSON.stringify(await world.rows(`select * from patrons.${table}`)), /1212121212/)
})

test('one identity has one borrower, and one borrower one identity', async () => {
  const other = (await attempt('197010632391')).answer
  assert.ok(other.outcome === 'unknown')
  const taken = await link(other.ticket, world.card('Anna'))
  assert.equal(taken.outcome === 'not-linked' && taken.code, 'linked-to-another')
  assert.equal((await link(other.ticket, world.card('Bo'))).outcome, 'in')
})

test('whoever cancels at the broker is told so, and nothing is reported', async () => {
  reports.length = 0
  assert.equal(await failureOf(null), 'cancelled')
  assert.deepEqual(reports, [])
})

test('an answer with another nonce is not trusted', async () => {
  const alter = (url: string) => {
    const changed = new URL(url)
    changed.searchParams.set('nonce', 'another')
    return changed.href
  }
  assert.equal(await failureOf(tolvan, { alter }), 'untrusted')
})

test('an answer under another state, a second answer, and one that is too late are not taken', async () => {
  foreign.person = tolvan
  const begun = await house.beginIdentity(ctx, '/')
  assert.ok(begun.outcome === 'sent')
  const search = await follow(begun.url)
  const forged = new URLSearchParams(search)
  forged.set('state', 'another')
  const finish = (given: string, state: string) => house.finishIdentity({ search: given, state, before: '' })
  const codeOf = (answer: Awaited<ReturnType<typeof finish>>) =>
    answer.outcome === 'failed' ? answer.failure : answer.outcome
  assert.equal(codeOf(await finish(search, 'another')), 'expired')
  assert.equal(codeOf(await finish(`?${forged}`, begun.state)), 'untrusted')
  assert.equal(codeOf(await finish(search, begun.state)), 'expired')

  const late = await house.beginIdentity(ctx, '/')
  assert.ok(late.outcome === 'sent')
  const lateSearch = await follow(late.url)
  ahead = Temporal.Duration.from({ minutes: 10, seconds: 1 })
  assert.equal(codeOf(await finish(lateSearch, late.state)), 'expired')
  ahead = Temporal.Duration.from({ seconds: 0 })
})

test('a code the broker does not know any more is too late', async () => {
  const alter = (url: string) => url
  foreign.person = tolvan
  const begun = await house.beginIdentity(ctx, '/')
  assert.ok(begun.outcome === 'sent')
  const search = new URLSearchParams(await follow(alter(begun.url)))
  search.set('code', 'used-up')
  const answer = await house.finishIdentity({ search: `?${search}`, state: begun.state, before: '' })
  assert.equal(answer.outcome === 'failed' && answer.failure, 'expired')
})

test('a token of another time is told as a clock that is off, and reported', async () => {
  reports.length = 0
  ahead = Temporal.Duration.from({ hours: 3 })
  assert.equal(await failureOf(tolvan), 'clock')
  ahead = Temporal.Duration.from({ seconds: 0 })
  assert.match(reports[0] ?? '', /^login by identity: clock/)
})

for (const kind of ['ec', 'rsa'] as const)
  test(`a broker may know us by a key instead of a secret: ${kind}`, async () => {
    const pair =
      kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
    const [ours, another] = [pair.privateKey, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey]
    const strict = await startForeignBroker([redirectUri], {
      ...(pair.publicKey.export({ format: 'jwk' }) as object),
      kty: kind === 'ec' ? 'EC' : 'RSA',
      use: 'sig',
    })
    const failureWith = async (key: KeyObject) => {
      const clientKey = key.export({ type: 'pkcs8', format: 'pem' }).toString()
      const options = { ...strict, clientSecret: undefined, clientKey, scope: 'openid', acr: undefined }
      const broker = openBroker({ ...options, redirectUri, now })
      const at = identityHouse(deps, known({ broker, issuer: strict.issuer }))
      strict.person = tolvan
      const begun = await at.beginIdentity(ctx, '/')
      assert.ok(begun.outcome === 'sent')
      const search = await follow(begun.url)
      const answer = await at.finishIdentity({ search, state: begun.state, before: '' })
      return answer.outcome === 'failed' ? answer.failure : answer.outcome
    }
    try {
      // The same person at another broker: the personal number is the same.
      assert.equal(await failureWith(ours), 'in')
      assert.equal(await failureWith(another), 'untrusted')
    } finally {
      await strict.stop()
    }
  })

test('a broker that changes its keys is trusted with the new ones at once', async () => {
  assert.equal(await failureOf(tolvan), 'in')
  foreign.rotateKeys()
  assert.equal(await failureOf(tolvan), 'in')
})

test('an answer of too low a level, for another client, or without the claim is no login', async () => {
  foreign.level = 'low'
  assert.equal(await failureOf(tolvan, { at: identityHouse(deps, known({ acr: 'high' })) }), 'untrusted')
  foreign.level = 'high'
  assert.equal(await failureOf(tolvan, { at: identityHouse(deps, known({ acr: 'high' })) }), 'in')
  assert.equal(await failureOf(tolvan, { at: identityHouse(deps, known({ claim: 'ssn' })) }), 'no-identity')
  assert.equal(await failureOf('not-a-number'), 'no-identity')
})

test('whose card is blocked is not let in by another door', async () => {
  await world.rows(`update patrons.patron set blocked_code = 'lost-card' where id = ${world.patron('Anna')}`)
  assert.equal(await failureOf(tolvan), 'card-blocked')
  await world.rows(`update patrons.patron set blocked_code = null where id = ${world.patron('Anna')}`)
})

test('a broker that is down is told as such, and card and PIN remain', async () => {
  const dead = known({
    broker: openBroker({
      ...foreign,
      clientKey: undefined,
      issuer: 'http://127.0.0.1:1',
      scope: 'openid',
      acr: undefined,
      redirectUri,
      now,
    }),
  })
  const begun = await identityHouse(deps, dead).beginIdentity(ctx, '/')
  assert.equal(begun.outcome === 'failed' && begun.failure, 'unreachable')
  assert.equal(await identityHouse(deps, dead).identityLogout(), null)
})

test('one can log out at the broker too, and without a broker there is no such login', async () => {
  const url = new URL((await house.identityLogout()) ?? '')
  assert.equal(url.origin, foreign.issuer)
  assert.equal(url.searchParams.get('post_logout_redirect_uri'), `${base}/logga-in?utloggad=1`)
  const none = identityHouse(deps, null)
  assert.equal(none.identityName, null)
  assert.equal(await none.identityLogout(), null)
  assert.equal((await none.beginIdentity(ctx, '/')).outcome, 'failed')
  assert.equal((await none.finishIdentity({ search: '', state: 'x', before: '' })).outcome, 'failed')
})

test('logins that were never answered and identities never linked leave nothing', async () => {
  await attempt('191212121212')
  await house.beginIdentity(ctx, '/')
  ahead = Temporal.Duration.from({ minutes: 11 })
  await forgetIdentityLogins(deps)
  assert.deepEqual(
    await world.rows('select 1 from patrons.e_login union all select 1 from patrons.e_linking'),
    [],
  )
})
