/** What an answered request says of itself; nothing of who asked is kept of it. */
export interface Answered {
  readonly method: string
  readonly status: number
  readonly isPage: boolean
  /** The address without its language. */
  readonly path: string
  readonly agent: string
  /** The headers `sec-purpose`, `sec-fetch-site` and `referer`; '' where a browser sends none. */
  readonly purpose: string
  readonly from: string
  readonly referer: string
}

/** Programs that say what they are. Those that do not are counted as people: nobody is looked at closer to find out. */
const robot = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|headless/i

/** Whether somebody has read a page: asked for by a person, answered with it, and not fetched beforehand. */
export const isRead = ({ method, status, isPage, agent, purpose }: Answered): boolean =>
  method === 'GET' &&
  (status === 304 || (status === 200 && isPage)) &&
  agent !== '' &&
  !robot.test(agent) &&
  !purpose.includes('prefetch')

/** Whether a visit begins there: who reads it came from elsewhere, or wrote the address. */
export const begins = ({ from, referer }: Answered, origin: string): boolean =>
  from === ''
    ? !(referer === origin || referer.startsWith(`${origin}/`))
    : from === 'none' || from === 'cross-site'

/** The kind of page: the first part of the address, which says nothing of what was looked at. */
export const pageOf = (path: string): string => `/${path.split(/[/?#]/)[1] ?? ''}`.slice(0, 60)
