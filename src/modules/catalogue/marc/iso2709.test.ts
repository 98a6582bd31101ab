import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { iso2709Reader } from './iso2709.rules.ts'
import { leaderFor, writeIso2709 } from './iso2709-write.rules.ts'
import type { Field, MarcRecord, ReadResult } from './record.rules.ts'

const gösta: MarcRecord = {
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '001', value: '7654321' },
    { tag: '100', ind: '1 ', subfields: [['a', 'Lagerlöf, Selma']] },
    {
      tag: '245',
      ind: '10',
      subfields: [
        ['a', 'Gösta Berlings saga /'],
        ['c', 'Selma Lagerlöf'],
      ],
    },
  ],
}

const written = (record: MarcRecord): Uint8Array => {
  const result = writeIso2709(record)
  assert.ok(result.ok, result.ok ? '' : result.reason)
  return result.bytes
}
const readAll = (bytes: Uint8Array, pieces = [bytes]): ReadResult[] => {
  const reader = iso2709Reader()
  return [...pieces.flatMap(piece => reader.push(piece)), ...reader.end()]
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]))
const changed = (bytes: Uint8Array, from: number, text: string) => {
  const copy = bytes.slice()
  copy.set(bytesOf(text), from)
  return copy
}
const titles = (results: readonly ReadResult[]) =>
  results.map(result => {
    if (!result.ok) return result.reason
    const title = result.record.fields.find(field => field.tag === '245')
    return title && 'subfields' in title ? title.subfields[0]?.[1] : undefined
  })
const warningsOf = (results: readonly ReadResult[]) =>
  results.flatMap(result => (result.ok ? result.warnings : []))
const title = 'Gösta Berlings saga /'

test('what is written is read back, field by field, with true lengths in the leader', () => {
  const bytes = written(gösta)
  const [read] = readAll(bytes)
  assert.ok(read?.ok)
  assert.deepEqual(read.record.fields, gösta.fields)
  assert.equal(read.record.leader, leaderFor(gösta.leader, bytes.length, 24 + 12 * 3 + 1))
  assert.deepEqual(read.warnings, [])
})

test('records are numbered from one and placed by their first byte, past line ends between them', () => {
  const one = written(gösta)
  const results = readAll(join(bytesOf('\ufeff'), one, bytesOf('\r\n \0\n'), one))
  assert.deepEqual(
    results.map(({ number, byteOffset, ok }) => ({ number, byteOffset, ok })),
    [
      { number: 1, byteOffset: 3, ok: true },
      { number: 2, byteOffset: 3 + one.length + 5, ok: true },
    ],
  )
})

test('a stream may be cut anywhere', () => {
  const file = join(written(gösta), bytesOf('\n'), changed(written(gösta), 0, '99999'), written(gösta))
  const whole = readAll(file)
  assert.deepEqual(titles(whole), [title, title, title])
  for (const size of [1, 7, 100]) {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < file.length; at += size) pieces.push(file.subarray(at, at + size))
    assert.deepEqual(readAll(file, pieces), whole, `pieces of ${size}`)
  }
})

test('a wrong length in the leader is not believed, too short or too long or no number', () => {
  const one = written(gösta)
  for (const length of ['00030', '00500', '99999', 'abcde', '     ']) {
    const results = readAll(join(changed(one, 0, length), one))
    assert.deepEqual(titles(results), [title, title], length)
    assert.deepEqual(warningsOf(results), ['the leader gives a wrong record length'], length)
  }
})

test('a length that swallows the next record is not believed either', () => {
  const one = written(gösta)
  const both = changed(join(one, one), 0, String(one.length * 2).padStart(5, '0'))
  assert.equal(readAll(both).length, 2)
})

test('a record end mark inside a text does not end the record when the lengths agree', () => {
  const one = written(gösta)
  const at = one.indexOf(0x2f)
  const [read, ...more] = readAll(changed(one, at, '\u001d'))
  assert.ok(read?.ok)
  assert.deepEqual(more, [])
  assert.deepEqual(titles([read]), ['Gösta Berlings saga \u001d'])
})

test('lengths are believed only when the whole directory leads to the same end', () => {
  const one = written(gösta)
  const marked = changed(one, one.indexOf(0x2f), '\u001d')
  const unbelievable = [
    changed(marked, 12, '00062'),
    changed(marked, 12, '99999'),
    changed(marked, 24 + 3, '0007'),
    changed(marked, 24 + 12 * 2 + 3, '0001'),
    changed(marked, 0, String(one.length - 1).padStart(5, '0')),
    join(marked.subarray(0, 24 + 24), marked.subarray(24 + 36)),
  ]
  for (const [at, bytes] of unbelievable.entries())
    assert.equal(titles(readAll(join(bytes, one))).filter(found => found === title).length, 1, `case ${at}`)
  for (const [at, bytes] of unbelievable.entries())
    assert.ok(readAll(join(bytes, one)).length > 2 || at === 5, `case ${at} was believed`)
})

test('a leader that begins with blanks is not taken for space between records', () => {
  const blanks = changed(written(gösta), 0, '     ')
  const file = join(bytesOf('\n'), blanks, bytesOf('\n   '), written(gösta), bytesOf('  '))
  for (const size of [1, 3, 1000]) {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < file.length; at += size) pieces.push(file.subarray(at, at + size))
    const results = readAll(file, pieces)
    assert.deepEqual(titles(results), [title, title])
    assert.deepEqual(
      results.map(result => result.byteOffset),
      [1, 1 + blanks.length + 4],
    )
  }
})

test('blanks alone are no record', () => {
  assert.deepEqual(readAll(bytesOf('  \r\n  ')), [])
  assert.deepEqual(readAll(bytesOf('\u001a\u001a')), [])
})

test('a wrong base address is not believed', () => {
  const results = readAll(changed(written(gösta), 12, '00025'))
  assert.deepEqual(titles(results), [title])
  assert.deepEqual(warningsOf(results), ['the leader gives a wrong base address'])
})

test('a wrong directory is not believed: the end marks divide the fields', () => {
  const results = readAll(changed(written(gösta), 24 + 3, '0004'))
  assert.deepEqual(titles(results), [title])
  assert.deepEqual(warningsOf(results), ['the directory disagrees with the fields: split at the end marks'])
})

test('directory entries in another order than the fields find their own', () => {
  const one = written(gösta)
  const swapped = one.slice()
  swapped.set(one.subarray(24, 36), 48)
  swapped.set(one.subarray(48, 60), 24)
  const [read] = readAll(swapped)
  assert.ok(read?.ok)
  assert.deepEqual(read.record.fields, [gösta.fields[2], gösta.fields[1], gösta.fields[0]])
  // The same with one wrong length: the starts say which is which, in the order of the data.
  const [damaged] = readAll(changed(swapped, 24 + 3, '0001'))
  assert.ok(damaged?.ok)
  assert.deepEqual(damaged.record.fields, gösta.fields)
})

test('a field the directory forgets keeps its text under 999', () => {
  const one = written(gösta)
  const forgetful = join(one.subarray(0, 48), one.subarray(60))
  const results = readAll(forgetful)
  const [read] = results
  assert.ok(read?.ok)
  assert.deepEqual(
    read.record.fields.map(field => field.tag),
    ['001', '100', '999'],
  )
  assert.ok(read.warnings.includes('the directory lists 2 fields, the record holds 3'))
})

const withFields = (directory: string, data: string) => {
  const base = 24 + directory.length + 1
  const body = `${directory}\u001e${data}\u001d`
  const leader = `${String(24 + body.length).padStart(5, '0')}nam a22${String(base).padStart(5, '0')} i 4500`
  return bytesOf(leader + body)
}
const only = (bytes: Uint8Array) => {
  const [result] = readAll(bytes)
  assert.ok(result?.ok, result?.ok === false ? result.reason : 'nothing read')
  return result
}

test('too few or too many indicators are set right, and nothing of the text is lost', () => {
  const few = only(withFields('245000600000', '1\u001faAB\u001e'))
  assert.deepEqual(few.record.fields, [{ tag: '245', ind: '1 ', subfields: [['a', 'AB']] }])
  assert.deepEqual(few.warnings, ['field 245 has 1 indicators'])
  const many = only(withFields('245001000000', '10xyz\u001faAB\u001e'))
  assert.deepEqual(many.record.fields, [
    {
      tag: '245',
      ind: '10',
      subfields: [
        [' ', 'xyz'],
        ['a', 'AB'],
      ],
    },
  ])
  assert.deepEqual(many.warnings, ['field 245 has 5 indicators'])
})

test('an empty subfield is no subfield, and a code of several bytes is one character', () => {
  const read = only(withFields('245001500000', '10\u001f\u001fåAB\u001f📖x\u001e'.padEnd(0)))
  assert.deepEqual(read.record.fields, [
    {
      tag: '245',
      ind: '10',
      subfields: [
        ['å', 'AB'],
        ['📖', 'x'],
      ],
    },
  ])
})

test('entries that begin within a field are not believed, even when their lengths add up', () => {
  const read = only(withFields('001000200001002000500002', 'aa\u001ebbb\u001e'))
  assert.deepEqual(read.record.fields, [
    { tag: '001', value: 'aa' },
    { tag: '002', value: 'bbb' },
  ])
})

test('starts that are no numbers leave the fields in the order they stand', () => {
  const read = only(withFields('0010003000050020004xxxxx', 'aa\u001ebbb\u001e'))
  assert.deepEqual(read.record.fields, [
    { tag: '001', value: 'aa' },
    { tag: '002', value: 'bbb' },
  ])
})

test('a directory that is cut within an entry is said to be', () => {
  const read = only(withFields('24500070000024500', '10\u001faAB\u001e'))
  assert.ok(read.warnings.includes('the directory is not a whole number of entries'))
})

test('a record without fields is a record', () => {
  const read = only(withFields('', ''))
  assert.deepEqual(read.record.fields, [])
  assert.ok(read.warnings.includes('the record has no fields'))
})

test('NUL is taken out: no database can keep it', () => {
  assert.deepEqual(only(withFields('001000500000', 'ab\0c\u001e')).record.fields, [
    { tag: '001', value: 'abc' },
  ])
})

test('what is no record is refused with its place, and the next is read', () => {
  const one = written(gösta)
  const results = readAll(
    join(
      bytesOf('hello world, this is no record\u001d'),
      one,
      bytesOf('abcdef, and more of it: no leader\u001e, no directory\u001d'),
      one,
    ),
  )
  assert.deepEqual(titles(results), [
    'no directory: no field ends',
    title,
    'no directory: not a MARC record',
    title,
  ])
  assert.equal(results[2]?.byteOffset, 31 + one.length)
  assert.deepEqual(titles(readAll(bytesOf('ab\u001d'))), ['2 bytes are too few for a record'])
})

test('junk before a record is passed over, and said', () => {
  const results = readAll(join(bytesOf('-- export of today --\n'), written(gösta)))
  assert.deepEqual(titles(results), [title])
  assert.equal(results[0]?.byteOffset, 22)
  assert.equal(warningsOf(results)[0], '22 bytes before the record skipped')
})

test('a file that ends within a record gives what is there, and says so; a scrap of one is refused', () => {
  const one = written(gösta)
  const cut = readAll(join(one, one.subarray(0, one.length - 5)))
  assert.deepEqual(titles(cut), [title, title])
  assert.equal(warningsOf(cut)[0], `the file ends within a record, after ${one.length - 5} of its bytes`)
  assert.deepEqual(titles(readAll(one.subarray(0, 30))), [
    'the file ends within a record, after 30 of its bytes',
  ])
})

test('a record without an end is given up beyond its limit, and reading goes on at the next end mark', () => {
  const reader = iso2709Reader()
  const big = new Uint8Array(9_000_000).fill(0x41)
  assert.deepEqual(reader.push(big), [])
  assert.deepEqual(titles(reader.push(big)), ['no end of record within 16000000 bytes'])
  assert.deepEqual(reader.push(big), [])
  assert.deepEqual(titles(reader.push(join(bytesOf('tail\u001d'), written(gösta)))), [title])
})

test('what the format cannot hold is refused with its reason, never cut', () => {
  const refused = (fields: Field[], leader = gösta.leader) => {
    const result = writeIso2709({ leader, fields })
    return result.ok ? 'written' : result.reason
  }
  const data = (value: string, tag = '500', ind = '  ', code = 'a'): Field => ({
    tag,
    ind,
    subfields: [[code, value]],
  })
  assert.equal(refused([data('x'.repeat(9994))]), 'written')
  assert.equal(refused([data('x'.repeat(9995))]), 'field 500 is 10000 bytes, over 9999')
  assert.equal(refused(Array(11).fill(data('x'.repeat(9900)))), 'the record is 109113 bytes, over 99999')
  assert.equal(refused([data('a\u001fb')]), 'field 500 holds a delimiter in its text')
  assert.equal(refused([{ tag: '001', value: 'a\u001e' }]), 'field 001 holds a delimiter in its text')
  assert.equal(refused([data('x', '5')]), '"5" is no tag')
  assert.equal(refused([data('x', '001')]), "field 001 is not of its tag's kind")
  assert.equal(refused([{ tag: '500', value: 'x' }]), "field 500 is not of its tag's kind")
  assert.equal(refused([data('x', '500', '1')]), 'field 500 has wrong indicators')
  assert.equal(refused([data('x', '500', '  ', 'å')]), 'field 500 has a subfield code "å"')
  assert.equal(refused([], 'å'.repeat(24)), 'the leader holds more than plain characters')
})

const seed = 2709
const reserved = new Set(['\0', '\u001b', '\u001d', '\u001e', '\u001f'])
const text = fc.string({ unit: 'binary', maxLength: 60 }).map(value =>
  [...value]
    .filter(character => !reserved.has(character))
    .join('')
    .toWellFormed()
    .normalize('NFC'),
)
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ tag: fc.stringMatching(/^00[1-9]$/), value: text }, { noNullPrototype: true }),
  fc.record(
    {
      tag: fc.stringMatching(/^[1-9]\d\d$/),
      ind: fc.stringMatching(/^[ 0-9a-z]{2}$/),
      subfields: fc.array(fc.tuple(fc.stringMatching(/^[0-9a-z]$/), text), { maxLength: 5 }),
    },
    { noNullPrototype: true },
  ),
)

test('writing and reading any record is the identity', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 12 }), fields => {
      const [read, ...more] = readAll(written({ leader: gösta.leader, fields }))
      assert.ok(read?.ok)
      assert.deepEqual(read.record.fields, fields)
      assert.deepEqual(more, [])
    }),
    { seed, numRuns: 400 },
  )
})

test('no bytes whatever break the reader, and a good record after them is found', () => {
  const delimiters = fc.constantFrom(0x1b, 0x1d, 0x1e, 0x1f, 0x20, 0x30, 0xc3, 0xe8)
  const bytes = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), delimiters), { maxLength: 300 })
  fc.assert(
    fc.property(bytes, noise => {
      readAll(Uint8Array.from(noise))
      const results = readAll(join(Uint8Array.from(noise), bytesOf('\u001d'), written(gösta)))
      const last = results.at(-1)
      assert.ok(last?.ok)
      assert.deepEqual(last.record.fields, gösta.fields)
    }),
    { seed, numRuns: 400 },
  )
})

test('no single wrong byte breaks the reader or loses the record after it', () => {
  const one = written(gösta)
  const file = join(one, one)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: one.length - 2 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const damaged = file.slice()
      damaged[at] = byte
      const last = readAll(damaged).at(-1)
      assert.ok(last?.ok)
      assert.deepEqual(last.record.fields, gösta.fields)
    }),
    { seed, numRuns: 800 },
  )
})
