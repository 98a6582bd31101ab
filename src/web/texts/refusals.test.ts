import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RefusalSentences, refusalTexts } from './refusals.ts'

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
