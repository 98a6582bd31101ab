import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { loanTerms } from '../../../modules/circulation/index.ts'
import { countyShelf } from '../../../modules/holds/index.ts'
import { type Locale, locales } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import { type PageContext, renderPage } from '../../ui/index.ts'
import type { LiveRules } from './live-rules.ts'
import { fixtureRules } from './rules.fixture.ts'
import { RulesPage } from './rules.page.tsx'
import type { RulesView } from './rules.view.ts'

const contextOf = (locale: Locale): PageContext => ({
  locale,
  texts: textsFor(locale),
  path: '/regler',
  origin: 'http://x',
  csrf: '',
  reader: null,
  assets: {
    touchIcon: '',
    stylesheet: '',
    script: '',
    sprite: '',
    childrenSprite: '',
    staff: { stylesheet: '', script: '' },
    preloadFonts: [],
  },
})
const mora = { slug: 'mora', name: 'Mora bibliotek' }
const plain: RulesView = {
  group: 'adult',
  branch: mora,
  branches: [mora],
  rules: fixtureRules,
  changedOn: null,
  now: null,
}
function said(rules: Partial<LiveRules> = {}, view: Partial<RulesView> = {}, locale: Locale = 'sv'): string {
  const shown = { ...plain, ...view, rules: { ...fixtureRules, ...rules } }
  return renderPage(RulesPage({ ctx: contextOf(locale), view: shown })).replace(/<[^>]+>/g, ' ')
}

test('every number on the page follows the rules in force, in every language', () => {
  for (const locale of locales) {
    const page = said(
      {
        loans: 41,
        holds: 42,
        holdsAtBranch: 43,
        pauseDays: 44,
        windowDays: 45,
        consentFrom: 46,
        ofAge: 47,
        provisionalDays: 48,
        shelf: { ...countyShelf, days: 49 },
        kinds: [
          {
            kind: 'ordinary',
            terms: { ...loanTerms.ordinary, days: 51, daysWithQueue: 52, queueFrom: 53, renewals: 54 },
          },
        ],
      },
      { now: { loans: 55, holds: 56 } },
      locale,
    )
    for (const figure of [41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56])
      assert.match(page, new RegExp(`\\b${figure}\\b`), `${locale}: ${figure}`)
  }
})

test('what is not lent is read at the library, and nothing is said of how long', () => {
  const page = said({ kinds: [{ kind: 'reference', terms: loanTerms.reference }] })
  assert.match(page, /Läses på biblioteket/)
  assert.doesNotMatch(page, /28 dagar/)
})

test('what is not renewed says no, and a period that no queue shortens is told once', () => {
  const page = said({ kinds: [{ kind: 'short', terms: loanTerms.short }] })
  assert.doesNotMatch(page, /0 gånger/)
  assert.doesNotMatch(page, /från 3 i kö/)
  assert.match(said(), /14 dagar, från 3 i kö/)
})

test('a card that has shown no identity borrows nothing yet, and is told until when to show one', () => {
  const page = said({ loans: 0, provisionalDays: 30 }, { group: 'provisional' })
  assert.match(page, /låna när du har visat legitimation/)
  assert.match(page, /inom 30 dagar/)
  assert.doesNotMatch(said(), /inom 30 dagar/)
})

test('a strict queue, a closed county and what may not be sent on are said as they are', () => {
  const page = said({
    windowDays: 0,
    municipalOnly: true,
    shelf: { ...countyShelf, borrowersRedirect: false, onClosed: 'same' },
  })
  assert.match(page, /Den som har väntat längst får först\./)
  assert.match(page, /från din egen kommun/)
  assert.match(page, /frågar du personalen/)
  assert.match(page, /gäller även om biblioteket är stängt/)
  assert.match(said(), /förbi den som har väntat mer än 7 dagar längre/)
})

test('the day of the last change is told when it is known', () => {
  assert.doesNotMatch(said(), /ändrades senast/)
  assert.match(said({}, { changedOn: day('2026-11-02') }), /ändrades senast 2 november 2026/)
})
