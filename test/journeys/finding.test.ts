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

/** Runs a search from the field of the page. */
async function search(page: Page, text: string): Promise<void> {
  await page.locator('input[name=q]').first().fill(text)
  await page.locator('input[name=q]').first().press('Enter')
  await page.waitForURL('**/sok?**')
}

/** Ticks a box of the filters; without scripts their button sends them. */
async function narrow(page: Page, box: Locator): Promise<void> {
  const before = page.url()
  await box.check()
  const button = page.getByRole('button', { name: 'Visa träffar' })
  if (await button.isVisible()) await button.click()
  await page.waitForURL(url => url.href !== before)
}

for (const javaScriptEnabled of [true, false]) {
  const name = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`J1: from the start page a search is narrowed by two facets, page 2 is opened, and a work, ${name}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/`)
      await search(page, 'böcker på svenska')
      const all = Number(/\d+/.exec((await page.locator('h1').innerText()).replace(/\s/g, ''))?.[0])
      await narrow(page, page.locator('input[type=checkbox][name=form][value=book]'))
      await narrow(page, page.locator('input[type=checkbox][name=malgrupp][value=adult]'))
      await page.locator('h1').waitFor()
      const fewer = Number(/\d+/.exec((await page.locator('h1').innerText()).replace(/\s/g, ''))?.[0])
      assert.ok(fewer > 20 && fewer < all, `${fewer} of ${all}`)
      assert.match(page.url(), /form=book/)
      assert.match(page.url(), /malgrupp=adult/)
      const first = await page.locator('.hit h2').first().innerText()
      await page.locator('nav.pager a', { hasText: '2' }).first().click()
      await page.waitForURL('**sida=2**')
      await page.waitForFunction(
        'document.querySelector(".hits")?.getAttribute("start") === "21"',
        undefined,
        javaScriptEnabled ? {} : { polling: 100 },
      )
      const second = page.locator('.hit h2 a').first()
      const title = await second.innerText()
      assert.notEqual(title, first)
      await second.click()
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
      await search(page, 'selma lagerlöff')
      assert.match(await main(page), /Selma Lagerlöf/)
      const back = page.getByRole('link', { name: /exakt/ }).first()
      await back.click()
      await page.waitForURL('**exakt=1**')
      await page.getByRole('heading', { name: /Inga träffar/ }).waitFor()
    } finally {
      await browser.close()
    }
  })

  test(`J3: from a hit one logs in and reserves to another branch, and is told place and day, ${name}`, async () => {
    const title = `Kvarnen vid Dalälven ${javaScriptEnabled ? 1 : 2}`
    await running.addBook(title, 'AVE')
    const who = demo.cards.find(card => card.branch === 'Mora')
    assert.ok(who)
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/sok`)
      await search(page, title)
      await page
        .getByRole('main')
        .getByRole('link', { name: /Reservera/ })
        .first()
        .click()
      await page.waitForURL('**/logga-in?**')
      await page.locator('#kort').fill(who.card)
      await page.locator('#pinkod').fill(who.pin)
      await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
      await page.waitForURL('**/reservera/**')
      assert.match(await main(page), new RegExp(title), 'the deed goes on after the login')
      await page.locator('select[name=hamta]').selectOption('orsa')
      await page
        .getByRole('main')
        .getByRole('button', { name: /Reservera/ })
        .first()
        .click()
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
      await search(page, 'öppettider Mora')
      await page.getByRole('link', { name: 'Mora bibliotek' }).first().click()
      await page.waitForURL('**/bibliotek/mora')
      assert.match(await main(page), /Öppet|Stängt|Meröppet/)
      assert.match(await main(page), /\d{2}[.:]\d{2}/)
      const rules = page.locator('main').getByRole('link', { name: 'Vad gäller för mig?' })
      await rules.click()
      await page.waitForURL('**/regler?bibliotek=mora')
      assert.match(await main(page), /Vuxen, Mora bibliotek/)
      assert.ok((await main(page)).includes(`${loanTerms.ordinary.days} dagar`))
      assert.ok((await main(page)).includes(`högst ${loanLimit('adult')} lån`))
      await page.locator('select[name=grupp]').selectOption('institution')
      await page.getByRole('button', { name: 'Visa reglerna' }).click()
      await page.waitForURL('**/regler?grupp=institution&bibliotek=mora')
      assert.ok((await main(page)).includes(`högst ${loanLimit('institution')} lån`))
    } finally {
      await browser.close()
    }
  })
}
