import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marcXmlHead, marcXmlReader, marcXmlTail, writeMarcXmlRecord, xmlEncoding } from './marcxml.ts'
import type { Field, MarcRecord, ReadResult } from './record.rules.ts'

const leader = '00000nam a2200000 i 4500'
const readAll = (xml: string, size = xml.length): ReadResult[] => {
  const reader = marcXmlReader()
  const results: ReadResult[] = []
  for (let at = 0; at < xml.length; at += size) results.push(...reader.push(xml.slice(at, at + size)))
  return [...results, ...reader.end()]
}
const body = (title: string, prefix = '') => `<${prefix}record><${prefix}leader>${leader}</${prefix}leader>
  <${prefix}controlfield tag="001">1</${prefix}controlfield>
  <${prefix}datafield tag="245" ind1="1" ind2=" "><${prefix}subfield code="a">${title}</${prefix}subfield></${prefix}datafield></${prefix}record>`
const collection = (inside: string) => `${marcXmlHead}${inside}${marcXmlTail}`
const expected = (title: string): MarcRecord => ({
  leader,
  fields: [
    { tag: '001', value: '1' },
    { tag: '245', ind: '1 ', subfields: [['a', title]] },
  ],
})
const records = (results: readonly ReadResult[]) =>
  results.map(result => (result.ok ? result.record : result.reason))
const warnings = (results: readonly ReadResult[]) =>
  results.flatMap(result => (result.ok ? result.warnings : []))

test('a collection and a lone record are read, prefixed or not', () => {
  const prefixed = `<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim">${body('Åkern', 'marc:')}</marc:collection>`
  for (const xml of [collection(body('Åkern')), body('Åkern'), prefixed]) {
    assert.deepEqual(records(readAll(xml)), [expected('Åkern')])
    assert.deepEqual(warnings(readAll(xml)), [])
  }
})

test('records are found within the wrappings of OAI-PMH and SRU, which use the same word for them', () => {
  const xml = `<OAI-PMH><ListRecords><record><header><identifier>x</identifier></header><metadata>${body('Ett')}</metadata></record>
    <record><header status="deleted"/></record></ListRecords></OAI-PMH>`
  assert.deepEqual(records(readAll(xml)), [expected('Ett')])
})

test('a stream may be cut anywhere, and each record knows its first byte', () => {
  const xml = collection(`${body('Åäö')}\n${body('Två &amp; tre')}`)
  const whole = readAll(xml)
  assert.deepEqual(records(whole), [expected('Åäö'), expected('Två & tre')])
  const bytes = Buffer.from(xml)
  for (const result of whole) {
    const after = bytes.subarray(0, result.byteOffset).toString()
    assert.ok(after.endsWith('<record>'), after.slice(-20))
  }
  for (const size of [1, 13]) assert.deepEqual(records(readAll(xml, size)), records(whole))
})

test('text is NFC, and entities and CDATA are text', () => {
  assert.deepEqual(records(readAll(body('a\u0308 &#229; <![CDATA[<b>]]>'))), [expected('ä å <b>')])
})

test('control characters that XML forbids are taken out', () => {
  assert.deepEqual(records(readAll(body('a\u0001b\u001fc'))), [expected('abc')])
})

test('broken XML refuses the record it stands in, with line and column, and the next is read', () => {
  const broken = body('Två').replace('</subfield>', '<&</subfield>')
  const results = readAll(collection(`${body('Ett')}\n${broken}\n${body('Tre')}`))
  assert.deepEqual(
    results.map(result => result.ok),
    [true, false, true],
  )
  assert.deepEqual(records(results)[2], expected('Tre'))
  assert.match(String(records(results)[1]), /^the XML is broken: .+ \(line \d+, column \d+\)$/)
  assert.deepEqual(
    results.map(result => result.number),
    [1, 2, 3],
  )
})

test('broken XML outside every record is told too', () => {
  const results = readAll(`<collection>&nosuch;${body('Ett')}</collection>`)
  assert.deepEqual(
    results.map(result => result.ok),
    [false, true],
  )
})

test('several files in one are read, and it is said', () => {
  const results = readAll(`${body('Ett')}\n${body('Två')}`)
  assert.deepEqual(records(results), [expected('Ett'), expected('Två')])
  assert.match(
    warnings(results).join(),
    /^a second root element <record> at line 4, column \d+: several XML files in one$/,
  )
})

test('a file that ends within a record says so', () => {
  const results = readAll(`${marcXmlHead}${body('Ett')}<record><leader>${leader}</leader>`)
  assert.deepEqual(records(results)[1], 'the file ends within a record')
})

test('what lacks its tag, code or indicator keeps its text under a local one, and it is said', () => {
  const results = readAll(`<record><leader>${leader}</leader><controlfield>c</controlfield>
    <datafield ind1="1" ind2="2"><subfield code="a">t</subfield></datafield>
    <datafield tag="500"><subfield>s</subfield></datafield></record>`)
  assert.deepEqual(records(results), [
    {
      leader,
      fields: [
        { tag: '009', value: 'c' },
        { tag: '999', ind: '12', subfields: [['a', 't']] },
        { tag: '500', ind: '  ', subfields: [['?', 's']] },
      ],
    },
  ])
  assert.deepEqual(
    warnings(results).map(warning => warning.replace(/ \(.*\)/, '')),
    [
      'a field without its tag, kept as 009',
      'a field without its tag, kept as 999',
      'a field without its code, kept as ?',
      'field 500 lacks an indicator',
    ],
  )
})

test('a leader of another length is cut or filled, and it is said', () => {
  const results = readAll('<record><leader>nam</leader><controlfield tag="001">1</controlfield></record>')
  assert.deepEqual(records(results), [{ leader: 'nam'.padEnd(24), fields: [{ tag: '001', value: '1' }] }])
  assert.deepEqual(warnings(results), ['the leader is not 24 characters'])
})

test('the encoding is what the file says, or its byte order mark; UTF-8 else', () => {
  const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
  assert.equal(xmlEncoding(latin1('<?xml version="1.0" encoding="ISO-8859-1"?>')), 'ISO-8859-1')
  assert.equal(xmlEncoding(latin1("\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>")), 'utf-8')
  assert.equal(xmlEncoding(latin1('<collection encoding="x">')), 'utf-8')
  assert.equal(xmlEncoding(latin1('\xfe\xff\0<')), 'utf-16be')
  assert.equal(xmlEncoding(latin1('\xff\xfe<\0')), 'utf-16le')
})

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map(value => value.normalize('NFC'))
const plain = { noNullPrototype: true }
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ tag: fc.stringMatching(/^00[1-9]$/), value: text }, plain),
  fc.record(
    {
      tag: fc.stringMatching(/^[1-9]\d\d$/),
      ind: fc.stringMatching(/^[ 0-9]{2}$/),
      subfields: fc.array(fc.tuple(fc.stringMatching(/^[0-9a-z<&"]$/), text), { maxLength: 5 }),
    },
    plain,
  ),
)

test('writing and reading any record is the identity', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 10 }), fields => {
      const record = { leader, fields }
      assert.deepEqual(records(readAll(collection(writeMarcXmlRecord(record)))), [record])
    }),
    { seed: 21, numRuns: 300 },
  )
})

test('no text whatever breaks the reader', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('<', '</', '>', '<record>', '</record>', '<leader>', '&', '<!--', '<![CDATA['),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      readAll(pieces.join(''))
    }),
    { seed: 21, numRuns: 500 },
  )
})
