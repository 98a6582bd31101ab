import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app } = running
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('while one types, branches, titles and names are offered: arrows choose, Escape leaves, Enter goes there', async () => {
  await running.addBook('Morkullans väg', 'MOR')
  const { context, close } = await openBrowser({ javaScriptEnabled: true })
  try {
    const page = await context.newPage()
    await page.goto(app.url)
    const field = page.locator('#q')
    await field.pressSequentially('mor', { delay: 30 })
    const options = page.getByRole('listbox').getByRole('option')
    await options.first().waitFor()
    const texts = await options.allInnerTexts()
    assert.ok(
      texts.some(text => /Mora/.test(text) && /Bibliotek/i.test(text)),
      texts.join(' | '),
    )
    assert.ok(
      texts.some(text => /Morkullans väg.*Mora/is.test(text)),
      texts.join(' | '),
    )
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    const told = page.locator('#announcer')
    assert.equal(await told.innerText(), '', 'nothing is said while one types')
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent)
    assert.equal(await told.innerText(), `${texts.length} förslag`, 'said once one pauses')
    await field.press('ArrowDown')
    assert.equal(await page.locator('[aria-selected=true]').innerText(), texts[0])
    assert.equal(
      await field.getAttribute('aria-activedescendant'),
      await page.locator('[aria-selected=true]').getAttribute('id'),
    )
    await page.evaluate(axe)
    const found = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then(result => result.violations.map(one => one.id))',
    )
    assert.deepEqual(found, [])
    await field.press('ArrowUp')
    assert.equal(await page.locator('[aria-selected=true]').count(), 0, 'back in the field')
    await field.press('Escape')
    assert.equal(await options.count(), 0)
    assert.equal(await field.inputValue(), 'mor')
    await field.press('ArrowDown')
    await options.first().waitFor()
    await options.filter({ hasText: 'Morkullans väg' }).click()
    await page.waitForURL('**/verk/**')
    assert.match(await page.locator('h1').innerText(), /Morkullans väg/)
  } finally {
    await close()
  }
})
