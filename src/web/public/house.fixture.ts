import { type Day, day } from '../../kernel/day.ts'
import type { Month } from '../../kernel/month.ts'
import { fixtureAlerts } from './alerts/alerts.fixture.ts'
import { fixtureBrowse } from './browse/browse.fixture.ts'
import { fixtureChildren } from './children/children.fixture.ts'
import { fixtureCite } from './cite/cite.fixture.ts'
import type { EventView } from './events/event-list.page.tsx'
import { fixtureFamily } from './family/family.fixture.ts'
import { fixtureFeesHouse } from './fees/fees.fixture.ts'
import { fixtureFound } from './found/found.fixture.ts'
import { fixtureHeadings } from './headings/heading.fixture.ts'
import type { House, Reader } from './house.ts'
import { fixtureCases, fixtureIll } from './ill/ill.fixture.ts'
import { fixtureLibraries } from './libraries/libraries.fixture.ts'
import { fixtureLists } from './lists/lists.fixture.ts'
import { fixtureIdentity } from './login/identity.fixture.ts'
import { fixtureHolds, forWhom } from './my-pages/holds.fixture.ts'
import type { HoldState, HoldView } from './my-pages/holds.page.tsx'
import type { LoanView } from './my-pages/loans.page.tsx'
import type { Outcome } from './my-pages/outcome.ts'
import { fixtureOwn } from './my-pages/own.fixture.ts'
import { qualityView } from './quality/quality.load.ts'
import { fixtureRegistration } from './registration/registration.fixture.ts'
import { fixtureRules, fixtureRulesView } from './rules/rules.fixture.ts'
import { hit, namedAs } from './search/hit.fixture.ts'
import { fixtureSuggestions } from './suggestions/suggestions.fixture.ts'
import { fixtureTheme, fixtureTip, fixtureTips } from './tips/tips.fixture.ts'
import { titles, workNumber } from './work/work.fixture.ts'

/** A small county for page tests: the same works, people and days every time. */

const event = (n: number): EventView => ({
  id: n + 1,
  slug: 'sprakcafe',
  title: ['Språkcafé', 'Sagostund', 'Bokcirkel'][n % 3] ?? 'Språkcafé',
  description: 'Prata svenska över en kopp kaffe.\n\nAlla är välkomna.',
  audience: 'adult',
  language: 'swe',
  branch: { name: 'Mora bibliotek', slug: 'mora' },
  startsAt: Temporal.Instant.from('2026-11-26T17:00:00Z'),
  endsAt: Temporal.Instant.from('2026-11-26T18:30:00Z'),
  place: 'Stora salen',
  registration: n === 1,
  places: 20,
  cancelled: n === 2,
})

const loan = (n: number, dueOn: Day): LoanView => ({
  ...workNumber(n),
  format: 'book',
  dueOn,
  renewals: n,
})
const hold = (n: number, state: HoldState): HoldView => ({
  ...workNumber(n),
  pickup: 'Älvdalen',
  pausedUntil: null,
  state,
})

export const alva: Reader = {
  id: 7,
  name: 'Alva Ström',
  card: '20390001',
  homeBranch: 15,
  expiresOn: '2027-10-01',
  endsAt: Temporal.Instant.from('2026-11-26T14:20:00Z'),
}
export const alvasSession = 'alvas-session'

const holds = [
  hold(3, { kind: 'on_shelf', number: 4127, collectBy: '2026-12-03' }),
  hold(4, { kind: 'in_transit', from: 'Avesta', arrives: '2026-11-26' }),
  hold(5, {
    kind: 'waiting',
    place: 4,
    copies: 12,
    expected: { today: '2026-11-24', from: '2027-01-02', latest: '2027-01-18' },
  }),
]
const municipalities = ['Avesta', 'Mora', 'Älvdalen'].map(name => ({ slug: name.toLowerCase(), name }))
const pickups = municipalities.map(({ slug, name }) => ({
  slug,
  name: `${name} bibliotek`,
  municipality: name,
  when: { today: '2026-11-24', from: '2026-11-26', latest: '2026-11-27' },
  hereNow: false,
}))
const refusal = {
  code: 'on-hold',
  text: 'Någon annan väntar.',
  next: 'Lämna tillbaka senast torsdag 26 november.',
}

/** The fixture house; `deeds` tells what was done. */
export function fixtureHouse(): House & { deeds: string[] } {
  const deeds: string[] = []
  const waiting = fixtureHolds(deeds, holds, pickups)
  const renewed: Outcome = {
    kind: 'renewed',
    renewed: 1,
    refused: [{ loan: 1, title: titles[0][0], language: 'swe', refusals: [refusal] }],
  }
  return {
    deeds,
    readerOf: async session => (session === alvasSession ? alva : null),
    login: async ({ card, pin }) =>
      card.replace(/\s/g, '') === alva.card && pin === '1234'
        ? { outcome: 'in', token: alvasSession }
        : card === '20390099'
          ? { outcome: 'refused', code: 'too-many-tries', until: '18:31' }
          : { outcome: 'refused', code: 'wrong-card-or-pin', until: null },
    logoutEverywhere: async reader => void deeds.push(`logout ${reader.id} everywhere`),
    ...fixtureFeesHouse,
    ...fixtureCite,
    ...fixtureBrowse,
    ...fixtureChildren,
    ...fixtureTips,
    ...fixtureHeadings,
    ...fixtureIdentity(deeds, alvasSession),
    ...fixtureRegistration(deeds, alvasSession),
    logout: async session => void deeds.push(`logout ${session}`),
    chooseLanguage: async (_reader, locale) => void deeds.push(`language ${locale}`),
    now: () => Temporal.Instant.from('2026-11-26T13:20:00Z'),
    readyToFetch: async () => 1,
    start: async () => ({
      branches: 34,
      openNow: 12,
      tries: ['selma lagerlöf', 'bilderböcker på arabiska'],
      events: [0, 1, 2].map(event),
      pieces: [fixtureTheme, fixtureTip],
      newTitles: [0, 1, 2, 3].map(workNumber),
      mostBorrowed: [3, 4, 5].map(workNumber),
      municipalities: municipalities.map(entry => ({ ...entry, branches: 2 })),
    }),
    suggest: async (_ctx, q) => ({
      q,
      items: q ? [{ text: 'Jerusalem', href: '/verk/1/jerusalem', note: 'Titel, inne på Mora' }] : [],
    }),
    search: async (ctx, query) => {
      const all = query.q === 'qqq' ? [] : [0, 1, 2, 3, 4, 5].map(hit)
      const hits = query.page > 3 ? [] : all
      return {
        query,
        total: all.length * 10,
        pages: all.length > 0 ? 3 : 0,
        hits,
        facets: [
          {
            name: 'form',
            title: ctx.texts.search.facets.format,
            values: ['book', 'audiobook', 'film'].map(value => ({
              name: 'form' as const,
              value,
              label: value,
              count: 12,
              within: [],
              on: query.filters.form.includes(value),
            })),
          },
          {
            name: 'kommun',
            title: ctx.texts.search.facets.branch,
            values: [
              {
                ...{ name: 'kommun', value: 'falun', label: 'Falun', count: 7, on: false },
                within: [
                  {
                    ...{ name: 'bibliotek', value: 'grycksbo', label: 'Grycksbo', count: 3 },
                    ...{ on: query.filters.bibliotek.includes('grycksbo'), within: [] },
                  },
                ],
              },
            ],
          },
        ],
        chosen: query.filters.form.map(value => ({ name: 'form' as const, value, label: value })),
        ...(query.q === 'sellma' && !query.exact
          ? { correctedFrom: 'sellma', correctedTo: 'selma' }
          : { correctedFrom: null, correctedTo: null }),
        offered: query.q === 'gösta berlin' ? 'gösta berling' : null,
        leftOut: query.q === 'selma zzz' ? ['zzz'] : [],
        placeLeft: query.q === 'selma zzz' ? { name: 'Mora', href: '/sok?q=selma&kommun=mora' } : null,
        readings:
          query.q === 'selma ljudbok' ? [{ label: 'Ljudbok', href: '/sok?q=selma+ljudbok&ord=ljudbok' }] : [],
        readingOffered: query.q === 'film' ? { label: 'Film', href: '/sok?form=film' } : null,
        answer:
          query.q === 'öppettider'
            ? { title: 'Öppettider', href: '/bibliotek', text: 'Se vilka bibliotek som är öppna nu.' }
            : null,
        named: namedAs(query.q),
        myLibrary: { slug: 'alvdalen', name: 'Älvdalen' },
      }
    },
    work: async (_ctx, id) =>
      id > 6
        ? null
        : {
            ...workNumber(id - 1),
            originalTitle: null,
            creatorHref: '/sok?forfattare=Selma+Lagerl%C3%B6f',
            series: { name: 'Jerusalem', part: '1' },
            formats: [
              { format: 'book', copies: 4 },
              { format: 'audiobook', copies: 1 },
            ],
            shown: 'book',
            availability: {
              inBranches: 3,
              ofBranches: 52,
              quick: 0,
              copies: 5,
              waiting: 2,
              nearest: 'Mora',
              fetch: { branch: 'Älvdalen', when: 'torsdag eller fredag' },
            },
            shelves: municipalities.map(({ slug, name }, n) => ({
              branch: name,
              branchSlug: slug,
              item: n + 1,
              mine: n === 2,
              shelf: 'Hc LAG',
              edition: 'Bonnier 2019',
              state: n === 1 ? 'on_loan' : 'available',
              copies: 1,
              dueOn: n === 1 ? '2026-12-12' : null,
            })),
            summary: 'En avsatt präst på Ekeby.',
            editions: [
              {
                id: 1,
                title: titles[0][0],
                format: 'book',
                language: 'swe',
                year: 2019,
                publisher: 'Bonnier',
                isbn: '9789100123456',
                copies: 4,
              },
            ],
            facts: [{ name: 'subjects', values: [{ text: 'Värmland', href: '/sok?amne=V%C3%A4rmland' }] }],
            tips: id === 1 ? [fixtureTip] : [],
            similar: id === 1 ? [{ ...workNumber(1), why: 'Samma ämne: Värmland' }] : [],
            seriesHref: null,
            seriesStrip: [0, 1].map(n => ({ ...workNumber(n), part: String(n + 1), current: n === 0 })),
          },
    workByIsbn: async isbn => (isbn === '9789100123456' ? { id: 1, slug: 'titel' } : null),
    reserveForm: async (_ctx, _reader, work, wish) =>
      work > 6
        ? null
        : {
            work: workNumber(work - 1),
            people: [null, 9].map(child => ({
              child,
              name: child ? 'Nils' : 'Mig själv',
              href: `/reservera/${work}${child ? '?vem=9' : ''}`,
            })),
            child: wish.get('vem') === '9' ? { id: 9, name: 'Nils' } : null,
            pickups,
            chosenPickup: wish.get('hamta') ?? 'älvdalen',
            editions: [{ kind: 'any' }, { kind: 'format', format: 'book', language: null }],
            parts: [],
            chosenPart: '',
            chosenEdition: wish.get('utgava') ?? 'alla',
            deed: 'deed-1',
            errors: [],
            refusals: [],
          },
    reserve: async (ctx, reader, order) => {
      if (!pickups.some(({ slug }) => slug === order.pickup))
        return { outcome: 'invalid', errors: [{ field: 'hamta', text: ctx.texts.reserve.unknownPickup }] }
      if (order.work === 2) return { outcome: 'refused', refusals: [refusal] }
      deeds.push(`reserve ${order.work} for ${order.child ?? reader.id} at ${order.pickup}, ${order.edition}`)
      return { outcome: 'placed', hold: 4, from: 'avesta' }
    },
    reserved: async (_ctx, _reader, { hold: id, child }) =>
      id === 4
        ? {
            hold: 4,
            child: child === 9 ? { id: 9, name: 'Nils' } : null,
            work: workNumber(0),
            pickup: 'Älvdalen',
            place: 3,
            copies: 9,
            from: 'Avesta',
            when: { today: '2026-11-24', from: '2026-11-26', latest: '2026-11-27' },
          }
        : null,
    ended: async (_reader, { hold: id, child }) => {
      const how = { 6: 'cancelled' as const, 7: 'not_collected' as const }[id]
      return how ? { how, child: child === 9 ? { id: 9, name: 'Nils' } : null, work: workNumber(0) } : null
    },
    ...fixtureFamily(deeds, () => ({
      loans: [loan(0, day('2026-11-20')), loan(1, day('2026-11-26'))],
      holds: waiting.now(),
    })),
    myPages: async (_ctx, reader) => ({
      name: reader.name,
      today: day('2026-11-24'),
      loans: [loan(0, day('2026-11-20')), loan(1, day('2026-11-26')), loan(2, day('2026-12-20'))],
      holds: waiting.now(),
      owed: 31_550,
      blocked: true,
      ill: fixtureCases,
      lateIsFree: true,
      series: {
        next: [{ series: 'Jerusalem', part: '2', slug: 'titel', cover: workNumber(4).cover }],
        ended: ['Löwensköldska ringen'],
      },
      card: {
        number: '2039 0001',
        validUntil: reader.expiresOn,
        homeBranch: 'Älvdalen',
        email: 'alva@example.se',
      },
    }),
    own: fixtureOwn(deeds),
    forYou: async ctx => ({
      keeps: true,
      works: [{ ...workNumber(2), why: ctx.texts.own.forYou.why('Aniara') }],
      tips: [fixtureTip],
      borrowed: [3, 4].map(workNumber),
    }),
    lists: fixtureLists(deeds, hit),
    alerts: fixtureAlerts(deeds),
    suggestions: fixtureSuggestions(deeds),
    ill: fixtureIll(deeds),
    renew: async (_ctx, reader, which) => {
      deeds.push(`renew ${which}${forWhom(reader)}`)
      return which === 'all' ? renewed : { kind: 'renewed', renewed: 1, refused: [] }
    },
    ...waiting.deeds,
    openedFromSearch: () => void deeds.push('opened'),
    searchQuality: async ctx => {
      const figures = { day: day('2026-11-23'), asked: 120, zero: 3, corrected: 12, takenBack: 2, opened: 80 }
      const one = { ...figures, p50: 5, p95: 20 }
      return qualityView(ctx, { days: [one, { ...one, day: day('2026-11-22') }], together: one, missed: [] })
    },
    usualRules: async () => fixtureRules,
    rules: fixtureRulesView,
    fairness: async () => ({
      weeks: 12,
      fewest: 5,
      rows: [
        { name: 'Mora', fills: '12', wait: '9,5', transports: '0,6', passed: '2', mostPassed: '3' },
        { name: 'Orsa', fills: 'för få att visa', wait: '', transports: '', passed: '', mostPassed: '' },
      ],
      bars: [{ text: 'Veckan från mån 2 nov.: 9,5 dagar', height: 1 }],
    }),
    ...fixtureFound,
    ...fixtureLibraries(municipalities, [event(0)]),
    events: async filter => ({
      ...{ filter, total: 60, pages: 3, events: [0, 1, 2].map(event), municipalities },
      calendar: {
        today: day('2026-11-26'),
        month: filter.when?.kind === 'month' ? filter.when.month : ('2026-11' as Month),
        days: new Map([
          [day('2026-11-26'), 3],
          [day('2026-11-28'), 1],
        ]),
        hasLater: filter.when?.kind !== 'month',
      },
    }),
    event: async id => (id <= 3 ? { event: event(id - 1), past: id === 3 } : null),
  }
}
