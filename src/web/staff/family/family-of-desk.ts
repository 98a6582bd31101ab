import { ageOn, dayOf } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  type Child,
  childrenOf,
  guardiansOf,
  type LinkOutcome,
  linkGuardian,
  ofAge,
  patronByCard,
  patronById,
  unlinkGuardian,
} from '../../../modules/patrons/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type { FamilyAnswer, FamilyForm, StaffFamilyView } from './family.view.ts'

const accessText = (access: Child['access']): string => {
  switch (access.kind) {
    case 'guardian':
      return 'Ser och gör allt: barnet är under åldersgränsen'
    case 'consent':
      return 'Ser och gör allt: den unga har sagt ja'
    case 'closed':
      return access.reason === 'of-age' ? 'Ser inget: myndig' : 'Ser inget: den unga har inte sagt ja'
  }
}

type Refusal = Extract<LinkOutcome, { outcome: 'refused' }>['refusals'][number]

const refusalText: Readonly<Record<Refusal['code'], FormError>> = {
  'same-person': { field: 'kort', text: 'Det är samma person. Läs in den andras kort.' },
  'child-of-age': { field: 'kort', text: 'Ingen av dem är under 18 år, så det finns inget att koppla.' },
  'child-age-unknown': {
    field: 'kort',
    text: 'Barnets födelsedag saknas. Skriv in den på barnets kort först.',
  },
  'guardian-not-of-age': { field: 'kort', text: 'Vårdnadshavaren är själv under 18 år.' },
  'linked-already': { field: 'kort', text: 'De är redan kopplade.' },
  'unknown-patron': { field: 'kort', text: 'Det kortet finns inte. Kontrollera numret.' },
  'no-reason': { field: 'skal', text: 'Skriv varför, till exempel hur du kontrollerade det.' },
}
const notAllowed: FamilyAnswer = {
  errors: [
    { field: 'kort', text: 'Bara bibliotekarier och administratörer kopplar barn och vårdnadshavare.' },
  ],
}

/** Guardians and children at the desk. */
export const familyPagesOf = (desk: () => DeskDeps) => {
  const isChild = (birthDate: Parameters<typeof ageOn>[1] | null): boolean =>
    birthDate !== null && ageOn(dayOf(desk().now()), birthDate) < ofAge
  const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const
  return {
    familyOf: async (clerk: Clerk, id: number): Promise<StaffFamilyView | null> => {
      const patron = await patronById(desk().db, id)
      if (!patron) return null
      const [children, guardians] = await Promise.all([childrenOf(desk(), id), guardiansOf(desk(), id)])
      const line = (one: { link: number; id: number; name: string; access: Child['access'] }) => ({
        link: one.link,
        patron: one.id,
        name: one.name,
        access: accessText(one.access),
      })
      return {
        id,
        name: patron.name,
        children: children.map(line),
        guardians: guardians.map(line),
        isChild: isChild(patron.birthDate),
        mayChange: may(clerk.role, 'link-guardians'),
      }
    },
    /** Whoever is under age is the child. */
    linkFamily: async (clerk: Clerk, id: number, form: FamilyForm): Promise<FamilyAnswer> => {
      if (!may(clerk.role, 'link-guardians')) return notAllowed
      const [here, other] = await Promise.all([patronById(desk().db, id), patronByCard(desk().db, form.card)])
      if (!here || !other) return { errors: [refusalText['unknown-patron']] }
      const [child, guardian] = isChild(here.birthDate) ? [here, other] : [other, here]
      const answer = await linkGuardian(desk(), {
        guardian: guardian.id,
        child: child.id,
        reason: form.reason,
        actor: actorOf(clerk),
      })
      return {
        errors: answer.outcome === 'refused' ? answer.refusals.map(refusal => refusalText[refusal.code]) : [],
      }
    },
    unlinkFamily: async (
      clerk: Clerk,
      id: number,
      order: { readonly link: number; readonly reason: string },
    ): Promise<FamilyAnswer> => {
      if (!may(clerk.role, 'link-guardians')) return notAllowed
      if (!order.reason) return { errors: [{ ...refusalText['no-reason'], field: `skal-${order.link}` }] }
      // Ended already by somebody else: the page shows what is left.
      await unlinkGuardian(desk(), { ...order, of: id, actor: actorOf(clerk) })
      return { errors: [] }
    },
  }
}
