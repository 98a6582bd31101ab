import {
  type SuggestOutcome,
  suggestedFormats,
  type WithdrawOutcome,
} from '../../../modules/acquisitions/index.ts'
import type { OwnSuggestionView } from './own-suggestions.page.tsx'
import type { SuggestionsHouse } from './suggestions.house.ts'

const one = (id: number, title: string, change: Partial<OwnSuggestionView> = {}): OwnSuggestionView => ({
  ...{ id, title, creator: 'Petra Påhittad', format: 'Bok', state: 'new', madeOn: '20 november 2026' },
  ...{ others: 0, reserve: true, pickup: 'Mora bibliotek', reason: '', reasonWords: '', work: null },
  ...{ answered: null, barred: [], canWithdraw: true },
  ...change,
})

const ended = { canWithdraw: false } as const
const work = { id: 1, slug: 'titel' }

/** One suggestion in every state. */
const all: readonly OwnSuggestionView[] = [
  one(1, 'Kolmilan'),
  one(2, 'Milan', { state: 'considered', others: 3, reserve: false }),
  one(3, 'Kolet', { state: 'ordered', others: 1 }),
  one(4, 'Glöden', { state: 'arrived', answered: 'placed', work, ...ended }),
  one(5, 'Askan', { state: 'arrived', answered: 'refused', barred: ['Kortet har gått ut.'], work, ...ended }),
  one(6, 'Röken', { state: 'declined', reason: 'För dyr.', reasonWords: 'Vi har filmen.', ...ended }),
  one(7, 'Elden', { state: 'arrived', work, ...ended }),
  one(8, 'Gnistan', { state: 'arrived', answered: 'already', work, ...ended }),
  one(9, 'Lågan', { state: 'arrived', answered: 'not-asked', work, ...ended }),
]

const refused = (refusals: Extract<SuggestOutcome, { outcome: 'refused' }>['refusals']): SuggestOutcome => ({
  outcome: 'refused',
  refusals,
})

/** What Alva has suggested, for page tests; what is done is told to `deeds`. */
export function fixtureSuggestions(deeds: string[]): SuggestionsHouse {
  const on = (deed: string, suggestion: number): WithdrawOutcome => {
    if (suggestion > 9) return { outcome: 'refused', refusals: [{ code: 'not-there' }] }
    if (suggestion === 6)
      return { outcome: 'refused', refusals: [{ code: 'answered-already', state: 'declined' }] }
    deeds.push(`${deed} ${suggestion}`)
    return { outcome: 'done' }
  }
  return {
    form: async (ctx, reader, written) => ({
      written,
      loggedIn: reader !== null,
      owes: written.title === 'Skyldig',
      libraries: [{ value: 'mora', label: 'Mora bibliotek' }],
      formats: suggestedFormats.map(value => ({ value, label: ctx.texts.search.formats[value] })),
      languages: [{ value: '', label: ctx.texts.suggestions.anyLanguage }],
      known:
        written.title === 'Jerusalem'
          ? [{ id: 1, slug: 'jerusalem', title: 'Jerusalem', creator: 'Selma Lagerlöf', formats: 'Bok' }]
          : [],
      longestWhy: 300,
    }),
    send: async (_reader, written) => {
      if (!written.title) return refused([{ code: 'title-missing' }, { code: 'isbn-check-digit' }])
      if (written.title === 'Milan') return refused([{ code: 'suggested-already', suggestion: 2 }])
      if (written.title === 'För många')
        return refused([{ code: 'too-many-suggestions', most: 10, days: 30 }])
      if (written.title === 'Jerusalem' && !written.anyway)
        return refused([{ code: 'in-catalogue', works: [1] }])
      deeds.push(`suggest ${written.title} for ${written.library}${written.reserve ? ' and reserve' : ''}`)
      return { outcome: 'done', suggestion: 3, others: 1, state: 'ordered' }
    },
    all: async () => all,
    withdraw: async (_reader, suggestion) => on('withdraw', suggestion),
    restore: async (_reader, suggestion) => on('restore', suggestion),
  }
}
