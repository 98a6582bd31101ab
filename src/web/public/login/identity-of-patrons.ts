import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  beginIdentityLogin,
  type ClaimKind,
  identityOf,
  linkIdentity,
  loginByIdentity,
  takeIdentityLogin,
} from '../../../modules/patrons/index.ts'
import type { IdentityHouse } from '../house.ts'
import { type Broker, BrokerError } from './broker.ts'
import { refusedLogin } from './login.load.ts'

export interface KnownBroker {
  readonly broker: Broker
  readonly name: string
  readonly issuer: string
  readonly claim: string
  readonly claimKind: ClaimKind
  /** Keys the hashes identities are found by. */
  readonly key: string
  /** Where people are sent back to, at the broker's login and logout. */
  readonly redirectUri: string
  readonly loggedOutUri: string
  /** Told why a login came to nothing: a code, never who it was. */
  readonly report: (why: string) => void
}

/** Logging in by electronic identity; without a broker there is no button and no way in. */
export function identityHouse(deps: Deps, known: KnownBroker | null): IdentityHouse {
  const failed = (error: unknown) => {
    if (!(error instanceof BrokerError)) throw error
    if (error.failure !== 'cancelled') known?.report(`login by identity: ${error.failure} (${error.message})`)
    return error.failure
  }
  return {
    identityName: known?.name ?? null,
    beginIdentity: async (ctx, next) => {
      if (!known) return { outcome: 'failed', failure: 'unreachable' }
      try {
        const { url, ...begun } = await known.broker.begin(ctx.locale)
        await beginIdentityLogin(deps, { ...begun, next })
        return { outcome: 'sent', url, state: begun.state }
      } catch (error) {
        return { outcome: 'failed', failure: failed(error) }
      }
    },
    finishIdentity: async ({ search, state, before }) => {
      const begun = known && state ? await takeIdentityLogin(deps, state) : undefined
      if (!known || !begun) return { outcome: 'failed', failure: 'expired', next: null }
      const { next } = begun
      const { issuer, claim, claimKind, key } = known
      try {
        const claims = await known.broker.finish(new URL(known.redirectUri + search), { ...begun, state })
        const identity = identityOf(claims[claim], claimKind, { issuer, today: dayOf(deps.now()) })
        if (identity === null) {
          known.report('login by identity: the claim is missing or is none')
          return { outcome: 'failed', failure: 'no-identity', next }
        }
        const answer = await loginByIdentity(deps, { identity, key, next, before })
        if (answer.outcome === 'refused') return { outcome: 'failed', failure: answer.code, next }
        return { ...answer, next }
      } catch (error) {
        return { outcome: 'failed', failure: failed(error), next }
      }
    },
    linkIdentity: async order => {
      const answer = await linkIdentity(deps, order)
      if (answer.outcome === 'in') return answer
      const { refusal } = answer
      return refusal.code === 'linked-to-another' || refusal.code === 'too-late'
        ? { outcome: 'not-linked', code: refusal.code }
        : refusedLogin(refusal)
    },
    identityLogout: async () => (known ? known.broker.logoutUrl(known.loggedOutUri) : null),
  }
}
