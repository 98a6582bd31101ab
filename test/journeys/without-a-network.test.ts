import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logIn } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
const [alva, other] = demo.cards

/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}

const main = (page: Page) => page.locator('main').innerText()

/** Waits until something in the browser is so. */
async function until(page: Page, what: string, expression: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; ) {
    if (await page.evaluate(expression).catch(() => false)) return
    assert.ok(Date.now() < end, what)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
/** A worker that could not be put in is tried again with the next page, as for everybody. */
async function helped(page: Page): Promise<void> {
  const rules = 'navigator.serviceWorker?.controller != null'
  for (let pages = 0; pages < 4; pages++) {
    for (const end = Date.now() + 8000; Date.now() < end; ) {
      if (await page.evaluate(rules).catch(() => false)) return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    await page.reload()
  }
  assert.fail('no worker rules over the page')
}
const kept = (page: Page) =>
  until(
    page,
    'both copies lie on the device',
    `caches.has('dala-device').then(has => has ? caches.open('dala-device').then(c => c.keys()).then(k => k.length === 2) : false)`,
  )
const empty = (page: Page) =>
  until(page, 'no copy lies on the device', `caches.has('dala-device').then(has => !has)`)

async function keepHere(page: Page): Promise<void> {
  await page.goto(`${app.url}/mina-sidor/kort`)
  await helped(page)
  await page.getByRole('button', { name: 'Spara på den här enheten' }).click()
  await page.waitForURL('**/kort?klart=sparat')
  await kept(page)
}

async function inBrowser(
  options: Parameters<typeof openBrowser>[0],
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser(options)
  try {
    const page = await browser.context.newPage()
    page.setDefaultTimeout(30_000)
    await visit(page, browser.context)
  } finally {
    await browser.close()
  }
}

test('Chromium finds nothing wrong with the manifest and could put the site on a home screen', () =>
  inBrowser({}, async (page, context) => {
    await page.goto(`${app.url}/en`)
    await helped(page)
    const session = await context.newCDPSession(page)
    const { url, errors, data } = await session.send('Page.getAppManifest')
    assert.equal(url, `${app.url}/en/manifest.webmanifest`)
    assert.deepEqual(errors, [])
    assert.match(data ?? '', /"short_name":"Library"/)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    const serious = installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito')
    assert.deepEqual(serious, [])
  }))

test('the card and the loans are read without a network, and are gone when the reader has logged out', () =>
  inBrowser({ viewport: { width: 390, height: 844 } }, async (page, context) => {
    await logIn(page, running)
    await keepHere(page)
    const loans = await page.goto(`${app.url}/mina-sidor/lan`).then(() => main(page))
    await picture(page, 'loans-to-read')
    await context.setOffline(true)
    await page.goto(`${app.url}/mina-sidor/kort`)
    const card = await main(page)
    assert.ok(card.includes(alva?.card ?? ''), card)
    assert.match(card, /Du är utan nät\. Så här såg det ut \p{L}+ \d+ \p{L}+\.? kl\. \d\d:\d\d/u)
    assert.ok(await page.locator('svg.barcode').isVisible())
    assert.equal(
      await page.evaluate(`getComputedStyle(document.querySelector('.digital-card-face')).backgroundColor`),
      'rgb(255, 255, 255)',
    )
    assert.ok(await page.evaluate(`document.fonts.check('16px "Inter Variable"')`))
    await picture(page, 'card-offline')
    // In another language the same copy is the one there is.
    await page.goto(`${app.url}/en/mina-sidor/lan`)
    const copy = await main(page)
    for (const line of loans.split('\n').filter(one => one.length > 3)) assert.ok(copy.includes(line), line)
    assert.match(copy, /Så här såg det ut/)
    // Everything else says so, in the language of its address.
    const says = (text: string) => page.getByRole('main').getByText(text).first().waitFor()
    await page.goto(`${app.url}/en/sok?q=resa`)
    await says('You are offline')
    await page.goto(`${app.url}/mina-sidor/historik`)
    await says('Du är utan nät')
    await picture(page, 'offline')
    await context.setOffline(false)
    await until(page, 'the page comes by itself', `document.querySelector('h1')?.textContent === 'Historik'`)

    await page.goto(`${app.url}/mina-sidor`)
    const began = Date.now()
    await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL('**/logga-in?utloggad=1')
    assert.ok(Date.now() - began < 5000, 'wiping takes no time to speak of')
    await empty(page)
    await helped(page)
    await context.setOffline(true)
    await page.goto(`${app.url}/mina-sidor/kort`)
    assert.doesNotMatch(await page.content(), new RegExp(alva?.card ?? 'no card'))
    assert.match(await main(page), /Du är utan nät/)
  }))

test('whoever logs in on a device that keeps another’s card takes it away, and keeps nothing', () =>
  inBrowser({}, async (page, context) => {
    await logIn(page, running)
    await keepHere(page)
    // The session ends by itself: the card stays, for it is the reader's own device.
    await context.clearCookies({ name: 'dala' })
    await page.goto(`${app.url}/sok`)
    await kept(page)
    await page.goto(`${app.url}/logga-in`)
    await page.locator('#kort').fill(other?.card ?? '')
    await page.locator('#pinkod').fill(other?.pin ?? '')
    await page.locator('#pinkod').press('Enter')
    await page.waitForURL('**/mina-sidor**')
    await empty(page)
    await page.goto(`${app.url}/mina-sidor/kort`)
    assert.ok(await page.getByRole('button', { name: 'Spara på den här enheten' }).isVisible())
    await helped(page)
    await empty(page)
    await context.setOffline(true)
    await page.goto(`${app.url}/mina-sidor/kort`)
    assert.match(await main(page), /Du är utan nät/)
  }))

test('nothing is kept without being asked for, and what was kept is thrown away when it is no longer wanted', () =>
  inBrowser({ colorScheme: 'dark' }, async (page, context) => {
    await logIn(page, running)
    await page.goto(`${app.url}/mina-sidor/kort`)
    await helped(page)
    await page.goto(`${app.url}/mina-sidor/lan`)
    await page.goto(`${app.url}/mina-sidor/kort`)
    await empty(page)
    const all = `caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(c => c.keys())))).then(keys => keys.flat().map(key => new URL(key.url).pathname).filter(path => path.includes('mina-sidor')))`
    assert.deepEqual(await page.evaluate(all), [])
    await picture(page, 'card-dark')
    await keepHere(page)
    assert.deepEqual(await page.evaluate(all), ['/mina-sidor/kort', '/mina-sidor/lan'])
    await page.getByRole('button', { name: 'Sluta spara här' }).click()
    await page.waitForURL('**/kort?klart=borttaget')
    await empty(page)
    await helped(page)
    await context.setOffline(true)
    await page.goto(`${app.url}/mina-sidor/kort`)
    assert.match(await main(page), /Du är utan nät/)
  }))

test('a form that is sent without a network is still there when one goes back', () =>
  inBrowser({}, async (page, context) => {
    await page.goto(`${app.url}/logga-in`)
    await helped(page)
    await page.locator('#kort').fill('12345678')
    await page.locator('#pinkod').fill('1234')
    await context.setOffline(true)
    await page.locator('#pinkod').press('Enter')
    await page.waitForFunction(`document.querySelector('h1')?.textContent === 'Du är utan nät'`)
    await context.setOffline(false)
    // The form is not sent behind anybody's back; going back, it is there.
    await page.waitForTimeout(500)
    assert.match(await main(page), /Du är utan nät/)
    await page.goBack()
    assert.equal(await page.locator('#kort').inputValue(), '12345678')
  }))

test('without JavaScript the card is shown all the same, and the page says why it cannot be kept', () =>
  inBrowser({ javaScriptEnabled: false }, async page => {
    await logIn(page, running)
    await page.getByRole('link', { name: 'Visa kortet på skärmen' }).click()
    const card = await main(page)
    assert.ok(card.includes(alva?.card ?? ''), card)
    assert.match(card, /behöver webbläsaren tillåta JavaScript/)
    assert.equal(await page.getByRole('button', { name: 'Spara på den här enheten' }).isVisible(), false)
    await page.goto(`${app.url}/mina-sidor/lan`)
    assert.match(await main(page), /Lämna tillbaka senast|inga lån|Försenat/)
  }))
