import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Locale, localeFacts, localePath } from '../../src/web/texts/locale.ts'
import { textsFor } from '../../src/web/texts/texts.ts'
import { openBrowser } from '../support/browser.ts'
import { logIn } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running

async function choose(page: Page, locale: Locale): Promise<void> {
  await page.locator('details.langs summary').click()
  await page.locator(`details.langs button[value=${locale}]`).click()
  await page.waitForURL(`${app.url}${localePath(locale, '/')}**`)
}

async function isWrittenIn(page: Page, locale: Locale): Promise<void> {
  const { lang, dir } = localeFacts(locale)
  const root = page.locator('html')
  assert.equal(await root.getAttribute('lang'), lang)
  assert.equal(await root.getAttribute('dir'), dir)
  const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  assert.equal(await page.evaluate(wide), 0, `${locale}: nothing sticks out`)
}

for (const javaScriptEnabled of [false, true]) {
  for (const locale of ['lattlast', 'ar'] as const) {
    const how = javaScriptEnabled ? 'with' : 'without'
    test(`J11: search, work and reserve page in ${localeFacts(locale).name}, ${how} JavaScript`, async () => {
      const t = textsFor(locale)
      const { context, close } = await openBrowser({ javaScriptEnabled })
      try {
        const page = await context.newPage()
        await page.goto(`${app.url}/sok?q=resa&form=book`)
        await choose(page, locale)
        const address = new URL(page.url())
        assert.equal(
          address.pathname + address.search,
          `/${locale}/sok?q=resa&form=book`,
          'the question stays',
        )
        await isWrittenIn(page, locale)
        assert.equal(await page.locator('#q').first().inputValue(), 'resa')

        const title = page.locator('article h2 a').first()
        const name = await title.innerText()
        await title.click()
        await page.waitForURL(`**/${locale}/verk/**`)
        await isWrittenIn(page, locale)
        assert.equal(await page.locator('h1').innerText(), name)
        assert.match(
          await page.locator('main').innerText(),
          new RegExp(t.work.whereOnShelf.replace('?', '\\?')),
        )

        await page.locator('main a[href*="/reservera/"]').first().click()
        await page.waitForURL(`**/${locale}/logga-in**`)
        await isWrittenIn(page, locale)
        await page.locator('#kort').fill(running.demo.cards[0]?.card ?? '')
        await page.locator('#pinkod').fill(running.demo.cards[0]?.pin ?? '')
        await page.locator('main button[type=submit]').click()
        await page.waitForURL(`**/${locale}/reservera/**`)
        await isWrittenIn(page, locale)
        const main = await page.locator('main').innerText()
        assert.ok(main.includes(t.reserve.pickup) && main.includes(t.reserve.free), main)

        await page.goto(app.url)
        assert.equal(new URL(page.url()).pathname, `/${locale}`, 'the front door remembers')
      } finally {
        await close()
      }
    })
  }
}

test('the language switch follows the page that the script has shown: the next page of hits, a ticked choice', async () => {
  const { context, close } = await openBrowser({ javaScriptEnabled: true })
  try {
    const page = await context.newPage()
    await page.goto(`${app.url}/sok`)
    await page.locator('main a[rel=next]').first().click()
    await page.waitForURL('**/sok?*sida=2*')
    await choose(page, 'ar')
    assert.equal(new URL(page.url()).searchParams.get('sida'), '2')

    await page.goto(`${app.url}/sok?q=resa`)
    await page.locator('form[data-at-once] input[name=form]').first().check()
    await page.waitForURL('**/sok?*form=*')
    const { search } = new URL(page.url())
    await choose(page, 'fi')
    assert.deepEqual(
      [...new URL(page.url()).searchParams].filter(([, value]) => value),
      [...new URLSearchParams(search)].filter(([, value]) => value),
    )
  } finally {
    await close()
  }
})

for (const javaScriptEnabled of [false, true]) {
  test(`a refused form and then another language is the page of the form, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const { context, close } = await openBrowser({ javaScriptEnabled })
    try {
      const page = await context.newPage()
      await logIn(page, running)
      await page.goto(`${app.url}/mina-sidor/installningar`)
      await page.locator('#telefon').fill('fel')
      await page.locator('form[action$="/installningar/kontakt"] button[type=submit]').first().click()
      await page.locator('#fel').waitFor()
      await choose(page, 'ar')
      assert.equal(new URL(page.url()).pathname, '/ar/mina-sidor/installningar')
      assert.equal(await page.locator('#telefon').count(), 1)
    } finally {
      await close()
    }
  })
}

test('the choice of one who is logged in is kept for the letters', async () => {
  const { context, close } = await openBrowser({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await logIn(page, running)
    await choose(page, 'fi')
    const [kept] = await app.db.driver.unsafe(
      `select p.language from patrons.patron p join patrons.card c on c.patron_id = p.id where c.number = '${running.demo.cards[0]?.card}'`,
    )
    assert.equal(kept?.language, 'fi')
  } finally {
    await close()
  }
})
