import {
  arrayOf,
  date,
  instant,
  int2,
  int4,
  int8,
  json,
  nullable,
  oneOf,
  text,
} from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { holdStates } from '../../kernel/states.ts'
import { isReservable } from './holds.sql.ts'

/** Some holds of a queue, with what staff need to know to explain their places: no names. */
export const queueLines = statement`
  select h.id, h.state, h.target, h.part, h.languages, h.formats, h.pickup_branch, h.queued_at, h.placed_at, h.priority, h.priority_reason,
    h.paused_until, h.starts_on, h.needed_by, h.hopeless_since, h.shelf_number, h.collect_by, i.barcode, g.kind as group_kind
  from holds.hold h left join catalogue.item i on i.id = h.item_id left join holds.hold_group g on g.id = h.group_id
  where h.id = any (${arg('holds', arrayOf(int8))})`.returns({
  id: int8,
  state: oneOf(...holdStates),
  target: oneOf('work', 'edition', 'part', 'item'),
  part: nullable(text),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  placedAt: instant,
  priority: int2,
  priorityReason: nullable(text),
  pausedUntil: nullable(date),
  startsOn: nullable(date),
  neededBy: nullable(date),
  hopelessSince: nullable(instant),
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
  barcode: nullable(text),
  groupKind: nullable(oneOf('any', 'series', 'set', 'lottery')),
})

/** A title and its copies: those that are reserved from, those that stand free of them, and the quick loans beside. */
export const titleInQueue = statement`
  select w.title, w.creator, count(i.id) filter (where ${isReservable})::integer as copies,
    count(i.id) filter (where ${isReservable} and s.state = 'available')::integer as free,
    count(i.id) filter (where i.loan_class = 'short')::integer as quick, count(i.id) filter (where i.on_deposit)::integer as deposits
  from catalogue.work w left join catalogue.edition e on e.work_id = w.id
    left join (catalogue.item i join circulation.item_status s on s.item_id = i.id and s.state not in ('lost', 'missing', 'withdrawn', 'damaged')) on i.edition_id = e.id
  where w.id = ${arg('work', int8)} group by w.id`.returns({
  title: text,
  creator: nullable(text),
  copies: int4,
  free: int4,
  quick: int4,
  deposits: int4,
})

const told = {
  id: int8,
  at: instant,
  branchId: int4,
  occasion: text,
  windowDays: int4,
  chosenHold: nullable(int8),
  reason: text,
  candidates:
    json<
      readonly {
        hold: number
        pickup: number | null
        queuedAt: number | null
        arrives: number
        transports: number
      }[]
    >(),
  barred: json<readonly { hold: number; why: string }[]>(),
}

/** Why the copies of a title went where they went, newest first. */
export const decisionsOfWork = statement`
  select d.id, d.at, d.branch_id, d.occasion, d.window_days, d.chosen_hold, d.reason, d.candidates, d.barred, i.barcode, count(*) over ()::integer as total
  from holds.decision d join catalogue.item i on i.id = d.item_id
  where d.work_id = ${arg('work', int8)} order by d.id desc limit ${arg('limit', int4)} offset ${arg('offset', int4)}`.returns(
  {
    ...told,
    barcode: text,
    total: int4,
  },
)

export const decisionsOfItem = statement`
  select d.id, d.at, d.branch_id, d.occasion, d.window_days, d.chosen_hold, d.reason, d.candidates, d.barred, i.barcode
  from holds.decision d join catalogue.item i on i.id = d.item_id
  where d.item_id = ${arg('item', int8)} order by d.id desc limit 10`.returns({ ...told, barcode: text })

/** What was done to a hold, newest first, and by whom on the staff. */
export const logOfHold = statement`
  select l.id, l.at, l.deed, l.reason, l.by_kind, a.name
  from holds.hold_log l left join staff.account a on a.id = l.account_id
  where l.hold_id = ${arg('hold', int8)} order by l.id desc limit 30`.returns({
  id: int8,
  at: instant,
  deed: text,
  reason: nullable(text),
  byKind: oneOf('patron', 'staff', 'system'),
  name: nullable(text),
})

/** How copies of its title were captured since a hold was placed, where it was weighed in, kept away or chosen; newest first. */
export const decisionsTouching = statement`
  select d.at, d.reason, d.chosen_hold, d.queued_at, d.transports,
    (select e.value from jsonb_array_elements(d.candidates) e where (e.value ->> 'hold')::bigint = h.id limit 1) as candidate,
    (select e.value ->> 'why' from jsonb_array_elements(d.barred) e where (e.value ->> 'hold')::bigint = h.id limit 1) as barred
  from holds.hold h join holds.decision d on d.work_id = h.work_id and d.at >= h.placed_at and d.occasion = 'capture'
  where h.id = ${arg('hold', int8)} and (d.chosen_hold = h.id
    or d.candidates @> jsonb_build_array(jsonb_build_object('hold', h.id)) or d.barred @> jsonb_build_array(jsonb_build_object('hold', h.id)))
  order by d.id desc limit ${arg('limit', int4)}`.returns({
  at: instant,
  reason: text,
  chosenHold: nullable(int8),
  queuedAt: nullable(instant),
  transports: nullable(int4),
  candidate: nullable(json<{ queuedAt: number | null; passed?: boolean }>()),
  barred: nullable(text),
})

/** How many stand before a hold only because they have a higher class of priority. */
export const beforeByPriority = statement`
  select count(*)::integer as holds from holds.hold h join holds.hold o on o.work_id = h.work_id and o.ended_at is null
    and o.state in ('waiting', 'assigned') and o.priority > h.priority and (o.queued_at, o.id) > (h.queued_at, h.id)
  where h.id = ${arg('hold', int8)} and h.state in ('waiting', 'assigned')`.returns({ holds: int4 })
