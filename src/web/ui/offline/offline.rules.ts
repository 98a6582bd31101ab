/** What the browser's own helper, the service worker, does with a request. */
export type Way =
  /** A file that never changes: from the device when it is there. */
  | 'file'
  /** A page: from the network, and without one the copy or the page that says so. */
  | 'page'
  /** Somebody leaves, or wants nothing kept here any more: what the device keeps of them goes first. */
  | 'leaving'
  /** A form: to the network; without one the page that says so, for the form is still behind it. */
  | 'form'
  /** None of its business. */
  | 'pass'

/** What a device may keep of somebody, below the prefix of the language. */
export const keptPages = ['/mina-sidor/kort', '/mina-sidor/lan'] as const

/** A copy that nobody has renewed for so long is not shown any more. */
const keptDays = 30

const languages = /^\/(lattlast|en|fi|ar)(?=\/|$)/
const leavings =
  /^\/(logga-ut|logga-ut\/overallt|mina-sidor\/installningar\/sparra|mina-sidor\/uppgifter\/ta-bort|mina-sidor\/kort\/glom)$/

/** The prefix of the language of an address: '' or '/en'. */
export const prefixOf = (path: string): string => languages.exec(path)?.[0] ?? ''

const below = (path: string): string => path.slice(prefixOf(path).length).replace(/\/$/, '')

/**
 * @param request.navigates whether the answer becomes the page that is shown
 * @param request.ours whether it goes to this site
 */
export function wayOf(request: {
  readonly method: string
  readonly path: string
  readonly navigates: boolean
  readonly ours: boolean
}): Way {
  const { method, path, navigates, ours } = request
  // The staff client answers for itself.
  if (!ours || path === '/personal' || path.startsWith('/personal/')) return 'pass'
  if (method === 'POST' && leavings.test(below(path))) return 'leaving'
  if (method === 'POST') return navigates ? 'form' : 'pass'
  if (method !== 'GET') return 'pass'
  if (path.startsWith('/f/')) return 'file'
  return navigates ? 'page' : 'pass'
}

/** Under which address a copy lies, whatever its language: the last one seen is the one there is. Null = never kept. */
export const copyOf = (path: string): string | null => keptPages.find(page => page === below(path)) ?? null

/** The page that says that there is no network, in the language of the address. */
export const offlinePageOf = (path: string): string => `${prefixOf(path)}/utan-nat`

/** @param keptAt milliseconds since 1970, when the copy was taken */
export const isTooOld = (keptAt: number, now: number): boolean => !(now - keptAt < keptDays * 86_400_000)

/** The page that says that there is no network, as the answer to a form: it does not come back by itself, for that would send the form. */
export const asAnswerToForm = (html: string): string =>
  html.replaceAll('data-without-network', 'data-not-sent')

/** The copy as it is to be read: what is said only without a network is shown. */
export const asCopy = (html: string): string => html.replaceAll(/ hidden(?:="")?(?= data-when-offline)/g, '')
