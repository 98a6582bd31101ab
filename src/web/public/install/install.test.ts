import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlFaults } from '../../../../test/audit/html.ts'
import { locales } from '../../texts/locale.ts'
import { visitor } from '../site.fixture.ts'

type Manifest = {
  readonly id: string
  readonly name: string
  readonly short_name: string
  readonly lang: string
  readonly dir: string
  readonly start_url: string
  readonly scope: string
  readonly icons: readonly { src: string; sizes: string; type: string; purpose: string }[]
  readonly shortcuts: readonly { name: string; url: string }[]
}
const prefix = (locale: string) => (locale === 'sv' ? '' : `/${locale}`)

test('every language has a manifest of its own for the same app, and every page leads to it', async () => {
  const { get } = visitor()
  for (const locale of locales) {
    const page = await (await get(`${prefix(locale)}/om`)).text()
    const address = /<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal(address, `${prefix(locale)}/manifest.webmanifest`)
    const answer = await get(address)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/manifest\+json/)
    const manifest = (await answer.json()) as Manifest
    assert.deepEqual([manifest.id, manifest.scope, manifest.name], ['/', '/', 'Dalabiblioteken'])
    assert.equal(manifest.dir, locale === 'ar' ? 'rtl' : 'ltr')
    assert.ok(manifest.short_name.length <= 12, 'fits below an icon')
    assert.deepEqual(
      manifest.shortcuts.map(({ url }) => url.slice(prefix(locale).length)),
      ['/sok', '/mina-sidor/lan', '/mina-sidor/kort'],
    )
    for (const { url } of manifest.shortcuts) assert.ok((await get(url)).status < 400, url)
    assert.ok((await get(manifest.start_url)).status < 400)
  }
})

test('the icons are pictures of the size they say, and kept for a year', async () => {
  const { get } = visitor()
  const { icons } = (await (await get('/manifest.webmanifest')).json()) as Manifest
  assert.deepEqual(
    icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
    ['any any', '192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable'],
  )
  for (const { src, sizes, type } of icons) {
    const answer = await get(src)
    assert.equal(answer.headers.get('content-type'), type)
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (type === 'image/png') assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src)
  }
  assert.equal((await get('/ikon/ikon-192.0000000000.png')).status, 404)
  const touch = /rel="apple-touch-icon" href="([^"]+)"/.exec(await (await get('/')).text())?.[1] ?? ''
  assert.equal((await get(touch)).headers.get('content-type'), 'image/png')
})

test('the worker rules over the whole site, is asked for anew each time, and says another version only when something changed', async () => {
  const { get } = visitor()
  const [one, same] = [await get('/sw.js'), await visitor().get('/sw.js')]
  assert.match(one.headers.get('content-type') ?? '', /^text\/javascript/)
  assert.equal(one.headers.get('cache-control'), 'no-cache')
  assert.match(one.headers.get('content-security-policy') ?? '', /connect-src 'self'.*worker-src 'self'/)
  const text = await one.text()
  assert.equal(text, await same.text())
  assert.match(text, /dala-files-[0-9a-f]{12}/)
  assert.ok(text.length < 6000, `${text.length} characters of script`)
  for (const [file] of text.matchAll(/\/f\/[\w.-]+/g)) assert.equal((await get(file)).status, 200, file)
})

test('the page for when there is no network is whole, names nobody and leads to what the device keeps', async () => {
  const { get } = visitor()
  for (const locale of locales) {
    const html = await (await get(`${prefix(locale)}/utan-nat`)).text()
    assert.deepEqual(await htmlFaults(html), [], locale)
    assert.match(html, /data-without-network/)
    for (const path of ['kort', 'lan'])
      assert.ok(html.includes(`href="${prefix(locale)}/mina-sidor/${path}"`))
  }
})

const marked = async (loggedIn: { get: (path: string) => Promise<Response> }) => {
  const answer = await loggedIn.get('/mina-sidor/kort')
  return { answer, html: await answer.text() }
}

test('nothing is kept on a device that nobody has asked to keep anything', async () => {
  const { answer, html } = await marked(visitor({ loggedIn: true }))
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(answer.headers.get('dala-keep'), null)
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.doesNotMatch(html, /data-keep/)
  assert.deepEqual(await htmlFaults(html), [])
})

async function kept() {
  const alva = visitor({ loggedIn: true })
  const csrf = await alva.token('/mina-sidor/kort')
  const answer = await alva.post('/mina-sidor/kort/spara', { csrf })
  assert.equal(answer.headers.get('location'), '/mina-sidor/kort?klart=sparat')
  const mark = /dala-enhet=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  return { alva, mark, csrf, set: answer.headers.get('set-cookie') ?? '' }
}

test('the mark of the device names nobody and is read by no script', async () => {
  const { mark, set } = await kept()
  assert.match(mark, /^[\w-]{22}$/)
  assert.match(set, /Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/)
})

test('on a device that was asked, the card and the loans say that they may be kept, and no other page does', async () => {
  const { mark } = await kept()
  const { get } = visitor({ loggedIn: true, device: mark })
  for (const path of ['/mina-sidor/kort', '/en/mina-sidor/lan']) {
    const answer = await get(path)
    assert.equal(answer.headers.get('dala-keep'), '1', path)
    assert.equal(answer.headers.get('cache-control'), 'no-store', path)
    assert.match(answer.headers.get('set-cookie') ?? '', /dala-enhet=.*Max-Age=2592000/)
    const html = await answer.text()
    assert.match(html, /data-keep/)
    assert.match(html, /hidden data-when-offline/)
    assert.deepEqual(await htmlFaults(html), [])
  }
  for (const path of ['/mina-sidor', '/mina-sidor/historik', '/mina-sidor/meddelanden', '/sok'])
    assert.equal((await get(path)).headers.get('dala-keep'), null, path)
})

test('the device is wiped when the reader logs out or asks for it, and when somebody else is logged in there', async () => {
  const { alva, mark, csrf } = await kept()
  const wipes = (answer: Response) => {
    assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"')
    assert.match(answer.headers.get('set-cookie') ?? '', /dala-enhet=; Max-Age=0/)
    assert.doesNotMatch(answer.headers.get('set-cookie') ?? '', /dala-enhet=[\w-]/)
  }
  const own = visitor({ loggedIn: true, device: mark })
  for (const path of [
    '/mina-sidor/kort/glom',
    '/logga-ut',
    '/logga-ut/overallt',
    '/mina-sidor/installningar/sparra',
  ])
    wipes(await own.post(path, { csrf }))
  // A device of somebody else, met on any page.
  for (const path of ['/mina-sidor', '/sok'])
    wipes(await visitor({ loggedIn: true, device: 'x'.repeat(22) }).get(path))
  assert.equal((await alva.get('/mina-sidor')).headers.get('clear-site-data'), null)
  assert.equal((await own.get('/mina-sidor')).headers.get('clear-site-data'), null)
  // Whose session has ended still has the card.
  assert.equal((await visitor({ device: mark }).get('/sok')).headers.get('clear-site-data'), null)
})

test('a stranger keeps nothing and is asked to log in first', async () => {
  const stranger = visitor()
  const csrf = await stranger.token('/logga-in')
  for (const deed of ['spara', 'glom']) {
    const answer = await stranger.post(`/mina-sidor/kort/${deed}`, { csrf })
    assert.match(answer.headers.get('location') ?? '', /^\/logga-in\?vidare=/)
    assert.equal(answer.headers.get('set-cookie'), null)
  }
  for (const path of ['/mina-sidor/kort', '/mina-sidor/lan'])
    assert.equal(
      (await stranger.get(path)).headers.get('location'),
      `/logga-in?vidare=${encodeURIComponent(path)}`,
    )
})

test('the card shows name, number and a code to scan; who has none is told where to get one', async () => {
  const { html } = await marked(visitor({ loggedIn: true }))
  assert.match(html, /<svg class="barcode"[^>]*role="img" aria-label="Streckkod med ditt kortnummer"/)
  assert.match(html, /class="digital-card-number"[^>]*>.*20390001/s)
  const bare = visitor({ loggedIn: true })
  const { readerOf } = bare.house
  bare.house.readerOf = async session => {
    const reader = await readerOf(session)
    return reader && { ...reader, card: null }
  }
  const without = await (await bare.get('/mina-sidor/kort')).text()
  assert.match(without, /Du har inget kort just nu/)
  assert.doesNotMatch(without, /class="barcode"/)
})
