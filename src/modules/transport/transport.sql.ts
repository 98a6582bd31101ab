import {
  arrayOf,
  date,
  instant,
  int2,
  int4,
  int8,
  nullable,
  oneOf,
  text,
  time,
} from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

export const stops = statement`
  select route_id, weekday, seq, branch_id, arrives, departs, cutoff from transport.route_stop order by route_id, weekday, seq`.returns(
  {
    routeId: int4,
    weekday: int2,
    seq: int2,
    branchId: int4,
    arrives: time,
    departs: time,
    cutoff: time,
  },
)

export const routeNames = statement`select id, name from transport.route`.returns({ id: int4, name: text })

export const noRunDays = statement`select day from transport.no_run`.returns({ day: date })

/** Days without vans from a day on, soonest first. */
export const noRunsFrom = statement`
  select day, reason from transport.no_run where day >= ${arg('from', date)} order by day`.returns({
  day: date,
  reason: text,
})

export const removeNoRun =
  statement`delete from transport.no_run where day = ${arg('day', date)} returning day`.returns({
    day: date,
  })

export const addRoute = statement`
  insert into transport.route (id, name) values (${arg('id', int4)}, ${arg('name', text)})`.nothing()

export const addStops = statement`
  insert into transport.route_stop (route_id, weekday, seq, branch_id, arrives, departs, cutoff)
  select ${arg('route', int4)}, * from unnest(${arg('weekdays', arrayOf(int2))}, ${arg('seqs', arrayOf(int2))},
    ${arg('branches', arrayOf(int4))}, ${arg('arrives', arrayOf(text))}::time[], ${arg('departs', arrayOf(text))}::time[],
    ${arg('cutoffs', arrayOf(text))}::time[])`.nothing()

export const addNoRun = statement`
  insert into transport.no_run (day, reason) values (${arg('day', date)}, ${arg('reason', text)}) on conflict (day) do nothing`.nothing()

/** A copy that is on its way already cannot be sent again: one_open_transfer_per_item. */
export const sendTransfer = statement`
  insert into transport.transfer (item_id, from_branch, to_branch, reason, hold_id, state, sent_at, promised_at)
  values (${arg('item', int8)}, ${arg('from', int4)}, ${arg('to', int4)}, ${arg('reason', text)}, ${arg('hold', nullable(int8))},
    'in_transit', ${arg('at', instant)}, ${arg('promised', nullable(instant))})`.nothing()

export const endTransfer = statement`
  update transport.transfer set state = ${arg('state', text)}, ended_at = ${arg('at', instant)}, ended_branch = ${arg('branch', int4)}
  where id = ${arg('id', int8)} and ended_at is null`.nothing()

/** What was lost on its way has turned up. */
export const findLostTransfer = statement`
  update transport.transfer set state = 'received', ended_at = ${arg('at', instant)}, ended_branch = ${arg('branch', int4)}
  where item_id = ${arg('item', int8)} and state = 'lost'`.nothing()

/** The van keeps its course when the hold it carries is gone: what comes of it is decided where it arrives. */
export const forgetHoldOfTransfer = statement`
  update transport.transfer set hold_id = null where hold_id = ${arg('hold', int8)} and ended_at is null`.nothing()

const journeys = fragment`
  select t.id, i.barcode, e.title, t.from_branch, t.to_branch, coalesce(t.stands_at, t.from_branch) as stands_at, t.reason,
    t.hold_id as hold, (select h.pickup_branch from holds.hold h where h.id = t.hold_id) as wanted_at, t.sent_at, t.promised_at
  from transport.transfer t join catalogue.item i on i.id = t.item_id join catalogue.edition e on e.id = i.edition_id`

const shape = {
  id: int8,
  barcode: text,
  title: text,
  fromBranch: int4,
  toBranch: int4,
  standsAt: int4,
  reason: oneOf('hold', 'home', 'shelf'),
  hold: nullable(int8),
  wantedAt: nullable(int4),
  sentAt: instant,
  promisedAt: nullable(instant),
}

export const transfersTo =
  statement`${journeys} where t.ended_at is null and t.to_branch = ${arg('branch', int4)} order by t.promised_at nulls last, t.id`.returns(
    shape,
  )
export const transfersFrom =
  statement`${journeys} where t.ended_at is null and t.from_branch = ${arg('branch', int4)} order by t.sent_at, t.id`.returns(
    shape,
  )
/** One that is still on its way. */
export const transferById =
  statement`${journeys} where t.ended_at is null and t.id = ${arg('id', int8)}`.returns(shape)
export const transferByBarcode =
  statement`${journeys} where t.ended_at is null and i.barcode = ${arg('barcode', text)}`.returns(shape)
/** What was lost on its way from or to a branch and has not been seen since. */
export const lostAround = statement`${journeys} join circulation.item_status s on s.item_id = t.item_id
  where t.state = 'lost' and s.state in ('missing', 'lost') and ${arg('branch', int4)} in (t.from_branch, t.to_branch)
  order by t.ended_at desc, t.id desc limit 100`.returns(shape)
