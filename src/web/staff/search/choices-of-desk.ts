import { type Day, dayOf } from '../../../kernel/day.ts'
import { workById } from '../../../modules/catalogue/index.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import type { SearchIndex } from '../../../modules/search/index.ts'
import {
  type Choice,
  type ChoiceOrder,
  type ChoiceRefusal,
  changeChoice,
  choiceById,
  choices,
  choose,
  latestEnd,
  lowestPlace,
  searchQuality,
  setChoiceRemoved,
  usualEnd,
} from '../../../modules/searchcare/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { whatOf } from './reasons-of-index.ts'
import {
  type ChoiceForm,
  type ChoiceFormView,
  type ChoiceLine,
  type ChoiceListAsked,
  type ChoiceListView,
  listStates,
  type StaffQualityView,
  workNumberIn,
} from './search.view.ts'

const choicesOnAPage = 25
/** Days of figures, and questions asked in vain, that the staff see. */
const shown = { days: 30, missed: 50 }

const refusalTexts: Readonly<Record<ChoiceRefusal['code'], FormError>> = {
  'not-allowed': { field: 'innehall', text: 'Din roll får inte lyfta eller sänka träffar.' },
  'no-such-choice': {
    field: 'innehall',
    text: 'Valet finns inte längre. Någon annan kan ha tagit bort det.',
  },
  'no-question': { field: 'fraga', text: 'Skriv frågan som valet gäller.' },
  'chosen-already': {
    field: 'fraga',
    text: 'Det finns redan ett val för verket och frågan. Ändra det i stället.',
  },
  'no-work': { field: 'verk', text: 'Skriv numret på ett verk, eller adressen till dess sida.' },
  'no-place': { field: 'plats', text: `Skriv en plats från 1 till ${lowestPlace}.` },
  'no-municipality': { field: 'kommun', text: 'Välj en av kommunerna, eller alla.' },
  'no-reason': { field: 'skal', text: 'Skriv varför.' },
  'reason-too-long': { field: 'skal', text: 'Skriv skälet med högst 300 tecken.' },
  'no-day': { field: 'till', text: 'Skriv en dag, som 2027-03-01.' },
  'day-passed': { field: 'till', text: 'Dagen har redan varit.' },
  'day-too-far': { field: 'till', text: 'Ett val gäller högst ett år. Välj en tidigare dag.' },
}

/** Whether a choice was made, or the form as it was filled in, with all that is wrong. */
export type ChoiceAnswer =
  | { readonly outcome: 'done'; readonly id: number }
  | { readonly outcome: 'refused'; readonly view: ChoiceFormView }

/** Lifting and lowering hits: the form, the list, and what the search was asked for in vain. */
export function choicesOf(desk: () => DeskDeps, index: SearchIndex) {
  const today = (): Day => dayOf(desk().now())
  const by = (clerk: Clerk) =>
    ({
      actor: { kind: 'staff', account: clerk.account, branch: clerk.branch },
      role: clerk.role,
    }) as const
  const slugOf = (municipality: number | null): string =>
    municipality === null ? '' : desk().organisation.municipality(municipality).slug

  const formView = async (
    clerk: Clerk,
    id: number | null,
    form: ChoiceForm,
    errors: readonly FormError[] = [],
  ): Promise<ChoiceFormView> => {
    const work = workNumberIn(form.work)
    return {
      ...{ id, form, errors, lowestPlace, today: today(), latest: latestEnd(today()) },
      title: work === null ? null : ((await workById(desk().db, work))?.title ?? null),
      municipalities: desk().organisation.municipalities.map(({ slug, name }) => ({ slug, name })),
      mayChoose: may(clerk.role, 'choose-hits'),
    }
  }

  /** What a form asks for: what cannot be read becomes something that is refused. */
  const orderOf = (form: ChoiceForm): ChoiceOrder => {
    const municipality = desk().organisation.municipalities.find(one => one.slug === form.municipality)
    const kind = form.kind === 'bury' ? 'bury' : 'pin'
    return {
      ...{ question: form.question, work: workNumberIn(form.work) ?? 0, kind },
      place: kind === 'bury' ? null : /^\d{1,3}$/.test(form.place) ? Number(form.place) : Number.NaN,
      municipality: form.municipality === '' ? null : (municipality?.id ?? 0),
      ...{ reason: form.reason, reasonPublic: form.reasonPublic, until: form.until },
    }
  }

  /** Why a choice that holds changes nothing; null = it does change something. */
  const idleOf = async (choice: Choice): Promise<string | null> => {
    const { inside } = await index.explain({ text: choice.question }, choice.workId)
    if (!inside) return null
    if (inside.place === null) return 'Gör ingen nytta: verket är inte bland träffarna.'
    return choice.place !== null && inside.place < choice.place
      ? `Gör ingen nytta: verket står på plats ${inside.place + 1} ändå.`
      : null
  }

  const lineOf = async (choice: Choice, holds: boolean): Promise<ChoiceLine> => ({
    ...{ id: choice.id, question: choice.question, title: choice.title ?? `Verk ${choice.workId}` },
    what: whatOf(choice),
    where:
      choice.municipalityId === null
        ? 'hela Dalarna'
        : desk().organisation.municipality(choice.municipalityId).name,
    ...{
      reason: choice.reason,
      reasonPublic: choice.reasonPublic,
      until: dayText('sv', choice.until, 'full'),
    },
    made: `${choice.madeBy}, ${dayText('sv', dayOf(choice.madeAt), 'full')}`,
    idle: holds ? await idleOf(choice) : null,
  })

  return {
    newChoice: (
      clerk: Clerk,
      of: { question: string; work: string; kind: string },
    ): Promise<ChoiceFormView> =>
      formView(clerk, null, {
        ...of,
        kind: of.kind === 'bury' ? 'bury' : 'pin',
        ...{ place: '1', municipality: '', reason: '', reasonPublic: true, until: usualEnd(today()) },
      }),
    choice: async (clerk: Clerk, id: number): Promise<ChoiceFormView | null> => {
      const choice = await choiceById(desk().db, id)
      if (!choice || choice.removedAt) return null
      return formView(clerk, id, {
        ...{ question: choice.question, work: String(choice.workId), kind: choice.kind },
        ...{ place: String(choice.place ?? ''), municipality: slugOf(choice.municipalityId) },
        ...{ reason: choice.reason, reasonPublic: choice.reasonPublic, until: choice.until },
      })
    },
    saveChoice: async (clerk: Clerk, id: number | null, form: ChoiceForm): Promise<ChoiceAnswer> => {
      const order = orderOf(form)
      const outcome =
        id === null
          ? await choose(desk(), order, by(clerk))
          : await changeChoice(desk(), id, order, by(clerk))
      if (outcome.outcome === 'done') return outcome
      const errors = outcome.refusals.map(refusal => refusalTexts[refusal.code])
      return { outcome: 'refused', view: await formView(clerk, id, form, errors) }
    },
    /** Null = done; else what stands in the way, in words. */
    removeChoice: async (clerk: Clerk, id: number, removed: boolean): Promise<string | null> => {
      const outcome = await setChoiceRemoved(desk(), id, removed, by(clerk))
      if (outcome.outcome === 'done') return null
      return outcome.refusals.map(refusal => refusalTexts[refusal.code].text).join(' ')
    },
    choiceList: async (clerk: Clerk, asked: ChoiceListAsked): Promise<ChoiceListView> => {
      const { total, choices: found } = await choices(desk().db, {
        ...{ state: listStates[asked.state], words: asked.words, today: today(), limit: choicesOnAPage },
        offset: (asked.page - 1) * choicesOnAPage,
      })
      return {
        ...{ asked, total, pages: Math.ceil(total / choicesOnAPage) },
        lines: await Promise.all(found.map(choice => lineOf(choice, asked.state === 'galler'))),
        mayChoose: may(clerk.role, 'choose-hits'),
      }
    },
    searchFigures: async (_clerk: Clerk): Promise<StaffQualityView> => {
      const { days, together, missed } = await searchQuality(desk().db, { ...shown, today: today() })
      return {
        ...{ days, together },
        missed: await Promise.all(
          missed.map(async ({ question, times, days: on, lastDay }) => ({
            ...{ question, times, days: on, last: dayText('sv', lastDay) },
            hits: (await index.query({ text: question, limit: 1 })).total,
          })),
        ),
      }
    },
  }
}
