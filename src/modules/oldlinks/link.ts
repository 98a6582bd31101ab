import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import type { Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { dayOf } from '../../kernel/day.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import {
  candidates,
  type LinkOrder,
  type LinkRefusal,
  oldAddress,
  readLink,
  readList,
} from './address.rules.ts'
import * as rows from './link.sql.ts'

export type OldLink = Omit<Row<typeof rows.links>, 'total'>

type By = { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole }

export type LinksOutcome =
  | { readonly outcome: 'done'; readonly links: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly LinkRefusal[] }

/** Where an address of a former site leads now, counting the visit by day; null = nobody has said. */
export async function followOldLink(
  deps: Deps,
  asked: { readonly address: string; readonly ownHost: string },
): Promise<string | null> {
  const address = oldAddress(asked.address, asked.ownHost)
  if (!address) return null
  const [found] = await deps.db.run(rows.follow, {
    host: address.host,
    paths: [...candidates(address)],
    today: dayOf(deps.now()),
  })
  return found?.target ?? null
}

/** Hosts of former sites that lead here. */
export const oldHosts = async (db: Executor): Promise<ReadonlySet<string>> =>
  new Set((await db.run(rows.hosts, {})).map(row => row.host))

export async function oldLinks(
  db: Executor,
  of: { readonly words: string; readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly links: readonly OldLink[] }> {
  const found = await db.run(rows.links, of)
  return { total: found[0]?.total ?? 0, links: found.map(({ total: _, ...link }) => link) }
}

/** Lead old addresses to pages of ours: all of them, or none when one cannot be read. */
async function setLinks(deps: Deps, links: readonly LinkOrder[], by: By): Promise<LinksOutcome> {
  const done: LinksOutcome = { outcome: 'done', links: links.length }
  if (!links.length) return done
  return inTransaction<LinksOutcome>(deps.db, async tx => {
    const at = deps.now()
    await tx.run(rows.setLinks, {
      hosts: links.map(link => link.host),
      paths: links.map(link => link.path),
      targets: links.map(link => link.target),
      at,
      account: by.actor.account,
    })
    const [first] = links
    const facts = { links: links.length, first: `${first?.host}${first?.path}`, target: first?.target }
    return answer(done, [
      audit(by.actor, 'set-old-links', 'old-links', at, facts),
      event({ kind: 'old-links.changed', facts: { links: links.length } }),
    ])
  })
}

const notAllowed: LinksOutcome = { outcome: 'refused', refusals: [{ code: 'not-allowed', line: null }] }

/** Leads one old address to a page of ours; one that led elsewhere leads there from now on. */
export async function setOldLink(
  deps: Deps,
  written: { readonly from: string; readonly to: string; readonly ownHost: string },
  by: By,
): Promise<LinksOutcome> {
  if (!may(by.role, 'set-old-links')) return notAllowed
  const read = readLink(written, written.ownHost, null)
  if ('refusals' in read) return { outcome: 'refused', refusals: read.refusals }
  return setLinks(deps, [read.link], by)
}

/** The same for a whole list, written as "old;new" a line. */
export async function setOldLinks(
  deps: Deps,
  written: { readonly list: string; readonly ownHost: string },
  by: By,
): Promise<LinksOutcome> {
  if (!may(by.role, 'set-old-links')) return notAllowed
  const { links, refusals } = readList(written.list, written.ownHost)
  return refusals.length ? { outcome: 'refused', refusals } : setLinks(deps, links, by)
}

/** Takes a link away; one that is gone already is as good. */
export async function removeOldLink(deps: Deps, id: number, by: By): Promise<LinksOutcome> {
  if (!may(by.role, 'set-old-links')) return notAllowed
  return inTransaction<LinksOutcome>(deps.db, async tx => {
    const [gone] = await tx.run(rows.removeLink, { id })
    if (!gone) return { outcome: 'done', links: 0 }
    return answer<LinksOutcome>({ outcome: 'done', links: 1 }, [
      audit(by.actor, 'remove-old-link', 'old-links', deps.now(), { ...gone }),
      event({ kind: 'old-links.changed', facts: { links: 1 } }),
    ])
  })
}
