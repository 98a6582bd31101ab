/*
 * What the browser does for the site when there is no network. Pages always come from the network while there is one; of a
 * person it keeps the card and the loans alone, and only when the server says that this person wants it on this device.
 */
import {
  asAnswerToForm,
  asCopy,
  copyOf,
  isTooOld,
  keptPages,
  offlinePageOf,
  prefixOf,
  wayOf,
} from './offline.rules.ts'

/** Put in when the file is built. */
declare const siteVersion: string
declare const siteFiles: readonly string[]
declare const offlinePages: readonly string[]

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Response | Promise<Response>): void
}
interface Told extends Lasting {
  readonly data: unknown
}
interface Scope {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'message', listener: (event: Told) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
}
const scope = globalThis as unknown as Scope
const files = `dala-files-${siteVersion}`
const device = 'dala-device'
const keptAt = 'dala-kept-at'

/** Counts how often the device has been wiped: a copy that was asked for before is not laid there after. */
let wiped = 0
function wipe(): Promise<boolean> {
  wiped++
  return caches.delete(device)
}

/** An answer without the headers of its journey, which the device would not understand. */
async function settled(answer: Response, extra: Record<string, string> = {}): Promise<Response> {
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name)
  for (const [name, value] of Object.entries(extra)) headers.set(name, value)
  return new Response(asCopy(await answer.text()), { status: answer.status, headers })
}

async function install(): Promise<void> {
  const cache = await caches.open(files)
  await cache.addAll([...siteFiles])
  for (const path of offlinePages) {
    // As a stranger: nobody's name belongs on it.
    const answer = await fetch(path, { credentials: 'omit', cache: 'no-store' })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await cache.put(path, await settled(answer))
  }
}

async function tidy(): Promise<void> {
  const old = (await caches.keys()).filter(name => name !== files && name !== device)
  await Promise.all(old.map(name => caches.delete(name)))
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(files)
  const known = await cache.match(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, answer.clone())
  return answer
}

async function copy(path: string): Promise<Response | undefined> {
  const name = copyOf(path)
  if (!name || !(await caches.has(device))) return undefined
  const cache = await caches.open(device)
  const kept = await cache.match(name)
  if (!kept) return undefined
  if (!isTooOld(Number(kept.headers.get(keptAt) ?? Number.NaN), Date.now())) return kept
  await wipe()
  return undefined
}

const withoutNetwork = async (path: string): Promise<Response> =>
  (await (await caches.open(files)).match(offlinePageOf(path))) ?? Response.error()

async function notSent(path: string): Promise<Response> {
  const answer = await withoutNetwork(path)
  return new Response(asAnswerToForm(await answer.text()), { headers: answer.headers })
}

async function page(event: Fetching, path: string): Promise<Response> {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    // Firefox gives what it could not fetch ahead as an answer too.
    if (answer.type === 'error') throw answer
    // Somebody else is here now.
    if (answer.headers.has('clear-site-data')) await wipe()
    return answer
  } catch {
    return (await copy(path)) ?? (await withoutNetwork(path))
  }
}

/** Takes copies of the card and the loans, when the server says that whoever is logged in wants them here. */
async function keep(path: string): Promise<void> {
  const before = wiped
  for (const name of keptPages) {
    const answer = await fetch(prefixOf(path) + name, { cache: 'no-store' })
    if (!answer.ok || answer.redirected || answer.headers.get('dala-keep') !== '1') return
    const fresh = await settled(answer, { [keptAt]: String(Date.now()) })
    if (wiped !== before) return
    await (await caches.open(device)).put(name, fresh)
  }
}

scope.addEventListener('install', event => event.waitUntil(install().then(() => scope.skipWaiting())))
scope.addEventListener('activate', event =>
  event.waitUntil(
    Promise.all([tidy(), scope.registration.navigationPreload?.enable()]).then(() => scope.clients.claim()),
  ),
)
scope.addEventListener('message', event => {
  const order = event.data as { readonly keep?: unknown } | null
  if (typeof order?.keep === 'string') event.waitUntil(keep(order.keep).catch(() => {}))
})
scope.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  const way = wayOf({
    method: request.method,
    path: url.pathname,
    navigates: request.mode === 'navigate',
    ours: url.origin === location.origin,
  })
  if (way === 'leaving') event.waitUntil(wipe())
  else if (way === 'file') event.respondWith(file(request))
  else if (way === 'page') event.respondWith(page(event, url.pathname))
  else if (way === 'form' && !navigator.onLine) event.respondWith(notSent(url.pathname))
})
