/** What the server answered when it would not, or could not, in words for whoever runs it. */
export class SearchServerError extends Error {
  /** The status of HTTP; 0 = there was no answer. */
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** An OpenSearch server, asked over HTTP: its requests are JSON, a client of its own would add nothing to `fetch`. */
export interface Server {
  /** @throws {SearchServerError} */
  ask<T>(method: Method, path: string, body?: unknown): Promise<T>
  /** The same with one JSON value a line, as bulk and many searches are sent. */
  lines<T>(path: string, values: readonly unknown[]): Promise<T>
  /** Its address without name and password. */
  readonly address: string
}

interface Refusal {
  readonly error?:
    | string
    | {
        readonly type?: string
        readonly reason?: string
        readonly root_cause?: readonly { readonly type?: string; readonly reason?: string }[]
        readonly caused_by?: { readonly reason?: string }
      }
}

/** The reason of a refusal, as the server gives it: "mapper_parsing_exception: …". */
function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as Refusal
    if (typeof error === 'string') return error
    const [root = error] = error?.root_cause ?? []
    const because = error?.caused_by?.reason
    return [`${root?.type}: ${root?.reason}`, because].filter(Boolean).join('; ')
  } catch {
    return text.slice(0, 200) || 'no reason given'
  }
}

const [patience, patienceWithLines] = [30_000, 120_000]

/**
 * @param url `http(s)://[name:password@]host:port[/path]`
 */
export function serverAt(url: string): Server {
  const { username, password, origin, pathname } = new URL(url)
  const address = `${origin}${pathname}`.replace(/\/+$/, '')
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const headers = username ? { authorization: `Basic ${login.toString('base64')}` } : {}
  async function send<T>(method: Method, path: string, type: string, body?: string): Promise<T> {
    const wait = type.includes('ndjson') ? patienceWithLines : patience
    const once = async (): Promise<[status: number, text: string]> => {
      const answer = await fetch(`${address}${path}`, {
        ...{ method, headers: { ...headers, 'content-type': type } },
        ...{ signal: AbortSignal.timeout(wait), ...(body === undefined ? {} : { body }) },
      })
      return [answer.status, await answer.text()]
    }
    let status: number
    let text: string
    try {
      // A connection kept open may be closed by the server just as it is used again. What is asked and fed twice is the same.
      const again = method === 'GET' || method === 'POST'
      ;[status, text] = await once().catch(error => (again && wasCut(error) ? once() : Promise.reject(error)))
    } catch (error) {
      throw new SearchServerError(0, `OpenSearch at ${address} does not answer: ${whyNot(error, wait)}`)
    }
    if (status === 401 || status === 403)
      throw new SearchServerError(
        status,
        `OpenSearch at ${address} does not let us in (${status}): name and password stand in OPENSEARCH_URL`,
      )
    if (status >= 300)
      throw new SearchServerError(
        status,
        `OpenSearch at ${address} refused ${method} ${path} (${status}): ${reasonOf(text)}`,
      )
    try {
      return JSON.parse(text) as T
    } catch {
      throw new SearchServerError(
        status,
        `what answers at ${address} is no OpenSearch: it does not speak JSON`,
      )
    }
  }
  return {
    address,
    ask: (method, path, body) =>
      send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body)),
    lines: (path, values) =>
      send('POST', path, 'application/x-ndjson', `${values.map(one => JSON.stringify(one)).join('\n')}\n`),
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined)?.code : undefined
const wasCut = (error: unknown): boolean => ['ECONNRESET', 'UND_ERR_SOCKET'].includes(codeOf(error) ?? '')

function whyNot(error: unknown, wait: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${wait / 1000} s`
  return codeOf(error) ?? (error.cause instanceof Error ? error.cause.message : error.message)
}
