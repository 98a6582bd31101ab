import type { Deps } from '../../src/database/deps.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import { changeTheme, publishPiece, type WantedPiece, writePiece } from '../../src/modules/editorial/index.ts'
import type { DemoStaff } from '../people.ts'
import { demoThemes, demoTips } from './tips.ts'

/** Who writes: an account, and the library it works at. */
type Writer = Pick<DemoStaff, 'username' | 'account'> & { readonly branchId: number }

/**
 * Writes and publishes the demo's tips and themes by the same deeds as staff do. A work that the demo lacks has no tip.
 *
 * @returns how many there are
 */
export async function addTips(
  deps: Deps,
  of: {
    readonly writers: readonly Writer[]
    readonly works: readonly { readonly title: string; readonly subjects: readonly string[] }[]
    /** Numbers of works by title. */
    readonly numbers: ReadonlyMap<string, number>
  },
): Promise<number> {
  const today = dayOf(deps.now())
  let published = 0
  async function publish(from: string, wanted: WantedPiece, works: readonly number[]): Promise<void> {
    const writer = of.writers.find(one => one.username === from)
    if (!writer) return
    const actor = { kind: 'staff', account: writer.account, branch: writer.branchId } as const
    const by = { actor, role: 'librarian' } as const
    const written = await writePiece(deps, wanted, by)
    if (written.outcome !== 'done') return
    const { id } = written
    if (wanted.kind === 'theme')
      for (const work of works) await changeTheme(deps, { id, work, deed: 'add' }, by)
    if ((await publishPiece(deps, id, by)).outcome === 'done') published++
  }
  for (const { title, from, daysAgo, ...tip } of demoTips) {
    const work = of.numbers.get(title)
    const wanted = {
      kind: 'tip',
      title: '',
      until: '',
      branches: [],
      from: addDays(today, -daysAgo),
    } as const
    if (work !== undefined) await publish(from, { ...tip, ...wanted, work }, [])
  }
  for (const { from, daysAgo, subject, most, onlyThere, ...theme } of demoThemes) {
    const works = of.works
      .filter(work => work.subjects.includes(subject))
      .flatMap(work => of.numbers.get(work.title) ?? [])
    const there = of.writers.find(one => one.username === from)?.branchId
    const wanted: WantedPiece = {
      ...{ ...theme, kind: 'theme', work: null, from: addDays(today, -daysAgo), until: addDays(today, 60) },
      branches: onlyThere && there !== undefined ? [there] : [],
    }
    await publish(from, wanted, [...new Set(works)].slice(0, most))
  }
  return published
}
