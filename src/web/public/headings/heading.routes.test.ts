import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filingKey } from '../../../kernel/filing.ts'
import { visitor } from '../site.fixture.ts'
import { readHeadingAsk } from './heading.load.ts'

const v = visitor()
const at = (query: string) => readHeadingAsk('creator', new URLSearchParams(query))

test('where in the list somebody wants to be is read from the address; nonsense is its beginning', () => {
  const ask = (key: string, nr = 0) => ({ kind: 'creator', word: '', at: { key, nr }, before: false })
  assert.deepEqual(at(''), ask(''))
  assert.deepEqual(at('ord= Åsa &nr=4'), { ...ask(filingKey('Åsa')), word: 'Åsa' })
  assert.deepEqual(at('fran=lag&nr=12'), ask('lag', 12))
  assert.deepEqual(at('fore=lag&fran=x&nr=3'), { ...ask('lag', 3), before: true })
  for (const nr of ['', '-1', '1.5', 'x', '1'.repeat(16)]) assert.deepEqual(at(`fran=a&nr=${nr}`), ask('a'))
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

test('a heading has one address, its works, other spellings, and what is written about it', async () => {
  const moved = await v.get('/upphov/1/annat')
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/upphov/1/selma-lagerlof'])
  const page = await (await v.get('/upphov/1/selma-lagerlof')).text()
  assert.match(page, /Kallas också: <bdi>Lagerloef, Selma/)
  assert.match(page, /Verk om Selma Lagerlöf \(3\)/)
  assert.match(page, /\?sida=2/)
  assert.doesNotMatch(page, /noindex/)
  assert.match(await (await v.get('/amne/1/selma-lagerlof')).text(), /Verk av Selma Lagerlöf \(3\)/)
  assert.match(await (await v.get('/upphov/1/selma-lagerlof?sida=2')).text(), /noindex/)
  assert.match(await (await v.get('/upphov/2/ingen')).text(), /noindex[\s\S]*Inget på biblioteken hör hit/)
  assert.equal((await v.get('/upphov/9/x')).status, 404)
  assert.equal((await v.get('/upphov/x')).status, 404)
  const start = await v.get('/bladdra')
  assert.deepEqual([start.status, start.headers.get('location')], [302, '/bladdra/upphov'])
})
