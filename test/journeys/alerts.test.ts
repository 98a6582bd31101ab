import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { tellNews } from '../../src/modules/alerts/index.ts'
import { lend } from '../../src/modules/desk/index.ts'
import { sendQueued, smtpPost } from '../../src/modules/notices/index.ts'
import { openBrowser } from '../support/browser.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { app, demo } = running
/** Set to a folder, pictures of what is seen are laid there. */
const pictures = process.env.DALA_PICTURES
const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}
const base = 'http://bibliotek.test'

/** A morning so many days from now: alerts are looked at, and the letters go out. */
async function morning(days: number) {
  const now = () => Temporal.Now.instant().add({ hours: 24 * days })
  await tellNews({ ...app.desk(), now, index: app.search, baseUrl: base, canMail: true })
  const post = smtpPost(running.smtp, 'bibliotek@example.se')
  await sendQueued(app.desk(), post.post)
  post.close()
}
const mailsTo = async (email: string, count: number) => {
  const found = () => running.mails.filter(mail => mail.to.includes(email) && /^Nytt/.test(mail.subject))
  for (let n = 0; n < 100 && found().length < count; n++) await new Promise(done => setTimeout(done, 50))
  return found()
}

for (const [n, javaScriptEnabled] of [true, false].entries()) {
  test(`a search is watched, its news comes by mail, and the mail ends itself, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const browser = await openBrowser({ javaScriptEnabled })
    const page = await browser.context.newPage()
    page.setDefaultTimeout(15_000)
    const main = page.getByRole('main')
    const press = (name: string | RegExp) => main.getByRole('button', { name }).first().click()
    const reader = demo.cards[n]
    const word = ['Bevakningsfågeln', 'Bevakningsfisken'][n]
    const email = `vakt${n}@example.se`
    await app.db.driver.unsafe(
      `update patrons.patron p set email = '${email}' from patrons.card c where c.patron_id = p.id and c.number = '${reader?.card}'`,
    )
    const old = await running.addBook(`${word} den gamla`, 'MOR')
    try {
      await page.goto(`${app.url}/sok?q=${encodeURIComponent(word ?? '')}`)
      await press('Bevaka den här sökningen')
      await page.locator('#kort').fill(reader?.card ?? '')
      await page.locator('#pinkod').fill(reader?.pin ?? '')
      await press('Logga in')
      await main.getByRole('heading', { name: `Bevaka ${word}` }).waitFor()
      await picture(page, 'watch')
      await press(/^Bevaka/)
      await main.getByText(`Du bevakar nu ${word}.`).waitFor()
      await picture(page, 'alerts')

      await running.addBook(`${word} den nya`, 'MOR')
      await morning(1)
      await morning(1)
      const [mail, ...more] = await mailsTo(email, 1)
      assert.equal(more.length, 0)
      assert.match(mail?.subject ?? '', new RegExp(`^Nytt: ${word} den nya`))
      assert.doesNotMatch(mail?.text ?? '', /den gamla/)
      assert.equal(mail?.head.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
      const work = new RegExp(`${base}(/verk/\\d+)`).exec(mail?.text ?? '')?.[1]
      await page.goto(`${app.url}${work}`)
      await main.getByRole('heading', { name: `${word} den nya`, level: 1 }).waitFor()

      const stop = new RegExp(`${base}(/bevakningar/avsluta/[\\w-]+)`).exec(mail?.text ?? '')?.[1]
      assert.equal(mail?.head.get('list-unsubscribe'), `<${base}${stop}>`)
      const stranger = await openBrowser({ javaScriptEnabled })
      try {
        const other = await stranger.context.newPage()
        await other.goto(`${app.url}${stop}`)
        await picture(other, 'stop')
        await other.getByRole('button', { name: 'Avsluta mejlen' }).click()
        await other.getByRole('heading', { name: 'Mejlen är avslutade' }).waitFor()
      } finally {
        await stranger.close()
      }
      await running.addBook(`${word} den nyaste`, 'MOR')
      await morning(2)
      assert.equal((await mailsTo(email, 1)).length, 1)
      await page.goto(`${app.url}/mina-sidor/bevakningar`)
      assert.equal(await main.locator('select').inputValue(), 'none')
      await press('Sluta bevaka')
      await main.getByText('Bevakningen är borttagen.').waitFor()

      await lend(app.desk(), {
        ...{ card: reader?.card ?? '', barcode: old.barcode, branch: 1 },
        actor: { kind: 'staff', account: 1, branch: 1 },
      })
      await app.db.driver.unsafe(
        `update catalogue.edition set facts = facts || '{"series": [{"title": "Vaktserien ${n}", "number": "1"}]}' where work_id = ${old.work}`,
      )
      await page.goto(`${app.url}/mina-sidor`)
      await main.getByText(`Du läser den senaste delen vi har av Vaktserien ${n}.`).waitFor()
      await picture(page, 'next')
      await press('Säg till när nästa del kommer')
      await main.getByText(`Du bevakar nu Vaktserien ${n}.`).waitFor()
    } finally {
      await browser.close()
    }
  })
}
