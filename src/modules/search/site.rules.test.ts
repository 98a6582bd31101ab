import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SiteAnswer, siteAnswer, topics } from './site.rules.ts'

const branches = ['Mora', 'Falun', 'Särna', 'Grycksbo', 'Falun Gruvan', 'Älvdalen']
const told = (answer: SiteAnswer | null): string | null =>
  answer ? (answer.kind === 'topic' ? answer.topic : (branches[answer.branch] ?? '')) : null

for (const [question, answer] of [
  ['öppettider', 'hours'],
  ['Hur gör jag för att låna om?', 'renew'],
  ['hur reserverar man', 'reserve'],
  ['hur lånar jag om', 'renew'],
  ['Särnas bibliotek', 'Särna'],
  ['kan jag lämna tillbaka böcker', 'return'],
  ['LÅNEKORT', 'card'],
  ['pin-kod', 'pin'],
  ['e-post', 'contact'],
  ['Sagostund', 'events'],
  ['inköpsförslag', 'purchase'],
  ['vad är avgifter', 'fees'],
  ['Mora', 'Mora'],
  ['biblioteket i Mora', 'Mora'],
  ['öppettider särna bibliotek', 'Särna'],
  ['falun gruvan', 'Falun Gruvan'],
  ['oppettider', 'hours'],
  ['hur gor jag for att lana om', 'renew'],
  ['nar ar sagostund', 'events'],
  ['aterlamning', 'return'],
  ['oppettider sarna', 'Särna'],
  ['Alvdalen', 'Älvdalen'],
  ['vad ar avgifter', 'fees'],
  ['pa biblioteket i Mora', 'Mora'],
  ['oppet Falun', 'Falun'],
  ['Mora träsk', null],
  ['Mora trask', null],
  ['vägen till Mora', null],
  ['kort om gott', null],
  ['', null],
  ['Kallocain', null],
] as const)
  test(`“${question}” is ${answer ? `answered by ${answer}` : 'a question for works'}`, () => {
    assert.equal(told(siteAnswer(question, branches)), answer)
  })

test('every topic is found by some question', () => {
  const asked = [
    'omlån',
    'öppet',
    'kort',
    'pin',
    'böter',
    'reservera',
    'inkast',
    'program',
    'fjärrlån',
    'inköpsförslag',
    'telefon',
  ]
  assert.deepEqual(new Set(asked.map(one => told(siteAnswer(one, [])))), new Set(topics))
})
