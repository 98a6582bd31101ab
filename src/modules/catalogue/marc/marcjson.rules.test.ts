import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromMarcJson, marcJsonReader, toMarcJson } from './marcjson.rules.ts'
import type { MarcRecord, ReadResult } from './record.rules.ts'

const record: MarcRecord = {
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '001', value: 'x{"}\\' },
    {
      tag: '245',
      ind: '1 ',
      subfields: [
        ['a', 'Räven {och'],
        ['a', 'ugglan}'],
      ],
    },
  ],
}
const json = JSON.stringify(toMarcJson(record))
const utf8 = (text: string) => new TextEncoder().encode(text)
const readAll = (text: string, size = text.length * 3 + 1): ReadResult[] => {
  const reader = marcJsonReader()
  const bytes = utf8(text)
  const results: ReadResult[] = []
  for (let at = 0; at < bytes.length; at += size) results.push(...reader.push(bytes.subarray(at, at + size)))
  return [...results, ...reader.end()]
}
const told = (results: readonly ReadResult[]) =>
  results.map(result => (result.ok ? result.record : result.reason))

test('a record is the object that the agreed form of MARC-in-JSON says', () => {
  assert.deepEqual(toMarcJson(record), {
    leader: record.leader,
    fields: [
      { '001': 'x{"}\\' },
      { '245': { ind1: '1', ind2: ' ', subfields: [{ a: 'Räven {och' }, { a: 'ugglan}' }] } },
    ],
  })
})

test('one object, a list, and one after another are read, wherever the stream is cut', () => {
  for (const size of [1, 5, 10_000]) {
    assert.deepEqual(told(readAll(json, size)), [record])
    assert.deepEqual(told(readAll(`\ufeff[\n${json},\n${json}]\n`, size)), [record, record])
    assert.deepEqual(told(readAll(`${json}\n${json}\n`, size)), [record, record])
    assert.deepEqual(told(readAll(JSON.stringify([toMarcJson(record)], null, 2), size)), [record])
  }
})

test('each record knows its number and its first byte', () => {
  const lines = `${json}\n${json}`
  assert.deepEqual(
    readAll(lines, 11).map(({ number, byteOffset }) => ({ number, byteOffset })),
    [
      { number: 1, byteOffset: 0 },
      { number: 2, byteOffset: utf8(json).length + 1 },
    ],
  )
})

test('a broken object is refused alone, with its reason', () => {
  const results = readAll(`${json}\n{"leader": nothing}\n${json}`)
  assert.deepEqual(
    results.map(result => result.ok),
    [true, false, true],
  )
  assert.match(String(told(results)[1]), /^broken JSON: /)
})

test('control characters that stand bare in a text are kept, and it is said', () => {
  const bare = '{"leader":"\t",\n"fields":[{"500":{"subfields":[{"a":"två\nrader \\" \\n"}]}}]}'
  const [read] = readAll(bare)
  assert.ok(read?.ok, read?.ok === false ? read.reason : '')
  assert.deepEqual(read.record.fields, [{ tag: '500', ind: '  ', subfields: [['a', 'två\nrader " \n']] }])
  assert.deepEqual(read.warnings, ['control characters stand bare in the JSON'])
  assert.match(String(told(readAll(bare.replace('"fields"', 'fields')))[0]), /^broken JSON: /)
})

test('what stands between the records is refused once, and passed over', () => {
  assert.deepEqual(told(readAll(`hello ${json}`)), ['what stands between the records is not JSON', record])
  assert.deepEqual(told(readAll(`${json} end`)), [record, 'what stands between the records is not JSON'])
})

test('a file that ends within a record says so', () => {
  assert.deepEqual(told(readAll(`${json}${json.slice(0, -2)}`)), [record, 'the file ends within a record'])
})

test('a record without an end is given up beyond its limit', () => {
  const reader = marcJsonReader()
  assert.deepEqual(told(reader.push(utf8(`{"leader":"${'x'.repeat(10_000_001)}`))), [
    'a record longer than 10000000 bytes',
  ])
})

test('what is not MARC-in-JSON is refused with what is wrong', () => {
  const leader = record.leader
  const cases: [object | string, string][] = [
    ['x', 'not a JSON object'],
    [{ fields: [] }, 'no leader'],
    [{ leader }, 'no list of fields'],
    [{ leader, fields: ['x'] }, 'a field is not one tag with its value'],
    [{ leader, fields: [{ '001': 'a', '002': 'b' }] }, 'a field is not one tag with its value'],
    [{ leader, fields: [{ '245': {} }] }, 'field 245 has no subfields'],
    [{ leader, fields: [{ '245': 5 }] }, 'field 245 has no subfields'],
    [{ leader, fields: [{ '245': { subfields: [{ a: 1 }] } }] }, 'field 245 has a subfield that is no text'],
    [{ leader, fields: [{ '245': { subfields: ['a'] } }] }, 'field 245 has a subfield that is no text'],
  ]
  for (const [given, reason] of cases) assert.equal(fromMarcJson(given as never), reason)
  assert.deepEqual(told(readAll('{"fields":[]}')), ['not MARC-in-JSON: no leader'])
})

test('a missing indicator is a blank, a short leader is filled, text is NFC and can be stored', () => {
  assert.deepEqual(
    fromMarcJson({
      leader: 'nam',
      fields: [{ '245': { ind1: '', ind2: '10', subfields: [{ a: 'a\u0308\0\ud800' }] } }],
    }),
    { leader: 'nam'.padEnd(24), fields: [{ tag: '245', ind: '  ', subfields: [['a', 'ä\ufffd']] }] },
  )
})

test('no bytes whatever break the reader', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '"', '\\', '[', ']', ',', json))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      readAll(pieces.join(''), 7)
    }),
    { seed: 7, numRuns: 500 },
  )
})
