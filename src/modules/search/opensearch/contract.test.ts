import { after, test } from 'node:test'
import { startDouble } from '../../../../test/support/opensearch/server.ts'
import { searchContract } from '../../../../test/support/search-contract.ts'
import { municipalities, type Opening } from '../../../../test/support/search-library.ts'
import { buildSegment } from '../build.ts'
import { searchInThreads } from '../remote.ts'
import { serverAt } from './client.ts'
import { makeIndex, removeIndex } from './indexes.ts'
import { searchOn } from './search.ts'

const openOwn: Opening = async documents =>
  searchInThreads({ segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities }, 1)

let made = 0
/** Opens indexes of their own on a server, and removes them when they are closed. */
const openAt =
  (url: () => string): Opening =>
  async documents => {
    const server = serverAt(url())
    const index = `dala-contract-${process.pid}-${++made}`
    await makeIndex(server, index)
    const search = searchOn(server, index, new Map(municipalities))
    await search.feed(documents.map(document => ({ kind: 'put', document })))
    return { ...search, close: () => removeIndex(server, index) }
  }

searchContract('our own engine', openOwn)

const double = await startDouble()
searchContract(
  'OpenSearch as a double',
  openAt(() => double.url),
)
after(() => double.close())

const real = process.env.OPENSEARCH_URL
if (real)
  searchContract(
    'the OpenSearch of OPENSEARCH_URL',
    openAt(() => real),
  )
else
  test('the contract holds on a real OpenSearch', {
    skip: 'OPENSEARCH_URL names no server to run it on',
  }, () => {})
