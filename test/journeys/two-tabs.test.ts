import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { logIn } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running

const isTold = async (page: Page, words: RegExp) =>
  assert.match(await page.locator('main').innerText(), words)
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click()

async function logOut(page: Page): Promise<void> {
  await page.goto(`${app.url}/mina-sidor`)
  await page.locator('form[action$="/logga-ut"] button').first().click()
  await page.waitForURL('**/logga-in?utloggad=1')
}

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`what was written while somebody logged out in another tab is sent after the login, ${how} JavaScript`, async () => {
    const { context, close } = await openBrowser({ javaScriptEnabled })
    try {
      const [writing, other] = [await context.newPage(), await context.newPage()]
      await logIn(writing, running)
      for (const [title, again] of [
        [`Utloggad ${how}`, false],
        [`Inloggad igen ${how}`, true],
      ] as const) {
        await writing.goto(`${app.url}/foresla-inkop`)
        await writing.locator('#titel').fill(title)
        await writing.locator('#upphov').fill('Petra Påhittad')
        await logOut(other)
        if (again) await logIn(other, running)
        await writing.locator('main form[action$="/foresla-inkop"] button[type=submit]').first().click()
        if (!again) {
          await isTold(writing, /Du hann bli utloggad/)
          await writing.locator('#kort').fill(demo.cards[0]?.card ?? '')
          await writing.locator('#pinkod').fill(demo.cards[0]?.pin ?? '')
          await press(writing, 'Logga in')
          await writing.getByRole('heading', { name: 'Du är inloggad igen' }).waitFor()
        } else await writing.getByRole('heading', { name: 'Vill du skicka det du skrev?' }).waitFor()
        await press(writing, 'Skicka nu')
        await writing.waitForURL('**/mina-sidor/**klart=skickat**')
        await isTold(writing, new RegExp(title))
      }
    } finally {
      await close()
    }
  })
}

test('a refused deed is sent once, and what the answer says is shown', async () => {
  const { context, close } = await openBrowser({ javaScriptEnabled: true })
  try {
    const [page, other] = [await context.newPage(), await context.newPage()]
    await logIn(page, running)
    const sent: string[] = []
    page.on('request', asked => {
      if (asked.method() === 'POST') sent.push(new URL(asked.url()).pathname)
    })
    await page.goto(`${app.url}/mina-sidor`)
    await logOut(other)
    await logIn(other, running)
    await page.locator('form[data-region][method=post] button').first().click()
    await page.getByRole('heading', { name: 'Vill du skicka det du skrev?' }).waitFor()
    assert.equal(sent.length, 1, sent.join(' '))
    assert.equal(await page.title(), 'Vill du skicka det du skrev? – Dalabiblioteken')
    assert.equal(await page.evaluate('document.activeElement?.tagName'), 'MAIN')
    await press(page, 'Skicka nu')
    await page.waitForURL('**/mina-sidor**')
    assert.equal(sent.length, 2, sent.join(' '))
  } finally {
    await close()
  }
})

test('a deed whose answer is lost on the way is not sent again', async () => {
  const { context, close } = await openBrowser({ javaScriptEnabled: true })
  try {
    const page = await context.newPage()
    await logIn(page, running)
    let sent = 0
    await context.route('**/lana-om', async route => {
      sent += 1
      await route.fetch({ maxRedirects: 0 })
      await route.abort('connectionreset')
    })
    await page.goto(`${app.url}/mina-sidor`)
    const read = page.waitForEvent('load')
    await page.locator('form[action$="/lana-om"] button').first().click()
    await read
    assert.equal(sent, 1)
    assert.equal(new URL(page.url()).pathname, '/mina-sidor')
  } finally {
    await close()
  }
})
