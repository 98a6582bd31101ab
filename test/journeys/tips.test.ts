import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a librarian writes a tip, corrects what was wrong, looks it through, publishes it, and ends it, ${way}`, async () => {
    const title = javaScriptEnabled ? 'Boken om Siljans vatten' : 'Boken om Runns vatten'
    const { work } = await running.addBook(title, 'MOR')
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await logInStaff(page, running, 'mora')
      await page.goto(`${app.url}/personal/tips`)
      await page.getByRole('link', { name: 'Skriv ett tips' }).click()
      await page.getByLabel('Sök en titel').fill(title)
      await page.getByRole('main').getByRole('button', { name: 'Sök', exact: true }).click()
      await page.getByRole('link', { name: `Välj ${title}` }).click()
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByRole('link', { name: 'Skriv en text.' }).waitFor()
      await page.getByLabel('Ditt tips').fill('Läs den vid vattnet.')
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByText('Utkast, syns bara för personal').waitFor()
      await page.getByText('Läs den vid vattnet.').waitFor()
      const seen = async () => {
        const answer = await fetch(`${app.url}/verk/${work}`)
        const text = await answer.text()
        return text.includes('Läs den vid vattnet.')
      }
      assert.equal(await seen(), false)
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Syns för alla nu').waitFor()
      assert.equal(await seen(), true)
      const here = page.url()

      await page.goto(`${app.url}/tips?bibliotek=mora`)
      await page.getByRole('link', { name: title, exact: true }).click()
      await page.getByRole('heading', { name: 'En bibliotekaries tips' }).waitFor()
      await page.getByRole('link', { name: /på Mora bibliotek/ }).waitFor()

      await page.goto(here)
      await page.getByRole('button', { name: 'Avsluta' }).click()
      await page.getByText('Avslutat, syns inte längre').waitFor()
      assert.equal(await seen(), false)
    } finally {
      await browser.close()
    }
  })

  test(`a librarian makes a theme of two titles in an order of its own, and readers see it, ${way}`, async () => {
    const name = javaScriptEnabled ? 'Sjöar' : 'Älvar'
    const titles = ['Den första sjön', 'Den andra sjön'].map(title => `${title} ${name}`)
    for (const title of titles) await running.addBook(title, 'MOR')
    const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(10_000)
    try {
      await logInStaff(page, running, 'mora')
      await page.goto(`${app.url}/personal/tips/nytt-tema`)
      await page.getByLabel('Rubrik').fill(name)
      await page.getByLabel('Inledning').fill('Kallt vatten.\n\nVarma böcker.')
      await page.getByRole('button', { name: 'Spara utkastet' }).click()
      await page.getByText('Temat har inga titlar än').waitFor()
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Välj en titel först').first().waitFor()
      for (const title of titles) {
        await page.getByLabel('Sök en titel').fill(title)
        await page.getByRole('main').getByRole('button', { name: 'Sök', exact: true }).click()
        await page.getByRole('button', { name: `Lägg till ${title}` }).click()
        await page.getByText('Titlarna är ändrade.').waitFor()
      }
      await page.getByRole('button', { name: `Flytta upp ${titles[1]}` }).click()
      await page.getByText(`1. ${titles[1]}`).waitFor()
      await page.getByRole('button', { name: 'Publicera' }).click()
      await page.getByText('Syns för alla nu').waitFor()

      await page.goto(`${app.url}/tips`)
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      assert.deepEqual(await page.locator('.theme-work h2').allInnerTexts(), titles.toReversed())
    } finally {
      await browser.close()
    }
  })
}
