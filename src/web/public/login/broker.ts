import { createPrivateKey } from 'node:crypto'
import * as oidc from 'openid-client'

export interface BrokerOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  /** Our private key in PEM (RSA, or EC on P-256), for a broker that knows us by its public half instead of a secret. */
  readonly clientKey: string | undefined
  readonly scope: string
  readonly acr: string | undefined
  /** Where the broker sends people back to; known to it beforehand. */
  readonly redirectUri: string
  readonly now: () => Temporal.Instant
}

/** Why a login at the broker came to nothing, as the reader is told it. */
export type BrokerFailure =
  /** The person said no, or closed the app. */
  | 'cancelled'
  /** Took too long, or answered twice. */
  | 'expired'
  /** The answer is of another time: our clock or the broker's is off. */
  | 'clock'
  /** The answer is not one to trust: wrong nonce, issuer, audience, signature or level. */
  | 'untrusted'
  | 'unreachable'

/** What of a failure may be written in a log: never a claim, a token or an address with one. */
export class BrokerError extends Error {
  readonly failure: BrokerFailure
  constructor(failure: BrokerFailure, why: string) {
    super(why)
    this.failure = failure
  }
}

export interface Broker {
  /** Where to go to log in, and what must be remembered until the answer comes. */
  begin(languages: string): Promise<{ url: string; state: string; nonce: string; verifier: string }>
  /**
   * The claims of the one who logged in.
   * @param answered the address the broker sent the browser back to
   * @throws {BrokerError}
   */
  finish(
    answered: URL,
    expected: { readonly state: string; readonly nonce: string; readonly verifier: string },
  ): Promise<Readonly<Record<string, unknown>>>
  /** Where to log out at the broker too; null when it has no such place. */
  logoutUrl(backTo: string): Promise<string | null>
}

const causeCode = (error: Error): string =>
  error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : ''
const codeOf = (error: Error): string => ('code' in error ? String(error.code) : causeCode(error))

/** Codes of the library for an answer that came whole and is not to be trusted. */
const untrusted = new Set([
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_PARSE_ERROR',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
])

function failureOf(error: unknown): BrokerError {
  if (error instanceof BrokerError) return error
  if (error instanceof oidc.AuthorizationResponseError)
    return new BrokerError(error.error === 'access_denied' ? 'cancelled' : 'untrusted', error.error)
  if (error instanceof oidc.ResponseBodyError)
    return new BrokerError(error.error === 'invalid_grant' ? 'expired' : 'untrusted', error.error)
  if (!(error instanceof Error)) return new BrokerError('unreachable', 'unknown error')
  const code = codeOf(error)
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new BrokerError('clock', code)
  if (untrusted.has(code)) return new BrokerError('untrusted', code)
  return new BrokerError('unreachable', code || error.name)
}

/** A private key as the platform signs with it: RS256 or ES256, by the kind of the key. @throws when it is neither */
async function signingKey(pem: string): Promise<CryptoKey> {
  const key = createPrivateKey(pem)
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const der = key.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithm, false, ['sign'])
}

/** The broker as we know it: what it said of itself is asked for anew each hour. */
const knownFor = { minutes: 60 }

/** A broker of electronic identities, by OpenID Connect: authorization code with PKCE, state and nonce. */
export function openBroker(options: BrokerOptions): Broker {
  const { clientId, clientSecret, clientKey, now } = options
  const issuer = new URL(options.issuer)
  const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  let known: { metadata: oidc.ServerMetadata; until: Temporal.Instant } | undefined

  const authOf = async (metadata: oidc.ServerMetadata): Promise<oidc.ClientAuth> => {
    if (clientKey) return oidc.PrivateKeyJwt(await signingKey(clientKey))
    if (!clientSecret) return oidc.None()
    const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return ways.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret)
  }
  /** A configuration of its own for each login: the keys are asked for each time, so that new ones are known at once. */
  async function configuration(): Promise<oidc.Configuration> {
    if (!known || Temporal.Instant.compare(known.until, now()) < 0) {
      const found = await oidc.discovery(issuer, clientId, undefined, oidc.None(), { execute: insecure })
      known = { metadata: found.serverMetadata(), until: now().add(knownFor) }
    }
    const { metadata } = known
    // The house's own clock, with half a minute's grace for the broker's.
    const times = {
      [oidc.clockTolerance]: 30,
      [oidc.clockSkew]: Math.round((now().epochMilliseconds - Date.now()) / 1000),
    }
    const config = new oidc.Configuration(metadata, clientId, times, await authOf(metadata))
    oidc.enableNonRepudiationChecks(config)
    for (const execute of insecure) execute(config)
    config.timeout = 10
    return config
  }

  return {
    begin: async languages => {
      try {
        const config = await configuration()
        const verifier = oidc.randomPKCECodeVerifier()
        const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: options.redirectUri,
          scope: options.scope,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ui_locales: languages,
          ...(options.acr ? { acr_values: options.acr } : {}),
        })
        return { url: url.href, state, nonce, verifier }
      } catch (error) {
        throw failureOf(error)
      }
    },
    finish: async (answered, { state, nonce, verifier }) => {
      try {
        const config = await configuration()
        const tokens = await oidc.authorizationCodeGrant(config, answered, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new BrokerError('untrusted', 'no claims')
        if (options.acr && claims.acr !== options.acr) throw new BrokerError('untrusted', 'level too low')
        return claims
      } catch (error) {
        throw failureOf(error)
      }
    },
    logoutUrl: async backTo => {
      try {
        const config = await configuration()
        if (!config.serverMetadata().end_session_endpoint) return null
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href
      } catch {
        return null
      }
    },
  }
}
