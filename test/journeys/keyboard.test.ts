import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { loanLimit } from '../../src/modules/circulation/index.ts'
import { localeFacts } from '../../src/web/texts/locale.ts'
import { textsFor } from '../../src/web/texts/texts.ts'
import { newBorrower, newFamily } from '../support/borrower.ts'
import { type OpenBrowser, openBrowser } from '../support/browser.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const main = (page: Page) => page.locator('main').innerText()
const hits = (page: Page) =>
  page
    .locator('h1')
    .innerText()
    .then(text => Number(/\d+/.exec(text.replace(/\s/g, ''))?.[0]))
/** A name or a title to be found as it stands. */
const exactly = (text: string) => new RegExp(`^${text.replace(/[.?*+()[\]\\]/g, '\\$&')}$`)

/** The names of fields and buttons of the login, in Swedish unless said otherwise. */
async function logIn(
  keys: Keyboard,
  who: { readonly card: string; readonly pin: string },
  then: string,
  t = textsFor('sv').login,
): Promise<void> {
  await keys.write(exactly(t.card), who.card)
  await keys.write(exactly(t.pin), who.pin)
  await keys.press(exactly(t.deed), { url: then }, 'button')
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  let browser: OpenBrowser | undefined
  after(() => browser?.close())

  /** A journey by keys alone, of somebody who has not been here before. */
  const journey = (name: string, go: (page: Page, keys: Keyboard) => Promise<void>) =>
    test(`by keyboard alone, ${way}: ${name}`, async () => {
      browser ??= await openBrowser({ javaScriptEnabled })
      await browser.context.clearCookies()
      const page = await browser.context.newPage()
      page.setDefaultTimeout(10_000)
      try {
        await go(page, await keyboardOf(page))
      } finally {
        await page.close()
      }
    })

  /** Ticks a box of the filters; without scripts they are sent by their button. */
  async function narrow(keys: Keyboard, box: RegExp, then: string): Promise<void> {
    if (javaScriptEnabled) return keys.tick(box, { url: then })
    await keys.tick(box, { words: 'Visa träffarna' })
    await keys.press(/^Visa träffarna$/, { url: then })
  }

  /** Searches from the field of the page. */
  async function search(keys: Keyboard, text: string): Promise<void> {
    await keys.write(/^(Sök bland allt|Titel, författare)/, text)
    await keys.enter({ url: '**/sok?**' })
  }

  journey('J1, from the start page to page 2 of a narrowed search, and a work', async (page, keys) => {
    await page.goto(`${app.url}/`)
    // The field stands in the head of the page: before what the skip link leads to.
    await search(keys, 'böcker på svenska')
    const all = await hits(page)
    await narrow(keys, /^Bok\b/, '**form=book**')
    await narrow(keys, /^Vuxna?\b/, '**malgrupp=adult**')
    const fewer = await hits(page)
    assert.ok(fewer > 20 && fewer < all, `${fewer} of ${all}`)
    const first = await page.locator('.hit h2').first().innerText()
    await keys.press(/^Sida 2$/, { url: '**sida=2**' })
    // Back and forward again; without scripts the skip link is a step of its own.
    if (javaScriptEnabled) {
      await page.goBack()
      await page.locator('.hits[start="1"]').waitFor()
      await page.goForward()
      await page.locator('.hits[start="21"]').waitFor()
    }
    const title = await page.locator('.hit h2').first().innerText()
    assert.notEqual(title, first)
    await keys.press(exactly(title), { url: '**/verk/**' }, 'link')
    assert.equal(await page.locator('h1').innerText(), title)
  })

  journey('J2, a correction is taken back', async (page, keys) => {
    await page.goto(`${app.url}/sok`)
    await search(keys, 'selma lagerlöff')
    assert.match(await main(page), /Selma Lagerlöf/)
    await keys.press(/exakt/, { url: '**exakt=1**' })
    assert.match(await main(page), /Inga träffar/)
  })

  journey('J3, from a hit to a reservation at another library', async (page, keys) => {
    const title = `Kvarnen vid Runn ${javaScriptEnabled ? 1 : 2}`
    await running.addBook(title, 'AVE')
    const who = demo.cards.find(card => card.branch === 'Mora')
    assert.ok(who)
    await page.goto(`${app.url}/sok`)
    await search(keys, title)
    await keys.press(/^Reservera/, { url: '**/logga-in?**' }, 'link')
    await logIn(keys, who, '**/reservera/**')
    assert.match(await main(page), new RegExp(title), 'the deed goes on after the login')
    await keys.choose(/^Var vill du hämta/, 'Orsa')
    await keys.press(/^Reservera/, { url: '**/reserverat/**' }, 'button')
    assert.match(await main(page), /Orsa/)
    assert.match(await main(page), /hos dig .*(dag|\d)/)
  })

  journey(
    'J4 and J5, a hold is moved, paused and resumed, one that is ready is given up',
    async (page, keys) => {
      const who = await newBorrower(running)
      await keys.open(`${app.url}/logga-in`)
      await logIn(keys, who, '**/mina-sidor**')
      const waits = `Provkön ${who.number}`
      await keys.press(exactly(`Byt hämtställe ${waits}`), { url: '**/hamtstalle' })
      await keys.choose(/^Byt hämtställe$/, 'Avesta')
      await keys.press(/^Spara hämtställe/, { words: `${waits} hämtar du nu i Avesta.` })
      await keys.press(exactly(`Pausa ${waits}`), { url: '**/pausa' })
      await keys.press(/^Pausa reservationen/, { words: /är pausad till/ })
      await keys.press(exactly(`Sluta pausa ${waits}`), { words: `Reservationen av ${waits} gäller igen.` })
      const ready = `Provhyllan ${who.number}`
      await keys.press(exactly(`Ta bort ${ready}`), { url: '**/ta-bort' })
      assert.match(await main(page), /står framme för dig/)
      await keys.press(/^Ja, ta bort reservationen/, { words: `Reservationen av ${ready} är borttagen.` })
      assert.equal(await page.locator('.item', { hasText: ready }).count(), 0)
    },
  )

  journey('J6, a loan is renewed, then all, and a refusal says why', async (page, keys) => {
    const who = await newBorrower(running)
    await keys.open(`${app.url}/logga-in`)
    await logIn(keys, who, '**/mina-sidor**')
    await keys.press(exactly(`Låna om Provboken ${who.number}`), { words: '1 lån är omlånat.' })
    await keys.press(/^Låna om alla/, { words: /gick inte att låna om/ })
    assert.match(await main(page), new RegExp(`Provlånet ${who.number}: .*(väntar|reserver)`, 'i'))
  })

  journey('J9, the hours of a branch and the rules that apply to me', async (page, keys) => {
    await page.goto(`${app.url}/sok`)
    await search(keys, 'öppettider Mora')
    await keys.press(/^Mora bibliotek/, { url: '**/bibliotek/mora' })
    assert.match(await main(page), /Öppet|Stängt|Meröppet/)
    await keys.press(/^Vad gäller för mig/, { url: '**/regler?bibliotek=mora' })
    await keys.choose(/^Vem gäller det/, 'Skola')
    await keys.press(/^Visa reglerna/, { url: '**/regler?grupp=institution&bibliotek=mora' })
    assert.ok((await main(page)).includes(`högst ${loanLimit('institution')} lån`))
  })

  for (const locale of ['lattlast', 'ar'] as const) {
    const t = textsFor(locale)
    journey(`J11, search, work and reserve page in ${localeFacts(locale).name}`, async (page, keys) => {
      await page.goto(`${app.url}/sok?q=resa&form=book`)
      await keys.press(/^Språk/, { words: localeFacts(locale).name })
      await keys.press(exactly(localeFacts(locale).name), { url: `**/${locale}/sok?q=resa&form=book` })
      const title = await page.locator('article h2 a').first().innerText()
      await keys.press(exactly(title), { url: `**/${locale}/verk/**` }, 'link')
      await keys.press(new RegExp(`^${t.search.reserve}`), { url: `**/${locale}/logga-in**` }, 'link')
      await logIn(keys, demo.cards[0] ?? { card: '', pin: '' }, `**/${locale}/reservera/**`, t.login)
      await keys.to(new RegExp(`^${t.reserve.pickup.replace(/[?؟]/, '')}`), 'combobox')
      assert.ok((await main(page)).includes(t.reserve.free))
    })
  }

  journey(
    'J12, a guardian reserves for a child, then fetches and deletes what is known of her',
    async (page, keys) => {
      const title = `Ugglan i Orsa ${javaScriptEnabled ? 1 : 2}`
      const { work } = await running.addBook(title, 'FAL')
      const { guardian } = await newFamily(running)
      await keys.open(`${app.url}/reservera/${work}`)
      await logIn(keys, guardian, '**/reservera/**')
      await keys.press(/^Sixten$/, { url: '**vem=**' })
      await keys.press(exactly(`Reservera ${title}`), { url: '**/reserverat/**' })
      assert.match(await main(page), /Reserverat åt Sixten/)
      await keys.press(/^Ångra reservationen$/, { url: '**/mina-sidor/familj**' })
      await keys.press(exactly(`Ångra ${title}`), { words: 'är tillbaka på sin plats' })
      await keys.press(/^Mina sidor$/, { url: '**/mina-sidor' }, 'link')
      await keys.press(/^Dina uppgifter$/, { url: '**/uppgifter' }, 'link')
      const downloading = page.waitForEvent('download')
      await keys.to(/^Hämta filen/, 'link')
      await page.keyboard.press('Enter')
      await (await downloading).delete()
      await keys.open(`${app.url}/mina-sidor/uppgifter`)
      await keys.press(/^Ta bort mitt konto/, { url: '**/ta-bort' })
      assert.match(await main(page), /går inte att ångra/)
      await keys.write(/^Din pinkod/, guardian.pin)
      await keys.press(/^Ja, radera allt om mig/, { url: '**/konto-borttaget**' })
      assert.match(await main(page), /Ditt kvitto: [A-Z2-9]{4}-/)
    },
  )
}
