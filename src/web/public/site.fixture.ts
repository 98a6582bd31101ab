import { website } from '../server.ts'
import { buildAssets } from '../ui/index.ts'
import { alvasSession, fixtureHouse } from './house.fixture.ts'

const assets = buildAssets()
export const base = 'http://bibliotek.test'

/** Somebody who visits the site of the fixture house, without a server between. */
export function visitor(
  options: { loggedIn?: boolean; cookie?: string; device?: string; waiting?: string } = {},
) {
  const house = fixtureHouse()
  const errors: unknown[] = []
  const app = website({
    house,
    assets,
    baseUrl: base,
    secret: 's'.repeat(32),
    health: async () => ({ ok: true }),
    report: error => errors.push(error),
  })
  const cookies = [
    options.loggedIn ? `dala=${alvasSession}` : options.cookie,
    options.device ? `dala-enhet=${options.device}` : '',
    options.waiting ? `dala-sedan=${options.waiting}` : '',
  ].filter(Boolean)
  const cookie: Record<string, string> = cookies.length ? { cookie: cookies.join('; ') } : {}
  const get = async (path: string) => app.request(base + path, { headers: cookie })
  const token = async (path: string) =>
    /name="csrf" value="([^"]+)"/.exec(await (await get(path)).text())?.[1] ?? 'no form on the page'
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(base + path, {
      method: 'POST',
      headers: {
        ...cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    })
  return { house, errors, get, post, token }
}
