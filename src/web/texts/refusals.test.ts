import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { RenewRefusal } from '../../modules/circulation/renew.rules.ts'
import type { ChangeRefusal } from '../../modules/desk/index.ts'
import type { PlaceRefusal } from '../../modules/holds/place.rules.ts'
import { locales } from './locale.ts'
import { type ChildRefusal, type ReaderRefusal, type RefusalSentences, refusalTexts } from './refusals.ts'
import { textsFor } from './texts.ts'

type Refusal = { code: 'too-many'; limit: number } | { code: 'expired' }
const sentences: RefusalSentences<Refusal> = {
  'too-many': ({ limit }) => ({ text: `Du har ${limit} lån.`, next: 'Lämna tillbaka något.' }),
  expired: () => ({ text: 'Kortet gäller inte längre.', next: 'Förnya det på biblioteket.' }),
}

test('every reason is told, each with what to do next', () => {
  assert.deepEqual(refusalTexts(sentences, [{ code: 'expired' }, { code: 'too-many', limit: 50 }]), [
    { code: 'expired', text: 'Kortet gäller inte längre.', next: 'Förnya det på biblioteket.' },
    { code: 'too-many', text: 'Du har 50 lån.', next: 'Lämna tillbaka något.' },
  ])
})

/** Does not compile when circulation or holds refuse with a code that has no words. */
const refusalsOfTheModules = (refusal: RenewRefusal | PlaceRefusal | ChangeRefusal): ReaderRefusal => refusal

const every: ReaderRefusal[] = [
  { code: 'card-expired', on: '2027-01-31' },
  { code: 'patron-blocked', reason: 'staff' },
  { code: 'patron-blocked', reason: 'third-reminder' },
  { code: 'patron-blocked', reason: 'lost-card' },
  { code: 'owes-fees' },
  { code: 'wanted-by-others', waiting: 1 },
  { code: 'wanted-by-others', waiting: 4 },
  { code: 'too-many-renewals', limit: 0 },
  { code: 'too-many-renewals', limit: 1 },
  { code: 'too-many-renewals', limit: 5 },
  { code: 'copy-gone', said: 'lost' },
  { code: 'copy-gone', said: 'returned' },
  { code: 'renewed-already', dueOn: '2027-03-04' },
  { code: 'too-many-holds', limit: 50 },
  { code: 'too-many-at-branch', limit: 20 },
  { code: 'too-many-unchecked', limit: 0 },
  { code: 'too-many-unchecked', limit: 3 },
  { code: 'too-young', age: 16 },
  { code: 'not-in-hold-group' },
  { code: 'pickup-not-in-group' },
  { code: 'already-borrowed' },
  { code: 'already-reserved' },
  { code: 'unknown-pickup' },
  { code: 'no-pickup-place' },
  { code: 'nothing-to-reserve' },
  { code: 'unknown-hold' },
  { code: 'on-shelf' },
  { code: 'captured' },
  { code: 'too-late' },
  { code: 'unknown-item' },
  { code: 'another-title' },
  { code: 'same-copy' },
  { code: 'not-guardian' },
]

test('every refusal has its own sentence and a next step in every language', () => {
  for (const locale of locales) {
    const { refusals: said } = textsFor(locale)
    assert.deepEqual(new Set(Object.keys(said)), new Set(every.map(refusal => refusal.code)))
    const texts = refusalTexts(said, every)
    for (const { code, text, next } of texts) {
      assert.match(text, /\.$/, code)
      assert.match(next, /\.$/, code)
      assert.doesNotMatch(text + next, /undefined|NaN|\[object/, code)
    }
    assert.equal(new Set(texts.map(({ text }) => text)).size, every.length)
  }
})

test('the numbers and days of a refusal are told', () => {
  const full = refusalsOfTheModules({ code: 'renewed-already', dueOn: day('2027-03-04') })
  const [first] = refusalTexts(textsFor('sv').refusals, [full])
  assert.equal(first?.text, 'Lånet har redan full lånetid, till torsdag 4 mars.')
  const [waiting] = refusalTexts(textsFor('en').refusals, [{ code: 'wanted-by-others', waiting: 4 }])
  assert.equal(waiting?.text, '4 others are waiting.')
})

test('what stands in a child’s way is told by the child’s name, with a next step, in every language', () => {
  for (const locale of locales) {
    const said = textsFor(locale).family.refusals('Tyra')
    const ofChild = every.filter((refusal): refusal is ChildRefusal => refusal.code in said)
    assert.deepEqual(new Set(ofChild.map(refusal => refusal.code)), new Set(Object.keys(said)))
    for (const { code, text, next } of refusalTexts(said, ofChild)) {
      assert.match(text, code === 'too-many-renewals' ? /\.$/ : /Tyra.*\.$/, code)
      assert.match(next, /\.$/, code)
    }
  }
})
