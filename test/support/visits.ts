import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { logIn, logInStaff, publicPaths, staffPaths } from './pages.ts'
import type { Running } from './running.ts'

/** A broker nobody answers for: its pages are there, and say that it is not. */
export const silentBroker = {
  ...{ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'dala', OIDC_CLIENT_SECRET: 'nobody asks' },
}

const applied = new WeakMap<Running, Map<string, Promise<string>>>()

/** The link of the mail that asks somebody to confirm an application; each applies once for each library that runs. */
function applicationOf(running: Running, name: string): Promise<string> {
  const known = applied.get(running) ?? new Map<string, Promise<string>>()
  applied.set(running, known)
  const link = known.get(name) ?? apply(running, name)
  known.set(name, link)
  return link
}

async function apply({ app, mails }: Running, name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.se`
  const { context, close } = await openBrowser({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(`${app.url}/bli-lantagare`)
    await page.locator('#namn').fill(name)
    await page.locator('#fodd').fill('1980-05-17')
    await page.locator('#epost').fill(email)
    await page.locator('#bibliotek').selectOption('mora')
    await page.locator('#pinkod').fill('4827')
    await page.getByRole('button', { name: 'Skicka ansökan' }).click()
    await page.waitForURL('**/bli-lantagare/skickat')
  } finally {
    await close()
  }
  for (const until = Date.now() + 90_000; ; ) {
    const mail = mails.findLast(one => one.to.includes(email))
    const path = /\/bli-lantagare\/bekrafta\?kod=\S+/.exec(mail?.text ?? '')?.[0]
    if (path) return path
    assert.ok(Date.now() < until, `no mail to ${email}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

const turns = new WeakMap<Running, Promise<void>>()

/** Somebody whose card has just been confirmed, and not yet been shown at a desk. Walks side by side take turns: a link confirms once. */
function becomeNewcomer(page: Page, running: Running): Promise<void> {
  const turn = (turns.get(running) ?? Promise.resolve()).then(() => enterAsNewcomer(page, running))
  turns.set(
    running,
    turn.catch(() => {}),
  )
  return turn
}

async function enterAsNewcomer(page: Page, running: Running): Promise<void> {
  await page.goto(running.app.url + (await applicationOf(running, 'Nora Ny')))
  if (await page.locator('main button').count()) {
    await page.locator('main button').first().click()
    await page.waitForURL('**/bli-lantagare/klart')
    return
  }
  // Confirmed for an earlier walk: the card is there.
  const [card] = await running.app.db.driver.unsafe(
    `select c.number from patrons.card c join patrons.patron p on p.id = c.patron_id where p.name = 'Nora Ny'`,
  )
  await page.goto(`${running.app.url}/logga-in`)
  await page.locator('#kort').fill(String(card?.number))
  await page.locator('#pinkod').fill('4827')
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/mina-sidor**')
}

/** Public addresses, with one that asks to confirm an application that waits. */
const openPaths = async (running: Running): Promise<string[]> => [
  ...(await publicPaths(running)),
  await applicationOf(running, 'Vera Wik'),
]

/** What was seen of all pages in one kind of browser. */
interface Walked {
  /** Pages shown and visited, each once. */
  readonly seen: number
  /** Addresses that only lead elsewhere, whoever asks: nobody saw a page there. */
  readonly leadElsewhere: readonly string[]
}

/**
 * Visits every page as somebody who gets to see it. An address that leads a borrower elsewhere, as the login page does, is
 * tried as a stranger and as a newcomer; only a page that is shown counts as seen, under the address it is shown at.
 */
export async function walkPages(
  running: Running,
  options: Parameters<typeof openBrowser>[0],
  paths: { readonly open: readonly string[]; readonly staff: readonly string[] },
  visit: (page: Page, path: string) => Promise<void>,
): Promise<Walked> {
  const seen = new Set<string>()
  const listed = new Set([...paths.open, ...paths.staff].map(path => path.split('?')[0]))
  const side = async (
    all: readonly string[],
    enter: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> => {
    const browser = await openBrowser(options)
    const leading: string[] = []
    try {
      const page = await browser.context.newPage()
      await enter(page)
      for (const path of all) {
        const at = await shownAt(page, running.app.url, path)
        // A work under its number leads to its name, which nothing else names; the login leads to a page of its own.
        if (at !== path && (listed.has(at.split('?')[0]) || /^(?:\/\w+)?\/logga-in\b/.test(at)))
          leading.push(path)
        else if (!seen.has(at)) {
          seen.add(at)
          await visit(page, at)
        }
      }
    } finally {
      await browser.close()
    }
    return leading
  }
  const forOthers = await side(paths.open, page => logIn(page, running))
  const forNewcomers = await side(forOthers, async () => {})
  const nowhere = forNewcomers.length
    ? await side(forNewcomers, page => becomeNewcomer(page, running))
    : forNewcomers
  // The staff door opens for those who are outside.
  const doors = await side(paths.staff, page => logInStaff(page, running, 'avesta'))
  const closed = await side(doors, async () => {})
  return { seen: seen.size, leadElsewhere: [...nowhere, ...closed] }
}

/** Where a page asked for is shown: there, or where its address leads at once. */
async function shownAt(page: Page, url: string, path: string): Promise<string> {
  const answer = await page.context().request.get(url + path, { maxRedirects: 0 })
  if (answer.status() < 300 || answer.status() >= 400) return path
  const { pathname, search } = new URL(answer.headers().location ?? '', url + path)
  return decodeURI(pathname) + search
}

export const allPaths = async (running: Running) => ({
  open: await openPaths(running),
  staff: ['/personal/logga-in', ...(await staffPaths(running))],
})
