import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../kernel/day.ts'
import { type Asked, countsOf, keptQuestion, qualityOf, stepOf, withinMs } from './tally.rules.ts'

const asked: Asked = { question: 'häst', plain: true, exact: false, total: 3, corrected: false, ms: 4 }

test('a question is counted once, with how soon it was answered and what became of it', () => {
  assert.deepEqual(countsOf(asked), ['asked', 'ms-5'])
  assert.deepEqual(countsOf({ ...asked, total: 0 }), ['asked', 'ms-5', 'zero'])
  assert.deepEqual(countsOf({ ...asked, corrected: true }), ['asked', 'ms-5', 'corrected'])
})

test('narrowing, turning pages and asking nothing are no questions', () => {
  assert.deepEqual(countsOf({ ...asked, plain: false }), [])
  assert.deepEqual(countsOf({ ...asked, question: ' ' }), [])
})

test('taking a correction back is counted as that alone, whatever it finds', () =>
  assert.deepEqual(countsOf({ ...asked, exact: true, total: 0 }), ['taken-back']))

test('an answer stands at the step it came within, the slowest at the last', () => {
  assert.deepEqual([0.2, 1, 1.1, 50, 51, 1e6].map(stepOf), [1, 1, 2, 50, 80, 5000])
})

test('what may be about somebody is never kept', () => {
  for (const question of [
    ...['19900101-1234', '900101 1234', '199001011234', 'anna 9001011234', '1990 01 01', '2000-00-01'],
    ...[
      'anna@example.se',
      'www.anna.se',
      'https://anna.se',
      '21000001',
      '2100 0001',
      '070-123 45 67',
      '+46 70 1'.repeat(3),
    ],
    ...['anna andersson 1985', 'anna f. 1985', 'storgatan 12', 'stora vägen 3b', '٠٧٠١٢٣٤'],
    ...['a', '', '?!', 'a'.repeat(61), 'en två tre fyra fem sex sju'],
  ])
    assert.equal(keptQuestion(question), null, question)
})

test('titles, names, parts of series and ISBNs are kept in lower case', () => {
  assert.equal(keptQuestion(' Harry  Potter 7 '), 'harry potter 7')
  assert.equal(keptQuestion('Åsa Larsson'), 'åsa larsson')
  assert.equal(keptQuestion('a'.repeat(60)), 'a'.repeat(60))
  assert.equal(keptQuestion('en två tre fyra fem sex'), 'en två tre fyra fem sex')
  assert.equal(keptQuestion('åk'), 'åk')
  assert.equal(keptQuestion('ISBN 91-0-000000-X'), null)
  assert.equal(keptQuestion('vägen till klockrike'), 'vägen till klockrike')
  assert.equal(keptQuestion('978-91-0-000000-4'), '9789100000004')
  assert.equal(keptQuestion('anna 978-91-0-000000-4'), null)
  assert.equal(keptQuestion('978-91-0-000000-5'), null, 'a wrong ISBN is a long number')
})

test('whatever is written, four digits in a row are kept only as an ISBN', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('anna', 'väg', '19', '7', '1234', ' ', '-', '.', '9789100000004', '/'), {
        maxLength: 8,
      }),
      pieces => {
        const kept = keptQuestion(pieces.join(''))
        if (kept !== null && kept !== '9789100000004')
          assert.doesNotMatch(kept.replace(/ (?=\d)/g, ''), /\d{4}/)
      },
    ),
  ))

test('the share of answers within a step is found from its counts; nothing asked, nothing told', () => {
  const times = new Map([
    [2, 50],
    [5, 45],
    [1000, 5],
  ])
  assert.equal(withinMs(times, 0.5), 2)
  assert.equal(withinMs(times, 0.95), 5)
  assert.equal(withinMs(times, 1), 1000)
  assert.equal(withinMs(new Map(), 0.5), null)
})

test('figures stand by day, latest first, and together', () => {
  const on = (of: string, what: string, times: number) => ({ day: day(of), what, times })
  const { days, together } = qualityOf(
    [
      ...[on('2027-02-01', 'asked', 10), on('2027-02-01', 'zero', 1), on('2027-02-01', 'ms-3', 10)],
      ...[on('2027-02-02', 'asked', 2), on('2027-02-02', 'corrected', 1), on('2027-02-02', 'ms-80', 2)],
      ...[on('2027-02-02', 'taken-back', 1), on('2027-02-02', 'opened', 4)],
    ],
    day('2027-02-03'),
  )
  assert.deepEqual(days, [
    { day: '2027-02-02', asked: 2, zero: 0, corrected: 1, takenBack: 1, opened: 4, p50: 80, p95: 80 },
    { day: '2027-02-01', asked: 10, zero: 1, corrected: 0, takenBack: 0, opened: 0, p50: 3, p95: 3 },
  ])
  assert.deepEqual(together, {
    ...{ day: '2027-02-03', asked: 12, zero: 1, corrected: 1, takenBack: 1, opened: 4, p50: 3, p95: 80 },
  })
})
