import type { IllHouse } from './ill.house.ts'
import type { IllCaseView, IllForm, IllFormView } from './ill.view.ts'

const one: IllCaseView = {
  ...{ id: 1, number: 'DALA-2026-000001', kind: 'loan', state: 'requested', child: null, reason: null },
  ...{ title: 'Bergmästarens bok', author: 'Ek, Anna', part: '', askedOn: '2026-11-20', pickup: 'Älvdalen' },
  ...{ code: 'F60001', collectBy: null, dueOn: null, isLate: false, cancelAsked: false, renewal: 'none' },
  ...{ renewable: false, mayCancel: 'now', mayRenew: false, again: null },
}
export const fixtureCases: readonly IllCaseView[] = [
  one,
  { ...one, id: 2, state: 'ready', collectBy: '2026-12-03', mayCancel: 'ask' },
  { ...one, id: 3, state: 'lent', dueOn: '2026-12-20', renewable: true, mayCancel: null, mayRenew: true },
  {
    ...{ ...one, id: 4, kind: 'copy', state: 'unfilled', part: 'Om fäbodar', title: 'Rig', mayCancel: null },
    ...{ reason: 'not-lent', again: '/fjarrlan?slag=kopia&titel=Rig', child: 'Nils' },
  },
]

/** Asking and following for page tests; 'Jerusalem' is ours, 'Spärrad' is refused; what is done is told to `deeds`. */
export function fixtureIll(deeds: string[]): IllHouse {
  const view = (form: IllForm, told: Partial<IllFormView> = {}): IllFormView => ({
    form: { ...form, pickup: form.pickup || 'alvdalen' },
    deed: 'deed-1',
    people: [
      { child: null, name: 'Mig själv' },
      { child: 9, name: 'Nils' },
    ],
    pickups: ['alvdalen', 'mora'].map(value => ({ value, label: `${value} bibliotek`, group: value })),
    languages: [
      { value: '', label: 'Vilket språk som helst' },
      { value: 'eng', label: 'engelska' },
    ],
    fees: { loan: 0, copy: 3000 },
    open: { now: 1, limit: 5 },
    ...{ errors: [], refusals: [], own: [], anyway: false, copyrightAccepted: false },
    ...told,
  })
  return {
    form: async (_ctx, _reader, form) => view(form),
    ask: async (ctx, _reader, { form, anyway, copyrightAccepted }) => {
      const t = ctx.texts.ill
      const again = (told: Partial<IllFormView>) =>
        ({ outcome: 'again', view: view(form, { anyway, copyrightAccepted, ...told }) }) as const
      if (form.title === 'Jerusalem' && !anyway)
        return again({
          own: [{ id: 1, slug: 'jerusalem', title: 'Jerusalem', creator: 'Selma Lagerlöf' }],
          errors: [{ field: 'anda', text: t.anywayError }],
        })
      if (form.title === 'Spärrad') return again({ refusals: [t.refusals['too-many-open'](5)] })
      if (!form.title) return again({ errors: [{ field: 'titel', text: t.errors['no-title']() }] })
      if (form.kind === 'copy' && !copyrightAccepted)
        return again({ errors: [{ field: 'villkor', text: t.errors['copyright-not-accepted']() }] })
      deeds.push(`ask ${form.kind} ${form.title} for ${form.child ?? 'me'} at ${form.pickup}`)
      return { outcome: 'asked', number: one.number }
    },
    mine: async () => fixtureCases,
    cancel: async (_reader, id) => {
      if (id > 4) return null
      if (id > 2) return 'at-home'
      deeds.push(`cancel ill ${id}`)
      return 'done'
    },
    askRenewal: async (_reader, id) => {
      if (id !== 3) return id > 4 ? null : 'not-renewable'
      deeds.push(`renew ill ${id}`)
      return 'done'
    },
  }
}
