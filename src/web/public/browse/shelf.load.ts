import type { Deps } from '../../../database/deps.ts'
import { keyOfMark } from '../../../kernel/shelf-key.ts'
import {
  type Department,
  type ShelfCopy,
  type ShelfPart,
  shelfDepartments,
  shelfIsBeingMade,
  shelfPart,
  standsAt,
} from '../../../modules/catalogue/index.ts'
import { loadPickSetting } from '../../../modules/desk/index.ts'
import { inWalkOrder } from '../../../modules/holds/index.ts'
import type { Branch, Organisation } from '../../../modules/organisation/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { PageContext } from '../../ui/index.ts'
import { slugOf } from '../slug.ts'
import type { ShelfState } from '../work/shelves.page.tsx'
import type { ShelfBook, ShelfPageView } from './shelf.page.tsx'

/** Where on the shelf somebody wants to look. Numbers are those of copies; null and '' = not said. */
export interface ShelfAsk {
  /** Its key; null = the first one. */
  readonly department: string | null
  readonly mark: string
  readonly after: number | null
  readonly before: number | null
  /** The copy to have in the middle. */
  readonly book: number | null
}

/** How much of the shelf is shown at once: six full rows of two, four, three or six. */
const atOnce = 24
const longestMark = 40

export const readShelfAsk = (query: URLSearchParams): ShelfAsk => {
  const number = (name: string): number | null => {
    const text = query.get(name) ?? ''
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  }
  return {
    department: query.get('avdelning'),
    mark: (query.get('signum') ?? '').trim().slice(0, longestMark),
    ...{ after: number('efter'), before: number('fore'), book: number('bok') },
  }
}

const shelfHref = (branch: { slug: string }, query: Record<string, string | number>): string =>
  `/bibliotek/${branch.slug}/hyllan?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`

const stateOf = (copy: ShelfCopy, branch: number): ShelfState =>
  copy.state !== 'available'
    ? copy.state
    : copy.atBranch !== branch
      ? 'in_transit'
      : copy.promised
        ? 'promised'
        : copy.reference
          ? 'reference'
          : 'available'

function stateText(ctx: PageContext, branch: number, copies: readonly ShelfCopy[]): ShelfBook['state'] {
  const states = copies.map(copy => stateOf(copy, branch))
  const inNow = states.filter(state => state === 'available').length
  const t = ctx.texts.work
  if (inNow > 0) {
    const text = copies.length > 1 ? ctx.texts.browse.inOf(inNow, copies.length) : t.states.available
    return { tone: 'in', text }
  }
  const [state = 'on_loan'] = states
  if (state === 'reference') return { tone: 'digital', text: t.states.reference }
  const [back] = copies.flatMap(copy => copy.dueOn ?? []).sort()
  const due = state === 'on_loan' && back ? `, ${t.dueBack(dayText(ctx.locale, back))}` : ''
  return { tone: 'queue', text: `${t.states[state]}${due}` }
}

/** Copies as they stand, those side by side of one title under one mark as one. */
export function booksOf(
  ctx: PageContext,
  branch: number,
  copies: readonly ShelfCopy[],
  sought: number | null,
): ShelfBook[] {
  const groups: ShelfCopy[][] = []
  for (const copy of copies) {
    const last = groups.at(-1)
    const same = last?.[0]
    if (last && same?.work === copy.work && same.callNumber === copy.callNumber) last.push(copy)
    else groups.push([copy])
  }
  return groups.flatMap(group => {
    const [copy] = group
    if (!copy) return []
    const { work: id, title, creator, language, subjects, audience } = copy
    return [
      {
        ...{ id, slug: slugOf(title), title, creator, language, item: copy.item },
        cover: { id, title, creator, subjects, audience },
        mark: copy.callNumber || null,
        copies: group.length,
        state: stateText(ctx, branch, group),
        sought: group.some(({ item }) => item === sought),
      },
    ]
  })
}

type Place = { readonly branch: number; readonly department: string }

async function partOf({ db }: Deps, place: Place, ask: ShelfAsk): Promise<ShelfPart> {
  const from = (key: string, item: number) => shelfPart(db, { ...place, key, item, before: 0, from: atOnce })
  const at = ask.book ?? ask.before ?? ask.after
  const stands = at === null ? undefined : await standsAt(db, at)
  if (!stands) {
    const key = ask.mark ? keyOfMark(ask.mark) : ''
    const found = await from(key, 0)
    if (found.copies.length > 0 || !found.earlier) return found
    // The shelf ends before that mark: then its end is shown.
    return shelfPart(db, { ...place, key, item: 0, before: atOnce, from: 0 })
  }
  const { key, item } = stands
  if (ask.book !== null) return shelfPart(db, { ...place, key, item, before: atOnce / 2, from: atOnce / 2 })
  if (ask.before === null) return from(key, item + 1)
  const back = await shelfPart(db, { ...place, key, item, before: atOnce, from: 0 })
  // Near the beginning: a full view of it, rather than what little was before.
  return back.earlier ? back : from('', 0)
}

/**
 * The shelf of a branch where somebody wants to look.
 *
 * @returns the slug of another branch when the copy sought belongs there
 */
export async function shelfView(
  deps: Deps,
  ctx: PageContext,
  organisation: Organisation,
  branch: Branch,
  ask: ShelfAsk,
): Promise<{ readonly moved: string } | ShelfPageView> {
  const { db } = deps
  const [found, setting, beingMade, book] = await Promise.all([
    shelfDepartments(db, branch.id),
    loadPickSetting(db, branch.id),
    shelfIsBeingMade(db, branch.id),
    ask.book === null ? undefined : standsAt(db, ask.book),
  ])
  if (book && book.branch !== branch.id) return { moved: organisation.branch(book.branch).slug }
  const walk = inWalkOrder(setting.walk)
  const departments = found.sort((a, b) => walk(a.name, b.name))
  const nameOf = (one: Department) => one.name || ctx.texts.browse.noDepartment
  const hrefOf = ({ key }: Department) => shelfHref(branch, { avdelning: key })
  const wanted = book?.department ?? ask.department
  const at = Math.max(
    0,
    departments.findIndex(({ key }) => key === wanted),
  )
  const shown = departments[at]
  const part = shown
    ? await partOf(deps, { branch: branch.id, department: shown.key }, ask)
    : { copies: [], earlier: false, later: false }
  const next = departments[at + 1]
  const asked = ask.mark ? keyOfMark(ask.mark) : null
  const [first, last] = [part.copies[0], part.copies.at(-1)]
  const way = (name: 'efter' | 'fore', copy: ShelfCopy | undefined) =>
    shown && copy ? shelfHref(branch, { avdelning: shown.key, [name]: copy.item }) : null
  return {
    branch: { slug: branch.slug, name: branch.name },
    beingMade,
    departments: departments.map((one, n) => ({ name: nameOf(one), href: hrefOf(one), current: n === at })),
    department: shown?.key ?? '',
    departmentName: shown ? nameOf(shown) : '',
    mark: ask.mark,
    isPast: asked !== null && part.copies.length > 0 && part.copies.every(copy => (copy.key ?? '') < asked),
    books: booksOf(ctx, branch.id, part.copies, book?.item ?? null),
    earlier: part.earlier ? way('fore', first) : null,
    later: part.later ? way('efter', last) : null,
    onwards: next && !part.later ? { name: nameOf(next), href: hrefOf(next) } : null,
    within: [ask.after, ask.before, ask.book].some(one => one !== null) || ask.mark !== '',
  }
}
