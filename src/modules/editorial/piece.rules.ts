import { type Day, parseDay } from '../../kernel/day.ts'

/** A tip is about one work, a theme about several in an order of its own. */
export type PieceKind = 'tip' | 'theme'
export type PieceAudience = 'child' | 'young' | 'adult'

/** A piece as it is to be: what a form gave, already read. */
export interface WantedPiece {
  readonly kind: PieceKind
  /** Of a theme. */
  readonly title: string
  readonly body: string
  /** A MARC code: 'swe'. */
  readonly language: string
  /** null = everybody. */
  readonly audience: PieceAudience | null
  /** Days as they were written; no last day = until somebody ends it. */
  readonly from: string
  readonly until: string
  /** The work of a tip. */
  readonly work: number | null
  /** The libraries of a theme; none = the whole county. */
  readonly branches: readonly number[]
}

export type PieceRefusal = {
  readonly code:
    | 'not-allowed'
    | 'no-such-piece'
    | 'no-title'
    | 'title-too-long'
    | 'no-body'
    | 'body-too-long'
    | 'no-language'
    | 'no-from'
    | 'no-until'
    | 'until-before-from'
    | 'until-passed'
    | 'no-work'
    | 'work-there-already'
    | 'too-many-works'
    | 'unknown-branch'
}

export const longest = { title: 120, tip: 600, theme: 2000 } as const
/** Works in a theme: more, and nobody walks to the end of the table. */
export const mostWorks = 40

export interface PieceCase {
  readonly allowed: boolean
  /** That the work of a tip exists, and has not been joined to another. */
  readonly workExists: boolean
  readonly branchesExist: boolean
}

function textRefusals({ kind, title, body }: WantedPiece): PieceRefusal[] {
  const refusals: PieceRefusal[] = []
  if (kind === 'theme' && !title.trim()) refusals.push({ code: 'no-title' })
  if (kind === 'theme' && title.trim().length > longest.title) refusals.push({ code: 'title-too-long' })
  if (!body.trim()) refusals.push({ code: 'no-body' })
  if (body.trim().length > longest[kind]) refusals.push({ code: 'body-too-long' })
  return refusals
}

function dayRefusals(written: { readonly from: string; readonly until: string }): PieceRefusal[] {
  const from = parseDay(written.from)
  const until = written.until ? parseDay(written.until) : null
  const refusals: PieceRefusal[] = []
  if (!from) refusals.push({ code: 'no-from' })
  if (until === undefined) refusals.push({ code: 'no-until' })
  if (from && until && until < from) refusals.push({ code: 'until-before-from' })
  return refusals
}

/** All that stands in the way of a piece as it was written. */
export function pieceRefusals(wanted: WantedPiece, known: PieceCase): PieceRefusal[] {
  if (!known.allowed) return [{ code: 'not-allowed' }]
  return [
    ...(wanted.kind === 'tip' && !known.workExists ? [{ code: 'no-work' as const }] : []),
    ...textRefusals(wanted),
    ...(/^[a-z]{3}$/.test(wanted.language) ? [] : [{ code: 'no-language' as const }]),
    ...dayRefusals(wanted),
    ...(known.branchesExist ? [] : [{ code: 'unknown-branch' as const }]),
  ]
}

/** All that stands in the way of showing a piece to everybody. */
export function publishRefusals(
  piece: { readonly shownUntil: Day | null; readonly works: number },
  known: { readonly allowed: boolean; readonly today: Day },
): PieceRefusal[] {
  if (!known.allowed) return [{ code: 'not-allowed' }]
  return [
    ...(piece.works === 0 ? [{ code: 'no-work' as const }] : []),
    ...(piece.shownUntil && piece.shownUntil < known.today ? [{ code: 'until-passed' as const }] : []),
  ]
}

/** What is done with a work in a theme. */
export type WorkDeed = 'add' | 'remove' | 'up' | 'down'

/** The works of a theme after a deed, in their order, or why it cannot be. A step past an end changes nothing. */
export function worksAfter(
  works: readonly number[],
  work: number,
  deed: WorkDeed,
  workExists: boolean,
): { readonly works: readonly number[] } | { readonly refusal: PieceRefusal } {
  const at = works.indexOf(work)
  if (deed === 'add') {
    if (!workExists) return { refusal: { code: 'no-work' } }
    if (at >= 0) return { refusal: { code: 'work-there-already' } }
    return works.length >= mostWorks ? { refusal: { code: 'too-many-works' } } : { works: [...works, work] }
  }
  if (at < 0) return { refusal: { code: 'no-work' } }
  const others = works.filter(one => one !== work)
  if (deed === 'remove') return { works: others }
  const to = Math.max(0, deed === 'up' ? at - 1 : at + 1)
  return { works: [...others.slice(0, to), work, ...others.slice(to)] }
}

/** Where a piece is in its life on a day: being written, waiting for its first day, to be seen, or over. */
export type Showing = 'draft' | 'coming' | 'shown' | 'over'

export function showingOn(
  piece: {
    readonly state: 'draft' | 'published' | 'ended'
    readonly shownFrom: Day
    readonly shownUntil: Day | null
  },
  today: Day,
): Showing {
  if (piece.state === 'draft') return 'draft'
  if (piece.state === 'ended' || (piece.shownUntil && piece.shownUntil < today)) return 'over'
  return piece.shownFrom > today ? 'coming' : 'shown'
}

/** What somebody on the staff is called in front of readers. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
