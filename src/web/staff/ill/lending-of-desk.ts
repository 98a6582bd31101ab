import { randomUUID } from 'node:crypto'
import { addDays, dayOf, parseDay } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  actOnLending,
  isLendingOver,
  type Lending,
  type LendingDeed,
  type LendingRefusal,
  type LendingState,
  lendings,
  registerLending,
} from '../../../modules/ill/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { FormError, StatusTone } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { reasonOptions, reasonText } from './ill-reasons.ts'
import type { LendingForm, LendingLine, LendingView } from './lending.view.ts'

const onAPage = 30
/** Days another library has what we lend, as it is proposed. */
const lentDays = 28

const states: Readonly<Record<LendingState, { readonly tone: StatusTone; readonly text: string }>> = {
  asked: { tone: 'bad', text: 'Att svara på' },
  sent: { tone: 'queue', text: 'Skickad' },
  refused: { tone: 'plain', text: 'Nej' },
  returned: { tone: 'plain', text: 'Tillbaka' },
}

/** At which field each stands: of the form for a new one, or of one in the list. */
const refusalTexts: Readonly<Record<LendingRefusal['code'], FormError>> = {
  'not-allowed': { field: 'utlan', text: 'Bara bibliotekarier och administratörer arbetar med fjärrlån.' },
  'no-such-request': { field: 'utlan', text: 'Den finns inte längre.' },
  'changed-meanwhile': { field: 'utlan', text: 'Någon annan har redan svarat. Se hur det är nu.' },
  'not-now': { field: 'utlan', text: 'Det går inte nu.' },
  'no-library': { field: 'bibliotek', text: 'Skriv vilket bibliotek som frågar.' },
  'bad-isil': { field: 'sigel', text: 'Ett sigel skrivs som SE-S eller DK-700400.' },
  'no-title': { field: 'titel', text: 'Skriv titeln.' },
  'title-too-long': { field: 'titel', text: 'Korta titeln till högst 300 tecken.' },
  'no-due': { field: 'dag', text: 'Skriv en sista dag som finns.' },
  'day-passed': { field: 'dag', text: 'Dagen har redan varit.' },
  'no-reason': { field: 'orsak', text: 'Välj en orsak.' },
}
const empty: LendingForm = { library: '', isil: '', kind: 'loan', title: '', author: '', reference: '' }

/** What other libraries ask us for, at the desk. */
export function lendingPagesOf(desk: () => DeskDeps) {
  const by = (clerk: Clerk) =>
    ({ actor: { kind: 'staff', account: clerk.account, branch: clerk.branch }, role: clerk.role }) as const

  const line = (one: Lending): LendingLine => ({
    ...{ id: one.id, version: one.version, title: one.title, author: one.author, reference: one.reference },
    library: one.isil ? `${one.library} (${one.isil})` : one.library,
    kind: one.kind === 'copy' ? 'Kopia' : 'Lån',
    asked: dayText('sv', dayOf(one.askedAt)),
    state: {
      ...states[one.state],
      text: [states[one.state].text, reasonText(one.reason)].filter(Boolean).join(': '),
    },
    due: one.dueOn && !isLendingOver(one) ? dayText('sv', one.dueOn) : '',
    isCopy: one.kind === 'copy',
    deeds: isLendingOver(one) ? [] : one.state === 'asked' ? ['send', 'refuse'] : ['return'],
    proposed: addDays(dayOf(desk().now()), lentDays),
  })

  const view = async (
    clerk: Clerk,
    page: number,
    told: Partial<Pick<LendingView, 'form' | 'errors' | 'isOfForm' | 'token'>> = {},
  ): Promise<LendingView> => {
    const found = await lendings(desk().db, { limit: onAPage, offset: (page - 1) * onAPage })
    return {
      ...{ page, total: found.total, pages: Math.ceil(found.total / onAPage), reasons: reasonOptions },
      lines: found.lendings.map(line),
      mayWork: may(clerk.role, 'work-interlibrary-loans'),
      ...{ form: told.form ?? empty, token: told.token || randomUUID() },
      ...{ errors: told.errors ?? [], isOfForm: told.isOfForm ?? false },
    }
  }
  const deedOf = (name: string, form: URLSearchParams): LendingDeed | null => {
    if (name === 'skicka') return { deed: 'send', dueOn: parseDay((form.get('dag') ?? '').trim()) ?? null }
    if (name === 'nej') return { deed: 'refuse', reason: form.get('orsak') ?? '' }
    return name === 'tillbaka' ? { deed: 'return' } : null
  }

  return {
    lendings: (clerk: Clerk, page: number): Promise<LendingView> => view(clerk, page),
    /** 'done', or the page with what is wrong. */
    registerLending: async (
      clerk: Clerk,
      form: LendingForm,
      token: string,
    ): Promise<'done' | LendingView> => {
      const order = { wish: form, token: token.slice(0, 64) || randomUUID() }
      const outcome = await registerLending(desk(), order, by(clerk))
      if (outcome.outcome === 'done') return 'done'
      const errors = outcome.refusals.map(({ code }) => refusalTexts[code])
      return view(clerk, 1, { form, errors, isOfForm: true, token })
    },
    /** Null when there is no such deed. */
    workOnLending: async (
      clerk: Clerk,
      id: number,
      name: string,
      form: URLSearchParams,
    ): Promise<'done' | LendingView | null> => {
      const deed = deedOf(name, form)
      if (!deed) return null
      const outcome = await actOnLending(desk(), { id, deed, seen: Number(form.get('sedd')) || 0 }, by(clerk))
      if (outcome.outcome === 'done') return 'done'
      const errors = outcome.refusals.map(({ code }) => {
        const { field, text } = refusalTexts[code]
        return { field: field === 'dag' || field === 'orsak' ? `${field}-${id}` : field, text }
      })
      return view(clerk, 1, { errors })
    },
  }
}
