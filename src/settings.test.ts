import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSettings, SettingsError, searchServer } from './settings.ts'

const data = mkdtempSync(join(tmpdir(), 'dala-settings-'))

test('with nothing set everything runs on this machine alone', () => {
  const settings = readSettings({ DALA_DATA: data, SMTP_URL: '' })
  assert.deepEqual(
    [settings.port, settings.host, settings.databaseUrl, settings.smtpUrl, settings.baseUrl],
    [4000, '127.0.0.1', undefined, undefined, 'http://127.0.0.1:4000'],
  )
})

test('the secret is made once, and only its owner can read it', () => {
  const first = readSettings({ DALA_DATA: data }).secret
  assert.ok(first.length >= 32)
  assert.equal(readSettings({ DALA_DATA: data }).secret, first)
  assert.equal(statSync(join(data, 'secret')).mode & 0o077, 0)
})

test('every wrong setting is named, with the reason', () => {
  const wrong = {
    DALA_DATA: data,
    PORT: 'forty',
    DATABASE_URL: 'mysql://x',
    OPENSEARCH_URL: 'search.example',
    SMTP_URL: 'mail',
    DALA_SECRET: 'short',
  }
  assert.throws(
    () => readSettings(wrong),
    error => {
      assert.ok(error instanceof SettingsError)
      for (const name of ['PORT', 'DATABASE_URL', 'OPENSEARCH_URL', 'SMTP_URL', 'DALA_SECRET'])
        assert.match(error.message, new RegExp(`^${name}: `, 'm'))
      return true
    },
  )
})

test('a slash at the end of the base address is dropped, an IPv6 host is bracketed', () => {
  assert.equal(
    readSettings({ DALA_DATA: data, BASE_URL: 'https://bibliotek.example/' }).baseUrl,
    'https://bibliotek.example',
  )
  assert.equal(readSettings({ DALA_DATA: data, HOST: '::1', PORT: '5' }).baseUrl, 'http://[::1]:5')
})

test('a broker of identities is known by its address and our name there, over https or on this machine', () => {
  const given = { DALA_DATA: data, OIDC_ISSUER: 'https://broker.example', OIDC_CLIENT_ID: 'dala' }
  const { broker } = readSettings(given)
  assert.deepEqual(
    [broker?.issuer, broker?.scope, broker?.claim, broker?.claimKind, broker?.name],
    ['https://broker.example', 'openid', 'sub', 'id', 'e-legitimation'],
  )
  assert.ok((broker?.identityKey.length ?? 0) >= 32)
  assert.equal(readSettings({ DALA_DATA: data }).broker, undefined)
  const refused = (changes: NodeJS.ProcessEnv, name: string) =>
    assert.throws(() => readSettings({ ...given, ...changes }), new RegExp(`${name}: `))
  refused({ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID')
  refused({ OIDC_ISSUER: 'http://broker.example' }, 'OIDC_ISSUER')
  refused({ OIDC_SCOPE: 'profile' }, 'OIDC_SCOPE')
  refused({ OIDC_CLIENT_KEY: join(data, 'secret') }, 'OIDC_CLIENT_KEY')
  refused({ OIDC_CLIENT_KEY: join(data, 'nowhere') }, 'OIDC_CLIENT_KEY')
  const pem = join(data, 'key.pem')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(pem, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  assert.match(
    readSettings({ ...given, OIDC_CLIENT_KEY: pem }).broker?.clientKey ?? '',
    /^-----BEGIN PRIVATE KEY/,
  )
  refused({ IDENTITY_KEY: 'short' }, 'IDENTITY_KEY')
  assert.equal(
    readSettings({ ...given, OIDC_ISSUER: 'http://127.0.0.1:9' }).broker?.issuer,
    'http://127.0.0.1:9',
  )
})

test('proxies are addresses, with commas between', () => {
  const proxies = (TRUSTED_PROXIES: string) => readSettings({ DALA_DATA: data, TRUSTED_PROXIES }).proxies
  assert.deepEqual(proxies('10.0.0.1, ::1'), ['10.0.0.1', '::1'])
  assert.deepEqual(proxies(''), [])
  assert.throws(() => proxies('proxy.example'), /TRUSTED_PROXIES: must be addresses/)
})

test('the search server can be read alone, and a wrong address of one is told', () => {
  assert.equal(searchServer({}), undefined)
  assert.equal(searchServer({ OPENSEARCH_URL: '' }), undefined)
  assert.equal(searchServer({ OPENSEARCH_URL: 'https://a:b@search:9200/x' }), 'https://a:b@search:9200/x')
  assert.throws(() => searchServer({ OPENSEARCH_URL: 'search' }), /OPENSEARCH_URL: must be an address/)
  assert.equal(
    readSettings({ DALA_DATA: data, OPENSEARCH_URL: 'http://search:9200' }).openSearchUrl,
    'http://search:9200',
  )
})
