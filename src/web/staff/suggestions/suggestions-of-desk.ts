import { dayOf } from '../../../kernel/day.ts'
import {
  considerSuggestion,
  declineReasons,
  declineSuggestion,
  linkSuggestion,
  type MoveOutcome,
  moves,
  orderSuggestion,
  policyRange,
  reopenSuggestion,
  type Suggestion,
  setSuggestionPolicy,
  suggestionById,
  suggestionChoices,
  suggestionPolicy,
  suggestions,
  type WholeSuggestion,
} from '../../../modules/acquisitions/index.ts'
import { worksByIds, worksMeant } from '../../../modules/catalogue/index.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import { suggestionWords } from '../../../modules/notices/index.ts'
import type { SearchIndex } from '../../../modules/search/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { foundWork } from '../../public/rooms-of-catalogue.ts'
import { dayText } from '../../texts/dates.ts'
import { formatOf, languageOf } from '../../texts/formats.ts'
import { textsFor } from '../../texts/texts.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { csvOf } from '../csv.ts'
import { workNumberIn } from '../search/search.view.ts'
import type { WorkChoice } from '../tips/tips.view.ts'
import {
  type DeclineForm,
  type PolicyForm,
  type SuggestionFilter,
  type SuggestionLine,
  type SuggestionListView,
  type SuggestionView,
  shownStates,
  type Wanted,
} from './suggestions.view.ts'
import { moveErrors, outcomeText, states } from './suggestions-words.ts'

const [onAPage, offered] = [25, 8]
/** Lines of the file: the list is never so long. */
const inTheFile = 100_000
/** Libraries named in a line; the others are counted. */
const named = 3

/** What is done with a suggestion. */
export type SuggestionOrder =
  | { readonly deed: 'consider' | 'order' | 'reopen' }
  | ({ readonly deed: 'decline' } & DeclineForm)
  | { readonly deed: 'link'; readonly work: string }

type Asked = { readonly words?: string; readonly chosen?: string; readonly decline?: DeclineForm }

/** What borrowers want to be bought: the list, one of them, and what is answered. */
export function suggestionPagesOf(desk: () => DeskDeps, index: SearchIndex) {
  const texts = textsFor('sv')
  const byOf = (clerk: Clerk) =>
    ({ actor: { kind: 'staff', account: clerk.account, branch: clerk.branch }, role: clerk.role }) as const
  const shortName = (branch: number): string => desk().organisation.branch(branch).shortName
  const formatName = (format: string): string =>
    format === 'object' ? texts.suggestions.otherForm : texts.search.formats[formatOf(format)]
  const day = (at: Temporal.Instant): string => dayText('sv', dayOf(at), 'full')

  const whereOf = (branches: readonly number[]): string => {
    const names = branches.map(shortName)
    const more = names.length - named
    return more > 0 ? `${names.slice(0, named).join(', ')} och ${more} till` : names.join(', ')
  }
  const lineOf = (one: Suggestion): SuggestionLine => ({
    ...{ id: one.id, title: one.title, creator: one.creator, suggesters: one.suggesters },
    ...{ format: formatName(one.format), where: whereOf(one.branches), since: day(one.madeAt) },
    state: states[one.state],
  })
  const found = ({ shown, format, library }: SuggestionFilter, limit: number, offset: number) => {
    const { db, organisation } = desk()
    const branch = library === null ? null : (organisation.bySlug(library)?.id ?? 0)
    return suggestions(db, { states: shownStates[shown], format, branch, limit, offset })
  }

  const choicesOf = async (numbers: readonly number[]): Promise<WorkChoice[]> =>
    (await worksByIds(desk().db, numbers)).map(work => {
      const { id, title, creator } = foundWork(work)
      return { id, title, creator }
    })
  const worksFor = async (words: string): Promise<WorkChoice[]> => {
    if (!words.trim()) return []
    const { hits } = await index.query({ text: words, limit: offered })
    return choicesOf(hits.map(hit => hit.work))
  }
  const workOf = async (text: string): Promise<WorkChoice | null> => {
    const number = workNumberIn(text)
    return number === null ? null : ((await choicesOf([number]))[0] ?? null)
  }

  const factsOf = (one: WholeSuggestion): SuggestionView['facts'] => {
    const audience = one.audience && texts.search.audiences[one.audience]
    const language = one.language && texts.search.languages[languageOf(one.language)]
    const reason = one.reason && [suggestionWords.sv.declined[one.reason], one.reasonWords].join(' ').trim()
    return [
      { name: 'Form', text: formatName(one.format) },
      ...(one.isbn ? [{ name: 'ISBN', text: one.isbn }] : []),
      ...(language ? [{ name: 'Språk', text: language }] : []),
      ...(audience ? [{ name: 'För vem', text: audience }] : []),
      { name: 'Först föreslaget', text: day(one.madeAt) },
      { name: 'Ändrat', text: day(one.changedAt) },
      ...(reason ? [{ name: 'Svar', text: reason }] : []),
    ]
  }
  const wantedOf = ({ voices }: WholeSuggestion): Wanted[] =>
    [...Map.groupBy(voices, voice => voice.branch)]
      .map(([branch, all]) => ({
        library: shortName(branch),
        count: all.length,
        reserve: all.filter(voice => voice.reserve).length,
      }))
      .toSorted((a, b) => b.count - a.count || a.library.localeCompare(b.library, 'sv'))

  const outcomeOf = ({ state, voices }: WholeSuggestion): string => {
    if (state !== 'arrived') return ''
    const count = (...answers: readonly (string | null)[]) =>
      voices.filter(voice => answers.includes(voice.answered)).length
    return outcomeText({
      placed: count('placed', 'already'),
      refused: count('refused'),
      waiting: count(null),
    })
  }

  const viewOf = async (
    clerk: Clerk,
    one: WholeSuggestion,
    { words = '', chosen = '', decline = { reason: '', words: '' } }: Asked,
    errors: readonly FormError[],
  ): Promise<SuggestionView> => {
    const mayAnswer = may(clerk.role, 'answer-suggestions')
    const can = (deed: keyof typeof moves) => mayAnswer && moves[deed].from.includes(one.state)
    const { works } = can('link') ? await worksMeant(desk().db, one) : { works: [] }
    const [[work], likely, hits, choice] = await Promise.all([
      choicesOf(one.work === null ? [] : [one.work]),
      choicesOf(works.slice(0, offered)),
      can('link') ? worksFor(words) : [],
      can('link') ? workOf(chosen) : null,
    ])
    return {
      ...{ id: one.id, title: one.title, creator: one.creator, suggesters: one.suggesters },
      ...{ state: states[one.state], facts: factsOf(one), wanted: wantedOf(one), outcome: outcomeOf(one) },
      ...{ words, hits, likely, errors, decline, mayAnswer, chosen: choice, work: work ?? null },
      reserving: one.voices.filter(voice => voice.reserve).length,
      whys: one.voices.map(voice => voice.why).filter(Boolean),
      may: {
        consider: can('consider'),
        order: can('order'),
        decline: can('decline'),
        link: can('link'),
        reopen: can('reopen'),
      },
      reasons: [
        { value: '', label: 'Välj skäl' },
        ...declineReasons.map(value => ({
          value,
          label: suggestionWords.sv.declined[value] || 'Annat skäl: skriv det nedan',
        })),
      ],
    }
  }

  const listView = async (
    clerk: Clerk,
    filter: SuggestionFilter,
    of: { readonly policy?: PolicyForm; readonly errors?: readonly FormError[] } = {},
  ): Promise<SuggestionListView> => {
    const { db, organisation } = desk()
    const [{ total, suggestions: lines }, choices, policy] = await Promise.all([
      found(filter, onAPage, (filter.page - 1) * onAPage),
      suggestionChoices(db),
      suggestionPolicy(db),
    ])
    return {
      ...{ filter, total, pages: Math.ceil(total / onAPage), lines: lines.map(lineOf) },
      formats: choices.formats
        .map(value => ({ value, label: formatName(value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
      libraries: choices.branches
        .map(branch => ({ value: organisation.branch(branch).slug, label: shortName(branch) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
      policy: of.policy ?? { most: String(policy.most), days: String(policy.days) },
      maySetPolicy: may(clerk.role, 'set-suggestion-rules'),
      errors: of.errors ?? [],
    }
  }

  const doneBy = (clerk: Clerk, suggestion: number, order: SuggestionOrder): Promise<MoveOutcome> => {
    const by = byOf(clerk)
    switch (order.deed) {
      case 'consider':
        return considerSuggestion(desk(), suggestion, by)
      case 'order':
        return orderSuggestion(desk(), suggestion, by)
      case 'reopen':
        return reopenSuggestion(desk(), suggestion, by)
      case 'decline':
        return declineSuggestion(desk(), { suggestion, reason: order.reason, words: order.words }, by)
      case 'link':
        return linkSuggestion(desk(), { suggestion, work: workNumberIn(order.work) ?? 0 }, by)
    }
  }

  return {
    suggestionList: listView,
    /** The whole list under a choice, as a file. */
    suggestionFile: async (_clerk: Clerk, filter: SuggestionFilter): Promise<string> => {
      const { suggestions: all } = await found(filter, inTheFile, 0)
      return csvOf([
        [
          ...['Titel', 'Upphov', 'ISBN', 'Form', 'Språk', 'För vem', 'Läge', 'Vill ha den', 'Bibliotek'],
          ...['Först föreslaget', 'Ändrat', 'Verk', 'Förslag'],
        ],
        ...all.map(one => [
          ...[one.title, one.creator, one.isbn, formatName(one.format), one.language],
          ...[one.audience && texts.search.audiences[one.audience], states[one.state].text, one.suggesters],
          ...[one.branches.map(shortName).join(', '), dayOf(one.madeAt), dayOf(one.changedAt)],
          ...[one.work, one.id],
        ]),
      ])
    },
    /** Null when it is set, else the list with what is wrong. */
    setSuggestionRules: async (
      clerk: Clerk,
      filter: SuggestionFilter,
      form: PolicyForm,
    ): Promise<SuggestionListView | null> => {
      const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1)
      const policy = { most: whole(form.most), days: whole(form.days) }
      const outcome = await setSuggestionPolicy(desk(), policy, byOf(clerk))
      if (outcome === 'set') return null
      const range = (field: 'most' | 'days', name: string): FormError[] => {
        const [least, most] = policyRange[field]
        return policy[field] >= least && policy[field] <= most
          ? []
          : [{ field: name, text: `Skriv ett helt tal från ${least} till ${most}.` }]
      }
      const errors =
        outcome === 'not-allowed'
          ? [{ field: 'innehall', text: 'Bara administratörer ändrar hur mycket man får föreslå.' }]
          : [...range('most', 'antal'), ...range('days', 'dagar')]
      return listView(clerk, filter, { policy: form, errors })
    },
    /** Null when there is no such suggestion. */
    suggestion: async (clerk: Clerk, id: number, asked: Asked): Promise<SuggestionView | null> => {
      const one = await suggestionById(desk().db, id)
      return one ? viewOf(clerk, one, asked, []) : null
    },
    /** 'done', or the suggestion with what stands in the way; null when there is none. */
    answerSuggestion: async (
      clerk: Clerk,
      id: number,
      order: SuggestionOrder,
    ): Promise<'done' | SuggestionView | null> => {
      const outcome = await doneBy(clerk, id, order)
      if (outcome.outcome === 'done') return 'done'
      const one = await suggestionById(desk().db, id)
      const asked = order.deed === 'decline' ? { decline: order } : {}
      return one ? viewOf(clerk, one, asked, moveErrors(outcome.refusals)) : null
    },
  }
}
