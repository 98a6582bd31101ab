import { type Day, dayOf, momentAt, parseDay } from '../../../kernel/day.ts'
import { cancelRuns, type DeskDeps, type NoRunOutcome, restoreRuns } from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { itinerary, type Leg, noRunsFrom } from '../../../modules/transport/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { Clerk } from '../clerk.ts'
import { dayInWords, runsOf, type TimetableView } from './timetable.view.ts'

export type WayAsked = TimetableView['asked']
type NoRunForm = TimetableView['form']

const refusalTexts = {
  'no-day': 'Välj en dag.',
  past: 'Dagen har varit. Välj en dag från i dag och framåt.',
  'too-far': 'Dagen ligger för långt fram. Välj en dag inom två år.',
  'set-already': 'Den dagen är redan inställd.',
  'not-set': 'Den dagen går bilarna redan.',
  'no-reason': 'Skriv varför, med högst 80 tecken.',
  'not-allowed': 'Bara administratörer ändrar turerna.',
}
const fieldOf = (code: keyof typeof refusalTexts): string => (code === 'no-reason' ? 'skal' : 'dag')

/** The vans' timetable, days without vans and the way from branch to branch, by the deeds of the desk. */
export function timetablePagesOf(desk: () => DeskDeps, nameOf: (branch: number) => string) {
  const moment = (ms: number): string => {
    const at = Temporal.Instant.fromEpochMilliseconds(ms)
    return `${dayText('sv', dayOf(at))} ${timeText(at)}`
  }
  const wayOf = (asked: WayAsked): TimetableView['way'] => {
    const { organisation, timetable } = desk()
    const branchOf = (slug: string) => organisation.branches.find(one => one.slug === slug)?.id
    const [from, to, day] = [branchOf(asked.from), branchOf(asked.to), parseDay(asked.day)]
    if (from === undefined || to === undefined || !day || !/^([01]\d|2[0-3]):[0-5]\d$/.test(asked.time))
      return null
    if (from === to) return { legs: [], text: 'Det är samma bibliotek.' }
    const legs = itinerary(timetable, from, to, momentAt(day, asked.time))
    const last = legs?.at(-1)
    if (!legs || !last) return { legs: [], text: 'Ingen bil kommer dit inom två veckor.' }
    const legView = (leg: Leg) => ({
      route: timetable.routeNames.get(leg.route) ?? String(leg.route),
      ...{ from: nameOf(leg.from), to: nameOf(leg.to) },
      ...{ packed: moment(leg.cutoff), departs: moment(leg.departs), arrives: moment(leg.arrives) },
    })
    return { legs: legs.map(legView), text: `Framme i ${nameOf(to)} ${moment(last.arrives)}.` }
  }
  const viewOf = async (clerk: Clerk, asked: Partial<WayAsked>): Promise<TimetableView> => {
    const { db, organisation, timetable, now } = desk()
    const today = dayOf(now())
    const here = organisation.branch(clerk.branch)
    const filled = {
      ...{ from: asked.from || here.slug, to: asked.to || '' },
      ...{ day: asked.day || today, time: asked.time || timeText(now()).replace('.', ':') },
    }
    return {
      runs: runsOf(timetable, nameOf),
      noRuns: (await noRunsFrom(db, today)).map(({ day, reason }) => ({
        day,
        name: dayInWords(day),
        reason,
      })),
      branches: organisation.branches.map(({ slug, shortName }) => ({ value: slug, name: shortName })),
      asked: filled,
      way: asked.to ? wayOf(filled) : null,
      form: { day: '', reason: '' },
      mayChange: may(clerk.role, 'set-timetable'),
      said: null,
      errors: [],
    }
  }
  const answered = async (
    clerk: Clerk,
    form: NoRunForm,
    outcome: NoRunOutcome,
  ): Promise<TimetableView | null> => {
    if (outcome.outcome === 'set') return null
    const errors = outcome.refusals.map(({ code }) => ({ field: fieldOf(code), text: refusalTexts[code] }))
    return { ...(await viewOf(clerk, {})), form, errors }
  }
  const byOf = (clerk: Clerk) => ({
    actor: { kind: 'staff', account: clerk.account, branch: clerk.branch } as const,
    role: clerk.role,
  })

  return {
    timetable: viewOf,
    /** Null when it is done; else the page as it was filled in, with what is wrong. */
    cancelRuns: async (clerk: Clerk, form: NoRunForm): Promise<TimetableView | null> =>
      answered(
        clerk,
        form,
        await cancelRuns(desk(), { ...byOf(clerk), day: parseDay(form.day), reason: form.reason }),
      ),
    restoreRuns: async (clerk: Clerk, day: string): Promise<TimetableView | null> => {
      const of: Day | undefined = parseDay(day)
      const outcome: NoRunOutcome = of
        ? await restoreRuns(desk(), { ...byOf(clerk), day: of })
        : { outcome: 'refused', refusals: [{ code: 'no-day' }] }
      return answered(clerk, { day: '', reason: '' }, outcome)
    },
  }
}
