import { dayOf } from '../../../kernel/day.ts'
import { suggestionsMerged } from '../../../modules/acquisitions/index.ts'
import { alertsMerged } from '../../../modules/alerts/index.ts'
import {
  type DeskDeps,
  type MergeAbove,
  type MergeOutcome,
  mergeProvisional,
} from '../../../modules/desk/index.ts'
import { listsMerged } from '../../../modules/lists/index.ts'
import { noticesMerged } from '../../../modules/notices/index.ts'
import {
  consentAges,
  familyPolicy,
  likenessOf,
  patronById,
  provisionalPatrons,
  registrationPolicy,
  registrationRange,
  setFamilyPolicy,
  setRegistrationPolicy,
  type VerifyOutcome,
  verifyIdentity,
} from '../../../modules/patrons/index.ts'
import { may, recordAudit } from '../../../modules/staff/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type {
  CardRulesForm,
  CardRulesView,
  PendingView,
  VerifyForm,
  VerifyView,
} from './registrations.view.ts'

const onAPage = 30

/** What goes with a borrower when two records become one. */
const above: MergeAbove = {
  lists: listsMerged,
  alerts: (_, order) => alertsMerged(order),
  acquisitions: (_, order) => suggestionsMerged(order),
  notices: (_, order) => noticesMerged(order),
}

type VerifyRefusal = Extract<VerifyOutcome, { outcome: 'refused' }>['refusals'][number]
const verifyTexts: Readonly<Record<VerifyRefusal['code'], FormError>> = {
  'not-provisional': {
    field: 'handling',
    text: 'Någon annan har redan godkänt eller slagit ihop låntagaren.',
  },
  'no-document': { field: 'handling', text: 'Välj vad som visades.' },
  'bad-card': { field: 'kort', text: 'Ett kortnummer har sex till fjorton siffror.' },
  'card-taken': { field: 'kort', text: 'Det kortet hör till någon annan.' },
}

type MergeRefusal = Extract<MergeOutcome, { outcome: 'refused' }>['code']
const mergeTexts: Readonly<Record<MergeRefusal, string>> = {
  'not-provisional': 'Någon annan har redan godkänt eller slagit ihop låntagaren.',
  'same-person': 'Det är samma post.',
  'unknown-patron': 'Den andra låntagaren finns inte längre.',
  'into-provisional': 'Den andra posten är också bara ansökt om. Godkänn den först.',
}

const notAllowed = 'Bara bibliotekarier och administratörer godkänner låntagare.'
const whole = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN)

/** Cards applied for online, at the desk. */
export const registrationPagesOf = (desk: () => DeskDeps) => {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName
  const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
  return {
    /** Those who have this branch as theirs come first. */
    pending: async (clerk: Clerk, page: number): Promise<PendingView> => {
      const current = Number.isSafeInteger(page) && page > 0 ? page : 1
      const { total, patrons } = await provisionalPatrons(desk().db, {
        branch: clerk.branch,
        limit: onAPage,
        offset: (current - 1) * onAPage,
      })
      return {
        total,
        page: current,
        pages: Math.max(1, Math.ceil(total / onAPage)),
        lines: patrons.map(patron => ({
          id: patron.id,
          name: patron.name,
          born: patron.birthDate ?? '',
          home: nameOf(patron.homeBranch),
          applied: dayText('sv', dayOf(patron.createdAt)),
        })),
      }
    },
    toVerify: async (clerk: Clerk, id: number): Promise<VerifyView | null> => {
      const { db, now } = desk()
      const patron = await patronById(db, id)
      if (patron?.category !== 'provisional') return null
      const [alike] = await Promise.all([
        likenessOf(db, id),
        recordAudit(db, actorOf(clerk), 'see-patron', `patron:${id}`, now()),
      ])
      return {
        id,
        name: patron.name,
        facts: [
          { name: 'Född', text: patron.birthDate ?? 'okänt' },
          { name: 'E-post (bekräftad)', text: patron.email ?? 'ingen' },
          { name: 'Telefon', text: patron.phone ?? 'ingen' },
          { name: 'Hembibliotek', text: nameOf(patron.homeBranch) },
          { name: 'Kortnummer', text: patron.cards.join(', ') },
          { name: 'Tas bort om inget visas', text: dayText('sv', patron.expiresOn) },
        ],
        alike: alike.map(one => ({
          id: one.id,
          name: one.name,
          born: one.birthDate ?? '',
          home: nameOf(one.homeBranch),
          why: one.sameMail ? 'Samma e-post' : 'Samma namn och födelsedag',
        })),
        mayChange: may(clerk.role, 'verify-patrons'),
      }
    },
    verify: async (clerk: Clerk, id: number, form: VerifyForm): Promise<readonly FormError[]> => {
      if (!may(clerk.role, 'verify-patrons')) return [{ field: 'handling', text: notAllowed }]
      const outcome = await verifyIdentity(desk(), { patron: id, ...form, actor: actorOf(clerk) })
      return outcome.outcome === 'refused' ? outcome.refusals.map(refusal => verifyTexts[refusal.code]) : []
    },
    merge: async (clerk: Clerk, from: number, into: number): Promise<readonly FormError[]> => {
      if (!may(clerk.role, 'verify-patrons')) return [{ field: 'liknande', text: notAllowed }]
      const outcome = await mergeProvisional(desk(), { from, into, actor: actorOf(clerk) }, above)
      return outcome.outcome === 'refused' ? [{ field: 'liknande', text: mergeTexts[outcome.code] }] : []
    },
    cardRules: async (clerk: Clerk): Promise<CardRulesView> => {
      const [family, registration] = await Promise.all([
        familyPolicy(desk().db),
        registrationPolicy(desk().db),
      ])
      return {
        form: {
          consentFrom: String(family.consentFrom),
          holds: String(registration.holds),
          days: String(registration.days),
        },
        mayChange: may(clerk.role, 'set-card-rules'),
        said: null,
        errors: [],
      }
    },
    setCardRules: async (clerk: Clerk, form: CardRulesForm): Promise<CardRulesView> => {
      const mayChange = may(clerk.role, 'set-card-rules')
      const refused = (errors: FormError[]): CardRulesView => ({ form, mayChange, said: null, errors })
      if (!mayChange)
        return refused([{ field: 'consentFrom', text: 'Bara administratörer ändrar reglerna.' }])
      const ranges = {
        consentFrom: [consentAges.least, consentAges.most],
        holds: registrationRange.holds,
        days: registrationRange.days,
      } as const
      const wrong = (Object.keys(ranges) as (keyof typeof ranges)[]).flatMap((field): FormError[] => {
        const [least, most] = ranges[field]
        const value = whole(form[field])
        return value >= least && value <= most
          ? []
          : [{ field, text: `Skriv ett helt tal från ${least} till ${most}.` }]
      })
      if (wrong.length) return refused(wrong)
      const actor = actorOf(clerk)
      await setFamilyPolicy(desk(), { policy: { consentFrom: whole(form.consentFrom) }, actor })
      await setRegistrationPolicy(desk(), {
        policy: { holds: whole(form.holds), days: whole(form.days) },
        actor,
      })
      return { form, mayChange, said: 'Reglerna är sparade.', errors: [] }
    },
  }
}
