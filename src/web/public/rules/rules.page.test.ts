import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { loanTerms } from '../../../modules/circulation/index.ts'
import { countyFees, type FeeRules } from '../../../modules/fees/index.ts'
import { countyShelf } from '../../../modules/holds/index.ts'
import { type Locale, locales } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import { type PageContext, renderPage } from '../../ui/index.ts'
import { AboutPage } from '../about/about.page.tsx'
import type { LiveFees, LiveRules } from './live-rules.ts'
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

const dear: FeeRules = {
  ...countyFees,
  ...{ perDay: 1_150, graceDays: 12, mostPerLoan: 1_300, mostInAll: 1_400, backDays: 15, blockAbove: 1_600 },
  ...{
    book: 2_100,
    childBook: 2_200,
    magazine: 2_300,
    film: 2_400,
    game: 2_500,
    card: 2_600,
  },
}
const costing = (rules: Partial<FeeRules> = {}, change: Partial<LiveFees> = {}) => ({
  fees: {
    place: 'Mora',
    rules: { ...dear, ...rules },
    interlibrary: 2_700,
    lateIsFree: false,
    isChild: false,
    ...change,
  },
})

test('every price on the page is the one that is charged, in every language', () => {
  for (const locale of locales) {
    const page = said(costing(), {}, locale)
    for (const figure of ['11[,.]50', 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26, 27])
      assert.match(page, new RegExp(`\\b${figure}\\b`), `${locale}: ${figure}`)
    assert.ok(page.includes('Mora'), locale)
  }
})

test('what costs nothing is said to, whom it is for is told, and where it varies a library is to be chosen', () => {
  const free = said(costing({ card: 0, backDays: 0 }, { lateIsFree: true, interlibrary: 0 }))
  assert.match(
    free,
    /Det kostar inget att lämna tillbaka sent[\s\S]*kort i stället för ett borttappat är gratis/,
  )
  assert.match(free, /Lån från bibliotek utanför Dalarna är gratis/)
  assert.doesNotMatch(free, /om dagen|behöver du inte betala för det/)
  const strict = said(costing({ blocksRenewals: true, byPrice: true, countsClosedDays: true, film: 0 }))
  assert.match(strict, /låna, låna om eller reservera/)
  assert.match(strict, /med vad det kostade/)
  assert.doesNotMatch(strict, /stängt räknas inte|En film/)
  assert.match(said(costing()), /stängt räknas inte/)
  const child = said(costing({}, { isChild: true, lateIsFree: true }))
  assert.match(child, /Barn under 18 år betalar inga avgifter/)
  assert.doesNotMatch(child, /En bok/)
  const paying = said(costing({ childrenReplace: true }, { isChild: true, lateIsFree: true }))
  assert.match(paying, /betalar bara för det som är förkommet eller skadat[\s\S]*En barnbok/)
  assert.match(said({ fees: null }), /Välj ett bibliotek för att se vad som gäller där/)
})

test('the page about the library says the periods, the queue and whether being late costs, as they are', () => {
  const about = (rules: Partial<LiveRules>) =>
    renderPage(AboutPage({ ctx: contextOf('sv'), rules: { ...fixtureRules, ...rules } })).replace(
      /<[^>]+>/g,
      ' ',
    )
  const film = { kind: 'film', terms: { ...loanTerms.film, days: 13 } } as const
  const ordinary = { kind: 'ordinary', terms: { ...loanTerms.ordinary, days: 29 } } as const
  const magazine = { kind: 'magazine', terms: { ...loanTerms.magazine, days: 29 } } as const
  const page = about({ kinds: [film, ordinary, magazine], windowDays: 5, shelf: { ...countyShelf, days: 9 } })
  assert.match(page, /De flesta lån är på 29 dagar\. Annat har en egen tid: film \(13 dagar\)\./)
  assert.match(page, /mer än 5 dagar längre[\s\S]*hämthyllan i 9 dagar/)
  assert.match(page, /reservera eller lämna tillbaka sent/)
  const other = about({ windowDays: 0, lateIsFree: false })
  assert.match(other, /Den som har väntat längst får först\./)
  assert.match(other, /sent kan kosta/)
})
