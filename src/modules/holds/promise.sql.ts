import {
  arrayOf,
  bool,
  date,
  decimal,
  instant,
  int2,
  int4,
  int8,
  nullable,
  oneOf,
  text,
} from '../../database/codecs.ts'
import { arg, few, fragment, statement } from '../../database/statement.ts'
import { holdStates, itemStates } from '../../kernel/states.ts'
import { hasItsTurnInGroup, isReservable } from './holds.sql.ts'

const comingShape = {
  work: int8,
  item: int8,
  edition: int8,
  language: nullable(text),
  format: text,
  branch: int4,
  home: int4,
  loanClass: text,
  part: nullable(text),
  addedOn: date,
  state: oneOf(...itemStates),
  isKept: bool,
  /** Whom it is planned or kept for. */
  hold: nullable(int8),
  dueIn: nullable(int4),
  loanDays: nullable(int4),
  arrivesIn: nullable(int4),
}

/** A copy that is somewhere it can come from. */
const mayCome = fragment`s.state not in ('missing', 'lost', 'withdrawn', 'claimed_returned', 'damaged')`

/**
 * Every copy that may serve a hold on one of some works, and when it is due or expected. Days count from today; a loan's
 * own length is from when it began or was last renewed.
 */
export const comingCopies = statement`
  select e.work_id as work, i.id as item, e.id as edition, e.language, e.format, s.at_branch as branch, i.home_branch as home, i.loan_class, i.part, i.added_on,
    s.state, s.state = 'on_hold_shelf' and k.id is not null as is_kept, k.id as hold, l.due_on - ${arg('today', date)} as due_in,
    l.due_on - coalesce(l.renewed_at, l.lent_at)::date as loan_days, t.promised_at::date - ${arg('today', date)} as arrives_in
  from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
    left join circulation.loan l on l.item_id = i.id and l.returned_at is null and s.state = 'on_loan'
    left join transport.transfer t on t.item_id = i.id and t.ended_at is null and s.state = 'in_transit'
    left join holds.hold k on k.item_id = i.id and k.state in ('assigned', 'captured', 'in_transit', 'on_shelf')
  where e.work_id = any (${few('works', arrayOf(int8))}) and ${isReservable}
    and ${mayCome}`.returns(comingShape)

/**
 * Every copy of some works, as it is shown and with what `comingCopies` tells of it: a page that shows both reads it once.
 * `can_come` says whether `comingCopies` gives it; `hidden` copies are not shown.
 */
export const shownAndComing = statement`
  select e.work_id as work, e.id as edition, e.format, e.language, e.requestable, e.hidden, i.id as item, i.home_branch as home, i.loan_class, i.part, i.added_on,
    i.on_deposit, i.shelf, i.call_number, s.at_branch as branch, s.state, s.state = 'on_hold_shelf' and k.id is not null as is_kept, k.id as hold,
    coalesce(k.state in ('assigned', 'captured'), false) as promised, l.due_on, l.due_on - ${arg('today', date)} as due_in,
    l.due_on - coalesce(l.renewed_at, l.lent_at)::date as loan_days, t.promised_at::date - ${arg('today', date)} as arrives_in,
    ${isReservable} and ${mayCome} as can_come
  from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
    left join circulation.loan l on l.item_id = i.id and l.returned_at is null
    left join transport.transfer t on t.item_id = i.id and t.ended_at is null and s.state = 'in_transit'
    left join holds.hold k on k.item_id = i.id and k.state in ('assigned', 'captured', 'in_transit', 'on_shelf')
  where e.work_id = any (${few('works', arrayOf(int8))})
  order by e.work_id, i.id`.returns({
  ...comingShape,
  ...{ requestable: bool, hidden: bool, onDeposit: bool, shelf: nullable(text), callNumber: nullable(text) },
  ...{ promised: bool, dueOn: nullable(date), canCome: bool },
})

/**
 * Who waits for copies as some holds do, placed or only thought of: how many of each kind of wish stand before each, and
 * how many within the window on either side. `nr` is the number of the asking hold, from 1. Told by pick-up place when
 * the policy makes a difference between places.
 */
export const rivals = statement`
  select c.nr::integer as nr, h.target, h.edition_id, h.target_item, h.part, h.languages, h.formats, case when ${arg('byPlace', bool)} then h.pickup_branch end as pickup,
    (count(*) filter (where b.is_before))::integer as ahead,
    (count(*) filter (where b.is_before and h.priority = c.priority and h.queued_at > c.queued_at - ${arg('windowDays', int4)} * interval '1 day'))::integer as before,
    (count(*) filter (where not b.is_before and h.priority = c.priority and h.queued_at < c.queued_at + ${arg('windowDays', int4)} * interval '1 day'))::integer as after
  from unnest(${arg('works', arrayOf(int8))}, ${arg('priorities', arrayOf(int2))}, ${arg('times', arrayOf(instant))}, ${arg('holds', arrayOf(int8))})
      with ordinality as c(work, priority, queued_at, hold, nr)
    join holds.hold h on h.work_id = c.work and h.ended_at is null and h.state = 'waiting' and h.id <> c.hold
      and (h.paused_until is null or h.paused_until <= ${arg('today', date)})
    cross join lateral (select (-h.priority, h.queued_at, h.id) < (-c.priority, c.queued_at, c.hold) as is_before) b
  group by 1, 2, 3, 4, 5, 6, 7, 8`.returns({
  nr: int4,
  target: oneOf('work', 'edition', 'part', 'item'),
  editionId: nullable(int8),
  targetItem: nullable(int8),
  part: nullable(text),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickup: nullable(int4),
  ahead: int4,
  before: int4,
  after: int4,
})

/**
 * The front of the queues of those of some works that have a copy free: who could be given it. For copies it is looked only
 * where somebody waits: for most works nobody does.
 */
export const frontHolds = statement`
  select h.work_id as work, h.id, p.home_branch as patron_home, h.target, h.edition_id, h.target_item, h.part, h.languages, h.formats, h.pickup_branch,
    h.queued_at, h.priority, h.state, h.item_id, h.starts_on, h.needed_by, h.passed_items
  from unnest(${few('works', arrayOf(int8))}) as asked(work)
    cross join lateral (select w.*, row_number() over (order by w.priority desc, w.queued_at, w.id) as nr from holds.hold w
      where w.work_id = asked.work and w.ended_at is null and w.state in ('waiting', 'assigned')
        and (w.paused_until is null or w.paused_until <= ${arg('today', date)}) and (w.needed_by is null or w.needed_by >= ${arg('today', date)})
        and ${hasItsTurnInGroup}
        and case when exists (select from holds.hold q where q.work_id = asked.work and q.ended_at is null and q.state in ('waiting', 'assigned'))
          then exists (select from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
            where e.work_id = asked.work and s.state in ('available', 'on_hold_shelf')) else false end) h
    join patrons.patron p on p.id = h.patron_id
  where h.nr <= ${arg('front', int4)} or h.state = 'assigned'`.returns({
  work: int8,
  id: int8,
  patronHome: int4,
  target: oneOf('work', 'edition', 'part', 'item'),
  editionId: nullable(int8),
  targetItem: nullable(int8),
  part: nullable(text),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  priority: int2,
  state: oneOf(...holdStates),
  itemId: nullable(int8),
  startsOn: nullable(date),
  neededBy: nullable(date),
  passedItems: arrayOf(int8),
})

/** What somebody waits for without a copy captured yet, when the hold takes part in its queue. */
export const undecidedOfPatron = statement`
  select w.id, w.work_id, p.home_branch as patron_home, w.target, w.edition_id, w.target_item, w.part, w.languages, w.formats, w.pickup_branch,
    w.queued_at, w.priority, w.item_id, w.passed_items
  from holds.hold w join patrons.patron p on p.id = w.patron_id
  where w.patron_id = ${arg('patron', int8)} and w.ended_at is null and w.state in ('waiting', 'assigned') and w.hopeless_since is null
    and (w.paused_until is null or w.paused_until <= ${arg('today', date)}) and (w.starts_on is null or w.starts_on <= ${arg('today', date)})
    and ${hasItsTurnInGroup}
  order by w.id`.returns({
  id: int8,
  workId: int8,
  patronHome: int4,
  target: oneOf('work', 'edition', 'part', 'item'),
  editionId: nullable(int8),
  targetItem: nullable(int8),
  part: nullable(text),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  priority: int2,
  itemId: nullable(int8),
  passedItems: arrayOf(int8),
})

/** What was promised at the placing. */
export const storePromise = statement`
  insert into holds.promise (hold_id, made_at, pickup_branch, earliest, from_day, likely, latest, was_free)
  values (${arg('hold', int8)}, ${arg('at', instant)}, ${arg('pickup', int4)}, ${arg('earliest', date)}, ${arg('from', date)},
    ${arg('likely', date)}, ${arg('latest', date)}, ${arg('free', bool)})`.nothing()

/**
 * How promises made since a moment have turned out, those made when a copy was free and the others. A hold that is not
 * ready though its last day has passed is late already. Holds that somebody has changed since are left out: they were
 * promised something else. What comes to the shelf on a closed day is ready when the place opens. The error is the days between the likely day and the one it was ready.
 */
export const promisesKept = statement`
  with settled as (
    select p.was_free, p.earliest, p.from_day, p.likely, p.latest,
      case when h.state in ('on_shelf', 'collected', 'not_collected') then o.day end as ready,
      h.ended_at is null and h.state <> 'on_shelf' and p.latest < ${arg('today', date)} as is_overdue
    from holds.promise p join holds.hold h on h.id = p.hold_id and h.pickup_branch = p.pickup_branch
      left join lateral (select s.day from (select (h.shelved_at at time zone 'Europe/Stockholm')::date + n as day from generate_series(0, 14) n) s
        where coalesce((select e.hours <> '[]' from organisation.opening_exception e where e.branch_id = h.pickup_branch and e.day = s.day),
          exists (select from organisation.opening w where w.branch_id = h.pickup_branch and w.weekday = extract(isodow from s.day)))
        order by s.day limit 1) o on true
    where p.made_at >= ${arg('since', instant)} and not exists (select from holds.hold_log l where l.hold_id = h.id and l.deed <> 'not-found'))
  select was_free, count(*) as settled,
    count(*) filter (where ready between from_day and latest) as inside,
    count(*) filter (where ready < from_day) as sooner,
    count(*) filter (where ready > latest or is_overdue) as later,
    count(*) filter (where ready < earliest) as before_earliest,
    (percentile_cont(0.5) within group (order by abs(ready - likely)))::numeric as median_error
  from settled where ready is not null or is_overdue group by was_free order by was_free desc`.returns({
  wasFree: bool,
  settled: int8,
  inside: int8,
  sooner: int8,
  later: int8,
  beforeEarliest: int8,
  medianError: nullable(decimal),
})
