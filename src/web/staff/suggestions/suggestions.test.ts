import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSuggestionFilter, suggestionsHref } from './suggestions.view.ts'
import { moveErrors, outcomeText } from './suggestions-words.ts'

const read = (address: string) => readSuggestionFilter(new URLSearchParams(address))

test('the address says which part of the list, and what makes no sense is left out', () => {
  assert.deepEqual(read(''), { shown: 'oppna', format: null, library: null, page: 1 })
  assert.deepEqual(read('visa=kommit&form=film&bibliotek=mora&sida=3'), {
    ...{ shown: 'kommit', format: 'film', library: 'mora', page: 3 },
  })
  for (const odd of ['visa=hej', 'visa=toString', 'sida=0', 'sida=x', 'sida=10001', 'form=&bibliotek='])
    assert.deepEqual(read(odd), read(''), odd)
})

test('the same choice always has the same address, for the page and for the file', () => {
  assert.equal(suggestionsHref({ shown: 'oppna', page: 1 }), '/personal/inkopsforslag')
  const choice = { shown: 'alla', format: 'book', library: 'mora', page: 2 } as const
  assert.deepEqual(read(suggestionsHref(choice).split('?')[1] ?? ''), choice)
  assert.equal(
    suggestionsHref({ format: 'book' }, '/personal/inkopsforslag.csv'),
    '/personal/inkopsforslag.csv?form=book',
  )
})

test('every refusal says what stands in the way, at its field', () => {
  assert.deepEqual(
    moveErrors([
      { code: 'not-allowed' },
      { code: 'no-such-suggestion' },
      { code: 'already-so', state: 'ordered' },
      { code: 'cannot-from', state: 'declined' },
      { code: 'no-reason' },
      { code: 'words-missing' },
      { code: 'words-too-long', most: 500 },
      { code: 'no-such-work' },
    ]).map(({ field, text }) => `${field}: ${text}`),
    [
      'innehall: Din roll får se inköpsförslag men inte svara på dem.',
      'innehall: Förslaget finns inte. Gå till listan och välj igen.',
      'innehall: Förslaget är redan beställt. Någon hann före.',
      'innehall: Det går inte: förslaget är avböjt. Någon hann före.',
      'skal: Välj ett skäl.',
      'ord: Skriv skälet med egna ord.',
      'ord: Skriv högst 500 tecken.',
      'sok-verk: Titeln finns inte längre. Sök och välj igen.',
    ],
  )
})

test('what came of the reservations is told in numbers', () => {
  assert.equal(outcomeText({ placed: 0, refused: 0, waiting: 0 }), '')
  assert.equal(
    outcomeText({ placed: 1, refused: 2, waiting: 1 }),
    '1 person står i kö. 2 personer kunde inte ställas i kö och har fått veta varför. 1 person får besked så snart det finns ett exemplar.',
  )
})
