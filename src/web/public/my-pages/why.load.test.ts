import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { textsFor } from '../../texts/texts.ts'
import { ctx, hold } from '../loads.fixture.ts'
import type { HoldSource } from './my-pages.load.ts'
import { whyView } from './why.load.ts'

const organisation = { branch: () => ({ shortName: 'Älvdalen' }) } as unknown as Organisation
const passed = { at: Date.UTC(2027, 1, 2, 11), daysLater: 3, kind: 'stood-there' as const }

test('the page of why says the place, the rule and what happened, in both languages and without names', () => {
  const view = whyView(ctx, organisation, hold, { passings: [passed], byPriority: 2 })
  assert.match(view.lines.join(' '), /Du är nummer 2 i kön. 3 exemplar går att reservera/)
  assert.match(view.lines.join(' '), /2 som kom efter dig har fått förtur/)
  assert.match(
    view.passings[0] ?? '',
    /gick till en annan låntagare som ställt sig i kön 3 dagar senare, för att det stod på hens bibliotek/,
  )
  const english = whyView({ ...ctx, locale: 'en', texts: textsFor('en') }, organisation, hold, {
    passings: [passed],
    byPriority: 0,
  })
  assert.match(english.passings[0] ?? '', /joined the queue 3 days later, because it stood in their library/)
})

test('each way of being passed, and each state of the hold, has its words', () => {
  const of = (change: Partial<HoldSource>) =>
    whyView(ctx, organisation, { ...hold, ...change }, { passings: [], byPriority: 0 }).lines
  assert.match(of({ copies: 0 })[0] ?? '', /Inget exemplar/)
  assert.match(of({ state: 'assigned' })[0] ?? '', /plockas fram åt dig/)
  assert.match(of({ state: 'on_shelf' })[0] ?? '', /framtaget åt dig/)
  assert.match(of({ pausedUntil: day('2027-03-01') })[1] ?? '', /pausat/)
  const { passings } = whyView(ctx, organisation, hold, {
    byPriority: 0,
    passings: [
      { ...passed, daysLater: 0, kind: 'nearer' },
      { ...passed, daysLater: 1, kind: 'own' },
      { ...passed, kind: 'barred', why: 'no-way' },
    ],
  })
  assert.match(passings[0] ?? '', /samma dag som du, men efter dig, för att det kom fram fortare/)
  assert.match(passings[1] ?? '', /1 dag senare, för att det hör till hens bibliotek/)
  assert.match(passings[2] ?? '', /ingen bil går dit/)
})
