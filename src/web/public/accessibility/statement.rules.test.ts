import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Audited, conformance, publicLooks, renewBy, staffLooks } from './statement.rules.ts'

const look = (pages: number, violations = 0, who = 'public', guise = 'light') => ({
  ...{ guise, locale: 'sv', who, pages, violations },
})
const seen = (pages: number, ...times: number[]): Pick<Audited, 'looks' | 'broken'> => ({
  looks: [look(pages)],
  broken: times.map((n, i) => ({ rule: `rule-${i}`, times: n })),
})
const perfect = { known: 0, reviewedByPeople: true }

test('the site conforms fully only when nothing was found, nothing is known, and people have looked', () => {
  assert.equal(conformance(seen(100), perfect), 'full')
  assert.equal(conformance(seen(100, 1), perfect), 'partly')
  assert.equal(conformance(seen(100), { ...perfect, known: 1 }), 'partly')
  assert.equal(conformance(seen(100), { ...perfect, reviewedByPeople: false }), 'partly')
})

test('more than a fault in ten looks, or nothing looked at, is not conforming', () => {
  assert.equal(conformance(seen(100, 6, 4), perfect), 'partly')
  assert.equal(conformance(seen(100, 6, 5), perfect), 'not')
  assert.equal(conformance({ looks: [], broken: [] }, perfect), 'not')
})

test('a statement holds for a year', () => assert.equal(renewBy('2026-11-27'), '2027-11-27'))

test('public pages are told way by way, those of the staff as the most that were seen at once', () => {
  const looks = [look(10), look(4, 1, 'staff'), look(10, 0, 'public', 'dark'), look(5, 2, 'staff', 'dark')]
  assert.deepEqual(publicLooks({ looks }), [looks[0], looks[2]])
  assert.deepEqual(staffLooks({ looks }), { pages: 5, violations: 3 })
})
