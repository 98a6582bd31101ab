import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { locales } from '../../src/web/texts/locale.ts'
import { look, unseenByCanary } from '../audit/axe.ts'
import { guises } from '../audit/guises.ts'
import { htmlFaults } from '../audit/html.ts'
import { unwalked } from '../audit/routes.ts'
import { overBudget, weigh } from '../audit/weight.ts'
import { type OpenBrowser, openBrowser } from '../support/browser.ts'
import { publicPaths, staffPaths } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'
import { allPaths, silentBroker, walkPages } from '../support/visits.ts'

const running = await startRunning(silentBroker)
after(() => running.stop())
const { url, patterns } = running.app

const closing = async (browser: OpenBrowser, work: (page: Page) => Promise<void>): Promise<void> => {
  try {
    await work(await browser.context.newPage())
  } finally {
    await browser.close()
  }
}

test('the eyes that look at the pages see what is known to be wrong', async () => {
  await closing(await openBrowser(), async page => assert.deepEqual(await unseenByCanary(page), []))
})

test('no page of the router is left out', async () => {
  const foreign = new RegExp(`^/(${locales.filter(one => one !== 'sv').join('|')})(/|$)`)
  const walked = [...(await publicPaths(running)), ...(await staffPaths(running))]
  assert.deepEqual(
    unwalked(
      patterns.filter(pattern => !foreign.test(pattern)),
      walked,
    ),
    [],
  )
})

// Each walk waits for its own browser most of the time: side by side they share the cores.
describe('every page', { concurrency: 2 }, () => {
  for (const { name, browser } of [guises.telephone, guises.dark])
    test(`no page shuts anybody out, ${name}`, async () => {
      const faults: string[] = []
      const { seen, leadElsewhere } = await walkPages(
        running,
        browser,
        await allPaths(running),
        async (page, path) => {
          faults.push(...(await look(page, url, path)).faults)
        },
      )
      assert.deepEqual(faults, [])
      assert.ok(seen >= 100, String(seen))
      // A page that is led away from is not looked at: none may hide so but those that only do something and go on.
      assert.deepEqual(
        leadElsewhere.map(path => path.replaceAll(/\d+/g, 'n')),
        [
          '/bladdra',
          '/mina-sidor/lan/lana-om',
          '/mina-sidor/lan/n/lana-om',
          '/mina-sidor/reservationer/fortsatt',
          '/logga-ut/e-legitimation',
          '/logga-in/e-legitimation',
          '/logga-in/e-legitimation/svar',
          '/logga-in/koppla',
          '/personal/disk',
          '/personal/transporter/lapp?kod=n',
        ],
      )
    })

  test('no page is wider than a telephone whose letters are twice as large', async () => {
    const wide: string[] = []
    const { browser } = guises.largeText
    await walkPages(running, browser, await allPaths(running), async (page, path) => {
      await page.goto(url + path)
      const over = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      if (over > 0) wide.push(`${path}: ${over} px`)
    })
    assert.deepEqual(wide, [])
  })

  test('every page is valid HTML as the server writes it', async () => {
    const faults: string[] = []
    await walkPages(running, {}, await allPaths(running), async (page, path) => {
      const html = await (await page.context().request.get(url + path)).text()
      faults.push(...(await htmlFaults(html)).map(fault => `${path}: ${fault}`))
    })
    assert.deepEqual(faults, [])
  })
})

test('a first search costs at most 60 kB without fonts, and asks nobody else for anything', async () => {
  await closing(await openBrowser(), async page => {
    const weight = await weigh(page, url, '/sok?q=deckare')
    const hits = await page.locator('main h2 a[href*="/verk/"], main h3 a[href*="/verk/"]').count()
    process.stderr.write(
      `search page: ${hits} hits, ${weight.bytesWithoutFonts} bytes, ${weight.requests} requests\n`,
    )
    assert.ok(hits >= 20, `${hits} hits`)
    assert.deepEqual(overBudget(weight, new URL(url).host), [])
  })
})
