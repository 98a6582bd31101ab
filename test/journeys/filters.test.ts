import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const address = `${running.app.url}/sok?q=${encodeURIComponent('böcker på svenska')}`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const telephone = { width: 390, height: 844 }
const opener = (page: Page) => page.getByRole('button', { name: /^Avgränsa/ })
const box = (page: Page, name: string, value: string) =>
  page.locator(`input[type=checkbox][name=${name}][value=${value}]`)
const numberIn = (text: string): number => Number(/\d+/.exec(text.replace(/\s/g, ''))?.[0])
const hits = async (page: Page) => numberIn(await page.locator('h1').innerText())

/** Asks until it is so; polls from here, since without scripts the page cannot. */
async function until(page: Page, what: string, expression: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (await page.evaluate(expression)) return
    await new Promise(resolve => setTimeout(resolve, 30))
  }
  assert.fail(`${what}; in focus: ${await page.evaluate('document.activeElement.outerHTML.slice(0, 200)')}`)
}
const isOpen = `document.querySelector('#filter-val:popover-open') !== null`
const inside = `document.querySelector('#filter-val').contains(document.activeElement)`
const scrollTop = `document.querySelector('#filter-val .dialog-body').scrollTop`
const onOpener = `document.activeElement.matches('.dialog-button')`

const opened = async (page: Page): Promise<void> => {
  await until(page, 'the filters are open', isOpen)
  await until(page, 'the focus is in them', inside)
}
const closed = async (page: Page): Promise<void> => {
  await until(page, 'the filters are closed', `!(${isOpen})`)
  await until(page, 'the focus is back on their button', onOpener)
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  const look = (name: string, viewport: typeof telephone, go: (page: Page) => Promise<void>) =>
    test(`${name}, ${way}`, async () => {
      const { context, close } = await openBrowser({ javaScriptEnabled, viewport })
      try {
        const page = await context.newPage()
        page.setDefaultTimeout(10_000)
        await page.goto(address)
        await go(page)
      } finally {
        await close()
      }
    })

  look('on a telephone two filters are chosen in a dialog over the page', telephone, async page => {
    const all = await hits(page)
    const [form, audience] = [box(page, 'form', 'book'), box(page, 'malgrupp', 'adult')]
    assert.equal(await form.isVisible(), false, 'the hits come first')
    await opener(page).press('Enter')
    await opened(page)
    if (javaScriptEnabled) {
      await page.evaluate(
        `window.gaps = 0; (function look() { if (!(${isOpen})) window.gaps++; requestAnimationFrame(look) })()`,
      )
      for (const one of [form, audience]) {
        const before = page.url()
        await one.scrollIntoViewIfNeeded()
        const scrolled = await page.evaluate(scrollTop)
        await one.press('Space')
        await page.waitForURL(url => url.href !== before)
        await until(
          page,
          'the same box keeps the focus',
          `document.activeElement.id === '${await one.getAttribute('id')}'`,
        )
        assert.equal(await one.isChecked(), true)
        assert.equal(await page.evaluate(scrollTop), scrolled, 'nothing moves under the thumb')
      }
      assert.equal(await page.evaluate('window.gaps'), 0, 'it was never painted without them')
      const show = page.getByRole('button', { name: /^Visa \d+ träff/ })
      assert.equal(numberIn(await show.innerText()), await hits(page))
      await show.press('Enter')
      await closed(page)
    } else {
      await form.check()
      await audience.check()
      await page.getByRole('button', { name: 'Visa träffarna' }).click()
      await page.waitForURL('**malgrupp=adult**')
      await until(page, 'the filters are closed', `!(${isOpen})`)
    }
    assert.match(page.url(), /form=book/)
    assert.ok((await hits(page)) < all)
    assert.match(await opener(page).innerText(), /2 valda/)
  })

  look('Escape, the button and a tap beside it close the filters', telephone, async page => {
    const where = page.url()
    await opener(page).press('Enter')
    await opened(page)
    await page.keyboard.press('Escape')
    await closed(page)
    await opener(page).press('Enter')
    await opened(page)
    await page.getByRole('button', { name: 'Stäng' }).press('Enter')
    await closed(page)
    // Beside them lies the page: neither does it move, nor is what is tapped there followed.
    await page.evaluate('scrollTo(0, 200)')
    await opener(page).press('Enter')
    await opened(page)
    const at = await page.evaluate('scrollY')
    await page.mouse.move(20, 500)
    await page.mouse.wheel(0, 400)
    await new Promise(resolve => setTimeout(resolve, 200))
    assert.equal(await page.evaluate('scrollY'), at)
    const link = `document.elementsFromPoint(20, 500).some(one => one.closest('a, button'))`
    assert.equal(await page.evaluate(link), false)
    await page.mouse.click(20, 500)
    await until(page, 'the filters are closed', `!(${isOpen})`)
    if (javaScriptEnabled) await closed(page)
    assert.equal(page.url(), where)
  })

  look('where there is room the filters stand beside the hits', { width: 1280, height: 900 }, async page => {
    assert.equal(await box(page, 'form', 'book').isVisible(), true)
    assert.equal(await opener(page).count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Stäng' }).count(), 0)
    assert.equal(await page.getByRole('dialog').count(), 0)
    assert.equal(
      await page.getByRole('button', { name: /^Visa (\d+ )?träff/ }).count(),
      javaScriptEnabled ? 0 : 1,
    )
    const [filters, first] = await Promise.all([
      page.locator('.filters').boundingBox(),
      page.locator('.hit').first().boundingBox(),
    ])
    assert.ok(filters && first && filters.x + filters.width <= first.x)
  })
}

test('no key leads out of the open filters, and what is announced is heard there', async () => {
  const { context, close } = await openBrowser({ viewport: telephone })
  try {
    const page = await context.newPage()
    await page.goto(address)
    assert.equal(await page.getByRole('dialog').count(), 0, 'closed it is none')
    await keyboardOf(page)
    await opener(page).press('Enter')
    await opened(page)
    const dialog = page.getByRole('dialog', { name: 'Avgränsa' })
    assert.equal(await dialog.getAttribute('aria-modal'), 'true')
    const stops = new Set<string>()
    for (let n = 0; n < 150; n++) {
      await page.keyboard.press(n < 100 ? 'Tab' : 'Shift+Tab')
      // Past the last stop the browser itself has the focus.
      const at = await page.evaluate(
        `document.activeElement === document.body ? '' : ${inside} ? document.activeElement.outerHTML : 'outside'`,
      )
      assert.notEqual(
        at,
        'outside',
        String(await page.evaluate('document.activeElement.outerHTML.slice(0, 200)')),
      )
      stops.add(String(at))
    }
    assert.ok(stops.size > 10, `${stops.size} stops`)
    await page.evaluate(axe)
    const found = `axe.run(document).then(({ violations }) => violations.map(one => one.id + ': ' + one.nodes[0].html))`
    assert.deepEqual(await page.evaluate(found), [])
    await box(page, 'form', 'book').check()
    await page.waitForURL('**form=book**')
    await until(
      page,
      'the number of hits is announced',
      `document.querySelector('#filter-val #announcer')?.textContent.includes('träff')`,
    )
    await page.keyboard.press('Escape')
    await closed(page)
    assert.equal(await page.locator('[inert]').count(), 0)
    assert.equal(await page.locator('body > #announcer').count(), 1)
    assert.equal(await page.getByRole('dialog').count(), 0)
  } finally {
    await close()
  }
})

test('what was unfolded stays so, and a box that goes back into its fold keeps the focus', async () => {
  const { context, close } = await openBrowser({ viewport: telephone })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(address)
    await opener(page).click()
    await opened(page)
    const fold = page.locator('.more-values:not(.within)').last()
    const folded = fold.locator('xpath=./label[last()]//input')
    const [foldId, id] = [await fold.getAttribute('id'), await folded.getAttribute('id')]
    const same = page.locator(`[id="${id}"]`)
    const press = async (then: string) => {
      const before = page.url()
      await same.press('Space')
      await page.waitForURL(url => url.href !== before)
      await until(page, then, `document.activeElement.id === '${id}'`)
    }
    await fold.locator('summary').click()
    await press('what was ticked keeps the focus')
    const open = `document.getElementById('${foldId}')?.open`
    assert.equal(await page.evaluate(open), true, 'its fold is as it was')
    await fold.locator('> summary').click()
    assert.equal(await page.evaluate(open), false)
    await press('what went back into the closed fold keeps the focus')
    assert.equal(await page.evaluate(open), true)
  } finally {
    await close()
  }
})

test('where a browser knows no popover the filters stand in the page', async () => {
  const { context, close } = await openBrowser({ viewport: telephone, javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.route('**/*', async route => {
      const answer = await route.fetch()
      const text = (await answer.text())
        .replaceAll(' popover="auto"', '')
        .replaceAll(':popover-open', ':unheard-of')
      await route.fulfill({ response: answer, body: text })
    })
    await page.goto(address)
    assert.equal(await box(page, 'form', 'book').isVisible(), true)
    assert.equal(await opener(page).count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Stäng' }).count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Visa träffarna' }).isVisible(), true)
  } finally {
    await close()
  }
})
