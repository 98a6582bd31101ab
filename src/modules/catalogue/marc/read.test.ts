import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { writeIso2709 } from './iso2709-write.rules.ts'
import { toMarcJson } from './marcjson.rules.ts'
import { marcXmlHead, marcXmlTail, writeMarcXmlRecord } from './marcxml.ts'
import { detectFormat, type MarcFormat, readRecords } from './read.ts'
import type { MarcRecord, ReadResult } from './record.rules.ts'

const fields = [
  { tag: '001', value: '1' },
  { tag: '245', ind: '10', subfields: [['a', 'Kejsarn av Portugallien']] },
] as const
const record: MarcRecord = { leader: '00000nam a2200000 i 4500', fields }
const written = writeIso2709(record)
const iso2709 = Buffer.from(written.ok ? written.bytes : [])
const marcxml = Buffer.from(marcXmlHead + writeMarcXmlRecord(record) + marcXmlTail)
const marcjson = Buffer.from(JSON.stringify([toMarcJson(record)]))

async function* pieces(bytes: Uint8Array, size = 37): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const readAll = async (bytes: Uint8Array, format?: MarcFormat): Promise<ReadResult[]> => {
  const results: ReadResult[] = []
  for await (const result of readRecords(pieces(bytes), { format })) results.push(result)
  return results
}
const told = (results: readonly ReadResult[]) =>
  results.map(result => (result.ok ? result.record.fields : result.reason))

test('the format is known by its content, packed or not', async () => {
  for (const bytes of [iso2709, marcxml, marcjson]) {
    assert.deepEqual(told(await readAll(bytes)), [fields])
    assert.deepEqual(told(await readAll(gzipSync(bytes))), [fields])
  }
})

test('several packed parts after one another are one file', async () => {
  assert.deepEqual(told(await readAll(Buffer.concat([gzipSync(iso2709), gzipSync(iso2709)]))), [
    fields,
    fields,
  ])
})

test('a path is read as its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marc-'))
  after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'poster.mrc.gz')
  await writeFile(path, gzipSync(iso2709))
  const results: ReadResult[] = []
  for await (const result of readRecords(path)) results.push(result)
  assert.deepEqual(told(results), [fields])
  await assert.rejects(readRecords(join(folder, 'ingen.mrc')).next(), { code: 'ENOENT' })
})

test('a file that is none of the formats is refused at once', async () => {
  assert.deepEqual(await readAll(Buffer.from('Författare;Titel\nLagerlöf;Nils Holgersson\n')), [
    { ok: false, number: 1, byteOffset: 0, reason: 'neither ISO 2709, MARCXML nor MARC-in-JSON' },
  ])
})

test('a named format is believed before the content', async () => {
  assert.deepEqual(told(await readAll(marcxml, 'marcjson')), ['what stands between the records is not JSON'])
})

test('an empty file holds no records', async () => {
  assert.deepEqual(await readAll(Buffer.alloc(0)), [])
  assert.deepEqual(await readAll(gzipSync(Buffer.alloc(0))), [])
})

test('a packed file that is cut gives the records before the cut, and says so', async () => {
  const packed = gzipSync(Buffer.concat(Array(400).fill(iso2709)), { level: 0 })
  const results = await readAll(packed.subarray(0, packed.length - 100))
  const last = results.at(-1)
  assert.ok(last && !last.ok)
  assert.match(last.reason, /^the packed file is broken: /)
  assert.ok(results.filter(result => result.ok).length >= 390, `${results.length} results`)
  assert.equal(last.number, results.length)
})

test('XML in another encoding is read by what it declares; an unknown one as UTF-8', async () => {
  const xml = marcxml.toString().replace('Portugallien', 'Småland')
  const latin1 = Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')
  const title = (results: ReadResult[]) => JSON.stringify(told(results))
  assert.match(title(await readAll(latin1)), /Kejsarn av Småland/)
  assert.match(
    title(await readAll(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'))),
    /Kejsarn av Småland/,
  )
  assert.match(title(await readAll(Buffer.from(xml.replace('UTF-8', 'x-unknown')))), /Kejsarn av Småland/)
})

test('each format is told apart by its first signs, past a byte order mark and blanks', () => {
  const formatOf = (text: string) => detectFormat(Buffer.from(text))
  assert.equal(formatOf('\ufeff \n<?xml version="1.0"?>'), 'marcxml')
  assert.equal(detectFormat(Buffer.from('\ufeff<', 'utf16le')), 'marcxml')
  assert.equal(formatOf('\n[ {'), 'marcjson')
  assert.equal(formatOf('{"leader"'), 'marcjson')
  assert.equal(formatOf('00123nam'), 'iso2709')
  assert.equal(formatOf('     nam\u001e'), 'iso2709')
  assert.equal(formatOf('junk\u001d'), 'iso2709')
  assert.equal(formatOf('junk'), undefined)
})
