import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsFor } from './texts.ts'

/** Words per sentence and the share of words of more than six letters (läsbarhetsindex). */
function lix(texts: readonly string[]): number {
  const sentences = texts.flatMap(text => text.split(/[.!?:]+(?=\s|$)/)).filter(part => /\p{L}/u.test(part))
  const words = sentences.flatMap(sentence => sentence.match(/[\p{L}\p{N}-]+/gu) ?? [])
  const long = words.filter(word => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

type Said = { path: string; text: string }
function said(value: unknown, path = ''): Said[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value === 'function') {
    if (path.includes('refusals.') && !path.startsWith('login.'))
      return said(
        value({
          on: '2027-01-31',
          dueOn: '2027-03-04',
          reason: 'third-reminder',
          waiting: 3,
          limit: 3,
          age: 15,
        }),
        path,
      )
    return said(value('3', '4', '5'), path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => said(inner, path ? `${path}.${key}` : key))
}

/** Names of forms, languages and things are words to know, not sentences to read. */
const sentences = ({ text }: Said) => /[.!?]$/.test(text) && text.split(' ').length > 3
const ofLanguage = (locale: 'sv' | 'lattlast') => {
  const { leftOut: _, ...search } = textsFor(locale).search
  return said({ ...textsFor(locale), search }).filter(sentences)
}

test('easy Swedish is easy: LIX 25 at most over all, and easier than Swedish', () => {
  const [easy, plain] = [ofLanguage('lattlast'), ofLanguage('sv')].map(all =>
    lix(all.map(({ text }) => text)),
  )
  assert.ok(easy !== undefined && plain !== undefined && easy <= 25 && easy < plain, `${easy} and ${plain}`)
})

test('no long text of it is hard', () => {
  const hard = ofLanguage('lattlast')
    .filter(({ text }) => text.split(/\s+/).length >= 20)
    .map(({ path, text }) => `${path}: ${Math.round(lix([text]))}`)
    .filter(line => Number(line.split(': ')[1]) > 25)
  assert.deepEqual(hard, [])
})

test('the measure knows an easy sentence from a hard one', () => {
  assert.equal(lix(['Jag har en bok. Du har en bil.']), 4)
  assert.equal(lix(['Reservationer förfaller.']), 102)
})
