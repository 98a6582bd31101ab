import { randomUUID } from 'node:crypto'
import type { Deps } from '../../database/deps.ts'
import { dayOf } from '../../kernel/day.ts'
import { chargesLate, owedBy } from '../../modules/fees/index.ts'
import { fairness } from '../../modules/holds/index.ts'
import { readyCasesOf } from '../../modules/ill/index.ts'
import type { Organisation } from '../../modules/organisation/index.ts'
import { chooseLanguage, feeBlockOf } from '../../modules/patrons/index.ts'
import { searchQuality } from '../../modules/searchcare/index.ts'
import { refusalTexts } from '../texts/refusals.ts'
import { alertsHouse } from './alerts/alerts-of-modules.ts'
import { browseHouse } from './browse/browse.load.ts'
import { childrenHouse } from './children/children.load.ts'
import { citeHouse } from './cite/cite.house.ts'
import { eventOf, eventsView, nextEvents } from './events/events.load.ts'
import { fairnessView } from './fairness/fairness.load.ts'
import { familyHouse, openChildren } from './family/family-of-desk.ts'
import { speakingOf } from './family/speaking-of.ts'
import { feesHouse } from './fees/fees.load.ts'
import { foundHouse } from './found/found.load.ts'
import { headingsHouse } from './headings/heading.load.ts'
import type { Borrower, House } from './house.ts'
import { illHouse } from './ill/ill-of-modules.ts'
import { doorOf, librariesView, libraryView, visitable } from './libraries/libraries.load.ts'
import { listsHouse } from './lists/lists-of-modules.ts'
import { identityHouse, type KnownBroker } from './login/identity-of-patrons.ts'
import { logIn, logOut, logOutEverywhere, readerOf } from './login/login.load.ts'
import { forYouView } from './my-pages/for-you.load.ts'
import { holdView, loanView, myPagesView } from './my-pages/my-pages.load.ts'
import type { Outcome } from './my-pages/outcome.ts'
import { gone } from './my-pages/outcome.ts'
import type { Own } from './my-pages/own.ts'
import { pauseHouse } from './my-pages/pause.house.ts'
import { whyView } from './my-pages/why.load.ts'
import { qualityShown, qualityView } from './quality/quality.load.ts'
import { registrationHouse } from './registration/registration-of-patrons.ts'
import { childOf, pickupChoices, reserveView } from './reserve/reserve.load.ts'
import { readWish, wishFor } from './reserve/wish.ts'
import type { Rooms } from './rooms.ts'
import { rulesView } from './rules/rules.load.ts'
import { answerView } from './search/answer.load.ts'
import { namedView } from './search/named.load.ts'
import { type FoundWork, promiseBranch, searchView } from './search/search.load.ts'
import { suggestView } from './search/suggest.load.ts'
import { slugOf } from './slug.ts'
import { suggestionsHouse } from './suggestions/suggestions-of-modules.ts'
import { latestPieces, tipsAbout, tipsHouse } from './tips/tips.load.ts'
import { similarView } from './work/similar.load.ts'
import { shownWish, workView } from './work/work.load.ts'

export type HouseDeps = Deps & {
  /** The consortium as it is now; kept by the program, read again when it changes. */
  readonly organisation: () => Organisation
  readonly rooms: Rooms
  readonly own: Own
  /** null = logging in with card and PIN only. */
  readonly broker: KnownBroker | null
  /** Where links in mails lead, without a slash at the end. */
  readonly baseUrl: string
  /** False when there is no mail server. */
  readonly canMail: boolean
}

const onTheStartPage = { titles: 7, events: 6, pieces: { themes: 2, all: 3 } }
const onALibraryPage = { themes: 2, all: 3 }
/** Weeks on the page of fairness. */
const fairnessWeeks = 12
const tries = ['selma lagerlöf', 'deckare', 'mumintroll']

const shelfWork = (work: FoundWork) => ({
  id: work.id,
  slug: slugOf(work.title),
  title: work.title,
  language: work.language,
  creator: work.creator,
  cover: {
    id: work.id,
    title: work.title,
    creator: work.creator,
    subjects: work.subjects,
    audience: work.audience,
  },
})

/** The house as the public pages know it, from the modules' front desks. */
export function houseOf(deps: HouseDeps): House {
  const { rooms, organisation } = deps
  const holdOf = async (reader: Borrower, id: number) =>
    (await rooms.holds(reader.id)).find(hold => hold.id === id)

  /** The child a reader acts for; null when it is for the reader, undefined when it is nobody they may act for. */
  const actsFor = async (reader: Borrower, child: number | null) =>
    child === null ? null : (await openChildren(deps, reader.id)).find(one => one.id === child)
  const calledBy = ({ id, name }: { id: number; name: string }) => ({ id, name: name.split(' ')[0] ?? name })

  async function renewEach(...[ctx, reader, which]: Parameters<House['renew']>): Promise<Outcome> {
    const loans = (await rooms.loans(reader.id)).filter(loan => which === 'all' || loan.id === which)
    const answers = []
    for (const loan of loans)
      answers.push({ loan, answer: await rooms.renew(ctx, { reader, loan: loan.id }) })
    return {
      kind: 'renewed',
      renewed: answers.filter(({ answer }) => answer.outcome === 'renewed').length,
      refused: answers.flatMap(({ loan, answer }) =>
        answer.outcome === 'refused'
          ? [{ loan: loan.id, title: loan.title, language: loan.language, refusals: answer.refusals }]
          : [],
      ),
    }
  }

  const family = familyHouse(deps, {
    loans: async patron => (await rooms.loans(patron)).map(loanView),
    holds: async patron => {
      const [holds, promises] = await Promise.all([rooms.holds(patron), rooms.promises(patron)])
      const today = dayOf(deps.now())
      return holds.map(hold => {
        const days = promises.get(hold.id)
        return holdView(organisation(), hold, days ? { ...days, today } : null)
      })
    },
  })

  const ill = illHouse(deps)

  return {
    ...family,
    ...browseHouse(deps),
    ...childrenHouse(deps),
    ...headingsHouse(deps),
    ...feesHouse(deps),
    ...citeHouse(deps),
    ...foundHouse(deps),
    ...identityHouse(deps, deps.broker),
    ...registrationHouse(deps),
    ...tipsHouse(deps),
    readerOf: session => readerOf(deps, session),
    login: order => logIn(deps, order),
    logout: session => logOut(deps, session),
    chooseLanguage: (reader, locale) => chooseLanguage(deps, { patron: reader.id, language: locale }),
    logoutEverywhere: reader => logOutEverywhere(deps, reader),
    now: () => deps.now(),
    readyToFetch: async reader => {
      const [holds, cases] = await Promise.all([
        rooms.readyHolds(reader.id),
        readyCasesOf(deps.db, reader.id),
      ])
      return holds + cases
    },

    start: async ctx => {
      const [newTitles, mostBorrowed, events, pieces] = await Promise.all([
        rooms.newest(onTheStartPage.titles),
        rooms.mostBorrowed(onTheStartPage.titles),
        nextEvents(deps, organisation(), onTheStartPage.events),
        latestPieces(deps, ctx, { place: null, ...onTheStartPage.pieces }),
      ])
      const branches = visitable(organisation())
      const now = deps.now()
      return {
        branches: branches.length,
        openNow: branches.filter(branch => doorOf(branch, now).kind === 'open').length,
        tries,
        events,
        pieces,
        newTitles: newTitles.map(shelfWork),
        mostBorrowed: mostBorrowed.map(shelfWork),
        municipalities: librariesView(organisation(), now, false).municipalities.map(
          ({ name, slug, branches: in_ }) => ({
            name,
            slug,
            branches: in_.length,
          }),
        ),
      }
    },
    suggest: async (ctx, q, reader) =>
      suggestView(ctx, organisation(), q, reader?.homeBranch ?? null, q ? await rooms.suggest(q) : []),

    search: async (ctx, query, reader) => {
      const at = promiseBranch(organisation(), query, reader)
      const told = query.exact ? null : answerView(ctx, organisation(), query.q, deps.now())
      const found = await rooms.find(query, reader?.homeBranch ?? null, at?.branch.id, told !== null)
      const answer = query.page === 1 ? told : null
      const named = answer ? null : await namedView(deps.db, ctx, query, found)
      const days = found.arrivals
      const promised = at && days ? { ...at, days, today: dayOf(deps.now()) } : null
      return searchView(ctx, organisation(), query, reader, found, promised, answer, named)
    },

    openedFromSearch: () => rooms.opened(),
    searchQuality: async ctx =>
      qualityView(ctx, await searchQuality(deps.db, { ...qualityShown, today: dayOf(deps.now()) })),

    work: async (ctx, id, format, reader) => {
      const work = await rooms.work(id)
      if (!work) return null
      const home = reader?.homeBranch
      const wish = { wish: shownWish(work, format), patronHome: home ?? 0 }
      const days = home ? (await rooms.arrivals(work.id, [home], wish)).get(home) : undefined
      const today = dayOf(deps.now())
      const arrival = home && days ? { branch: home, from: days.from, latest: days.latest, today } : null
      const [tips, alike] = await Promise.all([tipsAbout(deps, ctx, work.id), rooms.similar(work.id)])
      const similar = await similarView(deps, ctx, organisation(), alike)
      return { ...workView(ctx, organisation(), work, { reader, format, arrival }), tips, similar }
    },
    workByIsbn: async isbn => {
      const found = await rooms.workByIsbn(isbn)
      return found ? { id: found.id, slug: slugOf(found.title) } : null
    },

    reserveForm: async (ctx, reader, id, wish) => {
      const work = await rooms.work(id)
      if (!work) return null
      const pickups = organisation().branches.filter(branch => branch.isPickup)
      const children = await openChildren(deps, reader.id)
      const { homeBranch } = childOf(wish, children) ?? reader
      const arrivals = await rooms.arrivals(
        work.id,
        pickups.map(branch => branch.id),
        { wish: readWish(wishFor(wish, work)), patronHome: homeBranch },
      )
      const given = { arrivals, today: dayOf(deps.now()), wish, deed: randomUUID(), children }
      return reserveView(ctx, organisation(), reader, work, given)
    },
    reserve: async (ctx, reader, order) => {
      const pickup = organisation().bySlug(order.pickup)
      if (!pickup?.isPickup) {
        return { outcome: 'invalid', errors: [{ field: 'hamta', text: ctx.texts.reserve.unknownPickup }] }
      }
      const wish = readWish(order.edition)
      const child =
        order.child === null
          ? null
          : ((await openChildren(deps, reader.id)).find(one => one.id === order.child) ?? null)
      if (order.child !== null && child === null)
        return {
          outcome: 'refused',
          refusals: refusalTexts(ctx.texts.refusals, [{ code: 'not-guardian' }]),
        }
      const answer = await rooms.placeHold(child ? speakingOf(ctx, child.name) : ctx, {
        reader: child ? { id: child.id, guardian: reader.id } : reader,
        work: order.work,
        wish,
        pickup: pickup.id,
        deed: order.deed || randomUUID(),
      })
      if (answer.outcome === 'refused') return answer
      const { hold, estimate } = answer
      const from = estimate?.from ? organisation().branch(estimate.from).slug : null
      return { outcome: 'placed', hold, from }
    },
    reserved: async (_ctx, reader, { hold: id, from, child: childId }) => {
      const child = await actsFor(reader, childId)
      if (child === undefined) return null
      const borrower = child ?? reader
      const [hold, promises] = await Promise.all([holdOf(borrower, id), rooms.promises(borrower.id)])
      if (!hold) return null
      const today = dayOf(deps.now())
      const view = holdView(organisation(), hold)
      const days = promises.get(hold.id)
      return {
        hold: hold.id,
        child: child && calledBy(child),
        work: { id: hold.work, slug: view.slug, title: hold.title, cover: view.cover },
        pickup: view.pickup,
        place: hold.place,
        copies: hold.copies,
        from: from && hold.state !== 'waiting' ? (organisation().bySlug(from)?.shortName ?? null) : null,
        when: days ? { today, from: days.from, latest: days.latest } : null,
      }
    },

    ended: async (reader, { hold, child: childId }) => {
      const child = await actsFor(reader, childId)
      if (child === undefined) return null
      const found = await rooms.endedHold(child?.id ?? reader.id, hold)
      return (
        found && {
          how: found.how,
          child: child && calledBy(child),
          work: { id: found.work, slug: slugOf(found.title), title: found.title },
        }
      )
    },

    myPages: async (_ctx, reader) => {
      const loans = await rooms.loans(reader.id)
      const [onLoan, holds, promises, email, owed, block, late, cases] = await Promise.all([
        rooms.seriesOf(loans.map(loan => loan.work)),
        rooms.holds(reader.id),
        rooms.promises(reader.id),
        rooms.email(reader.id),
        owedBy(deps.db, reader.id),
        feeBlockOf(deps.db, reader.id),
        chargesLate(deps.db),
        ill.mine(reader),
      ])
      const given = {
        today: dayOf(deps.now()),
        loans,
        holds,
        promises,
        email,
        onLoan,
        owed,
        blocked: block !== null,
        lateIsFree: !late,
        ill: cases,
      }
      return myPagesView(organisation(), reader, given)
    },
    own: deps.own,
    forYou: async (ctx, reader) => {
      const waitedFor = (await rooms.holds(reader.id)).map(hold => hold.work)
      return forYouView(deps, ctx, { patron: reader.id, waitedFor })
    },
    lists: listsHouse(deps),
    alerts: alertsHouse(deps),
    suggestions: suggestionsHouse(deps),
    ill,
    renew: renewEach,
    openHold: async (reader, id) => {
      const hold = await holdOf(reader, id)
      return hold ? holdView(organisation(), hold) : null
    },
    cancelHold: async (ctx, reader, id) => {
      const hold = await holdOf(reader, id)
      if (!hold) return gone(ctx)
      const answer = await rooms.cancelHold(ctx, { reader, hold: id })
      return answer.outcome === 'cancelled'
        ? { kind: 'cancelled', title: hold.title, hold: id }
        : { kind: 'refused', refusals: answer.refusals }
    },
    undoCancel: async (ctx, reader, id) => {
      const answer = await rooms.undoCancel(ctx, { reader, hold: id })
      if (answer.outcome === 'refused') return { kind: 'refused', refusals: answer.refusals }
      return { kind: 'restored', title: (await holdOf(reader, id))?.title ?? '' }
    },
    pickupForm: async (_ctx, reader, id) => {
      const hold = await holdOf(reader, id)
      if (!hold) return null
      const pickups = organisation().branches.filter(branch => branch.isPickup)
      const arrivals = await rooms.arrivalsOf(
        reader.id,
        id,
        pickups.map(branch => branch.id),
      )
      return {
        hold: holdView(organisation(), hold),
        chosen: organisation().branch(hold.pickup).slug,
        branches: pickupChoices(organisation(), reader, { arrivals, today: dayOf(deps.now()) }),
        errors: [],
      }
    },
    changePickup: async (ctx, reader, id, slug) => {
      const hold = await holdOf(reader, id)
      const pickup = organisation().bySlug(slug)
      if (!hold) return gone(ctx)
      if (!pickup?.isPickup) {
        return {
          kind: 'refused',
          refusals: refusalTexts(ctx.texts.refusals, [{ code: 'no-pickup-place' }]),
        }
      }
      const answer = await rooms.changePickup(ctx, { reader, hold: id, pickup: pickup.id })
      return answer.outcome === 'changed'
        ? { kind: 'moved', title: hold.title, branch: pickup.shortName }
        : { kind: 'refused', refusals: answer.refusals }
    },
    cancelledTitle: (reader, hold) => rooms.cancelledTitle(reader.id, hold),
    whyHold: async (ctx, reader, id) => {
      const hold = await holdOf(reader, id)
      return hold ? whyView(ctx, organisation(), hold, await rooms.why(id, hold.queuedAt)) : null
    },
    ...pauseHouse(deps),

    usualRules: () => rooms.rules({ category: 'adult', branch: null }),
    rules: (ask, reader) => rulesView(deps, ask, reader),
    fairness: async ctx => {
      const municipalities = organisation().municipalities.map(one => one.id)
      const of = { today: dayOf(deps.now()), weeks: fairnessWeeks, municipalities }
      return fairnessView(ctx, organisation(), await fairness(deps.db, of))
    },
    libraries: async onlyOpen => librariesView(organisation(), deps.now(), onlyOpen),
    library: async (ctx, slug) => {
      const branch = organisation().bySlug(slug)
      if (!branch || branch.kind === 'hub') return null
      const [events, pieces] = await Promise.all([
        nextEvents(deps, organisation(), 6, branch.id),
        latestPieces(deps, ctx, { place: branch.id, ...onALibraryPage }),
      ])
      return { ...libraryView(organisation(), branch, deps.now(), events), pieces }
    },
    events: filter => eventsView(deps, organisation(), filter),
    event: id => eventOf(deps, organisation(), id),
  }
}
