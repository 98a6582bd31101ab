import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`from a library along its shelves, to a mark, into a book, and back to where it stands, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    const marks = () => page.locator('.shelf-mark').allInnerTexts()
    try {
      await page.goto(`${app.url}/bibliotek/falun`)
      await page.getByRole('link', { name: 'Bläddra på hyllorna här' }).click()
      await page.getByRole('heading', { level: 1, name: /Hyllorna på/ }).waitFor()
      await page.locator('.departments').getByRole('link', { name: 'Skönlitteratur' }).click()
      await page.getByRole('heading', { level: 2, name: 'Skönlitteratur' }).waitFor()
      const first = await marks()
      assert.ok(first.length > 5)
      await page.getByRole('link', { name: 'Längre fram på hyllan' }).first().click()
      await page.waitForURL('**efter=**')
      const second = await marks()
      assert.notDeepEqual(second, first)
      await page.getByRole('link', { name: 'Tidigare på hyllan' }).first().click()
      await page.waitForURL('**fore=**')
      assert.deepEqual(await marks(), first)
      const wanted = second[3] ?? ''
      await page.getByLabel('Gå till signum').fill(wanted)
      await page.getByRole('button', { name: 'Gå dit' }).click()
      await page.waitForURL('**signum=**')
      assert.equal((await marks())[0], wanted)
      const title = await page.locator('.shelf-row .cover-shelf-title').first().innerText()
      await page.locator('.shelf-row .shelf-book').first().click()
      assert.equal(await page.locator('h1').innerText(), title)
      await page
        .getByRole('link', { name: /Se hyllan Falun/ })
        .first()
        .click()
      await page.waitForURL('**bok=**')
      assert.equal(await page.locator('#boken .cover-shelf-title').innerText(), title)
    } finally {
      await browser.close()
    }
  })
  test(`from the start page to what is new, narrowed to a library and a form, and what was just returned there, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await page.goto(`${app.url}/`)
      await page.getByRole('link', { name: /Visa fler.*Nytt på hyllorna/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Nytt på hyllorna' }).waitFor()
      await page.getByLabel('Bibliotek', { exact: true }).selectOption('falun')
      await page.getByLabel('Form', { exact: true }).selectOption('book')
      await page.getByRole('button', { name: 'Visa', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: /Nytt på hyllorna: Falu/ }).waitFor()
      assert.ok((await page.locator('.cover-shelf li').count()) > 3)
      await page.getByRole('navigation', { name: 'Listorna' }).getByText('Nyss lämnat').click()
      await page.getByRole('heading', { level: 1, name: /Nyss lämnat: Falu/ }).waitFor()
      assert.equal(await page.getByLabel('Form', { exact: true }).inputValue(), 'book')
    } finally {
      await browser.close()
    }
  })

  test(`from the start page to the names from A to Ö, to a letter, to a name, and to a book under it, ${way}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    const names = () => page.locator('.headings li a').allInnerTexts()
    try {
      await page.goto(`${app.url}/`)
      await page.getByRole('contentinfo').getByRole('link', { name: 'Bläddra i katalogen' }).click()
      await page.getByRole('heading', { level: 1, name: 'Upphov A–Ö' }).waitFor()
      const first = await names()
      await page.getByRole('link', { name: 'Längre fram i listan' }).first().click()
      await page.waitForURL('**fran=**')
      const second = await names()
      assert.ok(second.length > 5 && !second.includes(first[0] ?? ''))
      await page.getByRole('link', { name: 'Tidigare i listan' }).first().click()
      await page.waitForURL('**fore=**')
      assert.deepEqual(await names(), first)
      await page
        .getByRole('navigation', { name: 'Bokstäver' })
        .getByRole('link', { name: 'L', exact: true })
        .click()
      await page.waitForURL('**fran=l')
      assert.match((await names())[0] ?? '', /^L/)
      await page.getByLabel('Gå till').fill(second[3] ?? '')
      await page.getByRole('button', { name: 'Gå dit' }).click()
      await page.waitForURL('**ord=**')
      assert.equal((await names())[0], second[3])
      await page.locator('.headings li.sought a').click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      const title = await page.locator('.hit-title').first().innerText()
      await page.locator('.hit-title a').first().click()
      assert.equal(await page.locator('h1').innerText(), title)
      await page
        .getByRole('main')
        .getByRole('link', { name: second[3]?.split(', ').reverse().join(' ') ?? '' })
        .first()
        .click()
      await page.waitForURL('**/upphov/**')
    } finally {
      await browser.close()
    }
  })
}
