import type { IdentityHouse } from '../house.ts'

/** A broker for page tests: whoever comes back with ?code=alva is Alva, with ?code=ny is nobody yet. */
export function fixtureIdentity(deeds: string[], session: string): IdentityHouse {
  return {
    identityName: 'Testlegitimation',
    beginIdentity: async (_ctx, next) => {
      deeds.push(`begin for ${next}`)
      return { outcome: 'sent', url: 'https://broker.example/auth', state: 'state-1' }
    },
    finishIdentity: async ({ search, state }) => {
      const code = new URLSearchParams(search).get('code')
      const next = '/en/reservera/1?hamta=mora'
      if (state !== 'state-1') return { outcome: 'failed', failure: 'expired', next: null }
      if (code === 'alva') return { outcome: 'in', token: session, next }
      if (code === 'ny') return { outcome: 'unknown', ticket: 'ticket-1', next }
      return { outcome: 'failed', failure: 'cancelled', next }
    },
    linkIdentity: async ({ ticket, card, pin }) => {
      if (ticket !== 'ticket-1') return { outcome: 'not-linked', code: 'too-late' }
      if (card === '20390002') return { outcome: 'not-linked', code: 'linked-to-another' }
      return pin === '1234'
        ? { outcome: 'in', token: session, next: '/en/reservera/1?hamta=mora' }
        : { outcome: 'refused', code: 'wrong-card-or-pin', until: null }
    },
    identityLogout: async () => 'https://broker.example/out',
  }
}
