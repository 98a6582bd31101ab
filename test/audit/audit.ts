import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dayOf } from '../../src/kernel/day.ts'
import { projectRoot } from '../../src/settings.ts'
import { type Locale, localePath, locales, splitLocale } from '../../src/web/texts/locale.ts'
import { openBrowser } from '../support/browser.ts'
import { logIn, logInStaff } from '../support/pages.ts'
import { startRunning } from '../support/running.ts'
import { allPaths, silentBroker, walkPages } from '../support/visits.ts'
import { axeVersion, look, unseenByCanary } from './axe.ts'
import { everyGuise, type Guise, guises } from './guises.ts'
import { htmlFaults } from './html.ts'
import { brokenLinks } from './links.ts'
import { unwalked } from './routes.ts'
import { takeSheets } from './sheets.ts'
import { Tally } from './tally.ts'
import { overBudget, type Weight, weigh } from './weight.ts'

export const kinds = ['a11y', 'html', 'weight', 'links', 'pictures'] as const
export type Kind = (typeof kinds)[number]

export interface Report {
  /** Pages looked at, each once in every guise and language. */
  readonly routes: number
  readonly looks: number
  readonly violations: number
  readonly details: readonly string[]
  readonly more?: Readonly<Record<string, unknown>>
}

export interface AuditOptions {
  /** Every language and guise, slow network for weights: minutes instead of seconds. */
  readonly full: boolean
  readonly log: (line: string) => void
}

/** Languages of the audit: Swedish, and one written from right to left where there is one. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'prs']
const languagesOf = (full: boolean): Locale[] => {
  const other = locales.find(locale => rightToLeft.includes(locale)) ?? locales.find(one => one !== 'sv')
  return full && other ? ['sv', other] : ['sv']
}

/** Runs one audit on a demo of its own: every page the router knows, as those see it who get to see it. */
export async function audit(kind: Kind, { full, log }: AuditOptions): Promise<Report> {
  const running = await startRunning(silentBroker)
  try {
    const { url, patterns } = running.app
    const { open: plain, staff } = await allPaths(running)
    const swedish = plain.filter(path => splitLocale(path).locale === 'sv')
    const open = languagesOf(full).flatMap(locale =>
      locale === 'sv' ? plain : swedish.map(path => localePath(locale, path)),
    )
    const ours = patterns.filter(pattern => !locales.some(one => new RegExp(`^/${one}(/|$)`).test(pattern)))
    const details = unwalked(ours, [...plain, ...staff]).map(
      pattern => `${pattern}: no address of it is in the list of pages, so it was not looked at`,
    )
    let all = open.length + staff.length
    const more: Record<string, unknown> = {}
    let looks = 0
    const walk = async (guise: Guise, visit: (page: Page, path: string) => Promise<void>) => {
      const walked = await walkPages(running, guise.browser, { open, staff }, visit)
      all = walked.seen
      more.leadElsewhere = walked.leadElsewhere
    }
    const told = (what: string) => {
      looks++
      if (looks % 25 === 0) log(`${what}: ${looks} looks, ${details.length} violations`)
    }
    if (kind === 'links') {
      const browser = await openBrowser()
      try {
        const page = await browser.context.newPage()
        await logIn(page, running)
        const found = await brokenLinks(browser.context.request, url, open, () => told('links'))
        await logInStaff(page, running, 'avesta')
        const inside = await brokenLinks(browser.context.request, url, staff, () => told('links'))
        details.push(...found.broken, ...inside.broken)
        more.links = found.links + inside.links
      } finally {
        await browser.close()
      }
    } else if (kind === 'pictures') {
      const folder = join(projectRoot, 'docs/pictures/pages')
      const { taken, missing } = await takeSheets(running, { open: plain, staff }, folder, log)
      looks = taken.length
      details.push(...missing.map(name => `${name}: no page of this family was seen`))
    } else if (kind === 'a11y') {
      const looked = full ? everyGuise : [guises.telephone]
      const browser = await openBrowser()
      const unseen = await unseenByCanary(await browser.context.newPage()).finally(browser.close)
      details.push(...unseen.map(id => `the canary was not seen: ${id}`))
      const tally = new Tally()
      for (const guise of looked) {
        await walk(guise, async (page, path) => {
          const seen = await look(page, url, path)
          tally.add(guise.name, seen)
          details.push(...seen.faults.map(fault => `${guise.name}, ${fault}`))
          told(`a11y, ${guise.name}`)
        })
      }
      more.audited = tally.told(dayOf(Temporal.Now.instant()), axeVersion)
    } else if (kind === 'html') {
      await walk(guises.light, async (page, path) => {
        const html = await (await page.context().request.get(url + path)).text()
        details.push(...(await htmlFaults(html)).map(fault => `${path}: ${fault}`))
        told('html')
      })
    } else {
      const weights: Weight[] = []
      await walk(guises.telephone, async (page, path) => {
        const weight = await weigh(page, url, path, { slow: full && !path.startsWith('/personal') })
        weights.push(weight)
        details.push(...overBudget(weight, new URL(url).host))
        told('weight')
      })
      more.heaviest = weights.toSorted((a, b) => b.bytesWithoutFonts - a.bytesWithoutFonts).slice(0, 5)
      more.slowest = weights.toSorted((a, b) => (b.lcpMs ?? 0) - (a.lcpMs ?? 0)).slice(0, 5)
    }
    return { routes: all, looks, violations: details.length, details, more }
  } finally {
    await running.stop()
  }
}
