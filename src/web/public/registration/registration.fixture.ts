import type { RegistrationHouse } from '../house.ts'

/** Applications for page tests: ?kod=egen is one's own, ?kod=barn a child's, any other is gone. */
export function fixtureRegistration(deeds: string[], session: string): RegistrationHouse {
  return {
    applyForm: async (_ctx, reader) => ({
      forChild: reader !== null,
      form: { name: '', born: '', email: '', phone: '', branch: '', pin: '' },
      branches: [{ value: 'mora', label: 'Mora bibliotek', group: 'Mora' }],
      rights: { holds: 3, days: 30 },
    }),
    apply: async (ctx, reader, { form }) => {
      if (form.name === '') return [{ field: 'namn', text: ctx.texts.registration.errors['no-name'] }]
      deeds.push(`apply for ${form.name} by ${reader?.id ?? 'nobody'}`)
      return []
    },
    application: async token =>
      token === 'egen' || token === 'barn' ? { name: 'Maja Lind', forChild: token === 'barn' } : null,
    confirmApplication: async token => {
      if (token === 'egen') return { session, child: null }
      return token === 'barn' ? { session: null, child: 9 } : null
    },
    newCard: async (_reader, child) =>
      child === 10
        ? null
        : { name: 'Maja', card: '9000 0001', forChild: child !== null, holds: 3, until: '2026-12-24' },
  }
}
