import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { illegal, type Json, list, only, parsing, Refusal, single } from './refusal.ts'
import { search } from './search.ts'
import { Index } from './store.ts'

/**
 * A double of an OpenSearch server, for tests: it knows exactly what the adapter sends and refuses everything else, in the
 * shape of a real one. It is none: what it was not taught to refuse it does not prove.
 */
export interface Double {
  readonly url: string
  /** Names of its indexes. */
  readonly indexes: () => string[]
  /** Paths asked so far, without their hosts. */
  readonly asked: readonly string[]
  /** What it must be told: name and password. */
  demand(login: string): void
  close(): Promise<void>
}

interface State {
  readonly indexes: Map<string, Index>
  readonly aliases: Map<string, Set<string>>
}

const missing = (name: string): Refusal =>
  new Refusal(404, 'index_not_found_exception', `no such index [${name}]`)

function indexOf({ indexes, aliases }: State, name: string): Index {
  const index = indexes.get(name) ?? indexes.get([...(aliases.get(name) ?? [])][0] ?? '')
  if (!index) throw missing(name)
  return index
}

function linesOf(body: string): Json[] {
  if (!body.endsWith('\n')) throw illegal('The bulk request must be terminated by a newline [\\n]')
  return body
    .slice(0, -1)
    .split('\n')
    .map(line => JSON.parse(line) as Json)
}

function bulk(state: State, body: string, refresh: string | null): Json {
  const lines = linesOf(body)
  const touched = new Set<Index>()
  const items: Json[] = []
  for (let n = 0; n < lines.length; n++) {
    const [deed, target] = single(lines[n], 'bulk')
    const { _index, _id } = only(target, ['_index', '_id'], 'bulk')
    const [index, id] = [indexOf(state, String(_index)), String(_id)]
    touched.add(index)
    try {
      items.push({ [deed]: { _index, _id, ...done(index, deed, id, deed === 'delete' ? {} : lines[++n]) } })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      items.push({ [deed]: { _index, _id, status: error.status, error: error.body.error } })
    }
  }
  if (refresh === 'true') for (const index of touched) index.refresh()
  return { took: 1, errors: items.some(item => 'error' in (Object.values(item)[0] as Json)), items }
}

function done(index: Index, deed: string, id: string, line: Json | undefined): Json {
  if (!line) throw parsing('a line of the bulk is missing')
  if (deed === 'delete')
    return index.docs.delete(id) ? { status: 200, result: 'deleted' } : { status: 404, result: 'not_found' }
  if (deed === 'index') {
    index.put(id, line)
    return { status: 201, result: 'created' }
  }
  if (deed !== 'update') throw parsing(`Malformed action/metadata line, found [${deed}]`)
  const { doc } = only(line, ['doc'], 'update')
  const there = index.docs.get(id)
  if (!there) throw new Refusal(404, 'document_missing_exception', `[${id}]: document missing`)
  index.put(id, { ...there.source, ...(doc as Json) })
  return { status: 200, result: 'updated' }
}

function manySearches(index: Index, body: string): Json {
  const lines = linesOf(body)
  const responses = lines.flatMap((line, n) => {
    if (n % 2 === 0) {
      only(line, [], 'msearch')
      return []
    }
    try {
      return [{ ...search(index, line), status: 200 }]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return [error.body]
    }
  })
  return { took: 1, responses }
}

function aliasesOf({ indexes, aliases }: State, wanted: (index: string, alias: string[]) => boolean): Json {
  const named = (index: string) => [...aliases].flatMap(([name, of]) => (of.has(index) ? [name] : []))
  return Object.fromEntries(
    [...indexes.keys()]
      .filter(index => wanted(index, named(index)))
      .map(index => [index, { aliases: Object.fromEntries(named(index).map(name => [name, {}])) }]),
  )
}

function changeAliases(state: State, body: unknown): Json {
  for (const action of list(only(body, ['actions'], 'aliases').actions, 'actions')) {
    const [deed, target] = single(action, 'action')
    const { index, alias } = only(target, ['index', 'alias'], deed)
    if (!state.indexes.has(String(index))) throw missing(String(index))
    const of = state.aliases.get(String(alias)) ?? new Set<string>()
    state.aliases.set(String(alias), of)
    if (deed === 'add') of.add(String(index))
    else if (deed !== 'remove') throw parsing(`[aliases] unknown field [${deed}]`)
    else if (!of.delete(String(index)))
      throw new Refusal(404, 'aliases_not_found_exception', `aliases [${alias}] missing`)
  }
  return { acknowledged: true }
}

function create(state: State, name: string, body: unknown): Json {
  if (state.indexes.has(name))
    throw new Refusal(400, 'resource_already_exists_exception', `index [${name}] already exists`)
  if (name !== name.toLowerCase() || /[\\/*?"<>| ,#:]/.test(name) || /^[-_+]/.test(name))
    throw new Refusal(400, 'invalid_index_name_exception', `Invalid index name [${name}]`)
  state.indexes.set(name, new Index(body))
  return { acknowledged: true, shards_acknowledged: true, index: name }
}

function document(index: Index, name: string, id: string): Json {
  const found = index.docs.get(id)
  if (!found)
    throw Object.assign(new Refusal(404, '', ''), { answer: { _index: name, _id: id, found: false } })
  return { _index: name, _id: id, found: true, _source: found.source }
}

function answer(state: State, method: string, url: URL, body: string): Json {
  const [first = '', second, third] = url.pathname.split('/').slice(1).map(decodeURIComponent)
  const json = (): unknown => JSON.parse(body)
  const route = `${method} ${first.startsWith('_') ? first : '*'}${second ? `/${second.startsWith('_') ? second : '*'}` : ''}`
  switch (route) {
    case 'PUT *':
      return create(state, first, json())
    case 'DELETE *':
      if (!state.indexes.delete(first)) throw missing(first)
      for (const of of state.aliases.values()) of.delete(first)
      return { acknowledged: true }
    case 'GET _alias/*': {
      const found = aliasesOf(state, (_, names) => names.includes(second ?? ''))
      if (!Object.keys(found).length)
        throw Object.assign(new Refusal(404, '', ''), {
          answer: { error: `alias [${second}] missing`, status: 404 },
        })
      return found
    }
    case 'GET */_alias':
      return aliasesOf(state, index => index.startsWith(first.replace(/\*$/, '')))
    case 'POST _aliases':
      return changeAliases(state, json())
    case 'POST _bulk':
      return bulk(state, body, url.searchParams.get('refresh'))
    case 'POST */_search':
      return search(indexOf(state, first), json())
    case 'POST */_msearch':
      return manySearches(indexOf(state, first), body)
    case 'POST */_refresh':
      indexOf(state, first).refresh()
      return { _shards: { total: 1, successful: 1, failed: 0 } }
    case 'GET */_doc':
      return document(indexOf(state, first), first, third ?? '')
    case 'GET */_stats': {
      const bytes = JSON.stringify([...indexOf(state, first).docs.values()].map(doc => doc.source)).length
      return { _all: { primaries: { store: { size_in_bytes: bytes } } } }
    }
    default:
      throw illegal(`no handler found for uri [${url.pathname}] and method [${method}]`)
  }
}

/** Starts a double on a port of the loopback address. */
export async function startDouble(): Promise<Double> {
  const state: State = { indexes: new Map(), aliases: new Map() }
  const asked: string[] = []
  let login: string | undefined
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const tell = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
        response.end(JSON.stringify(body))
      }
      const url = new URL(request.url ?? '/', 'http://double')
      asked.push(`${request.method} ${url.pathname}`)
      const known = Buffer.from(login ?? '').toString('base64')
      if (login && request.headers.authorization !== `Basic ${known}`) return tell(401, 'Unauthorized')
      const manyLines = /_bulk$|_msearch$/.test(url.pathname)
      if (request.headers['content-type'] !== (manyLines ? 'application/x-ndjson' : 'application/json'))
        return tell(406, { error: 'Content-Type header is not supported', status: 406 })
      try {
        tell(200, answer(state, request.method ?? '', url, Buffer.concat(chunks).toString('utf8')))
      } catch (error) {
        if (error instanceof Refusal) return tell(error.status, 'answer' in error ? error.answer : error.body)
        tell(500, { error: { type: 'exception', reason: String(error) }, status: 500 })
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexes: () => [...state.indexes.keys()],
    asked,
    demand: said => {
      login = said
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
