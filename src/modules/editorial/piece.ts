import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { type Day, dayOf, parseDay } from '../../kernel/day.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import {
  type PieceAudience,
  type PieceKind,
  type PieceRefusal,
  pieceRefusals,
  publishRefusals,
  type Showing,
  type WantedPiece,
  type WorkDeed,
  worksAfter,
} from './piece.rules.ts'
import * as rows from './piece.sql.ts'

/** A tip or a theme. `works` in their order, each as the work it was joined to; `branches` of a theme, none = the county. */
export type Piece = Row<typeof rows.pieceById>

type By = { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole }

export type PieceOutcome =
  | { readonly outcome: 'done'; readonly id: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly PieceRefusal[] }

const refused = (...refusals: PieceRefusal[]): PieceOutcome => ({ outcome: 'refused', refusals })

export const pieceById = async (db: Executor, id: number): Promise<Piece | undefined> =>
  (await db.run(rows.pieceById, { id }))[0]

type Page = { readonly total: number; readonly pieces: readonly Piece[] }
const paged = (found: readonly (Piece & { total: number })[]): Page => ({
  total: found[0]?.total ?? 0,
  pieces: found.map(({ total: _, ...piece }) => piece),
})

/** What is shown on a day, the latest first. */
export const shownPieces = async (
  db: Executor,
  of: {
    readonly today: Day
    /** null = both. */
    readonly kind: PieceKind | null
    /** null = for whom it may be; else what is for them, and for everybody. */
    readonly audience: PieceAudience | null
    /** A library: its own tips, its themes and the whole county's. null = of all libraries. */
    readonly place: number | null
    /** Only what is for the whole county. */
    readonly everywhere?: boolean
    readonly limit: number
    readonly offset: number
  },
): Promise<Page> => paged(await db.run(rows.shownPieces, { ...of, everywhere: of.everywhere ?? false }))

/** Tips about a work on a day, and about what was joined to it, the latest first. */
export const tipsOfWork = (
  db: Executor,
  of: { readonly work: number; readonly today: Day; readonly limit: number },
): Promise<Piece[]> => db.run(rows.tipsOfWork, of)

/** For staff: pieces in one part of their life, the latest changed first. */
export const pieces = async (
  db: Executor,
  of: {
    readonly showing: Showing
    readonly words: string
    readonly today: Day
    readonly limit: number
    readonly offset: number
  },
): Promise<Page> => paged(await db.run(rows.pieces, of))

const noted = (
  by: By,
  deed: string,
  id: number,
  at: Temporal.Instant,
  facts: Record<string, unknown>,
): Bound[] => [
  audit(by.actor, deed, `piece:${id}`, at, facts),
  event({ kind: 'piece.changed', facts: { piece: id } }),
]

const written = (wanted: WantedPiece) => ({
  title: wanted.kind === 'theme' ? wanted.title.trim() : null,
  body: wanted.body.trim(),
  language: wanted.language,
  audience: wanted.audience,
  from: wanted.from as Day,
  until: parseDay(wanted.until) ?? null,
})

/** Writes a draft: readers see it when it is published. */
export const writePiece = (deps: Deps, wanted: WantedPiece, by: By): Promise<PieceOutcome> =>
  inTransaction<PieceOutcome>(deps.db, async tx => {
    const branches = [...new Set(wanted.kind === 'theme' ? wanted.branches : [])]
    const [known] = await tx.run(rows.pieceCase, { work: wanted.work, branches })
    const refusals = pieceRefusals(wanted, {
      allowed: may(by.role, 'write-tips'),
      workExists: known?.workExists ?? false,
      branchesExist: known?.branchesExist ?? false,
    })
    if (refusals.length) return refused(...refusals)
    const at = deps.now()
    const { account, branch } = by.actor
    const [row] = await tx.run(rows.addPiece, { kind: wanted.kind, ...written(wanted), at, account, branch })
    const id = row?.id ?? 0
    const works = wanted.kind === 'tip' && wanted.work !== null ? [wanted.work] : []
    return answer<PieceOutcome>({ outcome: 'done', id }, [
      bind(rows.putWorks, { id, works }),
      bind(rows.putBranches, { id, branches }),
      ...noted(by, 'write-piece', id, at, { kind: wanted.kind, title: wanted.title, works }),
    ])
  })

/** Writes a piece anew; what is published is seen as it now stands. Its works stay. */
export const rewritePiece = (deps: Deps, id: number, wanted: WantedPiece, by: By): Promise<PieceOutcome> =>
  inTransaction<PieceOutcome>(deps.db, async tx => {
    const [before] = await tx.run(rows.lockPiece, { id })
    if (!before) return refused({ code: 'no-such-piece' })
    const order = { ...wanted, kind: before.kind }
    const branches = [...new Set(before.kind === 'theme' ? wanted.branches : [])]
    const [known] = await tx.run(rows.pieceCase, { work: null, branches })
    const refusals = pieceRefusals(order, {
      allowed: may(by.role, 'write-tips'),
      workExists: true,
      branchesExist: known?.branchesExist ?? false,
    })
    if (refusals.length) return refused(...refusals)
    const at = deps.now()
    return answer<PieceOutcome>({ outcome: 'done', id }, [
      bind(rows.changePiece, { id, ...written(order), at }),
      bind(rows.forgetBranches, { id }),
      bind(rows.putBranches, { id, branches }),
      ...noted(by, 'rewrite-piece', id, at, { title: wanted.title, from: wanted.from, until: wanted.until }),
    ])
  })

/** Shows a piece to everybody from its first day on, also one that was ended. */
export const publishPiece = (deps: Deps, id: number, by: By): Promise<PieceOutcome> =>
  inTransaction<PieceOutcome>(deps.db, async tx => {
    const [[piece], works] = await Promise.all([
      tx.run(rows.lockPiece, { id }),
      tx.run(rows.worksOfPiece, { id }),
    ])
    if (!piece) return refused({ code: 'no-such-piece' })
    const refusals = publishRefusals(
      { shownUntil: piece.shownUntil, works: works.length },
      { allowed: may(by.role, 'write-tips'), today: dayOf(deps.now()) },
    )
    if (refusals.length) return refused(...refusals)
    const done: PieceOutcome = { outcome: 'done', id }
    if (piece.state === 'published') return done
    const at = deps.now()
    return answer<PieceOutcome>(done, [
      bind(rows.setState, { id, state: 'published', at }),
      ...noted(by, 'publish-piece', id, at, { kind: piece.kind }),
    ])
  })

/** Takes a piece away from readers; staff still see it and may publish it again. */
export const endPiece = (deps: Deps, id: number, by: By): Promise<PieceOutcome> =>
  inTransaction<PieceOutcome>(deps.db, async tx => {
    if (!may(by.role, 'write-tips')) return refused({ code: 'not-allowed' })
    const [piece] = await tx.run(rows.lockPiece, { id })
    if (!piece) return refused({ code: 'no-such-piece' })
    const done: PieceOutcome = { outcome: 'done', id }
    if (piece.state === 'ended') return done
    const at = deps.now()
    return answer<PieceOutcome>(done, [
      bind(rows.setState, { id, state: 'ended', at }),
      ...noted(by, 'end-piece', id, at, { kind: piece.kind }),
    ])
  })

/** Puts a work last in a theme, takes it out, or moves it a step. */
export const changeTheme = (
  deps: Deps,
  order: { readonly id: number; readonly work: number; readonly deed: WorkDeed },
  by: By,
): Promise<PieceOutcome> =>
  inTransaction<PieceOutcome>(deps.db, async tx => {
    if (!may(by.role, 'write-tips')) return refused({ code: 'not-allowed' })
    const { id, work, deed } = order
    const [piece] = await tx.run(rows.lockPiece, { id })
    if (piece?.kind !== 'theme') return refused({ code: 'no-such-piece' })
    const [before, [known]] = await Promise.all([
      tx.run(rows.worksOfPiece, { id }),
      tx.run(rows.pieceCase, { work, branches: [] }),
    ])
    const after = worksAfter(
      [...new Set(before.map(row => row.work))],
      work,
      deed,
      known?.workExists ?? false,
    )
    if ('refusal' in after) return refused(after.refusal)
    return answer<PieceOutcome>({ outcome: 'done', id }, [
      bind(rows.forgetWorks, { id }),
      bind(rows.putWorks, { id, works: [...after.works] }),
      ...noted(by, 'change-theme', id, deps.now(), { work, deed }),
    ])
  })
