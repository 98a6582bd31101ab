import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const running = await startRunning()
after(() => running.stop())
const { url, db } = running.app

test('a book that is to go elsewhere is packed, labelled and sent in a crate without a script', async () => {
  const { barcode } = await running.addBook('Lådans bok', 'MOR')
  const browser = await openBrowser({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await browser.context.newPage()
  page.setDefaultTimeout(10_000)
  const look = async (name: string) => {
    if (process.env.DALA_PICTURES) {
      await page.screenshot({ path: `${process.env.DALA_PICTURES}/${name}-390.png`, fullPage: true })
      await page.setViewportSize({ width: 1280, height: 860 })
      await page.screenshot({ path: `${process.env.DALA_PICTURES}/${name}-1280.png`, fullPage: true })
      await page.setViewportSize({ width: 390, height: 844 })
    }
  }
  const main = page.getByRole('main')
  const press = (name: string) => main.getByRole('button', { name, exact: true }).click()
  try {
    await logInStaff(page, running, 'avesta')
    await page.goto(`${url}/personal/disk/in`)
    await main.locator('#kod').fill(barcode)
    await main.locator('#kod').press('Enter')
    await main.getByRole('heading', { name: 'Skicka till Mora' }).first().waitFor()

    await main.getByRole('link', { name: 'Lapp att skriva ut' }).click()
    await page.waitForURL(/transporter\/\d+\/lapp$/)
    await main.getByRole('heading', { name: 'till Mora' }).waitFor()
    await main.getByRole('img', { name: `Streckkod ${barcode}` }).waitFor()
    await main.getByText(/^bilen går .+, framme .+/).waitFor()
    await look('slip')
    await main.getByRole('link', { name: 'Alla transporter' }).click()
    await main.getByRole('link', { name: 'Skriv ut lappen till Lådans bok' }).waitFor()

    await page.goto(`${url}/personal/lador`)
    await main.getByRole('rowheader', { name: 'Mora' }).waitFor()
    await main.locator('#kod').fill('A-1')
    await main.locator('#till').selectOption({ label: 'Mora' })
    await press('Öppna lådan')
    await page.waitForURL(/lador\/\d+$/)
    await main.locator('#streckkod').fill('finns-inte')
    await press('Lägg i')
    await main
      .getByText(/Exemplaret ska inte någonstans/)
      .first()
      .waitFor()
    await main.locator('#streckkod').fill(barcode)
    await press('Lägg i')
    await main
      .getByText(/1 i lådan/)
      .first()
      .waitFor()
    await look('crate')

    await main.getByRole('link', { name: 'Etikett att skriva ut' }).click()
    await main.getByRole('img', { name: 'Streckkod A-1' }).waitFor()
    await look('label')
    await page.goBack()
    await page.waitForURL(/lador\/\d+/)
    await press('Stäng lådan')
    await press('Bilen har tagit den')
    await main
      .getByText(/Skickad/)
      .first()
      .waitFor()

    await page.goto(`${url}/personal/lador`)
    await main.locator('#in').fill('A-1')
    await press('Ta emot')
    await main
      .getByText(/Lådan ska till Mora/)
      .first()
      .waitFor()
    await look('crates')
    await press('Ta emot här i stället för i Mora')
    await main
      .getByText(/Låda A-1 är mottagen/)
      .first()
      .waitFor()
    await look('received')
    const [moving] = await db.driver.unsafe(
      `select t.state from transport.transfer t join catalogue.item i on i.id = t.item_id where i.barcode = '${barcode}' order by t.id desc limit 1`,
    )
    assert.equal(moving?.state, 'in_transit')
  } finally {
    await browser.close()
  }
})
