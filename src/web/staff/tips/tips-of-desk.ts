import { type Day, dayOf } from '../../../kernel/day.ts'
import { worksByIds } from '../../../modules/catalogue/index.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  changeTheme,
  endPiece,
  type Piece,
  type PieceOutcome,
  type PieceRefusal,
  pieceById,
  pieces,
  publishPiece,
  rewritePiece,
  showingOn,
  type WantedPiece,
  type WorkDeed,
  writePiece,
} from '../../../modules/editorial/index.ts'
import type { SearchIndex } from '../../../modules/search/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { visitable } from '../../public/libraries/libraries.load.ts'
import { foundWork } from '../../public/rooms-of-catalogue.ts'
import { pieceViews, themeView } from '../../public/tips/tips.load.ts'
import { dayText } from '../../texts/dates.ts'
import { languageCodes } from '../../texts/formats.ts'
import { textsFor } from '../../texts/texts.ts'
import type { FormError, Option, PageContext } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { workNumberIn } from '../search/search.view.ts'
import {
  listStates,
  type PieceForm,
  type PieceFormView,
  type PieceListAsked,
  type PieceListView,
  type PiecePageView,
  type WorkChoice,
} from './tips.view.ts'
import { refusalTexts, states } from './tips-words.ts'

/** Pieces on a page, and works offered for what was looked for. */
const [onAPage, offered] = [25, 8]

export type PieceFormAnswer =
  | { readonly outcome: 'done'; readonly id: number }
  | { readonly outcome: 'refused'; readonly view: PieceFormView }

/** What is done to a piece besides writing it. */
export type PieceDeed =
  | { readonly deed: 'publish' | 'end' }
  | { readonly deed: 'change'; readonly work: string; readonly how: WorkDeed }

const errorsOf = (refusals: readonly PieceRefusal[]): FormError[] =>
  refusals.map(({ code }) => refusalTexts[code])

/** Tips and themes: the list, the form, how it looks to readers, and what is done with it. */
export function tipsPagesOf(desk: () => DeskDeps, index: SearchIndex) {
  const today = (): Day => dayOf(desk().now())
  const by = (clerk: Clerk) =>
    ({ actor: { kind: 'staff', account: clerk.account, branch: clerk.branch }, role: clerk.role }) as const
  const house = () => ({ ...desk(), organisation: () => desk().organisation })

  const choiceOf = (work: Parameters<typeof foundWork>[0]): WorkChoice => {
    const { id, title, creator } = foundWork(work)
    return { id, title, creator }
  }
  const worksFor = async (words: string): Promise<WorkChoice[]> => {
    if (!words.trim()) return []
    const { hits } = await index.query({ text: words, limit: offered })
    const works = await worksByIds(
      desk().db,
      hits.map(hit => hit.work),
    )
    return works.map(choiceOf)
  }
  const workOf = async (text: string): Promise<WorkChoice | null> => {
    const number = workNumberIn(text)
    const [work] = number === null ? [] : await worksByIds(desk().db, [number])
    return work ? choiceOf(work) : null
  }

  const daysOf = (piece: Piece): string => {
    const from = dayText('sv', piece.shownFrom, 'full')
    return piece.shownUntil
      ? `${from} – ${dayText('sv', piece.shownUntil, 'full')}`
      : `från ${from} tills den avslutas`
  }
  const whereOf = (piece: Piece): string => {
    if (piece.kind === 'tip') return desk().organisation.branch(piece.branch).shortName
    if (piece.branches.length === 0) return 'hela Dalarna'
    return piece.branches.map(id => desk().organisation.branch(id).shortName).join(', ')
  }

  const languages = (): Option[] => {
    const names = textsFor('sv').search.languages
    return languageCodes
      .filter(code => code !== 'mul' && code !== 'und')
      .map(value => ({ value, label: names[value] }))
  }
  const branchOptions = (): Option[] => {
    const { organisation } = desk()
    return visitable(organisation)
      .map(one => ({
        value: one.slug,
        label: one.name,
        group: organisation.municipality(one.municipalityId).name,
      }))
      .sort((a, b) => a.group.localeCompare(b.group, 'sv') || a.label.localeCompare(b.label, 'sv'))
  }
  const formView = async (
    clerk: Clerk,
    id: number | null,
    form: PieceForm,
    of: { readonly errors?: readonly FormError[]; readonly words?: string } = {},
  ): Promise<PieceFormView> => {
    const { errors = [], words = '' } = of
    const [work, hits] = await Promise.all([workOf(form.work), worksFor(words)])
    return {
      ...{ id, form, errors, work, words, hits, languages: languages(), branches: branchOptions() },
      mayWrite: may(clerk.role, 'write-tips'),
    }
  }
  /** What a form asks for: what cannot be read becomes something that is refused. */
  const wantedOf = (form: PieceForm): WantedPiece => {
    const { kind, title, body, language, audience, from, until, branches } = form
    return {
      ...{ kind, title, body, from: from.trim(), until: until.trim() },
      language: languages().some(({ value }) => value === language) ? language : '',
      audience: audience === 'child' || audience === 'young' || audience === 'adult' ? audience : null,
      work: kind === 'tip' ? (workNumberIn(form.work) ?? 0) : null,
      branches: branches.map(slug => desk().organisation.bySlug(slug)?.id ?? 0),
    }
  }
  const pageView = async (
    ctx: PageContext,
    clerk: Clerk,
    piece: Piece,
    of: { readonly errors?: readonly FormError[]; readonly words?: string } = {},
  ): Promise<PiecePageView> => {
    const { errors = [], words = '' } = of
    const showing = showingOn(piece, today())
    const previewed = async () => {
      if (piece.kind === 'theme') return themeView(house(), ctx, piece)
      const [tip] = await pieceViews(house(), ctx, [piece])
      return tip?.kind === 'tip' ? tip : null
    }
    const [preview, hits] = await Promise.all([previewed(), worksFor(words)])
    return {
      ...{ id: piece.id, state: states[showing], where: whereOf(piece), days: daysOf(piece), errors },
      ...{ isDraft: showing === 'draft', isPublished: showing === 'shown' || showing === 'coming' },
      ...{ words, hits, preview, mayWrite: may(clerk.role, 'write-tips') },
    }
  }

  const done = (clerk: Clerk, id: number, order: PieceDeed): Promise<PieceOutcome> => {
    switch (order.deed) {
      case 'publish':
        return publishPiece(desk(), id, by(clerk))
      case 'end':
        return endPiece(desk(), id, by(clerk))
      case 'change':
        return changeTheme(desk(), { id, work: workNumberIn(order.work) ?? 0, deed: order.how }, by(clerk))
    }
  }

  return {
    pieceList: async (clerk: Clerk, asked: PieceListAsked): Promise<PieceListView> => {
      const { total, pieces: found } = await pieces(desk().db, {
        ...{ showing: listStates[asked.state], words: asked.words, today: today(), limit: onAPage },
        offset: (asked.page - 1) * onAPage,
      })
      const works = await worksByIds(desk().db, [
        ...new Set(found.flatMap(piece => (piece.kind === 'tip' ? piece.works : []))),
      ])
      const titles = new Map(works.map(work => [work.id, foundWork(work).title]))
      return {
        ...{ asked, total, pages: Math.ceil(total / onAPage), mayWrite: may(clerk.role, 'write-tips') },
        lines: found.map(piece => ({
          id: piece.id,
          kind: piece.kind === 'tip' ? 'Tips' : `Tema, ${piece.works.length} titlar`,
          title: piece.title ?? titles.get(piece.works[0] ?? 0) ?? 'Verket finns inte längre',
          ...{ where: whereOf(piece), days: daysOf(piece), by: piece.author },
        })),
      }
    },
    newPiece: (
      clerk: Clerk,
      of: { readonly kind: 'tip' | 'theme'; readonly work: string; readonly words: string },
    ): Promise<PieceFormView> =>
      formView(
        clerk,
        null,
        {
          ...{ kind: of.kind, work: of.work, title: '', body: '', language: 'swe', audience: '' },
          ...{ from: today(), until: '', branches: [] },
        },
        { words: of.words },
      ),
    pieceForm: async (clerk: Clerk, id: number): Promise<PieceFormView | null> => {
      const piece = await pieceById(desk().db, id)
      if (!piece) return null
      return formView(clerk, id, {
        ...{
          kind: piece.kind,
          work: String(piece.works[0] ?? ''),
          title: piece.title ?? '',
          body: piece.body,
        },
        ...{ language: piece.language, audience: piece.audience ?? '', from: piece.shownFrom },
        until: piece.shownUntil ?? '',
        branches: piece.branches.map(branch => desk().organisation.branch(branch).slug),
      })
    },
    savePiece: async (clerk: Clerk, id: number | null, form: PieceForm): Promise<PieceFormAnswer> => {
      const wanted = wantedOf(form)
      const outcome =
        id === null
          ? await writePiece(desk(), wanted, by(clerk))
          : await rewritePiece(desk(), id, wanted, by(clerk))
      if (outcome.outcome === 'done') return outcome
      return {
        outcome: 'refused',
        view: await formView(clerk, id, form, { errors: errorsOf(outcome.refusals) }),
      }
    },
    /** Null when there is no such piece. */
    piece: async (
      ctx: PageContext,
      clerk: Clerk,
      id: number,
      words: string,
    ): Promise<PiecePageView | null> => {
      const piece = await pieceById(desk().db, id)
      return piece ? pageView(ctx, clerk, piece, { words }) : null
    },
    /** 'done', or the piece with what stands in the way; null when there is no such piece. */
    changePiece: async (
      ctx: PageContext,
      clerk: Clerk,
      id: number,
      order: PieceDeed,
    ): Promise<'done' | PiecePageView | null> => {
      const outcome = await done(clerk, id, order)
      if (outcome.outcome === 'done') return 'done'
      const piece = await pieceById(desk().db, id)
      return piece ? pageView(ctx, clerk, piece, { errors: errorsOf(outcome.refusals) }) : null
    },
  }
}
