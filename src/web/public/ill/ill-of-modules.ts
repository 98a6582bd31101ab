import { randomUUID } from 'node:crypto'
import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  actOnOwnCase,
  askForLoan,
  casesOf,
  type IllRequest,
  illFeesOf,
  illPolicy,
  isEnded,
  mayBeOwn,
  openCasesOf,
  pickupCode,
  readIdentifier,
  type WhoRefusal,
  type WishRefusal,
} from '../../../modules/ill/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { feeBlockOf, patronById } from '../../../modules/patrons/index.ts'
import { languageCodes } from '../../texts/formats.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import type { FormError, Option, PageContext } from '../../ui/index.ts'
import { openChildren } from '../family/family-of-desk.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { Rooms } from '../rooms.ts'
import { readQuery } from '../search/query.ts'
import { slugOf } from '../slug.ts'
import type { IllDeedAnswer, IllDeedRefused, IllHouse } from './ill.house.ts'
import {
  fieldOf,
  type IllCaseView,
  type IllForm,
  type IllFormView,
  illHref,
  type OwnWorkView,
} from './ill.view.ts'

type IllDeps = Deps & {
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'find' | 'workByIsbn' | 'work'>
}

/** Works of ours that are shown when they may be what is asked for. */
const mostOwn = 3

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Where what is wrong stands in the form. */
const fieldsOf: Readonly<Record<WishRefusal['code'], string>> = {
  ...{ 'no-title': 'titel', 'bad-year': 'ar', 'no-part': 'artikel', 'no-pages': 'sidor', 'too-long': '' },
  ...{ 'identifier-signs': 'isbn', 'identifier-length': 'isbn', 'identifier-check': 'isbn' },
  ...{ 'copyright-not-accepted': 'villkor', 'bad-needed-by': 'senast', 'needed-by-passed': 'senast' },
  'no-pickup': 'hamta',
}

function errorOf(ctx: PageContext, refusal: WishRefusal): FormError {
  const t = ctx.texts.ill.errors
  if (refusal.code === 'too-long') return { field: fieldOf[refusal.field], text: t['too-long'](refusal.most) }
  if (refusal.code === 'identifier-length')
    return { field: 'isbn', text: t['identifier-length'](refusal.digits) }
  return { field: fieldsOf[refusal.code], text: t[refusal.code]() }
}

function whoText(ctx: PageContext, refusal: WhoRefusal): string {
  const t = ctx.texts.ill.refusals
  if (refusal.code === 'card-expired' || refusal.code === 'patron-blocked' || refusal.code === 'owes-fees')
    return refusalTexts(ctx.texts.refusals, [refusal])
      .map(({ text, next }) => `${text} ${next}`)
      .join('')
  return refusal.code === 'too-many-open' ? t['too-many-open'](refusal.limit) : t[refusal.code]()
}

const refusedWords = [
  ...(['at-home', 'cancel-asked-already', 'not-renewable', 'renewal-asked-already'] as const),
  'too-late-to-renew',
] as const
const refusedCode = (code: string): IllDeedRefused => refusedWords.find(one => one === code) ?? 'not-now'

/** Asking for loans from outside and following them, by the deeds of the module. */
export function illHouse(deps: IllDeps): IllHouse {
  const { db, organisation, rooms } = deps

  const pickups = (home: number): Option[] => {
    const own = (id: number) => (id === home ? 0 : 1)
    return organisation()
      .branches.filter(branch => branch.isPickup)
      .map(branch => ({ branch, group: organisation().municipality(branch.municipalityId).name }))
      .sort(
        (a, b) =>
          own(a.branch.id) - own(b.branch.id) ||
          a.group.localeCompare(b.group, 'sv') ||
          a.branch.name.localeCompare(b.branch.name, 'sv'),
      )
      .map(({ branch, group }) => ({ value: branch.slug, label: branch.name, group }))
  }
  const languages = (ctx: PageContext): Option[] => [
    { value: '', label: ctx.texts.ill.anyLanguage },
    ...languageCodes
      .filter(code => code !== 'mul' && code !== 'und')
      .map(value => ({ value, label: ctx.texts.search.languages[value] })),
  ]

  /** What we have that may be it: by its number, else by its title and a name. An article is looked for by its journal. */
  async function ownWorks(form: IllForm): Promise<OwnWorkView[]> {
    const identifier = readIdentifier(form.identifier)
    if (identifier && 'value' in identifier && identifier.code === 'ISBN') {
      const known = await rooms.workByIsbn(identifier.value)
      const work = known ? await rooms.work(known.id) : null
      if (work) return [{ id: work.id, slug: slugOf(work.title), title: work.title, creator: work.creator }]
    }
    if (!form.title.trim()) return []
    const author = form.kind === 'copy' ? '' : form.author
    const q = `${form.title} ${author}`.trim().slice(0, 200)
    const { works } = await rooms.find(readQuery(new URLSearchParams({ q, exakt: '1' })), null)
    return works
      .filter(work => mayBeOwn({ title: form.title, author }, work))
      .slice(0, mostOwn)
      .map(({ id, title, creator }) => ({ id, slug: slugOf(title), title, creator }))
  }

  async function formView(
    ctx: PageContext,
    reader: OwnReader,
    form: IllForm,
    told: Partial<Omit<IllFormView, 'form'>> = {},
  ): Promise<IllFormView> {
    const children = await openChildren(deps, reader.id)
    const child = children.find(one => one.id === form.child) ?? null
    const who = child?.id ?? reader.id
    const [policy, now, payer, block] = await Promise.all([
      illPolicy(db),
      openCasesOf(db, who),
      patronById(db, who),
      feeBlockOf(db, who),
    ])
    // Who owes too much learns it before the form is filled in.
    const atOnce = block === null ? [] : [whoText(ctx, { code: 'owes-fees' })]
    const places = pickups((child ?? reader).homeBranch)
    const chosen = places.find(place => place.value === form.pickup)?.value ?? places[0]?.value ?? ''
    return {
      form: { ...form, child: child?.id ?? null, pickup: chosen },
      deed: told.deed || randomUUID(),
      people: children.length
        ? [
            { child: null, name: ctx.texts.family.me },
            ...children.map(({ id, name }) => ({ child: id, name: firstName(name) })),
          ]
        : [],
      pickups: places,
      languages: languages(ctx),
      fees: payer ? illFeesOf(policy, payer, dayOf(deps.now())) : { loan: 0, copy: 0 },
      open: { now, limit: policy.open },
      ...{ errors: told.errors ?? [], refusals: told.refusals ?? atOnce, own: told.own ?? [] },
      ...{ anyway: told.anyway ?? false, copyrightAccepted: told.copyrightAccepted ?? false },
    }
  }

  const caseView = (one: IllRequest, child: string | null): IllCaseView => {
    const today = dayOf(deps.now())
    const { state, kind } = one
    const isOpen = !isEnded(state)
    const canCancel = ['requested', 'sent', 'will_supply', 'received', 'ready'].includes(state)
    return {
      ...{ id: one.id, number: one.number, kind, state, child },
      ...{ title: one.title, author: one.author, part: one.part, reason: one.reason },
      askedOn: dayOf(one.askedAt),
      pickup: organisation().branch(one.pickup).name,
      code: pickupCode(one.number),
      ...{ collectBy: one.collectBy, dueOn: one.dueOn },
      isLate: state === 'lent' && one.dueOn !== null && one.dueOn < today,
      ...{ cancelAsked: one.cancelAsked && isOpen, renewal: one.renewal, renewable: one.renewable },
      mayCancel: !canCancel || one.cancelAsked ? null : state === 'requested' ? 'now' : 'ask',
      mayRenew:
        state === 'lent' &&
        one.renewable &&
        one.renewal !== 'asked' &&
        one.dueOn !== null &&
        one.dueOn >= today,
      again:
        state === 'unfilled' || state === 'cancelled'
          ? illHref({
              ...one,
              identifier: one.identifier ?? '',
              neededBy: '',
              pickup: '',
              child: null,
              note: '',
            })
          : null,
    }
  }

  const deedOn = async (
    reader: OwnReader,
    id: number,
    deed: 'ask-cancel' | 'ask-renewal',
  ): Promise<IllDeedAnswer> => {
    const children = await openChildren(deps, reader.id)
    const cases = await casesOf(db, [reader.id, ...children.map(child => child.id)])
    const patron = cases.find(one => one.id === id)?.patron
    if (!patron) return null
    const actor = {
      kind: 'patron',
      patron,
      ...(patron === reader.id ? {} : { guardian: reader.id }),
    } as const
    const outcome = await actOnOwnCase(deps, { id, deed }, actor)
    if (outcome.outcome === 'done') return 'done'
    const code = outcome.refusals[0]?.code ?? 'not-now'
    return code === 'no-such-case' ? null : refusedCode(code)
  }

  return {
    form: (ctx, reader, form) => formView(ctx, reader, form),
    ask: async (ctx, reader, { form, copyrightAccepted, anyway, deed }) => {
      const again = async (told: Parameters<typeof formView>[3]) =>
        ({
          outcome: 'again',
          view: await formView(ctx, reader, form, { ...told, deed, anyway, copyrightAccepted }),
        }) as const
      const pickup = organisation().bySlug(form.pickup)
      const own = anyway ? [] : await ownWorks(form)
      if (own.length) return again({ own, errors: [{ field: 'anda', text: ctx.texts.ill.anywayError }] })
      const patron = form.child ?? reader.id
      const answer = await askForLoan(deps, {
        ...{ patron, token: deed.slice(0, 64) || randomUUID() },
        wish: { ...form, copyrightAccepted },
        pickup: pickup?.isPickup ? pickup.id : null,
        actor: { kind: 'patron', patron, ...(form.child === null ? {} : { guardian: reader.id }) },
      })
      if (answer.outcome === 'asked') return { outcome: 'asked', number: answer.number }
      return again({
        errors: answer.wish.map(refusal => errorOf(ctx, refusal)),
        refusals: answer.who.map(refusal => whoText(ctx, refusal)),
      })
    },
    mine: async reader => {
      const children = await openChildren(deps, reader.id)
      const cases = await casesOf(db, [reader.id, ...children.map(child => child.id)])
      return cases.map(one => {
        const child = children.find(({ id }) => id === one.patron)
        return caseView(one, child ? firstName(child.name) : null)
      })
    },
    cancel: (reader, id) => deedOn(reader, id, 'ask-cancel'),
    askRenewal: (reader, id) => deedOn(reader, id, 'ask-renewal'),
  }
}
