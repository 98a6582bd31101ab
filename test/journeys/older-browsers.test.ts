import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running
const telephone = { width: 390, height: 844 }

/** What Safari had not before 17 and Firefox not before 125, or 119: it is missing, or it throws. */
const without = `
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name]
  for (const name of ['role', 'ariaSelected', 'ariaExpanded', 'ariaModal']) delete Element.prototype[name]
  for (const [kind, name] of [[Element, 'matches'], [Element, 'closest'], [Document, 'querySelector']]) {
    const known = kind.prototype[name]
    kind.prototype[name] = function (selector) {
      if (/:popover-open/.test(selector)) throw new SyntaxError(selector)
      return known.call(this, selector)
    }
  }
  delete Navigator.prototype.serviceWorker`
/** What Safari had not before 16.4 either, and on a telephone that stays at 15.8 never gets. */
const older = `${without}
  delete HTMLFormElement.prototype.requestSubmit
  const known = FormData
  FormData = class extends known { constructor(form) { super(form) } }`

/** The stylesheet as such a browser reads it: what it does not know is nothing to it. */
const strange = (css: string): string =>
  css.replaceAll(/popover-open|\bscripting\b|cqi\b|subgrid|\bclip\b(?!-)|dvh\b|"\/" ?\/ ?""/g, 'unheard-of')

async function onOlder(scripts: string, javaScriptEnabled: boolean, go: (page: Page) => Promise<void>) {
  const { context, close } = await openBrowser({ javaScriptEnabled, viewport: telephone })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const thrown: string[] = []
    page.on('pageerror', error => thrown.push(String(error)))
    await page.addInitScript(scripts)
    await page.route('**/*', async route => {
      const answer = await route.fetch()
      const type = answer.headers()['content-type'] ?? ''
      if (/css/.test(type)) await route.fulfill({ response: answer, body: strange(await answer.text()) })
      else if (/html/.test(type))
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replaceAll(' popover="auto"', ''),
        })
      else await route.fulfill({ response: answer })
    })
    await go(page)
    assert.deepEqual(thrown, [])
  } finally {
    await close()
  }
}

test('where no popover is known the offers are chosen by keys, and go when they should', async () => {
  await running.addBook('Morkullans väg', 'MOR')
  await onOlder(without, true, async page => {
    await page.goto(app.url)
    const field = page.locator('#q')
    const list = page.getByRole('listbox')
    await field.pressSequentially('mor', { delay: 30 })
    await list.waitFor()
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    await field.press('Escape')
    assert.equal(await list.count(), 0, 'Escape puts them away')
    await field.press('ArrowDown')
    await list.waitFor()
    await field.evaluate('document.activeElement.blur()')
    assert.equal(await list.count(), 0, 'they go with the focus')
    await field.focus()
    await field.press('ArrowDown')
    await list.waitFor()
    await field.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    assert.equal(await field.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'))
    assert.match(await chosen.innerText(), /Mora/)
    await field.press('Enter')
    await page.waitForURL('**/bibliotek/**')
  })
})

test('the offers end above the keys of a telephone', async () => {
  const { context, close } = await openBrowser({ viewport: telephone })
  try {
    const page = await context.newPage()
    await page.goto(`${app.url}/sok`)
    const shown = 420
    await page.evaluate(
      `Object.defineProperty(visualViewport, 'height', { value: ${shown} })
      document.querySelector('main').style.minHeight = '200vh'`,
    )
    await page.locator('#q').pressSequentially('mor', { delay: 30 })
    const list = page.getByRole('listbox')
    await list.waitFor()
    await list.evaluate(
      '(function add(list) { for (let n = 0; n < 30; n++) list.append(list.children[0].cloneNode(true)) })(document.getElementById("q-offers"))',
    )
    const box = await list.boundingBox()
    assert.ok(box && box.height > 100 && box.y + box.height <= shown, JSON.stringify(box))
  } finally {
    await close()
  }
})

const address = `${app.url}/sok?q=${encodeURIComponent('böcker på svenska')}`
for (const [name, scripts, javaScriptEnabled] of [
  ['without popover', without, true],
  ['without popover, and where no form is sent by the script', older, true],
  ['without scripts', '', false],
] as const)
  test(`on a telephone ${name} the hits come first, and filters are chosen below them`, async () => {
    await onOlder(scripts, javaScriptEnabled, async page => {
      await page.goto(address)
      const [hit, filters] = await Promise.all([
        page.locator('.hit').first().boundingBox(),
        page.locator('.filters').boundingBox(),
      ])
      assert.ok(hit && filters && hit.y < filters.y)
      await page.locator('input[name=form][value=book]').check()
      if (scripts !== without) await page.getByRole('button', { name: 'Visa träffarna' }).click()
      await page.waitForURL('**form=book**')
    })
  })

test('which button was pressed is sent also where a form does not tell', async () => {
  await onOlder(older, true, async page => {
    await page.goto(`${app.url}/sok?q=lager`)
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('afterbegin',
      '<form action="/sok" data-region="none"><input name="q" value="hej"><button name="vart" value="upp">Upp</button></form>')`)
    await page.getByRole('button', { name: 'Upp', exact: true }).click()
    await page.waitForURL('**/sok?q=hej&vart=upp')
  })
})

test('a browser older than those does the plain thing throughout', async () => {
  const { context, close } = await openBrowser({ viewport: telephone })
  try {
    const page = await context.newPage()
    await page.addInitScript('delete window.BroadcastChannel')
    await page.goto(`${app.url}/sok?q=lager`)
    await page.evaluate('window.samePage = true')
    await page.locator('.toggles a[data-region]').first().click()
    await page.waitForURL(/[?&](inne|digitalt)=/)
    assert.equal(await page.evaluate('window.samePage'), undefined)
  } finally {
    await close()
  }
})

test('nothing lies beside the page, and a title keeps to its cover', async () => {
  await onOlder(older, true, async page => {
    for (const path of ['/', '/sok?q=lager', '/barn', '/bibliotek/mora', '/evenemang', '/logga-in']) {
      await page.goto(app.url + path)
      const found = await page.evaluate(`(() => {
        const root = document.documentElement
        const outside = [...document.querySelectorAll('.cover-title, .cover-by')].filter(text => {
          const [own, cover] = [text, text.closest('.cover')].map(one => one.getBoundingClientRect())
          return own.right > cover.right + 1 || own.left < cover.left - 1
        })
        return [root.scrollWidth <= root.clientWidth, outside.map(({ textContent }) => textContent)]
      })()`)
      assert.deepEqual(found, [true, []], path)
    }
  })
})
