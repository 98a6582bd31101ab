import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { localeFacts, locales } from '../../texts/locale.ts'
import { visitor } from '../site.fixture.ts'

test('the language switch knows the page and its search', async () => {
  const html = await (await visitor().get('/en/sok?q=en+bok&form=book')).text()
  assert.match(html, /name="sida" value="\/sok\?q=en\+bok&amp;form=book"/)
})

test('where only a form can be sent to, the switch leads to the page the form stands on', async () => {
  const { post, token } = visitor({ loggedIn: true })
  const csrf = await token('/mina-sidor/installningar')
  const sida = async (path: string, fields: Record<string, string>) => {
    const answer = await post(path, { csrf, ...fields })
    assert.equal(answer.status, 422, path)
    return /name="sida" value="([^"]*)"/.exec(await answer.text())?.[1]
  }
  assert.equal(await sida('/mina-sidor/installningar/kontakt', { telefon: 'x' }), '/mina-sidor/installningar')
  assert.equal(
    await sida('/en/mina-sidor/installningar/pinkod', { gammal: '', ny: '1' }),
    '/mina-sidor/installningar',
  )
  assert.equal(await sida('/reservera/1', { hamta: 'ingenstans', utgava: 'alla' }), '/reservera/1')
})

test('a title in another language says which, so that it is read aloud right', async () => {
  assert.match(
    await (await visitor().get('/verk/5/titel')).text(),
    /<h1 lang="en" dir="auto">The old man and the sea/,
  )
})

describe('the language of the page', () => {
  test('the page says where its other languages are', async () => {
    const start = await (await visitor().get('/ar')).text()
    for (const other of locales) assert.ok(start.includes(`hreflang="${localeFacts(other).tag}"`), other)
  })

  test('the front door opens in the language chosen last time; every other address says its own', async () => {
    const { get } = visitor({ cookie: 'sprak=ar' })
    const door = await get('/')
    assert.equal(door.status, 302)
    assert.equal(door.headers.get('location'), '/ar')
    assert.equal((await get('/om')).status, 200)
    assert.equal((await visitor({ cookie: 'sprak=sv' }).get('/')).status, 200)
    assert.equal((await visitor({ cookie: 'sprak=xx' }).get('/')).status, 200)
  })

  test('changing it comes back to the same page as it stood, and is remembered without identity', async () => {
    const { post, token, house } = visitor()
    const csrf = await token('/en/sok?q=je&form=book')
    const answer = await post('/en/sprak', { csrf, till: 'ar', sida: '/sok?q=je&form=book&sida=2' })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/ar/sok?q=je&form=book&sida=2')
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^sprak=ar; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    assert.deepEqual(house.deeds, [])
  })

  test('one who is logged in gets letters in it too', async () => {
    const { post, token, house } = visitor({ loggedIn: true })
    await post('/sprak', { csrf: await token('/mina-sidor'), till: 'ar', sida: '/mina-sidor' })
    assert.deepEqual(house.deeds, ['language ar'])
  })

  test('nobody is led to another site, nor to a language that is not there', async () => {
    const { post, token } = visitor()
    const csrf = await token('/')
    const away = await post('/sprak', { csrf, till: 'ar', sida: '//elsewhere.test/x' })
    assert.equal(away.headers.get('location'), '/ar')
    const unknown = await post('/en/sprak', { csrf, till: 'xx', sida: '/om' })
    assert.equal(unknown.headers.get('location'), '/en/om')
  })
})
