import { dayOf } from '../../kernel/day.ts'
import { suggestions } from '../../modules/acquisitions/index.ts'
import { circulationRows, loanHistoryOf, loansOfPatron } from '../../modules/circulation/index.ts'
import {
  answerOf,
  cancelHold,
  type DeskDeps,
  type LendOutcome,
  lend,
  picksOf,
  type ReceiveOutcome,
  receive,
  renewLoan,
} from '../../modules/desk/index.ts'
import { owedBy } from '../../modules/fees/index.ts'
import { decisionsOfItem, holdShelf, holdsOfPatron } from '../../modules/holds/index.ts'
import { casesWaiting } from '../../modules/ill/index.ts'
import { noticesWritten } from '../../modules/notices/index.ts'
import {
  freeCard,
  type Patron,
  patronByCard,
  patronById,
  searchPatrons,
} from '../../modules/patrons/index.ts'
import type { SearchIndex } from '../../modules/search/index.ts'
import {
  audit,
  may,
  recordAudit,
  staffLogin,
  staffLogout,
  staffSessionOf,
  switchBranch,
} from '../../modules/staff/index.ts'
import { transfersFrom, transfersTo } from '../../modules/transport/index.ts'
import { dayText, timeText } from '../texts/dates.ts'
import { moneyText } from '../texts/money.ts'
import type { Clerk } from './clerk.ts'
import { cratePagesOf } from './crates/crates-of-desk.ts'
import type { LoanLine } from './desk/desk.view.ts'
import { scanViews } from './desk/scan-views.ts'
import { traysOf } from './desk/tray-of-desk.ts'
import { familyPagesOf } from './family/family-of-desk.ts'
import { feeRulesPageOf } from './fees/fee-rules-of-desk.ts'
import { feePagesOf } from './fees/fees-of-desk.ts'
import { illPagesOf } from './ill/ill-of-desk.ts'
import { lendingPagesOf } from './ill/lending-of-desk.ts'
import { marksFor, marksOf } from './items/marks-of-desk.ts'
import { listsOf } from './lists/lists-of-desk.ts'
import type { Office, ScanAnswer } from './office.ts'
import { oldLinkPagesOf } from './old-links/old-links-of-desk.ts'
import { holdsOf } from './patrons/holds-of-desk.ts'
import { decisionView } from './queue/decision-view.ts'
import { queuePagesOf } from './queue/queue-of-desk.ts'
import { radarPageOf } from './radar/radar-of-desk.ts'
import { registrationPagesOf } from './registrations/registrations-of-desk.ts'
import { rulesPageOf } from './rules/rules-of-desk.ts'
import { choicesOf } from './search/choices-of-desk.ts'
import { reasonsOf } from './search/reasons-of-index.ts'
import { shelfPagesOf } from './shelves/shelves-of-desk.ts'
import { suggestionPagesOf } from './suggestions/suggestions-of-desk.ts'
import { timetablePagesOf } from './timetable/timetable-of-desk.ts'
import { tipsPagesOf } from './tips/tips-of-desk.ts'
import { transferPagesOf } from './transfers/transfers-of-desk.ts'
import { reportPagesOf } from './transport-report/report-of-desk.ts'
import { visitPagesOf } from './visits/visits-of-desk.ts'
import { changeRefusal, holdStates, itemStates, renewalText } from './words.ts'

const short = (day: string | null): string => (day ? dayText('sv', day) : '')
const moment = (at: Temporal.Instant | null): string =>
  at ? `${dayText('sv', dayOf(at))} ${timeText(at)}` : ''
const noticesOnAPage = 30

const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const

/** The staff pages' house, by the deeds and reads of the modules. @param report is told what went wrong unseen */
export function officeOf(
  desk: () => DeskDeps,
  report: (error: unknown) => void,
  search: SearchIndex,
): Office {
  const nameOf = (branch: number): string => desk().organisation.branch(branch).shortName
  const today = (): string => dayOf(desk().now())

  const warningsOf = (patron: Patron, owed: number): string[] => [
    ...(patron.blockedCode ? [`Spärrad. ${patron.blockedNote ?? ''}`.trim()] : []),
    ...(patron.category === 'provisional'
      ? ['Ansökt på nätet: lånar inget förrän legitimation har visats. Se Ansökningar.']
      : []),
    ...(owed > 0 ? [`Har ${moneyText('sv', owed)} att betala. Se Avgifter.`] : []),
    ...(patron.expiresOn < today() ? [`Kortet gick ut ${dayText('sv', patron.expiresOn, 'full')}.`] : []),
  ]
  const loanLines = async (patron: number): Promise<LoanLine[]> =>
    (await loansOfPatron(desk().db, patron)).map(loan => ({
      loan: loan.id,
      title: loan.title,
      barcode: loan.barcode,
      due: short(loan.dueOn),
      late: loan.dueOn < today(),
    }))

  const { receivedView, lentView } = scanViews(nameOf, today)

  const seen = (clerk: Clerk, patron: number, deed: string) =>
    recordAudit(desk().db, actorOf(clerk), deed, `patron:${patron}`, desk().now())

  return {
    clerkOf: async session => {
      const member = await staffSessionOf(desk(), session)
      if (!member) return null
      const { account, name, role, branchId } = member
      return { account, name, role, branch: branchId, branchName: nameOf(branchId) }
    },
    branches: async () => {
      const { organisation } = desk()
      return organisation.branches
        .filter(branch => branch.kind !== 'bus_stop' && branch.kind !== 'hub')
        .map(branch => ({
          id: branch.id,
          name: branch.name,
          municipality: organisation.municipality(branch.municipalityId).name,
        }))
        .toSorted((a, b) => a.municipality.localeCompare(b.municipality, 'sv'))
    },
    login: async ({ branch, password, ...order }) => {
      const known = branch !== null && desk().organisation.branches.some(one => one.id === branch)
      const answer = await staffLogin(desk(), { ...order, secret: password, ...(known ? { branch } : {}) })
      if (answer.outcome === 'in') return { outcome: 'in', token: answer.token }
      const text =
        answer.refusal.code === 'too-many-tries'
          ? `För många försök. Vänta ${answer.refusal.minutes} minuter och försök igen.`
          : 'Användarnamnet eller lösenordet stämmer inte.'
      return { outcome: 'refused', errors: [{ field: 'namn', text }] }
    },
    logout: async session => void (await staffLogout(desk(), session)),
    moveTo: async (session, branch) => {
      if (desk().organisation.branches.some(one => one.id === branch))
        await switchBranch(desk(), session, branch)
    },
    day: async function (clerk) {
      const { db } = desk()
      const here = { states: ['new'], format: null, branch: clerk.branch, limit: 1, offset: 0 } as const
      const [picks, shelf, incoming, outgoing, outbox, branches, suggested, interlibrary] = await Promise.all(
        [
          picksOf(desk(), clerk.branch),
          holdShelf(db, clerk.branch),
          transfersTo(db, clerk.branch),
          transfersFrom(db, clerk.branch),
          noticesWritten(db, { state: 'outbox', limit: 1 }),
          this.branches(),
          suggestions(db, here),
          casesWaiting(db, clerk.branch),
        ],
      )
      const toClear = shelf.filter(row => row.state !== 'on_shelf').length
      return {
        toPick: picks.lines.filter(line => line.round.when !== 'next').length,
        onShelf: shelf.length - toClear,
        toClear,
        incoming: incoming.length,
        outgoing: outgoing.length,
        inOutbox: outbox.total,
        suggested: suggested.total,
        interlibrary,
        library: desk().organisation.branch(clerk.branch).slug,
        branches,
      }
    },
    borrower: async (clerk, card) => {
      const patron = await patronByCard(desk().db, card)
      if (!patron) return null
      const [loans, holds, owed] = await Promise.all([
        loanLines(patron.id),
        holdsOfPatron(desk().db, patron.id),
        owedBy(desk().db, patron.id),
        seen(clerk, patron.id, 'see-at-desk'),
      ])
      return {
        id: patron.id,
        owes: owed > 0,
        card: patron.cards[0] ?? card,
        name: patron.name,
        warnings: warningsOf(patron, owed),
        loans,
        ready: holds
          .filter(hold => hold.state === 'on_shelf')
          .map(hold => ({
            number: String(hold.shelfNumber),
            title: hold.title,
            branch: nameOf(hold.pickupBranch),
            here: hold.pickupBranch === clerk.branch,
          })),
      }
    },
    lend: async (clerk, { card, barcode, overrides, token }): Promise<ScanAnswer> => {
      const outcome = await lend(desk(), {
        card,
        barcode,
        branch: clerk.branch,
        actor: actorOf(clerk),
        overrides,
        token,
      })
      const done = outcome.outcome === 'lent' || outcome.outcome === 'renewed'
      return done ? { outcome: 'done' } : { outcome: 'refused', view: lentView(token, outcome) }
    },
    receive: async (clerk, { barcode, token }): Promise<ScanAnswer> => {
      const outcome = await receive(desk(), {
        barcode,
        branch: clerk.branch,
        actor: actorOf(clerk),
        token,
      })
      return outcome.outcome === 'received'
        ? { outcome: 'done' }
        : { outcome: 'refused', view: receivedView(token, outcome) }
    },
    scans: async (_clerk, tokens) => {
      const answers = await Promise.all(
        tokens.map(token => answerOf<LendOutcome | ReceiveOutcome>(desk().db, token)),
      )
      return answers.flatMap((answer, n) => {
        const token = tokens[n] ?? ''
        if (!answer) return []
        return [
          answer.outcome === 'received'
            ? receivedView(token, answer)
            : lentView(token, answer as LendOutcome),
        ]
      })
    },
    ...listsOf(desk),
    ...marksOf(desk),
    ...holdsOf(desk),
    ...familyPagesOf(desk),
    ...feePagesOf(desk),
    ...feeRulesPageOf(desk),
    ...registrationPagesOf(desk),
    ...traysOf(desk, receivedView, report),
    item: async (clerk, barcode) => {
      const { db } = desk()
      const [found] = await db.run(circulationRows.caseOfBarcode, { barcode })
      if (!found) return null
      const [loans, decisions] = await Promise.all([
        loanHistoryOf(db, found.item),
        decisionsOfItem(db, found.item),
      ])
      const state = itemStates[found.state] ?? { text: found.state, tone: 'plain' as const }
      const facts = [
        { name: 'Streckkod', text: found.barcode },
        { name: 'Hör hemma i', text: nameOf(found.homeBranch) },
        { name: 'Finns i', text: nameOf(found.atBranch) },
        ...(found.dueOn ? [{ name: 'Lämnas senast', text: short(found.dueOn) }] : []),
        ...(found.sentTo
          ? [
              {
                name: 'På väg till',
                text: `${nameOf(found.sentTo)}, väntas ${moment(found.promisedAt) || 'okänt'}`,
              },
            ]
          : []),
        ...(found.hold
          ? [
              {
                name: 'Reservation',
                text: `nummer ${found.hold}, ${(holdStates[found.holdState ?? ''] ?? '').toLowerCase()}, hämtas i ${nameOf(found.holdPickup ?? found.atBranch)}`,
              },
            ]
          : []),
      ]
      return {
        barcode,
        title: found.title,
        creator: null,
        workHref: `/verk/${found.work}/titel`,
        queueHref: `/personal/ko/${found.work}`,
        state: state.text,
        stateCode: found.state,
        marks: marksFor(clerk, found.state),
        tone: state.tone,
        facts,
        loans: loans.map(loan => ({
          lent: moment(loan.lentAt),
          lentAt: nameOf(loan.lentBranch),
          returned: loan.returnedAt ? moment(loan.returnedAt) : 'inte än',
          returnedAt: loan.returnedBranch ? nameOf(loan.returnedBranch) : '',
        })),
        decisions: decisions.map(one => decisionView(one, nameOf)),
      }
    },
    patrons: async (_clerk, words) => {
      const { db } = desk()
      const byCard = /^[\d ]+$/.test(words) ? await patronByCard(db, words) : undefined
      const found = byCard ? [byCard] : await searchPatrons(db, words)
      return found.map(patron => ({
        id: patron.id,
        name: patron.name,
        born: patron.birthDate?.slice(0, 4) ?? '',
        home: nameOf(patron.homeBranch),
        card: patron.cards[0] ?? '',
      }))
    },
    patron: async (clerk, id) => {
      const { db } = desk()
      const patron = await patronById(db, id)
      if (!patron) return null
      const [loans, holds, owed] = await Promise.all([
        loanLines(id),
        holdsOfPatron(db, id),
        owedBy(db, id),
        seen(clerk, id, 'see-patron'),
      ])
      return {
        id,
        toVerify: patron.category === 'provisional',
        name: patron.name,
        card: patron.cards[0] ?? '',
        warnings: warningsOf(patron, owed),
        isLost: patron.blockedCode === 'lost-card',
        facts: [
          { name: 'Bibliotekskort', text: patron.cards.join(', ') || 'inget' },
          { name: 'Född', text: patron.birthDate ?? 'okänt' },
          { name: 'Hembibliotek', text: nameOf(patron.homeBranch) },
          { name: 'E-post', text: patron.email ?? 'ingen' },
          { name: 'Telefon', text: patron.phone ?? 'ingen' },
          { name: 'Kortet gäller till', text: dayText('sv', patron.expiresOn, 'full') },
        ],
        loans,
        holds: holds.map(hold => ({
          hold: hold.id,
          title: hold.title,
          state:
            hold.state === 'on_shelf'
              ? `Att hämta, nummer ${hold.shelfNumber}`
              : `${holdStates[hold.state] ?? hold.state}, plats ${hold.place}`,
          pickup: nameOf(hold.pickupBranch),
          queued: moment(hold.queuedAt),
        })),
      }
    },
    freeCard: async (clerk, patron) => {
      if (!may(clerk.role, 'free-cards'))
        return { good: false, text: 'Bara bibliotekarier och administratörer öppnar spärrade kort.' }
      const write = audit(actorOf(clerk), 'free-card', `patron:${patron}`, desk().now())
      return (await freeCard(desk(), { patron, write }))
        ? { good: true, text: 'Kortet är öppnat igen.' }
        : { good: false, text: 'Kortet är inte spärrat som borttappat.' }
    },
    renew: async (clerk, loan) => renewalText(await renewLoan(desk(), { loan, actor: actorOf(clerk) })),
    cancelHold: async (clerk, hold) => {
      if (!may(clerk.role, 'change-holds'))
        return { good: false, text: 'Bara bibliotekarier och administratörer ändrar andras reservationer.' }
      const outcome = await cancelHold(desk(), { hold, actor: actorOf(clerk) })
      if (outcome.outcome === 'changed') return { good: true, text: 'Reservationen är avbokad.' }
      return { good: false, text: outcome.refusals.map(changeRefusal).join(' ') }
    },
    ...queuePagesOf(desk, nameOf),
    ...cratePagesOf(desk),
    ...transferPagesOf(desk),
    ...rulesPageOf(desk),
    ...radarPageOf(desk),
    ...reportPagesOf(desk),
    ...timetablePagesOf(desk, nameOf),
    ...shelfPagesOf(desk),
    ...reasonsOf(desk, search),
    ...choicesOf(desk, search),
    ...visitPagesOf(desk),
    ...oldLinkPagesOf(desk),
    ...tipsPagesOf(desk, search),
    ...suggestionPagesOf(desk, search),
    ...illPagesOf(desk),
    ...lendingPagesOf(desk),
    notices: async (_clerk, state, page) => {
      const known = state as 'outbox' | 'queued' | 'sent' | 'failed'
      const current = Number.isSafeInteger(page) && page > 0 ? page : 1
      const { total, notices } = await noticesWritten(desk().db, {
        state: known,
        limit: noticesOnAPage,
        offset: (current - 1) * noticesOnAPage,
      })
      return {
        state: known,
        page: current,
        pages: Math.max(1, Math.ceil(total / noticesOnAPage)),
        notices: notices.map(({ createdAt, ...notice }) => ({ ...notice, when: moment(createdAt) })),
      }
    },
  }
}
