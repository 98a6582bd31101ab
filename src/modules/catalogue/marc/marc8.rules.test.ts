import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eastAsianCharacter } from './eacc.rules.ts'
import { decodeMarc8 } from './marc8.rules.ts'
import { characterSets } from './marc8-tables.rules.ts'

/** Bytes written as Latin-1 text: 'R\xe8aven' is R, the two dots, a, v, e, n. */
const marc8 = (text: string) => decodeMarc8(Uint8Array.from(text, character => character.charCodeAt(0)))
const reads = (bytes: string, text: string) => assert.deepEqual(marc8(bytes), { text, warnings: [] })

test('a mark stands before its letter in MARC-8, and melts with it into one character', () => {
  reads('R\xe8aven, \xeaAgren, \xe8Oman', 'Räven, Ågren, Öman')
  reads('na\xe8ive \xe9Capek', 'naïve Čapek')
  assert.equal(marc8('\xe8a').text.length, 1)
})

test('letters without parts, signs, the German double s and the euro have codes of their own', () => {
  reads('\xa5r\xb2 \xa1\xe2od\xe2z \xa6uvre', 'Ærø Łódź Œuvre')
  reads('\xc7 \xc8 \xc0 \xc3 \xb9', 'ß € ° © £')
})

test('two marks on one letter keep their order', () => {
  assert.equal(marc8('\xe3\xe2a').text, 'a\u0302\u0301'.normalize('NFC'))
})

test('a tie over two letters becomes one mark, written after the first of them', () => {
  reads('\xebt\xecs', 't\u0361s')
  reads('\xfan\xfbg', 'n\u0360g')
})

test('escapes call other alphabets, and ASCII back', () => {
  reads('\x1b(NwOJNA\x1b(B i mir', 'Война i mir')
  reads('\x1b(2`ab\x1b(B.', 'אבג.')
  reads('\x1b(Sad\x1b(B!', 'αγ!')
  reads('\x1b(3YhOI\x1b(B, \x1b(3cja\x1b(B', 'عودة, كيف')
})

test('the right half of the table is called by its own escapes, and the left half stays', () => {
  reads('a\x1b)Q\xc0\xc4\x1b)!E\xe8a', 'aґёä')
  reads('a\x1b-4\xa4', 'aٹ')
  reads('\x1b,Nw\x1b(Bx', 'Вx')
})

test('small figures and Greek letters are called by one byte, and left by one', () => {
  reads('H\x1bb2\x1bsO 10\x1bp-3\x1bs \x1bgb\x1bs', 'H₂O 10⁻³ β')
})

test('East Asian characters take three bytes, and a blank among them stays a blank', () => {
  reads('\x1b$1!0!!0"\x1b(B.', '一丁.')
  reads('\x1b$1!0! !0"\x1b(B', '一 丁')
  reads('\x1b$,1!0!\x1b(B', '一')
  reads('\x1b$)1\xa1\xb0\xa1\x1b)!E', '一')
})

test('the East Asian table knows the ideographic blank, Chinese, Korean, and what it does not know', () => {
  assert.equal(eastAsianCharacter(0x212320), '\u3000')
  assert.equal(eastAsianCharacter(0x213021), '一')
  assert.equal(eastAsianCharacter(0x212a46), '〓')
  assert.equal(eastAsianCharacter(0x6f4e41), '또')
  assert.equal(eastAsianCharacter(0x692421), 'ぁ')
  assert.equal(eastAsianCharacter(0x7f7f7f), undefined)
})

test('a character that MARC-8 lacks is written as its number, and read as the character', () => {
  reads('&#x0161;&#x1F4D6; &#x0; &#xD800; &amp;', 'š📖 &#x0; &#xD800; &amp;')
  reads('&#x0009;', '&#x0009;')
})

test('the non-sorting signs and joiners of MARC-8 are kept', () => {
  reads('\x88The \x89end\x8d\x8e', '\u0098The \u009cend\u200d\u200c')
})

test('a byte without a character is lost, visibly', () => {
  for (const byte of ['\xaf', '\xbb', '\xff', '\x80', '\x7f'])
    assert.deepEqual(marc8(`a${byte}b`), {
      text: 'a\ufffdb',
      warnings: [`MARC-8: byte ${byte.charCodeAt(0).toString(16)} stands for no character`],
    })
})

test('an East Asian code that is unknown or cut short is lost, visibly, and nothing more', () => {
  assert.deepEqual(marc8('\x1b$1!0!~~~!0"\x1b(B.'), {
    text: '一\ufffd丁.',
    warnings: ['MARC-8: East Asian code 7e7e7e stands for no character'],
  })
  const cut = marc8('\x1b$1!0!!0')
  assert.equal(cut.text, '一\ufffd')
  assert.equal(cut.warnings.length, 1)
})

test('a broken escape is passed over with a warning; the text after it stands', () => {
  for (const broken of ['\x1b', '\x1bz', '\x1b(', '\x1b(z', '\x1b$(B', '\x1b(1', '\x1b$z'])
    assert.deepEqual(marc8(`a${broken}`).warnings, ['MARC-8: broken escape sequence'], JSON.stringify(broken))
  assert.equal(marc8('a\x1bzb').text, 'azb')
})

test('a mark without a letter is kept with a warning', () => {
  assert.deepEqual(marc8('ab\xe8'), {
    text: 'ab\u0308',
    warnings: ['MARC-8: a mark stands without its letter'],
  })
})

test('every set holds as many characters as its table: nothing fell out of a run', () => {
  const sizes = Object.fromEntries(
    [...characterSets].map(([set, { characters }]) => [set.toString(16), characters.size]),
  )
  assert.deepEqual(sizes, {
    ...{ '42': 94, '45': 63 + 2, '32': 78, '33': 83, '34': 90, '4e': 94, '51': 42, '53': 73 },
    ...{ '62': 14, '70': 14, '67': 3 },
  })
})
