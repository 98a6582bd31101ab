import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isForLearners } from './learning-words.rules.ts'
import { understand } from './understand.rules.ts'

const genresOf = (question: string) =>
  understand(question)
    .meanings.filter(({ kind }) => kind === 'genre')
    .flatMap(({ values }) => values)

test('those who learn Swedish are understood in their own words, and their teachers in theirs', () => {
  for (const said of [
    ...['sfi', 'SFI', 'sfi kurs b', 'sfi-böcker', 'sfi nivå C', 'böcker för sfi', 'svenska för invandrare'],
    ...['böcker för nybörjare i svenska', 'svenska för nybörjare', 'lära sig svenska', 'lär dig svenska'],
    ...[
      'learn Swedish',
      'swedish for beginners',
      'opi ruotsia',
      'ruotsia aloittelijoille',
      'تعلم اللغة السويدية',
    ],
  ])
    assert.deepEqual(genresOf(said), ['svenska som andraspråk', 'lättläst'], said)
})

test('who asks for simple Swedish asks for easy reading', () => {
  for (const said of [
    'lätt svenska',
    'böcker på enkel svenska',
    'lättlästa böcker',
    'll-böcker',
    'LL-bok',
    'easy swedish',
  ])
    assert.deepEqual(genresOf(said), ['lättläst'], said)
  assert.deepEqual(genresOf('lättläst sfi').at(-1), 'lättläst')
})

test('words that only look so are words', () => {
  for (const said of [
    'lära sig arabiska',
    'sfinx',
    'svenska för alla',
    'lätt som en plätt',
    'nybörjare',
    'svenska folkvisor',
  ])
    assert.deepEqual(genresOf(said), [], said)
})

test('a record is for learners by its subjects, its genre or its Dewey number, and by nothing less', () => {
  assert.ok(isForLearners({ subjects: ['Svenska som andraspråk -- studium och undervisning'] }))
  assert.ok(isForLearners({ genres: ['Svenska för invandrare'] }))
  assert.ok(isForLearners({ subjects: ['Sfi-undervisning'] }))
  assert.ok(isForLearners({ dewey: ['439.78/2421', '439.7/82421', '439.7864'] }))
  for (const facts of [
    {},
    { subjects: ['Svenska språket', 'Sfinxer'] },
    { dewey: ['439.782', '439.7', '419.7824'] },
  ])
    assert.ok(!isForLearners(facts), JSON.stringify(facts))
})
