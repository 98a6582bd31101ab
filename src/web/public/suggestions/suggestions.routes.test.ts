import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '../site.fixture.ts'

const form = '/foresla-inkop'
const own = '/mina-sidor/inkopsforslag'

function reader(loggedIn = true) {
  const v = visitor({ loggedIn })
  const text = async (path: string) => (await v.get(path)).text()
  const send = async (path: string, fields: Record<string, string> = {}, prefix = '') =>
    v.post(prefix + path, { csrf: await v.token(loggedIn ? '/mina-sidor' : '/logga-in'), ...fields })
  return { ...v, text, send }
}

test('a search leads to the form with what was searched for, from its foot and when nothing was found', async () => {
  const v = reader(false)
  assert.match(await v.text('/sok?q=selma'), /href="\/foresla-inkop\?q=selma"/)
  assert.match(await v.text('/sok?q=qqq'), /href="\/foresla-inkop\?q=qqq"/)
  assert.match(await v.text('/en/sok?q=qqq'), /href="\/en\/foresla-inkop\?q=qqq"/)
  const html = await v.text(`${form}?q=kol+milan`)
  assert.match(html, /id="titel"[^>]*value="kol milan"/)
  assert.match(html, /Nästa steg är att logga in/)
  assert.doesNotMatch(html, /id="reservera"/)
})

test('a stranger logs in with all that was written in the address that comes after', async () => {
  const v = reader(false)
  const answer = await v.send(form, { titel: 'Kolmilan', upphov: 'Petra', varfor: 'Bra & ny' })
  const to = new URL(answer.headers.get('location') ?? '', 'http://x')
  assert.equal(to.pathname, '/logga-in')
  const next = new URL(to.searchParams.get('vidare') ?? '', 'http://x')
  assert.equal(next.pathname, form)
  const back = await reader().text(next.pathname + next.search)
  assert.match(back, /id="titel"[^>]*value="Kolmilan"/)
  assert.match(back, /Bra &amp; ny<\/textarea>/)
  assert.match(back, /id="reservera"[^>]*checked/)
  assert.deepEqual(v.house.deeds, [])
})

test('what is sent stands on one’s own page, with how many others want it', async () => {
  const v = reader()
  const order = { titel: 'Kolet', hamta: 'mora', sedd: '1', reservera: '1' }
  const answer = await v.send(form, order)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, `${own}?klart=skickat&forslag=3`])
  await v.send(form, { ...order, reservera: '' })
  assert.deepEqual(v.house.deeds, ['suggest Kolet for mora and reserve', 'suggest Kolet for mora'])
  const html = await v.text(`${own}?klart=skickat&forslag=3`)
  assert.match(
    html,
    /Tack! Vi har tagit emot ditt förslag: Kolet\. En annan har också föreslagit den\. Den är redan beställd\./,
  )
  assert.doesNotMatch(await v.text(`${own}?klart=skickat&forslag=99`), /Tack!/)
})

test('what is wrong is told at its field, and what was written stays', async () => {
  const v = reader()
  const answer = await v.send(form, { titel: '', isbn: '9789100000005', varfor: 'Därför', sedd: '1' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /href="#titel">Skriv vad den heter\./)
  assert.match(html, /id="isbn-error"[^>]*>Någon siffra i ISBN är fel/)
  assert.match(html, /Därför<\/textarea>/)
  assert.doesNotMatch(html, /id="reservera"[^>]*checked/)
  const many = await (await v.send(form, { titel: 'För många' })).text()
  assert.match(many, /Du har 10 förslag från de senaste 30 dagarna/)
})

test('one’s own suggestion is led to instead of made again', async () => {
  const html = await (await reader().send(form, { titel: 'Milan' })).text()
  assert.match(html, /Du har redan föreslagit den/)
  assert.match(html, /href="\/mina-sidor\/inkopsforslag#forslag-2"/)
})

test('what the catalogue has is shown to be reserved, before anything is sent too, and may be suggested all the same', async () => {
  const v = reader()
  const before = await v.text(`${form}?titel=Jerusalem`)
  assert.match(before, /Vi har den redan[\s\S]*href="\/verk\/1\/jerusalem"[\s\S]*href="\/reservera\/1"/)
  const refused = await v.send(form, { titel: 'Jerusalem' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /href="#anda">Vi har den redan\./)
  assert.deepEqual(v.house.deeds, [])
  assert.equal((await v.send(form, { titel: 'Jerusalem', anda: '1' })).status, 303)
})

test('each state says what it is, why, and what can be done', async () => {
  const html = await reader().text(own)
  for (const words of [
    /Mottaget[\s\S]*Ingen har läst det än\. Vi reserverar den åt dig när den kommer\. Du hämtar på Mora bibliotek\./,
    /Övervägs[\s\S]*3 andra har föreslagit den/,
    /Beställt/,
    /Den är reserverad åt dig\.[\s\S]*href="\/verk\/1\/titel"[\s\S]*href="\/mina-sidor#reservationer"/,
    /Vi kunde inte reservera den åt dig:[\s\S]*<li>Kortet har gått ut\.<\/li>/,
    /För dyr\.[\s\S]*Biblioteket skriver: Vi har filmen\./,
    /inget exemplar har kommit än/,
    /Du har redan reserverat den/,
    /Nu kan du låna den/,
  ])
    assert.match(html, words)
  assert.equal(html.match(/dra-tillbaka"/g)?.length, 3)
  assert.match(html, /href="\/mina-sidor\/inkopsforslag" aria-current="page"/)
})

test('a withdrawal is done by its button and can be undone; what cannot be is told why', async () => {
  const v = reader()
  const gone = await v.send(`${own}/1/dra-tillbaka`)
  assert.equal(gone.headers.get('location'), `${own}?klart=tillbakadraget&forslag=1`)
  assert.match(
    await v.text(`${own}?klart=tillbakadraget&forslag=12`),
    /action="\/mina-sidor\/inkopsforslag\/12\/angra"/,
  )
  const back = await v.send(`${own}/1/angra`)
  assert.match(await v.text(back.headers.get('location') ?? ''), /Förslaget är tillbaka\./)
  assert.deepEqual(v.house.deeds, ['withdraw 1', 'restore 1'])
  const answered = await v.send(`${own}/6/dra-tillbaka`)
  assert.equal(answered.status, 422)
  assert.match(await answered.text(), /redan fått svar/)
  assert.equal((await v.send(`${own}/x/angra`)).status, 404)
})

test('one’s own page is for who is logged in', async () => {
  const v = reader(false)
  const login = '/logga-in?vidare=%2Fmina-sidor%2Finkopsforslag'
  assert.equal((await v.get(own)).headers.get('location'), login)
  assert.equal((await v.send(`${own}/1/dra-tillbaka`)).headers.get('location'), login)
})

test('the pages speak every language, Arabic from the right', async () => {
  const v = reader()
  assert.match(await v.text(`/ar${form}`), /dir="rtl"[\s\S]*اقتراح شراء/)
  assert.match(await v.text(`/fi${own}`), /Hankintaehdotukset/)
  const sent = await v.send(form, { titel: 'X', hamta: 'mora' }, '/lattlast')
  assert.equal(sent.headers.get('location'), `/lattlast${own}?klart=skickat&forslag=3`)
})

test('who owes too much is told before it is sent that nothing is reserved, why and what to do', async () => {
  const html = await reader().text(`${form}?titel=Skyldig`)
  assert.match(
    html,
    /Du är skyldig mer än vad som går att ha obetalt\. Då reserveras den inte åt dig när den kommer\. Betala/,
  )
  assert.doesNotMatch(await reader().text(`${form}?titel=Kolet`), /reserveras den inte/)
})
