import { type DeskDeps, placeHold } from '../../src/modules/desk/index.ts'
import { linkGuardian, patronByCard } from '../../src/modules/patrons/index.ts'

/** Makes somebody the guardian of a child, and reserves a work for it. */
export async function makeFamily(
  desk: DeskDeps,
  { guardian, card, work }: { guardian: number; card: string; work: number },
): Promise<void> {
  const child = (await patronByCard(desk.db, card))?.id ?? 0
  const actor = { kind: 'staff', account: 1, branch: 1 } as const
  await linkGuardian(desk, { guardian, child, reason: 'Visade legitimation', actor })
  const placed = await placeHold(desk, {
    ...{ patron: child, wish: { work }, pickup: 1 },
    actor: { kind: 'patron', patron: child, guardian },
  })
  if (placed.outcome !== 'placed') throw new Error(`no hold of a child: ${JSON.stringify(placed)}`)
}

/** What a guardian sees of a child and its reservation. */
export async function familyPaths(
  one: (sql: string) => Promise<Record<string, unknown>>,
  card: string,
): Promise<string[]> {
  const { child, hold } = await one(
    `select g.child_id as child, max(h.id) as hold
     from patrons.guardianship g join patrons.card c on c.patron_id = g.guardian_id
     join holds.hold h on h.patron_id = g.child_id and h.state in ('waiting', 'assigned')
     where g.ended_at is null and c.number = '${card}' group by g.child_id`,
  )
  const here = `/mina-sidor/familj/${child}`
  return [
    '/mina-sidor/familj',
    `${here}/avgifter`,
    `${here}/reservationer/pausa`,
    ...['varfor', 'pausa', 'hamtstalle', 'ta-bort'].map(page => `${here}/reservationer/${hold}/${page}`),
  ]
}
