import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What was seen of one page. */
export interface Seen {
  readonly path: string
  readonly status: number
  /** Rules of axe that had something to look at on the page. */
  readonly rules: number
  readonly faults: readonly string[]
  /** What was broken, by name: rules of axe, `reflow` for a page wider than the screen, `answer` for one that failed. */
  readonly broken: readonly string[]
}

/** The version of axe that looks. */
export const axeVersion: string = createRequire(import.meta.url)('axe-core/package.json').version

/** Fewer rules than this had something to say: then the page was not looked at, whatever the answer was. */
const fewestRules = 15

/**
 * What is wrong with a page: axe's findings (WCAG 2.2 and its best practices), a page wider than the screen, a broken
 * answer, and too few rules that found anything to judge.
 */
export async function look(page: Page, origin: string, path: string): Promise<Seen> {
  const answer = await page.goto(origin + path)
  const status = answer?.status() ?? 0
  await page.evaluate(source)
  const { violations, passes } = (await page.evaluate('axe.run(document)')) as {
    violations: Found[]
    passes: Found[]
  }
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
  const rules = violations.length + passes.length
  return {
    path,
    status,
    rules,
    broken: [
      ...violations.map(({ id }) => id),
      ...(wide > 0 ? ['reflow'] : []),
      ...(status >= 500 || status === 0 || rules < fewestRules ? ['answer'] : []),
    ],
    faults: [
      ...violations.map(({ id, help, nodes }) => {
        const where = nodes.map(node => node.html).join(' ')
        return `${path}: ${id}: ${help}: ${where.slice(0, 400)}`
      }),
      ...(wide > 0 ? [`${path}: ${wide} px wider than the screen`] : []),
      ...(status >= 500 || status === 0 ? [`${path}: answered ${status}`] : []),
      ...(rules < fewestRules ? [`${path}: only ${rules} rules had anything to look at`] : []),
    ],
  }
}

/**
 * The canary: a page that shuts people out in five known ways, looked at by the same eyes. @returns the ways that were not
 * seen; anything but none means that the audit itself is blind
 */
export async function unseenByCanary(page: Page): Promise<string[]> {
  await page.goto('about:blank')
  await page.setContent(`<!doctype html><html><head><title></title></head><body><main>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    <p style="color:#ccc;background:#fff">Grått på vitt</p>
    <input type="text"><button></button></main></body></html>`)
  await page.evaluate(source)
  const { violations } = (await page.evaluate('axe.run(document)')) as { violations: Found[] }
  const seen = new Set(violations.map(one => one.id))
  return ['html-has-lang', 'document-title', 'image-alt', 'color-contrast', 'label', 'button-name'].filter(
    id => !seen.has(id),
  )
}
