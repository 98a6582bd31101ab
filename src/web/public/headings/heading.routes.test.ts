import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filingKey } from '../../../kernel/filing.ts'
import { visitor } from '../site.fixture.ts'
import { readWorksAsk } from './heading.load.ts'
import { readListAsk } from './heading-list.load.ts'

const v = visitor()
const at = (query: string) => readListAsk('creator', new URLSearchParams(query))

test('where in the list somebody wants to be is read from the address; nonsense is its beginning', () => {
  const ask = (key: string, nr = 0) => ({ kind: 'creator', word: '', at: { key, nr }, before: false })
  assert.deepEqual(at(''), ask(''))
  assert.deepEqual(at('ord= Åsa &nr=4'), { ...ask(filingKey('Åsa')), word: 'Åsa' })
  assert.deepEqual(at('fran=lag&nr=12'), ask('lag', 12))
  assert.deepEqual(at('fore=lag&fran=x&nr=3'), { ...ask('lag', 3), before: true })
  for (const nr of ['', '-1', '1.5', 'x', '1'.repeat(16)]) assert.deepEqual(at(`fran=a&nr=${nr}`), ask('a'))
  assert.equal(at(`fran=a&nr=${'9'.repeat(15)}`).at.nr, 999_999_999_999_999)
  assert.equal(at(`ord=${'å'.repeat(500)}`).word.length, 200)
  assert.equal(at(`fran=${'a'.repeat(900)}`).at.key.length, 400)
  assert.equal(at('fran=a%00b').at.key, 'ab')
})

test('the list leads to each name, says where to look for another spelling, and goes on', async () => {
  const page = await (await v.get('/bladdra/upphov')).text()
  assert.match(page, /href="\/upphov\/1\/selma-lagerlof"/)
  assert.match(page, /Lagerloef, Selma<\/bdi> <span class="soft">se<\/span>/)
  assert.match(page, /rel="next"/)
  assert.doesNotMatch(page, /rel="prev"/)
  assert.doesNotMatch(page, /noindex/)
  const deeper = await (await v.get('/bladdra/upphov?fran=l')).text()
  assert.match(deeper, /rel="prev"/)
  assert.match(deeper, /noindex/)
})

test('who wrote a name that is not there is told so, and who wrote one that is, is not', async () => {
  assert.match(await (await v.get('/bladdra/upphov?ord=Lager')).text(), /Inget heter just ”Lager”/)
  const found = await (await v.get('/bladdra/upphov?ord=Lagerl%C3%B6f%2C+Selma')).text()
  assert.doesNotMatch(found, /Inget heter just/)
  assert.match(found, /class="sought"/)
  const past = await (await v.get('/bladdra/upphov?ord=zzz')).text()
  assert.match(past, /Listan tar slut före ”zzz”[\s\S]*Visa listan från början[\s\S]*Lagerlöf, Selma/)
  assert.doesNotMatch(past, /Inget heter just/)
  assert.match(await (await v.get('/bladdra/upphov?fran=zz')).text(), /Listan är slut här/)
  assert.match(await (await v.get('/bladdra/upphov?ord=zzzz')).text(), /Här finns inget än/)
})

const json = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
const text = async (path: string) => (await v.get(path)).text()

test('a heading has one address, its works, other spellings, and what is written about it', async () => {
  const moved = await v.get('/upphov/1/annat?form=film&bibliotek=mora')
  assert.deepEqual(
    [moved.status, moved.headers.get('location')],
    [301, '/upphov/1/selma-lagerlof?bibliotek=mora&form=film'],
  )
  const page = await text('/upphov/1/selma-lagerlof')
  assert.match(page, /rel="canonical" href="[^"]*\/upphov\/1\/selma-lagerlof"/)
  assert.match(page, /Kallas också: <bdi>Lagerloef, Selma/)
  assert.match(page, /Verk om Selma Lagerlöf \(3\)/)
  assert.match(page, /\?sida=2/)
  assert.doesNotMatch(page, /noindex/)
  assert.match(await text('/amne/1/selma-lagerlof'), /Verk av Selma Lagerlöf \(3\)/)
  for (const narrowed of ['sida=2', 'form=book', 'bibliotek=falun'])
    assert.match(await text(`/upphov/1/selma-lagerlof?${narrowed}`), /noindex/, narrowed)
  assert.match(await text('/upphov/2/ingen'), /noindex[\s\S]*Inget på biblioteken hör hit/)
  assert.equal((await v.get('/upphov/9/x')).status, 404)
  assert.equal((await v.get('/upphov/x')).status, 404)
  const start = await v.get('/bladdra')
  assert.deepEqual([start.status, start.headers.get('location')], [302, '/bladdra/upphov'])
})

test('its works stand as the search shows them: how each can be had, to reserve and to save', async () => {
  const page = await text('/titel/1/selma-lagerlof')
  assert.match(page, /inne i Falun/)
  assert.match(page, /href="\/reservera\/\d+"/)
  assert.match(page, /formaction="\/spara\/\d+"/)
  assert.match(page, /<a class="hit-creator" href="\/upphov\/1\/selma-lagerlof">/)
  assert.doesNotMatch(page, /class="begin-here"|Föreslå att vi köper/)
})

test('what somebody has made stands by form, with how many, and the series beside', async () => {
  const page = await text('/upphov/1/selma-lagerlof')
  assert.match(
    page,
    /<h2>Böcker <span[^>]*>29 titlar<\/span><\/h2>[\s\S]*<h2>Film <span[^>]*>1 titel<\/span>/,
  )
  assert.match(page, /<h3 class="hit-title">/)
  assert.match(page, /href="\/upphov\/1\/selma-lagerlof\?form=film"[^>]*>Film<span[^>]*> 4</)
  assert.match(page, /Serier:[\s\S]*href="\/serie\/1\/x"><bdi>Löwensköldska ringen/)
  const films = await text('/upphov/1/selma-lagerlof?form=film')
  assert.match(films, /form=film"[^>]*aria-current="page"/)
  assert.match(films, /name="form" value="film"/)
})

test('a series tells where to begin, and which part is not here, with the way to ask for it', async () => {
  const page = await text('/serie/1/selma-lagerlof')
  assert.match(page, /Del 1<\/bdi><span class="begin-here">Börja här/)
  assert.equal(page.match(/class="begin-here"/g)?.length, 1)
  assert.match(
    page,
    /Del 2 finns inte hos oss\.[\s\S]*href="\/foresla-inkop\?titel=Serien\+2&amp;serie=Serien&amp;del=2"/,
  )
  assert.ok(page.indexOf('Del 2 finns') < page.indexOf('Del 3'))
})

test('a subject leads to what is wider, narrower and beside', async () => {
  const page = await text('/amne/1/selma-lagerlof')
  for (const line of ['Vidare ämnen:', 'Snävare ämnen:', 'Se även:']) assert.match(page, new RegExp(line))
})

test('only what a library has is shown when one is chosen, and the way back when it has none', async () => {
  const some = await text('/amne/1/selma-lagerlof?bibliotek=falun')
  assert.match(some, /Mer än 30 titlar/)
  assert.match(some, /value="falun" selected/)
  const none = await text('/amne/1/selma-lagerlof?bibliotek=mora')
  assert.match(
    none,
    /Inget av detta finns på Mora[\s\S]*href="\/amne\/1\/selma-lagerlof"[^>]*>Visa vad som finns på alla/,
  )
})

test('which works are wanted is read from the address; what makes no sense is left out', () => {
  const read = (kind: 'creator' | 'subject', query: string) => readWorksAsk(kind, new URLSearchParams(query))
  assert.deepEqual(read('creator', 'form=audio&bibliotek=mora&sida=3'), {
    ...{ page: 3, form: 'audio', branch: 'mora' },
  })
  assert.deepEqual(read('subject', 'form=audio&bibliotek='), { page: 1, form: null, branch: null })
  for (const sida of ['0', '-1', '1.5', 'x', '10001']) assert.equal(read('creator', `sida=${sida}`).page, 1)
  assert.equal(read('creator', 'sida=10000').page, 10_000)
  assert.equal(read('creator', 'form=vas').form, null)
})

test('search engines are told of a person and what they made, and of a series and its parts', async () => {
  const person = json(await text('/upphov/1/selma-lagerlof'))
  assert.deepEqual(
    [person['@type'], person.name, person.alternateName],
    ['Person', 'Selma Lagerlöf', ['Lagerloef, Selma']],
  )
  assert.equal(person['@reverse'].creator.length, 3)
  assert.match(person.url, /^http.*\/upphov\/1\/selma-lagerlof$/)
  const series = json(await text('/serie/1/selma-lagerlof'))
  assert.equal(series['@type'], 'BookSeries')
  assert.deepEqual(
    series.hasPart.map((one: { position: string }) => one.position),
    ['1', '3'],
  )
  assert.match(series.hasPart[0].url, /\/verk\/\d+\//)
  assert.equal(json(await text('/amne/1/selma-lagerlof')), null)
  assert.equal(json(await text('/upphov/2/ingen')), null)
})
