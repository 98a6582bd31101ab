import type { Database } from '../../../database/connect.ts'
import { dayOf } from '../../../kernel/day.ts'
import { worksByIds } from '../../../modules/catalogue/index.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import type { Explanation, SearchIndex, SearchRequest } from '../../../modules/search/index.ts'
import { choicesFor, heldChoices, searchWithChoices } from '../../../modules/searchcare/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { listed } from '../../texts/locale.ts'
import type { Clerk } from '../clerk.ts'
import { howMet, reasonLines, worthLine } from './reason-words.ts'
import { type Reasons, type ReasonsAsked, type ReasonsView, workNumberIn } from './search.view.ts'

const hitsPerPage = 10

/** What a choice does, in words. */
export const whatOf = ({ kind, place }: { kind: 'pin' | 'bury'; place: number | null }): string =>
  kind === 'pin' ? `lyft till plats ${place}` : 'ställd sist'

/** The work meant: its number or address, else the best hit for what was written (a title, an ISBN). */
async function workMeant(index: SearchIndex, text: string): Promise<number | null> {
  const number = workNumberIn(text)
  if (number !== null) return number
  const { hits } = await index.query({ text, limit: 1 })
  return hits[0]?.work ?? null
}

const questionLines = (found: {
  corrected: string | null
  offered: string | null
  leftOut: readonly string[]
}) => [
  ...(found.corrected
    ? [`Frågan rättades till ”${found.corrected}”, för att den som den skrevs gav inget bra.`]
    : []),
  ...(found.offered
    ? [`Frågan ställdes som den skrevs. ”${found.offered}” erbjuds som en annan stavning.`]
    : []),
  ...(found.leftOut.length ? [`Utelämnat: ${listed('sv', found.leftOut)}. Inget verk har alla ord.`] : []),
]

/** Why the hits of a question stand where they stand, asked by the same way as the public asks. */
export function reasonsOf(desk: () => DeskDeps, index: SearchIndex) {
  const titled = async (
    db: Database,
    told: readonly Explanation[],
    choices: ReadonlyMap<number, Reasons['choice']>,
  ) => {
    const works = await worksByIds(
      db,
      told.map(one => one.work),
    )
    const byId = new Map(works.map(work => [work.id, work]))
    return told.flatMap((one): Reasons[] => {
      const work = byId.get(one.work)
      const place = one.inside?.place ?? null
      if (!work) return []
      return [
        {
          ...{ work: one.work, title: work.title, creator: work.creator },
          place: place === null ? null : place + 1,
          lines: reasonLines(one),
          words: one.words.map(({ word }, n) => ({ word, how: howMet(one.inside?.met[n] ?? null) })),
          worth: worthLine(one.inside, one.score),
          choice: choices.get(one.work) ?? null,
        },
      ]
    })
  }

  return {
    reasons: async (clerk: Clerk, asked: ReasonsAsked): Promise<ReasonsView> => {
      const { db, organisation, now } = desk()
      const { municipalityId } = organisation.branch(clerk.branch)
      const none = { total: 0, pages: 0, lines: [], words: [], hits: [], missed: null }
      const head = {
        ...{ asked, hitsPerPage, mayChoose: may(clerk.role, 'choose-hits') },
        municipality: organisation.municipality(municipalityId).name,
      }
      if (!asked.q) return { ...head, ...none }
      const request: SearchRequest = { text: asked.q, exact: asked.exact }
      const { result, chosen } = await searchWithChoices(
        index,
        { ...request, offset: (asked.page - 1) * hitsPerPage, limit: hitsPerPage },
        async question => choicesFor(await heldChoices(db, question, dayOf(now())), municipalityId),
      )
      const explain = (work: number) => index.explain(request, work)
      const meant = asked.work ? await workMeant(index, asked.work) : null
      const [told, missed] = await Promise.all([
        Promise.all(result.hits.map(hit => explain(hit.work))),
        meant === null ? null : explain(meant),
      ])
      // The words are told also when nothing was found: no work has the number 0.
      const { words } = missed ?? told[0] ?? (await explain(0))
      const choices = new Map(
        [...chosen.values()].map(choice => [
          choice.work,
          { id: choice.id, text: `Bibliotekets val: ${whatOf(choice)}. ${choice.reason}` },
        ]),
      )
      const [hits, [about]] = await Promise.all([
        titled(db, told, choices),
        titled(db, missed ? [missed] : [], choices),
      ])
      return {
        ...head,
        total: result.total,
        pages: Math.ceil(result.total / hitsPerPage),
        lines: questionLines(result),
        words,
        hits,
        missed: asked.work ? (about ?? 'unknown') : null,
      }
    },
  }
}
