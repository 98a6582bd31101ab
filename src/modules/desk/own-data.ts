import type { Executor } from '../../database/connect.ts'
import type { Statement } from '../../database/statement.ts'
import * as rows from './own-data.sql.ts'
import type { MergeAbove } from './provisional.ts'

type Lines = Statement<{ patron: number }, { row: Record<string, unknown> }>

/** One place where something of a person may stand. */
interface Place {
  /** The columns, 'schema.table.column', by which it is that person's. */
  readonly columns: readonly string[]
  /** What goes into the export, and the name it has there; a reason when nothing does. */
  readonly told: { readonly name: string; readonly lines: Lines } | { readonly not: string }
  /**
   * What becomes of it when two records are found to be one person: moved or joined by the module that keeps it, gone along
   * with the row it points at, or, for a reason, not moved.
   */
  readonly merged: { readonly by: MergedBy } | { readonly with: string } | { readonly not: string }
}

/** The modules that have something to move: those above the desk, and those whose writes `mergeProvisional` gathers itself. */
type MergedBy = keyof MergeAbove | 'patrons' | 'circulation' | 'holds' | 'ill' | 'fees'

const told = (name: string, lines: Lines) => ({ name, lines })

/**
 * Every place where the database holds something of a person. A test compares it with the schema: a new column that
 * names or points at a person must be entered here, and so comes into the export or says why not, and goes with the person
 * when two records become one or says why not.
 */
export const ownPlaces: readonly Place[] = [
  {
    columns: [
      'patrons.patron.id',
      'patrons.patron.birth_date',
      'patrons.patron.email',
      'patrons.patron.phone',
    ],
    merged: { by: 'patrons' },
    told: told('person', rows.person),
  },
  { columns: ['patrons.card.patron_id'], merged: { by: 'patrons' }, told: told('cards', rows.cards) },
  {
    columns: ['patrons.session.patron_id', 'patrons.session.id'],
    merged: { not: 'begun with the PIN of the record that goes: one logs in again with that of the old one' },
    told: told('sessions', rows.sessions),
  },
  {
    columns: ['patrons.login_failure.card', 'patrons.login_failure.id'],
    merged: { with: 'patrons.card.patron_id' },
    told: told('wrongTries', rows.wrongTries),
  },
  {
    columns: ['patrons.channel.patron_id'],
    merged: { by: 'patrons' },
    told: told('channels', rows.channels),
  },
  {
    columns: ['patrons.address_change.patron_id', 'patrons.address_change.email'],
    merged: { not: 'asked of the record that goes: answered, it would put another address in the old one' },
    told: told('addressChange', rows.addressChange),
  },
  {
    columns: [
      'patrons.application.guardian_id',
      'patrons.application.birth_date',
      'patrons.application.email',
      'patrons.application.phone',
    ],
    merged: { by: 'patrons' },
    told: told('applications', rows.applications),
  },
  {
    columns: ['patrons.application_try.email'],
    merged: { not: 'counted by address for a day, and stays with the address' },
    told: told('applicationTries', rows.applicationTries),
  },
  {
    columns: ['patrons.e_identity.patron_id'],
    merged: { by: 'patrons' },
    told: told('eIdentity', rows.eIdentity),
  },
  {
    columns: ['patrons.guardianship.guardian_id', 'patrons.guardianship.child_id'],
    merged: { by: 'patrons' },
    told: told('guardianships', rows.guardianships),
  },
  {
    columns: ['patrons.guardian_deed.guardian_id', 'patrons.guardian_deed.child_id'],
    merged: { by: 'patrons' },
    told: told('guardianDeeds', rows.guardianDeeds),
  },
  { columns: ['circulation.loan.patron_id'], merged: { by: 'circulation' }, told: told('loans', rows.loans) },
  {
    columns: ['fees.charge.patron_id', 'fees.charge.loan_id'],
    merged: { by: 'fees' },
    told: told('fees', rows.fees),
  },
  { columns: ['holds.hold.patron_id'], merged: { by: 'holds' }, told: told('holds', rows.holds) },
  {
    columns: ['holds.hold_log.hold_id'],
    merged: { with: 'holds.hold.patron_id' },
    told: told('holdLog', rows.holdLog),
  },
  {
    columns: ['holds.promise.hold_id'],
    merged: { with: 'holds.hold.patron_id' },
    told: told('promises', rows.promises),
  },
  {
    columns: ['holds.decision.chosen_hold'],
    merged: { with: 'holds.hold.patron_id' },
    told: told('decisions', rows.decisions),
  },
  {
    columns: ['transport.transfer.hold_id'],
    merged: { with: 'holds.hold.patron_id' },
    told: told('transfers', rows.transfers),
  },
  {
    columns: ['notices.notice.patron_id', 'notices.notice.recipient', 'notices.notice.subject'],
    merged: { by: 'notices' },
    told: told('notices', rows.notices),
  },
  { columns: ['lists.list.patron_id'], merged: { by: 'lists' }, told: told('lists', rows.lists) },
  {
    columns: ['lists.entry.list_id'],
    merged: { with: 'lists.list.patron_id' },
    told: told('listedWorks', rows.listedWorks),
  },
  {
    columns: ['alerts.subscription.patron_id', 'alerts.reader.patron_id'],
    merged: { by: 'alerts' },
    told: told('alerts', rows.alerts),
  },
  {
    columns: ['alerts.told.subscription_id'],
    merged: { with: 'alerts.subscription.patron_id' },
    told: told('alertsTold', rows.alertsTold),
  },
  {
    columns: ['acquisitions.suggester.patron_id'],
    merged: { by: 'acquisitions' },
    told: told('suggestions', rows.suggestions),
  },
  {
    columns: ['ill.request.patron_id'],
    merged: { by: 'ill' },
    told: told('interlibraryLoans', rows.interlibraryLoans),
  },
  {
    columns: ['ill.log.request_id'],
    merged: { with: 'ill.request.patron_id' },
    told: told('interlibraryLog', rows.interlibraryLog),
  },
  {
    columns: ['staff.audit.subject'],
    merged: {
      not: 'a log says what was done when it was done; by the line of the merging the one that remains is shown both',
    },
    told: told('looks', rows.looks),
  },
  {
    columns: ['notices.told.notice_id'],
    merged: { with: 'notices.notice.patron_id' },
    told: { not: 'that something was told, without whom' },
  },
  {
    columns: ['patrons.erased.patron_id'],
    merged: { not: 'only those who have left' },
    told: { not: 'only those who have left' },
  },
  {
    columns: ['organisation.branch.email', 'organisation.branch.phone'],
    merged: { not: 'of a library, not of a person' },
    told: { not: 'of a library, not of a person' },
  },
]

/** Everything that is kept of a person, by place, as JSON-able rows: dates and moments as text. */
export async function ownData(
  db: Executor,
  patron: number,
): Promise<Readonly<Record<string, readonly Record<string, unknown>[]>>> {
  const places = ownPlaces.flatMap(({ told }) => ('lines' in told ? [told] : []))
  const found = await Promise.all(
    places.map(async ({ name, lines }) => [name, (await db.run(lines, { patron })).map(one => one.row)]),
  )
  return Object.fromEntries(found)
}
