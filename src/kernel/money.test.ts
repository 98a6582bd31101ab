import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldText, moneyIn, mostOre, oreFrom } from './money.ts'

test('an amount is read as people write it', () => {
  for (const [written, ore] of [
    ['250', 25_000],
    ['250,5', 25_050],
    ['0.05', 5],
    ['1 250 kr', 125_000],
    ['1\u00a0250,00 KR', 125_000],
    [' 7kr ', 700],
    ['100000', mostOre],
  ] as const)
    assert.equal(oreFrom(written), ore, written)
})

test('what is no amount is none', () => {
  for (const written of [
    '',
    'kr',
    '-5',
    '1,234',
    '12 34',
    '1e3',
    '100000,01',
    '99999999999999999999',
    '5 euro',
  ])
    assert.equal(oreFrom(written), undefined, written)
})

test('a field shows öre only where there are any', () => {
  assert.deepEqual([0, 25_000, 25_005, -50].map(fieldText), ['0', '250', '250,05', '-0,50'])
})

test('an amount stands in the words of the language, with öre only where there are any', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  assert.equal(plain(moneyIn('sv-SE', 125_000)), '1 250 kr')
  assert.equal(plain(moneyIn('sv-SE', 150)), '1,50 kr')
  assert.equal(plain(moneyIn('en-GB', 150)), 'SEK 1.50')
  assert.equal(plain(moneyIn('fi-FI', 25_000)), '250 SEK')
})
