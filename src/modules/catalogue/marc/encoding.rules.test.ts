import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textReader } from './encoding.rules.ts'

const sentence = 'Räven, Ågren, Öman. En flicka på ön åt när hon såg älgen gå över ån'
const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
/** The same words in MARC-8: the mark before its letter. */
const marc8 = (text: string) =>
  latin1(
    text
      .normalize('NFD')
      .replace(
        /(.)([\u0308\u030a])/g,
        (_all, letter, mark) => (mark === '\u0308' ? '\xe8' : '\xea') + letter,
      ),
  )
const code850: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 }
const cp850 = (text: string) =>
  Uint8Array.from(text, character => code850[character] ?? character.charCodeAt(0))

const read = (data: Uint8Array, declaredUtf8: boolean, part = data) => {
  const reader = textReader(data, declaredUtf8)
  return { encoding: reader.encoding, text: reader.read(part), warnings: [...reader.warnings] }
}

test('UTF-8 that is declared is read without a word', () => {
  assert.deepEqual(read(utf8(sentence), true), { encoding: 'utf-8', text: sentence, warnings: [] })
})

test('plain letters are the same everywhere, and need no warning', () => {
  for (const declared of [true, false])
    assert.deepEqual(read(latin1('abc'), declared), { encoding: 'utf-8', text: 'abc', warnings: [] })
})

test('UTF-8 that is not declared is read as UTF-8, and it is said', () => {
  const found = read(utf8(sentence), false)
  assert.equal(found.text, sentence)
  assert.deepEqual(found.warnings, ['the text is UTF-8, though the leader says MARC-8'])
})

test('text is NFC whatever it was: a letter and its mark become one', () => {
  assert.equal(read(utf8('a\u0308'), true).text, 'ä')
  assert.equal(read(utf8('a\u0308 \u00e5'), false).text, 'ä å')
})

test('MARC-8 that is declared is read without a word', () => {
  assert.deepEqual(read(marc8(sentence), false), { encoding: 'marc-8', text: sentence, warnings: [] })
})

test('MARC-8 under the flag of UTF-8 is read as MARC-8, and it is said', () => {
  const found = read(marc8(sentence), true)
  assert.equal(found.text, sentence)
  assert.ok(found.warnings.includes('the text is MARC-8, though the leader says UTF-8'))
})

test('escapes make it MARC-8 when nothing says UTF-8; declared UTF-8 keeps its stray escape bytes', () => {
  assert.equal(read(latin1('\x1bb2\x1bs'), false).text, '₂')
  assert.equal(read(utf8('\x1bb2\x1bs å'), true).text, '\x1bb2\x1bs å')
})

test('Swedish in Latin-1 is known by its letters, whatever the leader says', () => {
  for (const declared of [true, false]) {
    const found = read(latin1(sentence), declared)
    assert.equal(found.text, sentence, `declared ${declared}`)
    assert.ok(found.warnings.some(warning => warning.includes('read as windows-1252')))
  }
})

test('Swedish in the code page of old systems is known by its letters, whatever the leader says', () => {
  for (const declared of [true, false]) {
    const found = read(cp850(sentence), declared)
    assert.equal(found.text, sentence, `declared ${declared}`)
    assert.ok(found.warnings.some(warning => warning.includes('read as cp850')))
  }
})

test('one damaged byte in UTF-8 loses that letter only, visibly', () => {
  const good = utf8('Åsa gräver diken på åkern\u001f')
  const bad = [...utf8('b Mårten såg '), 0xc3, ...utf8('lgen')]
  const part = Uint8Array.from(bad)
  const found = read(Uint8Array.from([...good, ...bad]), true, part)
  assert.equal(found.text, 'b Mårten såg \ufffdlgen')
  assert.deepEqual(found.warnings, ['some bytes are not valid UTF-8'])
})

test('one field in another encoding is read in that, beside the UTF-8 of the others', () => {
  const good = utf8('Åsa gräver diken på åkern\u001f')
  const odd = latin1('Mårten såg älgen gå över ån')
  const data = Uint8Array.from([...good, ...odd])
  assert.equal(read(data, true, odd).text, 'Mårten såg älgen gå över ån')
  assert.equal(read(data, true, good).text, 'Åsa gräver diken på åkern\u001f')
  assert.deepEqual(read(data, true, odd).warnings, ['some text is not UTF-8: read as windows-1252'])
})
