import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { answering } from '../../../../test/support/opensearch/answering.ts'
import { startDouble } from '../../../../test/support/opensearch/server.ts'
import { work } from '../../../../test/support/search-library.ts'
import { SearchServerError, serverAt } from './client.ts'
import { alias, makeIndex, namedBy, nameIndex, removeOthers } from './indexes.ts'
import { mappings } from './mapping.ts'
import { searchOn } from './search.ts'

const double = await startDouble()
after(() => double.close())

/** What is told when something goes wrong, without the port. */
async function told(deed: Promise<unknown>): Promise<string> {
  try {
    await deed
  } catch (error) {
    assert.ok(error instanceof SearchServerError, String(error))
    return error.message.replace(/:\d{4,5}/g, '')
  }
  return 'nothing'
}

test('a server that is down is told by its address and the reason', async () => {
  const gone = await startDouble()
  await gone.close()
  const down = searchOn(serverAt(gone.url), 'x', new Map())
  assert.equal(
    await told(down.query({ text: 'sol' })),
    'OpenSearch at http://127.0.0.1 does not answer: ECONNREFUSED',
  )
})

test('a name and a password go along and are never told; a wrong one is told as such', async () => {
  const locked = await startDouble()
  locked.demand('dala:en hemlighet')
  const at = (login: string) => serverAt(locked.url.replace('//', `//${login}@`))
  assert.equal(await namedBy(at('dala:en%20hemlighet'), alias), undefined)
  assert.equal(
    await told(namedBy(at('dala:fel'), alias)),
    'OpenSearch at http://127.0.0.1 does not let us in (401): name and password stand in OPENSEARCH_URL',
  )
  await locked.close()
})

test('what the server refuses is told with its reason', async () => {
  const server = serverAt(double.url)
  await makeIndex(server, 'twice')
  assert.match(await told(makeIndex(server, 'twice')), /refused PUT \/twice \(400\): resource_already_exists/)
  const wrong = {
    mappings: { ...mappings, properties: { a: { type: 'none' } } },
    settings: { index: { number_of_shards: 1 } },
  }
  assert.match(
    await told(server.ask('PUT', '/wrong', wrong)),
    /mapper_parsing_exception: No handler for type \[none\]/,
  )
  const nowhere = searchOn(server, 'nowhere', new Map())
  assert.match(
    await told(nowhere.query({ text: 'sol' })),
    /index_not_found_exception: no such index \[nowhere\]/,
  )
})

test('a work the server does not take stops the feed before its cursor is written', async () => {
  const server = serverAt(double.url)
  await makeIndex(server, 'strict')
  const index = searchOn(server, 'strict', new Map())
  const bad = { ...work(2, 'Sol'), loans: 0.5 }
  assert.match(
    await told(
      index.feed(
        [
          { kind: 'put', document: work(1, 'Hav') },
          { kind: 'put', document: bad },
        ],
        { xid: '5', seq: 1 },
      ),
    ),
    /refused to take work 2 in: mapper_parsing_exception/,
  )
  assert.deepEqual((await index.status()).cursor, { xid: '0', seq: 0 })
})

test('what is no OpenSearch is told', async () => {
  const other = await answering((_, response) => response.end('<html>'))
  assert.match(
    await told(serverAt(other.url).ask('GET', '/')),
    /^what answers at http:\/\/127\.0\.0\.1 is no OpenSearch/,
  )
  other.close()
})

test('a connection that was cut is tried once more, and the same is fed twice without harm', async () => {
  let asked = 0
  const moody = await answering((request, response) => {
    asked++
    if (asked === 1) return request.socket.destroy()
    response.end('{"hits":{}}')
  })
  assert.deepEqual(await serverAt(`${moody.url}/base/`).ask('POST', '/x/_search', {}), {
    hits: {},
  })
  assert.equal(asked, 2)
  moody.close()
})

test('a server behind a path is asked under it', async () => {
  const paths: (string | undefined)[] = []
  const behind = await answering((request, response) => {
    paths.push(request.url)
    response.end('{}')
  })
  await serverAt(`${behind.url}/base/`).ask('GET', '/_alias/x')
  assert.deepEqual(paths, ['/base/_alias/x'])
  behind.close()
})

test('the alias moves from one index to the next, and only what it does not name is removed', async () => {
  const server = serverAt(double.url)
  for (const time of [1, 2, 3]) await makeIndex(server, `${alias}-${time}`)
  await nameIndex(server, alias, `${alias}-1`)
  await nameIndex(server, alias, `${alias}-2`)
  await nameIndex(server, alias, `${alias}-2`)
  assert.equal(await namedBy(server, alias), `${alias}-2`)
  await removeOthers(server, alias)
  assert.deepEqual(
    double.indexes().filter(name => name.startsWith(alias)),
    [`${alias}-2`],
  )
})

test('the double refuses what the adapter does not send', async () => {
  const server = serverAt(double.url)
  await makeIndex(server, 'strange')
  const search = (body: unknown) => told(server.ask('POST', '/strange/_search', body))
  assert.match(
    await search({ query: { match: { title: 'x' } } }),
    /parsing_exception: unknown query \[match\]/,
  )
  assert.match(await search({ query: { term: { nowhere: 'x' } } }), /No mapping found for \[nowhere\]/)
  assert.match(await search({ query: { term: { loans: 'x' } } }), /query_shard_exception/)
  assert.match(await search({ query: { term: { 'copies.branch': '1' } } }), /lies in the nested path/)
  assert.match(await search({ size: 200_000 }), /Result window is too large/)
  assert.match(await search({ aggs: { a: { cardinality: { field: 'work' } } } }), /Unknown aggregation type/)
  assert.match(await search({ aggs: { a: { terms: { field: 'in_any' } } } }), /fielddata is unsupported/)
  assert.match(await search({ script_fields: {} }), /does not support \[script_fields\]/)
  assert.match(await told(server.ask('GET', '/strange/_mapping')), /no handler found/)
})
