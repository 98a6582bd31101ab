import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type OpenBrowser, openBrowser } from '../support/browser.ts'
import { logIn, logInStaff, publicPaths, staffPaths } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const running = await startRunning()
after(() => running.stop())

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What is wrong with a page: axe's findings (WCAG 2.2 and its best practices), and a page wider than the screen. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(running.app.url + path)
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document)')) as { violations: Violation[] }
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  return [
    ...found.violations.map(
      ({ id, help, nodes }) =>
        `${path}: ${id}: ${help}: ${nodes
          .map(node => node.html)
          .join(' ')
          .slice(0, 400)}`,
    ),
    ...(Number(wide) > 0 ? [`${path}: ${wide} px wider than the screen`] : []),
  ]
}

const guises = [
  { name: 'on a telephone', viewport: { width: 390, height: 844 } },
  { name: 'on a desk, in the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const

const closing = async (browser: OpenBrowser, work: (page: Page) => Promise<void>): Promise<void> => {
  try {
    await work(await browser.context.newPage())
  } finally {
    await browser.close()
  }
}

for (const { name, ...guise } of guises) {
  test(`no public page shuts anybody out, ${name}`, async () => {
    await closing(await openBrowser(guise), async page => {
      await logIn(page, running)
      const faults: string[] = []
      for (const path of await publicPaths(running)) faults.push(...(await faultsOf(page, path)))
      assert.deepEqual(faults, [])
    })
  })

  test(`no staff page shuts anybody out, ${name}`, async () => {
    await closing(await openBrowser(guise), async page => {
      const faults = await faultsOf(page, '/personal/logga-in')
      await logInStaff(page, running, 'avesta')
      for (const path of await staffPaths(running)) faults.push(...(await faultsOf(page, path)))
      assert.deepEqual(faults, [])
    })
  })
}

test('a first search costs at most 60 kB without fonts, and asks nobody else for anything', async () => {
  await closing(await openBrowser(), async page => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const hosts = new Set<string>()
    let bytes = 0
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, type)
      hosts.add(new URL(response.url).host)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) !== 'Font') bytes += encodedDataLength
    })
    await page.goto(`${running.app.url}/sok?q=deckare`, { waitUntil: 'networkidle' })
    const hits = await page.locator('main h2 a[href*="/verk/"], main h3 a[href*="/verk/"]').count()
    process.stderr.write(`search page: ${hits} hits, ${bytes} bytes, ${kinds.size} requests\n`)
    assert.deepEqual([...hosts], [new URL(running.app.url).host])
    assert.ok(hits >= 20, `${hits} hits`)
    assert.ok(bytes <= 60_000, `${bytes} bytes`)
  })
})
