import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from './site.fixture.ts'

const title = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

test('a page with something to put right says so first in its title, and focus begins at what it is', async () => {
  for (const [prefix, word] of [
    ['', 'Fel'],
    ['/lattlast', 'Fel'],
    ['/en', 'Error'],
    ['/fi', 'Virhe'],
    ['/ar', 'خطأ'],
  ]) {
    const v = visitor()
    const path = `${prefix}/bli-lantagare`
    const before = await (await v.get(path)).text()
    assert.doesNotMatch(title(before) ?? '', new RegExp(`^${word}:`))
    assert.doesNotMatch(before, /autofocus/)
    const csrf = await v.token(path)
    const html = await (await v.post(path, { csrf })).text()
    assert.equal(title(html), `${word}: ${title(before)}`)
    assert.match(html, /id="fel" tabindex="-1" autofocus/)
  }
})

test('a page of refusals without a form says so in its title too', async () => {
  const v = visitor({ loggedIn: true })
  const csrf = await v.token('/mina-sidor')
  const answer = await v.post('/mina-sidor/lan/lana-om', { csrf })
  assert.equal(answer.status, 422)
  assert.match(title(await answer.text()) ?? '', /^Fel: Mina sidor/)
})

test('what libraries have written is read in its own language on pages of another', async () => {
  const v = visitor()
  const text = async (path: string) => (await v.get(path)).text()
  assert.match(await text('/ar/verk/1/titel'), /<p lang="sv" dir="auto">/)
  assert.match(await text('/ar/sok?q=titel'), /class="hook" lang="sv" dir="auto"/)
  assert.match(await text('/ar/evenemang'), /<a href="[^"]*" lang="sv" dir="auto">Språkcafé/)
  const event = await text('/ar/evenemang/1/sprakcafe')
  assert.match(event, /<h1 lang="sv" dir="auto">/)
  assert.match(event, /<p lang="sv" dir="auto">/)
})

test('what readers have, wait for, had and pay for is read in the language of its title', async () => {
  const v = visitor({ loggedIn: true })
  const titles = async (path: string): Promise<readonly string[]> =>
    (await (await v.get(path)).text()).match(
      /<(?:a|bdi|p class="item-title")[^>]* lang="(?!ar)[a-z]+"[^>]*>[^<]+/g,
    ) ?? []
  for (const path of ['/ar/mina-sidor', '/ar/mina-sidor/familj', '/ar/mina-sidor/reservationer/pausa'])
    assert.ok(
      (await titles(path)).some(title => / lang="sv".*(Gösta|Kejsarn|Mördare)/.test(title)),
      path,
    )
  assert.ok((await titles('/ar/mina-sidor/avgifter')).includes('<bdi lang="sv">Jerusalem'))
  const line = { id: 1, work: 1, slug: 'x', creator: null, format: 'book', lentOn: '2026-11-01' }
  const lines = ['fin', null].map((language, id) => ({
    ...{ ...line, id, title: `Titel ${id}`, language, returnedOn: '2026-11-20' },
  }))
  v.house.own.history = async () => ({ keeps: true, words: '', page: 1, pages: 1, total: 2, lines })
  const history = await (await v.get('/mina-sidor/historik')).text()
  assert.match(history, /<a href="[^"]*" lang="fi" dir="auto">Titel 0</)
  assert.match(history, /<a href="[^"]*" dir="auto">Titel 1</)
})

test('a letter keeps its language and its direction on a page that is read from the other side', async () => {
  const v = visitor({ loggedIn: true })
  const letter = { id: 1, channel: 'mail', subject: 'Att hämta', body: 'Hej!', state: 'queued' } as const
  const at = { createdAt: Temporal.Instant.from('2026-11-24T10:00:00Z'), sentAt: null }
  const notices = ['lattlast', null].map(language => ({ ...letter, ...at, language }))
  Object.assign(v.house.own, { messages: async () => ({ page: 1, pages: 1, total: 2, notices }) })
  const html = await (await v.get('/ar/mina-sidor/meddelanden')).text()
  assert.match(
    html,
    /<h2 class="own-subject" lang="sv" dir="auto">[\s\S]*<p class="own-letter" lang="sv" dir="auto">/,
  )
  // Written before it was noted in which language.
  assert.match(html, /<h2 class="own-subject" dir="auto">[\s\S]*<p class="own-letter" dir="auto">/)
})

test('the groups of a card number keep their order where the page is read from the right', async () => {
  const v = visitor({ loggedIn: true })
  assert.match(await (await v.get('/ar/mina-sidor')).text(), /<bdi dir="ltr">2039 0001<\/bdi>/)
})

test('the page of offers says how many there are, in its language', async () => {
  const v = visitor()
  const told = async (path: string) =>
    /id="forslag" data-told="([^"]*)"/.exec(await (await v.get(path)).text())?.[1] ?? ''
  const n = /\d+/.exec(await told('/sok/forslag?q=sel'))?.[0]
  assert.equal(await told('/sok/forslag?q=sel'), `${n} förslag`)
  assert.match(await told('/en/sok/forslag?q=sel'), /suggestion/)
  assert.match(await told('/fi/sok/forslag?q=sel'), /ehdotus/)
  assert.match(await told('/ar/sok/forslag?q=sel'), /اقتراح/)
})

test('the page of the parts shows how errors look, but has none: it keeps its title and takes no focus', async () => {
  const html = await (await visitor().get('/stil')).text()
  assert.match(title(html) ?? '', /^Stilsida/)
  assert.match(html, /<div class="notice notice-bad"><svg/)
  assert.doesNotMatch(html.slice(html.indexOf('<main'), html.indexOf('id="stil-dialog"')), /autofocus/)
  assert.doesNotMatch(html, /id="fel"/)
})
