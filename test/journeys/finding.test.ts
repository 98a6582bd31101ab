import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { loanLimit, loanTerms } from '../../src/modules/circulation/index.ts'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const main = (page: Page) => page.locator('main').innerText()

/** How somebody gets about: with the pointer, or with Tab and the keys alone. */
interface Hand {
  go(page: Page, to: Locator): Promise<void>
  tick(page: Page, box: Locator): Promise<void>
  write(page: Page, field: Locator, text: string): Promise<void>
}

const pointer: Hand = {
  go: (_page, to) => to.click(),
  tick: (_page, box) => box.check(),
  write: (_page, field, text) => field.fill(text),
}

/** Presses Tab until something has the focus, forwards from where one is, as people without a pointer must. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  const wanted = await to.elementHandle()
  for (let step = 0; step < 250; step++) {
    if (await wanted?.evaluate('element => element === document.activeElement')) return
    if (await page.evaluate(element => element === document.activeElement, wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never comes there')
}
const keys: Hand = {
  go: async (page, to) => {
    await tabTo(page, to)
    await page.keyboard.press('Enter')
  },
  tick: async (page, box) => {
    await tabTo(page, box)
    await page.keyboard.press('Space')
  },
  write: async (page, field, text) => {
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  },
}

/** Runs a search from the field of the page. */
async function search(page: Page, hand: Hand, text: string): Promise<void> {
  await hand.write(page, page.locator('input[name=q]').first(), text)
  await page.locator('input[name=q]').first().press('Enter')
  await page.waitForURL('**/sok?**')
}

/** Opens the filters where they are closed: on the wide page they stand open. */
async function narrow(page: Page, hand: Hand, box: Locator): Promise<void> {
  if (!(await box.isVisible())) await hand.go(page, page.locator('details.filters > summary'))
  const before = page.url()
  await hand.tick(page, box)
  const button = page.getByRole('button', { name: 'Visa träffar' })
  if (await button.isVisible()) await hand.go(page, button)
  await page.waitForURL(url => url.href !== before)
}

const ways = [
  { name: 'with JavaScript', javaScriptEnabled: true, hand: pointer },
  { name: 'without JavaScript', javaScriptEnabled: false, hand: pointer },
  { name: 'with the keyboard alone', javaScriptEnabled: true, hand: keys },
] as const

for (const { name, javaScriptEnabled, hand } of ways) {
  test(`J1: from the start page a search is narrowed by two facets, page 2 is opened, and a work, ${name}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/`)
      await search(page, hand, 'böcker på svenska')
      const all = Number(/\d+/.exec((await page.locator('h1').innerText()).replace(/\s/g, ''))?.[0])
      await narrow(page, hand, page.locator('input[type=checkbox][name=form][value=book]'))
      await narrow(page, hand, page.locator('input[type=checkbox][name=malgrupp][value=adult]'))
      await page.locator('h1').waitFor()
      const fewer = Number(/\d+/.exec((await page.locator('h1').innerText()).replace(/\s/g, ''))?.[0])
      assert.ok(fewer > 20 && fewer < all, `${fewer} of ${all}`)
      assert.match(page.url(), /form=book/)
      assert.match(page.url(), /malgrupp=adult/)
      const first = await page.locator('.hit h2').first().innerText()
      await hand.go(page, page.locator('nav.pager a', { hasText: '2' }).first())
      await page.waitForURL('**sida=2**')
      await page.waitForFunction(
        'document.querySelector(".hits")?.getAttribute("start") === "21"',
        undefined,
        javaScriptEnabled ? {} : { polling: 100 },
      )
      const second = page.locator('.hit h2 a').first()
      const title = await second.innerText()
      assert.notEqual(title, first)
      await hand.go(page, second)
      await page.waitForURL('**/verk/**')
      assert.equal(await page.locator('h1').innerText(), title)
    } finally {
      await browser.close()
    }
  })

  test(`J2: a misspelt name is put right, and the correction is taken back, ${name}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/sok`)
      await search(page, hand, 'selma lagerlöff')
      assert.match(await main(page), /Selma Lagerlöf/)
      const back = page.getByRole('link', { name: /exakt/ }).first()
      await hand.go(page, back)
      await page.waitForURL('**exakt=1**')
      await page.getByRole('heading', { name: /Inga träffar/ }).waitFor()
    } finally {
      await browser.close()
    }
  })

  test(`J3: from a hit one logs in and reserves to another branch, and is told place and day, ${name}`, async () => {
    const title = `Kvarnen vid Dalälven ${ways.findIndex(way => way.name === name) + 1}`
    await running.addBook(title, 'AVE')
    const who = demo.cards.find(card => card.branch === 'Mora')
    assert.ok(who)
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/sok`)
      await search(page, hand, title)
      await hand.go(
        page,
        page
          .getByRole('main')
          .getByRole('link', { name: /Reservera/ })
          .first(),
      )
      await page.waitForURL('**/logga-in?**')
      await hand.write(page, page.locator('#kort'), who.card)
      await hand.write(page, page.locator('#pinkod'), who.pin)
      await hand.go(page, page.getByRole('main').getByRole('button', { name: 'Logga in' }))
      await page.waitForURL('**/reservera/**')
      assert.match(await main(page), new RegExp(title), 'the deed goes on after the login')
      const place = page.locator('select[name=hamta]')
      if (hand === keys) {
        await tabTo(page, place)
        await page.keyboard.type('Orsa')
      } else await place.selectOption('orsa')
      await hand.go(
        page,
        page
          .getByRole('main')
          .getByRole('button', { name: /Reservera/ })
          .first(),
      )
      await page.waitForURL('**/reserverat/**')
      assert.match(await main(page), /Orsa/)
      assert.match(await main(page), /hos dig .*(dag|\d)/)
    } finally {
      await browser.close()
    }
  })

  test(`J9: the hours of a branch today and the rules that apply to me, ${name}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/sok`)
      await search(page, hand, 'öppettider Mora')
      await hand.go(page, page.getByRole('link', { name: 'Mora bibliotek' }).first())
      await page.waitForURL('**/bibliotek/mora')
      assert.match(await main(page), /Öppet|Stängt|Meröppet/)
      assert.match(await main(page), /\d{2}[.:]\d{2}/)
      const rules = page.locator('main').getByRole('link', { name: 'Vad gäller för mig?' })
      await hand.go(page, rules)
      await page.waitForURL('**/regler?bibliotek=mora')
      assert.match(await main(page), /Vuxen, Mora bibliotek/)
      assert.ok((await main(page)).includes(`${loanTerms.ordinary.days} dagar`))
      assert.ok((await main(page)).includes(`högst ${loanLimit('adult')} lån`))
      await page.locator('select[name=grupp]').selectOption('institution')
      await hand.go(page, page.getByRole('button', { name: 'Visa reglerna' }))
      await page.waitForURL('**/regler?grupp=institution&bibliotek=mora')
      assert.ok((await main(page)).includes(`högst ${loanLimit('institution')} lån`))
    } finally {
      await browser.close()
    }
  })
}
