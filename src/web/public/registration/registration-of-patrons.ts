import type { Deps } from '../../../database/deps.ts'
import { parseDay } from '../../../kernel/day.ts'
import { applicationAnswered, noticeApplication } from '../../../modules/notices/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import {
  type ApplyOutcome,
  applicationOf,
  applyForCard,
  childrenOf,
  confirmApplication,
  confirmHours,
  openSession,
  patronById,
  registrationPolicy,
} from '../../../modules/patrons/index.ts'
import type { FormError, PageContext } from '../../ui/index.ts'
import type { RegistrationHouse } from '../house.ts'
import { cardText } from '../my-pages/my-pages.load.ts'

type Refusal = Extract<ApplyOutcome, { outcome: 'refused' }>['refusals'][number]

const fields: Readonly<Record<Refusal['code'], string>> = {
  'no-name': 'namn',
  'no-birth-date': 'fodd',
  'no-mail': 'epost',
  'weak-pin': 'pinkod',
  'unknown-branch': 'bibliotek',
  'needs-guardian': 'fodd',
  'applies-alone': 'fodd',
  'guardian-may-not': 'namn',
  'too-many': 'epost',
}

const errorsOf = (ctx: PageContext, refusals: readonly Refusal[]): FormError[] =>
  refusals.map(({ code }) => ({ field: fields[code], text: ctx.texts.registration.errors[code] }))

type RegistrationDeps = Deps & {
  readonly organisation: () => Organisation
  readonly baseUrl: string
  readonly canMail: boolean
}

/** Cards applied for online, by the patrons' deeds and a letter to the address. */
export function registrationHouse(deps: RegistrationDeps): RegistrationHouse {
  return {
    applyForm: async (_ctx, reader) => {
      const organisation = deps.organisation()
      const { holds, days } = await registrationPolicy(deps.db)
      const guardian = reader ? await patronById(deps.db, reader.id) : undefined
      const home = guardian ? organisation.branch(guardian.homeBranch).slug : ''
      return {
        forChild: reader !== null,
        form: { name: '', born: '', email: guardian?.email ?? '', phone: '', branch: home, pin: '' },
        rights: { holds, days },
        branches: organisation.branches
          .filter(branch => branch.isPickup)
          .map(branch => ({
            value: branch.slug,
            label: branch.name,
            group: organisation.municipality(branch.municipalityId).name,
          }))
          .toSorted((a, b) => a.group.localeCompare(b.group, 'sv') || a.label.localeCompare(b.label, 'sv')),
      }
    },
    apply: async (ctx, reader, { form, via }) => {
      const answer = await applyForCard(deps, {
        name: form.name,
        birthDate: parseDay(form.born),
        email: form.email,
        phone: form.phone || null,
        language: ctx.locale,
        branch: deps.organisation().bySlug(form.branch)?.id ?? 0,
        pin: form.pin,
        guardian: reader?.id ?? null,
        via,
      })
      if (answer.outcome === 'refused') return errorsOf(ctx, answer.refusals)
      const token = answer.letter === 'confirm' ? answer.token : null
      await noticeApplication(deps, { to: form.email, language: ctx.locale, token, hours: confirmHours })
      return []
    },
    application: async token => (await applicationOf(deps, token)) ?? null,
    confirmApplication: async (token, before) => {
      const made = await confirmApplication(deps, token)
      if (!made) return null
      await applicationAnswered(deps, { token, patron: made.patron })
      return made.guardian === null
        ? { session: await openSession(deps, { patron: made.patron, via: 'card', before }), child: null }
        : { session: null, child: made.patron }
    },
    newCard: async (reader, child) => {
      const isOwn = child === null || (await childrenOf(deps, reader.id)).some(one => one.id === child)
      const patron = isOwn ? await patronById(deps.db, child ?? reader.id) : undefined
      if (patron?.category !== 'provisional') return null
      return {
        name: patron.name.split(' ')[0] ?? patron.name,
        card: cardText(patron.cards[0] ?? null),
        forChild: child !== null,
        holds: (await registrationPolicy(deps.db)).holds,
        until: patron.expiresOn,
      }
    },
  }
}
