import type { Audited } from '../../src/web/public/accessibility/statement.rules.ts'
import { splitLocale } from '../../src/web/texts/locale.ts'
import type { Seen } from './axe.ts'

/** Adds up what the audit of accessibility sees, as the statement on the website tells it. */
export class Tally {
  readonly #looks = new Map<string, Audited['looks'][number]>()
  readonly #broken = new Map<string, number>()
  readonly #pages = new Set<string>()
  #rules = 0
  #all = 0

  /** @param guise the name of the way it was looked at */
  add(guise: string, seen: Pick<Seen, 'path' | 'rules' | 'broken'>): void {
    const { locale, path } = splitLocale(seen.path)
    const who = path.startsWith('/personal') || path.startsWith('/disk') ? 'staff' : 'public'
    const known = this.#looks.get(`${guise} ${locale} ${who}`)
    this.#looks.set(`${guise} ${locale} ${who}`, {
      ...{ guise, locale, who },
      pages: (known?.pages ?? 0) + 1,
      violations: (known?.violations ?? 0) + seen.broken.length,
    })
    for (const id of seen.broken) this.#broken.set(id, (this.#broken.get(id) ?? 0) + 1)
    this.#pages.add(path)
    this.#rules += seen.rules
    this.#all++
  }

  /** @param day the day of the audit, YYYY-MM-DD */
  told(day: string, axe: string): Audited {
    return {
      ...{ day, axe },
      pages: this.#pages.size,
      rulesPerPage: this.#all ? Math.round(this.#rules / this.#all) : 0,
      looks: [...this.#looks.values()],
      broken: [...this.#broken].map(([rule, times]) => ({ rule, times })).sort((a, b) => b.times - a.times),
    }
  }
}
