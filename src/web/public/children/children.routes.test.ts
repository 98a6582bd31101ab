import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '../site.fixture.ts'

const { get } = visitor()
const html = async (path: string) => (await get(path)).text()

test('the start page for children shows pictures with a word, and nothing that leads nowhere', async () => {
  const page = await html('/barn')
  assert.match(page, /<h2 id="alder">Hur gammal är du\?<\/h2>/)
  assert.match(page, /href="\/barn\?alder=6-9#gillar"/)
  assert.match(page, /<a href="\/barn#gillar" aria-current="true">/)
  assert.match(page, /href="\/barn\/hitta\?gillar=djur"/)
  assert.match(page, /<span>Spökligt<\/span>/)
  assert.doesNotMatch(page, /Fotboll/)
  assert.match(page, /<a href="\/barn" aria-current="true">Barn<\/a>/)
  assert.doesNotMatch(page, /noindex/)
})

test('an age goes along to what is chosen, and to the search field', async () => {
  const page = await html('/barn?alder=6-9')
  assert.match(page, /href="\/barn\/hitta\?gillar=djur&amp;alder=6-9"/)
  assert.match(page, /<input type="hidden" name="alder" value="6-9"\/>/)
  assert.match(page, /<a href="\/barn\?alder=6-9#gillar" aria-current="true">/)
  assert.match(page, /noindex/)
})

test('a series says where to begin and what comes then, and every title can be reserved', async () => {
  const page = await html('/barn')
  assert.match(page, /href="\/serie\/3\/mumintrollen"/)
  assert.match(page, /Börja här<\/span> <a href="\/verk\/1\/titel" lang="sv" dir="auto">1\. /)
  assert.match(page, /<ol class="child-next" start="2"><li><a href="\/verk\/2\/titel" dir="auto">Trollvinter/)
  for (const work of [1, 2, 3, 4]) assert.match(page, new RegExp(`href="/reservera/${work}"`))
})

test('what has nothing to show has no heading', async () => {
  assert.doesNotMatch(await html('/barn'), /Det här händer för barn/)
})

test('what was found says for whom, and keeps the choice on the next page and for another age', async () => {
  const page = await html('/barn/hitta?gillar=djur&alder=6-9')
  assert.match(page, /<bdi>Djur<\/bdi><span class="soft">, 6–9 år/)
  assert.match(page, />45 träffar</)
  assert.match(page, /href="\/barn\/hitta\?gillar=djur&amp;alder=6-9&amp;sida=2"/)
  assert.match(page, /href="\/barn\/hitta\?gillar=djur&amp;alder=9-12"/)
  assert.match(page, /href="\/barn\?alder=6-9">Till barnsidan/)
  assert.match(page, /noindex/)
  assert.doesNotMatch(await html('/barn/hitta?gillar=djur'), /noindex/)
  assert.match(await html('/barn/hitta?sida=2'), /<ol class="child-cards" start="21">/)
  assert.match(await html('/barn/hitta'), /<bdi>Allt för barn<\/bdi>/)
})

test('a child’s spelling is put right, and can be taken as it was written', async () => {
  const page = await html('/barn/hitta?q=pipi')
  assert.match(page, /<bdi>pippi<\/bdi>/)
  assert.match(page, /href="\/barn\/hitta\?q=pipi&amp;exakt=1"/)
  assert.match(page, /href="\/sok\?q=pipi&amp;malgrupp=child"/)
})

test('where nothing was found there is a way on, and none to another age when none was chosen', async () => {
  const page = await html('/barn/hitta?q=qqq&alder=0-3')
  assert.match(page, /Här var det tomt/)
  assert.match(page, /href="\/barn\/hitta\?q=qqq">Leta för alla åldrar/)
  assert.match(page, /href="\/sok\?q=qqq">Sök i hela biblioteket/)
  assert.doesNotMatch(await html('/barn/hitta?q=qqq'), /Leta för alla åldrar/)
})

test('the pages stand in every language', async () => {
  assert.match(await html('/ar/barn'), /كم عمرك؟/)
  assert.match(await html('/fi/barn/hitta?gillar=rymden'), /<bdi>Avaruus<\/bdi>/)
})
