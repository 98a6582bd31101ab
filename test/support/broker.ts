import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration, type JWK } from 'oidc-provider'

export interface ForeignBroker {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who logs in next, by the number the broker knows; null = the person cancels. */
  person: string | null
  /** The level of assurance it answers with. */
  level: string
  /** Signs with another key from now on, and forgets the old one. */
  rotateKeys(): void
  stop(): Promise<void>
}

const newKey = (): JWK => ({
  ...(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK),
  kid: randomUUID(),
  alg: 'RS256',
  use: 'sig',
})

/** A broker of electronic identities as others run it: oidc-provider on a port of this machine. */
export async function startForeignBroker(
  redirectUris: readonly string[],
  /** The public half of a key the broker knows the client by, instead of a secret. */
  clientKey?: JWK,
): Promise<ForeignBroker> {
  const clientId = 'dalabiblioteken'
  const clientSecret = 'a-secret-between-the-broker-and-us'
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end()
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const broker: ForeignBroker = {
    issuer,
    clientId,
    clientSecret,
    person: null,
    level: 'high',
    rotateKeys: () => {
      answer = open()
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }

  /** A provider with a key of its own; a new one knows nobody who was logged in at the one before. */
  function open() {
    const configuration: Configuration = {
      clients: [
        {
          client_id: clientId,
          ...(clientKey
            ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [clientKey] } }
            : { client_secret: clientSecret }),
          redirect_uris: [...redirectUris],
          post_logout_redirect_uris: redirectUris.map(uri => new URL('/logga-in?utloggad=1', uri).href),
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      jwks: { keys: [newKey()] },
      cookies: { keys: [randomUUID()] },
      conformIdTokenClaims: false,
      claims: { openid: ['sub', 'personnummer'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_, { uid }) => `/vem/${uid}` },
      acrValues: ['high', 'low'],
      findAccount: (_, id) => ({
        accountId: id,
        claims: async () => ({ sub: `broker-${id}`, personnummer: id }),
      }),
      loadExistingGrant: async context => {
        const { client, session } = context.oidc
        if (!client || !session?.accountId) return undefined
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
        grant.addOIDCScope('openid')
        await grant.save()
        return grant
      },
      renderError: (context, out) => {
        context.body = JSON.stringify(out)
      },
    }
    const provider = new Provider(issuer, configuration)
    const asked = provider.callback()
    return (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/vem/')) return asked(request, response)
      const { person, level } = broker
      const result = person
        ? { login: { accountId: person, acr: level, remember: false } }
        : { error: 'access_denied', error_description: 'the person said no' }
      return provider.interactionFinished(request, response, result).catch(error => {
        response.statusCode = 500
        response.end(String(error))
      })
    }
  }
  answer = open()
  return broker
}
