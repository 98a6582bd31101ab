import type { Executor } from '../../../database/connect.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { patronById } from '../../../modules/patrons/index.ts'
import type { Reader } from '../house.ts'
import type { Rooms } from '../rooms.ts'
import { type Group, groups, type RulesAsk, type RulesView } from './rules.view.ts'

type Source = {
  readonly db: Executor
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'rules' | 'loans' | 'holds'>
}

const isGroup = (name: string | undefined): name is Group =>
  (groups as readonly string[]).includes(name ?? '')

/** The rules for whom is asked for; of somebody logged in, with nothing chosen, their own. */
export async function rulesView(deps: Source, ask: RulesAsk, reader: Reader | null): Promise<RulesView> {
  const organisation = deps.organisation()
  const category = reader ? (await patronById(deps.db, reader.id))?.category : undefined
  const own: Group | null = category === 'provisional' ? category : isGroup(category) ? category : null
  const group = isGroup(ask.group) ? ask.group : (own ?? 'adult')
  const asked = ask.branch === undefined ? undefined : organisation.bySlug(ask.branch)
  const home = reader && ask.branch === undefined ? organisation.branch(reader.homeBranch) : null
  const branch = asked?.isPickup ? asked : home
  const isOwn = reader !== null && group === own
  const [rules, loans, holds] = await Promise.all([
    deps.rooms.rules({ category: group, branch: branch?.id ?? null }),
    isOwn ? deps.rooms.loans(reader.id) : [],
    isOwn ? deps.rooms.holds(reader.id) : [],
  ])
  return {
    group,
    branch: branch ? { slug: branch.slug, name: branch.name } : null,
    branches: organisation.branches
      .filter(one => one.isPickup)
      .map(({ slug, name }) => ({ slug, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    rules,
    changedOn: rules.changedAt ? dayOf(rules.changedAt) : null,
    now: isOwn ? { loans: loans.length, holds: holds.length } : null,
  }
}
