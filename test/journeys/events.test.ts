import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { announce } from '../../src/modules/events/index.ts'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running
// Something after the months of the demo, so that one can always go on to it.
const startsAt = Temporal.Now.instant().add({ hours: 24 * 100 })
await announce(app.db, {
  ...{ slug: 'langre-fram', title: 'Längre fram', description: 'Det dröjer.', kind: 'samtal' },
  ...{ audience: 'adult', language: 'swe', branchId: 1, startsAt, endsAt: startsAt.add({ hours: 1 }) },
  ...{ place: null, registration: false, places: null },
})

/** Choosing in a list shows it at once where scripts run; without them the button does. */
async function choose(page: Page, label: string, option: string, byScript: boolean): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
  if (!byScript) await page.getByRole('button', { name: 'Visa', exact: true }).click()
}

const count = (page: Page) => page.locator('#lista [data-announce]')
const numberIn = (text: string | null): number => Number(/\d+(?= evenemang)/.exec(text ?? '')?.[0] ?? -1)

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  const viewport = javaScriptEnabled ? { width: 1280, height: 900 } : { width: 320, height: 640 }

  test(`J8 to the next month, to a day of it, for children, and away from the day again, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled, viewport })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    const calendar = page.getByRole('table')
    const address = () => new URL(page.url()).searchParams
    try {
      await page.goto(`${app.url}/evenemang`)
      const all = numberIn(await count(page).textContent())
      assert.ok(all > 20)
      assert.equal(await page.getByRole('link', { name: /Föregående månad/ }).count(), 0)
      assert.equal(await calendar.locator('td[aria-current="date"]').count(), 1)

      await page.getByRole('link', { name: /^Nästa månad/ }).click()
      await page.waitForURL('**nar=*')
      const month = address().get('nar') ?? ''
      assert.match(month, /^\d{4}-\d{2}$/)
      await page
        .getByRole('main')
        .getByText(/evenemang i \S+ \d{4}$/)
        .waitFor()
      // Who presses again need not look for the link: the focus is on it, or the page shows the calendar.
      if (javaScriptEnabled) await page.locator('#manad1:focus').waitFor()
      else assert.match(page.url(), /#manad$/)

      const days = calendar.getByRole('link', { name: / evenemang$/ })
      const label = (await days.first().textContent()) ?? ''
      const ofDay = numberIn(label)
      assert.ok(ofDay > 0, label)
      await days.first().click()
      await page.waitForURL(url => /^\d{4}-\d{2}-\d{2}$/.test(url.searchParams.get('nar') ?? ''))
      const day = address().get('nar') ?? ''
      assert.equal(day.slice(0, 7), month)
      const said = label.split(',')[0] ?? ''
      await page.getByRole('main').getByText(`${ofDay} evenemang ${said}`, { exact: true }).waitFor()
      assert.equal(await page.locator('.event-card').count(), Math.min(ofDay, 24))
      assert.match((await calendar.locator('[aria-current="true"]').textContent()) ?? '', /, vald/)
      assert.equal(await page.getByLabel('När?').inputValue(), day)
      await page.setViewportSize({ width: 320, height: 640 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.equal(wide, 320, 'nothing is to be scrolled sideways')

      await choose(page, 'För vem?', 'Barn', javaScriptEnabled)
      await page.waitForURL('**for=child**')
      assert.equal(address().get('nar'), day)
      await page
        .getByRole('main')
        .getByText(new RegExp(`^\\d+ evenemang ${said}$`))
        .waitFor()
      const forChildren = numberIn(await count(page).textContent())
      assert.ok(forChildren <= ofDay)

      await page.getByRole('link', { name: `Ta bort ${said}` }).click()
      await page.waitForURL(url => !url.searchParams.has('nar'))
      assert.equal(address().get('for'), 'child')
      await page
        .getByRole('main')
        .getByText(/^\d+ evenemang$/)
        .waitFor()
      const left = numberIn(await count(page).textContent())
      assert.ok(left >= forChildren && left < all, `${forChildren} ${left} ${all}`)
      assert.equal(await page.getByLabel('När?').inputValue(), '')
    } finally {
      await browser.close()
    }
  })
}

test('the months can be gone through by the keyboard alone, pressing the same link', async () => {
  const browser = await openBrowser()
  const page = await browser.context.newPage()
  page.setDefaultTimeout(10_000)
  try {
    await page.goto(`${app.url}/evenemang`)
    const caption = page.locator('caption')
    const before = await caption.innerText()
    await page.getByRole('link', { name: /^Nästa månad/ }).focus()
    await page.keyboard.press('Enter')
    await page.locator('caption', { hasNotText: before }).waitFor()
    await page.locator('#manad1:focus').waitFor()
    const after = await caption.innerText()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.locator('caption', { hasNotText: after }).waitFor()
    assert.equal(await caption.innerText(), before)
  } finally {
    await browser.close()
  }
})
