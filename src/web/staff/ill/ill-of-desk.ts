import { addDays, type Day, dayOf, parseDay } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  actOnCase,
  caseById,
  caseCounts,
  caseList,
  deedsNow,
  type IllDeed,
  type IllDeedName,
  type IllRefusal,
  type IllRequest,
  illFigures,
  illPolicy,
  illRanges,
  isOverdueAtLender,
  isoActionOf,
  isoStatusOf,
  knownLenders,
  lendingFigures,
  pickupCode,
  setIllPolicy,
  storyOf,
} from '../../../modules/ill/index.ts'
import { patronById } from '../../../modules/patrons/index.ts'
import { may, recordAudit } from '../../../modules/staff/index.ts'
import { visitable } from '../../public/libraries/libraries.load.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { FormError, Option } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { csvOf } from '../csv.ts'
import { nextVan } from '../transfers/next-van.ts'
import {
  type Group,
  groups,
  type IllCasePage,
  type IllFigureLine,
  type IllLine,
  type IllListAsked,
  type IllListView,
  type IllRulesForm,
  type IllRulesView,
  type IllSlip,
} from './ill.view.ts'
import { factsOf, logLine } from './ill-facts.ts'
import { reasonOptions, reasonText } from './ill-reasons.ts'
import { deedPaths, endings, errorOf, type StaffDeedName, states } from './ill-words.ts'

const onAPage = 30
/** Lines of the file: the list is never so long. */
const inTheFile = 100_000
const moment = (at: Temporal.Instant): string => `${dayText('sv', dayOf(at))} ${timeText(at)}`
const ruleNames = ['open', 'loanFee', 'copyFee', 'shelfDays', 'marginDays'] as const
/** Kept in öre, written in kronor. */
const inKronor = new Set<string>(['loanFee', 'copyFee'])

/** Interlibrary loans at the desk, by the deeds of the module. */
export function illPagesOf(desk: () => DeskDeps) {
  const today = (): Day => dayOf(desk().now())
  const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName
  const isoOf = (one: IllRequest): string | null => isoStatusOf(one, today())

  const libraries = (): Option[] => {
    const { organisation } = desk()
    return visitable(organisation)
      .filter(one => one.isPickup)
      .map(one => ({
        value: one.slug,
        label: one.name,
        group: organisation.municipality(one.municipalityId).name,
      }))
      .sort((a, b) => a.group.localeCompare(b.group, 'sv') || a.label.localeCompare(b.label, 'sv'))
  }
  const filterOf = (asked: IllListAsked) => ({
    states: groups[asked.group].states,
    branch: desk().organisation.bySlug(asked.library)?.id ?? null,
    ...{ late: asked.late, words: asked.words, today: today() },
  })
  const line = (one: IllRequest): IllLine => ({
    ...{ id: one.id, number: one.number, author: one.author },
    title: one.part ? `${one.part}, ur ${one.title}` : one.title,
    state: states[one.state],
    ...{ cancelAsked: one.cancelAsked, renewalAsked: one.renewal === 'asked' },
    ...{ pickup: nameOf(one.pickup), lender: one.lender ?? '', asked: dayText('sv', dayOf(one.askedAt)) },
    lenderDue: one.lenderDueOn ? dayText('sv', one.lenderDueOn) : '',
    late: isOverdueAtLender(one, today()),
  })
  /** Both ways, a year at a time: what we asked others for, then what they asked us for. */
  const figureLines = async (): Promise<IllFigureLine[]> => {
    const [ours, theirs] = await Promise.all([illFigures(desk().db), lendingFigures(desk().db)])
    const all = [
      ...ours.map(one => ({ ...one, way: 'Inlån' })),
      ...theirs.map(one => ({ ...one, way: 'Utlån', cancelled: null })),
    ]
    return all
      .toSorted((a, b) => b.year - a.year)
      .map(one => ({
        key: `${one.year} ${one.way} ${one.kind}`,
        year: String(one.year),
        way: one.way,
        kind: one.kind === 'copy' ? 'Kopior' : 'Lån',
        ...{ requests: one.requests, filled: one.filled, unfilled: one.unfilled, cancelled: one.cancelled },
        days: one.medianDays === null ? '–' : String(one.medianDays),
      }))
  }

  /** What the forms propose. */
  const proposed = (one: IllRequest, policy: { shelfDays: number }): Record<string, string> => {
    const shelf = addDays(today(), policy.shelfDays)
    return {
      etikett: one.number,
      'hamtas-senast': one.dueOn && one.dueOn < shelf ? one.dueOn : shelf,
    }
  }

  async function casePage(
    clerk: Clerk,
    one: IllRequest,
    told: { readonly errors?: readonly FormError[]; readonly written?: Record<string, string> } = {},
  ): Promise<IllCasePage> {
    const { db } = desk()
    const [story, lenders, policy, borrower] = await Promise.all([
      storyOf(db, one.id),
      knownLenders(db),
      illPolicy(db),
      one.patron === null ? undefined : patronById(db, one.patron),
    ])
    return {
      ...{ id: one.id, number: one.number, version: one.version, state: states[one.state], iso: isoOf(one) },
      title: one.part || one.title,
      late: isOverdueAtLender(one, today()),
      ...{ cancelAsked: one.cancelAsked, renewalAsked: one.renewal === 'asked', isCopy: one.kind === 'copy' },
      borrower: borrower ? { id: borrower.id, name: borrower.name } : null,
      facts: factsOf(one, { pickup: nameOf(one.pickup), reason: reasonText(one.reason) }),
      deeds: deedsNow({ ...one, forgotten: one.patron === null }) as StaffDeedName[],
      mayWork: may(clerk.role, 'work-interlibrary-loans'),
      hasSlip: ['received', 'ready', 'returned'].includes(one.state),
      lenders: lenders.map(({ name, isil }) => ({ value: name, label: isil ? `${name} (${isil})` : name })),
      reasons: reasonOptions,
      written: { ...proposed(one, policy), ...told.written },
      margin: policy.marginDays,
      tries: story.tries.map(one_ => ({
        lender: one_.isil ? `${one_.lender} (${one_.isil})` : one_.lender,
        when: moment(one_.sentAt),
        ending: one_.ending
          ? [endings[one_.ending], reasonText(one_.reason)].filter(Boolean).join(': ')
          : 'väntar på svar',
      })),
      log: story.log.map(entry => ({
        when: moment(entry.at),
        who: entry.by === 'patron' ? 'Låntagaren' : (entry.name ?? 'Systemet'),
        what: logLine(entry, reasonText),
        iso: isoActionOf(entry.deed as IllDeedName) ?? '',
      })),
      errors: told.errors ?? [],
    }
  }
  /** A deed out of its form; our last day is some days before the lender's when it is left out. */
  async function deedOf(name: StaffDeedName, form: URLSearchParams): Promise<IllDeed> {
    const text = (field: string): string => (form.get(field) ?? '').trim().slice(0, 200)
    const days = async () => {
      const lenderDueOn = parseDay(text('langivarens-dag')) ?? null
      const own = text('var-dag')
      if (own || !lenderDueOn) return { lenderDueOn, dueOn: parseDay(own) ?? null }
      const proposal = addDays(lenderDueOn, -(await illPolicy(desk().db)).marginDays)
      const now = today()
      return { lenderDueOn, dueOn: proposal < now && lenderDueOn >= now ? now : proposal }
    }
    switch (name) {
      case 'send':
        return { deed: name, lender: text('langivare'), isil: text('sigel') }
      case 'not-supplied':
      case 'unfilled':
        return { deed: name, reason: text('orsak') }
      case 'receive':
        return {
          deed: name,
          localId: text('etikett'),
          ...(await days()),
          renewable: form.get('omlan') === '1',
        }
      case 'shelve':
        return { deed: name, collectBy: parseDay(text('hamtas-senast')) ?? null }
      case 'grant-renewal':
        return { deed: name, ...(await days()) }
      default:
        return { deed: name }
    }
  }

  return {
    illList: async (_clerk: Clerk, asked: IllListAsked): Promise<IllListView> => {
      const { db } = desk()
      const filter = filterOf(asked)
      const [counts, found, figures] = await Promise.all([
        caseCounts(db, filter),
        caseList(db, { ...filter, limit: onAPage, offset: (asked.page - 1) * onAPage }),
        figureLines(),
      ])
      const count = (group: Group) =>
        groups[group].states.reduce((sum, state) => sum + (counts.byState.get(state) ?? 0), 0)
      return {
        asked,
        counts: Object.fromEntries(
          (Object.keys(groups) as Group[]).map(group => [group, count(group)]),
        ) as Record<Group, number>,
        ...{ late: counts.late, total: found.total, pages: Math.ceil(found.total / onAPage), figures },
        lines: found.cases.map(line),
        libraries: [{ value: '', label: 'Alla bibliotek' }, ...libraries()],
      }
    },
    /** The whole list under a choice, as a file: without whose they are. */
    illFile: async (_clerk: Clerk, asked: IllListAsked): Promise<string> => {
      const { cases } = await caseList(desk().db, { ...filterOf(asked), limit: inTheFile, offset: 0 })
      return csvOf([
        [
          ...[
            'Ärende',
            'Läge',
            'ISO 18626',
            'Slag',
            'Titel',
            'Upphov',
            'Artikel eller kapitel',
            'ISBN eller ISSN',
          ],
          ...['Hämtas på', 'Långivare', 'Beställt', 'Långivarens dag', 'Låntagarens dag'],
        ],
        ...cases.map(one => [
          ...[
            one.number,
            states[one.state].text,
            isoOf(one),
            one.kind === 'copy' ? 'Kopia' : 'Lån',
            one.title,
          ],
          ...[one.author, one.part, one.identifier, nameOf(one.pickup), one.lender, dayOf(one.askedAt)],
          ...[one.lenderDueOn, one.dueOn],
        ]),
      ])
    },
    /** A case, noted that it was seen; null when there is none. */
    illCase: async (clerk: Clerk, id: number): Promise<IllCasePage | null> => {
      const { db, now } = desk()
      const one = await caseById(db, id)
      if (!one) return null
      await recordAudit(db, actorOf(clerk), 'see-interlibrary-loan', `ill:${id}`, now())
      return casePage(clerk, one)
    },
    /** 'done', or the case with what stands in the way; null when there is no such case. */
    workOnIll: async (
      clerk: Clerk,
      id: number,
      name: StaffDeedName,
      form: URLSearchParams,
    ): Promise<'done' | IllCasePage | null> => {
      const seen = Number(form.get('sedd'))
      const order = {
        id,
        deed: await deedOf(name, form),
        seen: Number.isInteger(seen) && seen > 0 ? seen : 0,
      }
      const outcome = await actOnCase(desk(), order, { actor: actorOf(clerk), role: clerk.role })
      if (outcome.outcome === 'done') return 'done'
      const one = await caseById(desk().db, id)
      if (!one) return null
      const errors = outcome.refusals.map((refusal: IllRefusal) => errorOf(name, refusal))
      const written = Object.fromEntries([...form].map(([field, value]) => [field, value.slice(0, 300)]))
      return casePage(clerk, one, { errors, written: { ...written, gjort: deedPaths[name] } })
    },
    /** What is printed and put in the thing; null when it is not here. */
    illSlip: async (id: number): Promise<IllSlip | null> => {
      const one = await caseById(desk().db, id)
      if (!one || !['received', 'ready', 'returned'].includes(one.state)) return null
      const goesBack = one.state === 'returned'
      const from = one.receivedBranch ?? one.pickup
      const lender = one.lender ?? ''
      return {
        ...{ id, number: one.number, title: one.part || one.title, lender },
        to: goesBack ? lender : nameOf(one.pickup),
        way: goesBack
          ? 'med post till ägaren'
          : from === one.pickup
            ? 'ska stå här'
            : nextVan(desk(), from, one.pickup),
        code: goesBack ? null : pickupCode(one.number),
        from: nameOf(goesBack ? one.pickup : from),
        lenderDue: one.lenderDueOn ? dayText('sv', one.lenderDueOn, 'full') : null,
        due: one.dueOn ? dayText('sv', one.dueOn, 'full') : null,
      }
    },
    illRules: async (clerk: Clerk): Promise<IllRulesView> => {
      const policy = await illPolicy(desk().db)
      const shown = (name: (typeof ruleNames)[number]) =>
        String(inKronor.has(name) ? policy[name] / 100 : policy[name])
      return {
        form: Object.fromEntries(ruleNames.map(name => [name, shown(name)])) as IllRulesForm,
        mayChange: may(clerk.role, 'set-interlibrary-rules'),
        ...{ said: null, errors: [] },
      }
    },
    setIllRules: async (clerk: Clerk, form: IllRulesForm): Promise<IllRulesView> => {
      const mayChange = may(clerk.role, 'set-interlibrary-rules')
      const value = (name: (typeof ruleNames)[number]): number => {
        if (!/^\d{1,4}([.,]\d{1,2})?$/.test(form[name])) return Number.NaN
        const number = Number(form[name].replace(',', '.'))
        return inKronor.has(name) ? Math.round(number * 100) : number
      }
      const [open, loanFee, copyFee, shelfDays, marginDays] = ruleNames.map(value) as [
        ...[number, number, number, number, number],
      ]
      const answer = await setIllPolicy(desk(), {
        policy: { open, loanFee, copyFee, shelfDays, marginDays },
        ...{ actor: actorOf(clerk), role: clerk.role },
      })
      const rangeText = (name: (typeof ruleNames)[number]): string => {
        const [least, most] = illRanges[name].map(one => (inKronor.has(name) ? one / 100 : one))
        return inKronor.has(name)
          ? `Skriv ett belopp i kronor från ${least} till ${most}.`
          : `Skriv ett helt tal från ${least} till ${most}.`
      }
      if (answer === 'done') return { form, mayChange, said: 'Reglerna är sparade.', errors: [] }
      const errors =
        answer === 'not-allowed'
          ? [{ field: 'open', text: 'Bara administratörer ändrar reglerna.' }]
          : answer.map(field => ({ field, text: rangeText(field) }))
      return { form, mayChange, said: null, errors }
    },
  }
}
