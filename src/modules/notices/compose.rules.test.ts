import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import { compose, type NoticeFacts, noticeLanguage, reminderOf } from './compose.rules.ts'

const ready: NoticeFacts = {
  kind: 'ready',
  title: 'Gösta Berlings saga',
  branch: 'Älvdalens bibliotek',
  shelfNumber: 4127,
  collectBy: '2027-02-11' as Day,
  link: 'http://localhost/mina-sidor',
}
const loans = [{ title: 'Mio min Mio', dueOn: '2027-02-03' as Day }]

test('the letter says what, where, under which number and until which day', () => {
  const letter = compose(ready, 'sv')
  assert.equal(letter.subject, 'Att hämta: Gösta Berlings saga')
  assert.match(
    letter.body,
    /Hämta på: Älvdalens bibliotek\nHämtnummer: 4127\nHämta senast: torsdag 11 februari/,
  )
  assert.match(letter.body, /\/mina-sidor/)
})

test('the same letter in English', () => {
  const letter = compose(ready, 'en')
  assert.equal(letter.subject, 'Ready to collect: Gösta Berlings saga')
  assert.match(letter.body, /Pick-up number: 4127\nCollect by: Thursday,? 11 February/)
})

test('one loan is named in the subject, several are counted', () => {
  const link = '/'
  assert.equal(compose({ kind: 'due-soon', loans, link }, 'sv').subject, 'Snart dags att lämna: Mio min Mio')
  assert.equal(
    compose({ kind: 'due-soon', loans: [...loans, ...loans], link }, 'sv').subject,
    '2 lån är snart dags att lämna',
  )
  assert.equal(compose({ kind: 'due-soon', loans, link }, 'en').subject, 'Due soon: Mio min Mio')
  assert.equal(
    compose({ kind: 'due-soon', loans: [...loans, ...loans], link }, 'en').subject,
    '2 loans are due soon',
  )
  assert.match(compose({ kind: 'due-soon', loans, link }, 'sv').body, /- Mio min Mio \(onsdag 3 februari\)/)
})

test('the first reminder is a plain one, later ones carry their number', () => {
  const facts = { kind: 'overdue', loans, link: '/' } as const
  assert.equal(compose({ ...facts, reminder: 1 }, 'sv').subject, 'Påminnelse: lån att lämna tillbaka')
  assert.equal(compose({ ...facts, reminder: 2 }, 'sv').subject, 'Påminnelse 2: lån att lämna tillbaka')
  assert.equal(compose({ ...facts, reminder: 1 }, 'en').subject, 'Reminder: loans to return')
  assert.equal(compose({ ...facts, reminder: 3 }, 'en').subject, 'Reminder 3: loans to return')
})

test('reminders come after 3, 14 and 28 days', () => {
  assert.deepEqual([2, 3, 13, 14, 27, 28, 100].map(reminderOf), [0, 1, 1, 2, 2, 3, 3])
})

test('who reads a language we lack is written to in Swedish', () => {
  assert.deepEqual(['sv', 'en', 'fi'].map(noticeLanguage), ['sv', 'en', 'sv'])
})
