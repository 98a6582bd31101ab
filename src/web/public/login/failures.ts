import type { IdentityFailure } from '../house.ts'

/** What came in the way of a login by electronic identity, as the address says it. */
export const failureAddresses: Readonly<Record<IdentityFailure, string>> = {
  cancelled: 'avbruten',
  expired: 'for-sent',
  clock: 'klocka',
  untrusted: 'svar',
  unreachable: 'nere',
  'no-identity': 'uppgift',
  'card-blocked': 'sparrat',
}

/** The failure an address tells of; null for any other word. */
export function failureFrom(word: string | undefined): IdentityFailure | null {
  const codes = Object.keys(failureAddresses) as IdentityFailure[]
  return codes.find(code => failureAddresses[code] === word) ?? null
}
