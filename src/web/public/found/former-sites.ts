import type { MiddlewareHandler } from 'hono'
import { hostOf } from '../../../modules/oldlinks/index.ts'
import type { FoundHouse } from './found.house.ts'

/** So long a new host may be unknown; asking for every page would cost more than it gives. */
const knownForMs = 60_000

/**
 * Answers for the libraries' former sites, whose names lead here: each address goes on to where it is now, and what nobody
 * has thought of to the same path here, which then says what it has. Addresses of this site pass.
 */
export function formerSites(house: FoundHouse, baseUrl: string, now = Date.now): MiddlewareHandler {
  const { origin, hostname: ownHost } = new URL(baseUrl)
  let hosts: ReadonlySet<string> = new Set()
  let askAgain = 0
  return async (c, next) => {
    const url = new URL(c.req.url)
    const host = hostOf(url.hostname)
    if (host === hostOf(ownHost) || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    if (now() >= askAgain) {
      hosts = await house.oldHosts()
      askAgain = now() + knownForMs
    }
    if (!hosts.has(host)) return next()
    const target = await house.oldLink(url.href, ownHost)
    return target ? c.redirect(origin + target, 301) : c.redirect(origin + url.pathname, 302)
  }
}
