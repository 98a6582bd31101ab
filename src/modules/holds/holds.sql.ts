import {
  arrayOf,
  bool,
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
import { arg, fragment, statement } from '../../database/statement.ts'
import { holdStates, itemStates, uncollectedEnds } from '../../kernel/states.ts'

const states = oneOf(...holdStates)

/** One queue at a time is decided on: every deed that may touch a title's queue takes this first. */
export const lockQueue =
  statement`select pg_advisory_xact_lock(72, ${arg('work', int8)}::integer) is null as locked`.returns({
    locked: bool,
  })

/** Whether a copy `i` of an edition `e` is reserved from: quick loans, reference copies and deposits stand apart. */
export const isReservable = fragment`e.requestable and i.loan_class not in ('short', 'reference') and not i.on_deposit`

/** Whether a hold `w` takes part though others of its group are open: one of "any of these" is taken, a series goes in order. */
export const hasItsTurnInGroup = fragment`(w.group_id is null or not exists (select from holds.hold_group g join holds.hold o on o.group_id = g.id
          where g.id = w.group_id and o.id <> w.id and o.ended_at is null
            and case g.kind when 'any' then o.state in ('captured', 'in_transit', 'on_shelf') when 'series' then o.group_seq < w.group_seq else false end))`

/**
 * The open holds of a title that no copy has been captured for and that take part in its queue: all, or its `front`. With
 * them whoever a copy is planned for, also one that takes no part any more: else its copy would be planned once more.
 */
export const undecidedHolds = statement`
  select h.id, h.patron_id, p.home_branch as patron_home, h.target, h.edition_id, h.target_item, h.part, h.languages, h.formats, h.pickup_branch,
    h.queued_at, h.priority, h.state, h.item_id, h.starts_on, h.needed_by, h.passed_items, h.hopeless_since, h.group_id, h.paused_until, h.has_its_turn,
    h.takes_part and h.nr <= coalesce(${arg('front', nullable(int4))}, h.nr) as is_front
  from (select q.*, count(*) filter (where q.takes_part) over (order by q.priority desc, q.queued_at, q.id) as nr
      from (select o.*, o.has_its_turn and (o.paused_until is null or o.paused_until <= ${arg('today', date)})
            and (o.needed_by is null or o.needed_by >= ${arg('today', date)}) as takes_part
          from (select w.*, ${hasItsTurnInGroup} as has_its_turn from holds.hold w
            where w.work_id = ${arg('work', int8)} and w.state in ('waiting', 'assigned') and w.ended_at is null) o) q
      where q.takes_part or q.state = 'assigned') h
    join patrons.patron p on p.id = h.patron_id
  where h.nr <= coalesce(${arg('front', nullable(int4))}, h.nr) or h.state = 'assigned'
  order by h.nr, h.id`.returns({
  id: int8,
  patronId: nullable(int8),
  patronHome: int4,
  target: oneOf('work', 'edition', 'part', 'item'),
  part: nullable(text),
  editionId: nullable(int8),
  targetItem: nullable(int8),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  priority: int2,
  state: states,
  itemId: nullable(int8),
  startsOn: nullable(date),
  neededBy: nullable(date),
  passedItems: arrayOf(int8),
  hopelessSince: nullable(instant),
  groupId: nullable(int8),
  pausedUntil: nullable(date),
  hasItsTurn: bool,
  isFront: bool,
})

/** All copies of a title that are reserved from, wherever they are. Quick loans and deposits stand apart. */
export const reservableCopies = statement`
  select i.id as item, e.id as edition, e.language, e.format, s.at_branch as branch, i.home_branch as home, i.loan_class, i.part, i.added_on, s.state,
    s.state = 'on_hold_shelf' and exists (select from holds.hold k where k.item_id = i.id and k.state in ('captured', 'in_transit', 'on_shelf')) as is_kept
  from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
  where e.work_id = ${arg('work', int8)} and ${isReservable}
  order by i.id`.returns({
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
  /** On the hold shelf for somebody; one whose hold has ended stands there free until it is taken down. */
  isKept: bool,
})

export const addHold = statement`
  insert into holds.hold (patron_id, target, work_id, edition_id, target_item, part, languages, formats, pickup_branch, queued_at, needed_by, starts_on, serial, group_id, group_seq, state)
  values (${arg('patron', int8)}, ${arg('target', text)}, ${arg('work', int8)}, ${arg('edition', nullable(int8))}, ${arg('item', nullable(int8))}, ${arg('part', nullable(text))},
    ${arg('languages', nullable(arrayOf(text)))}, ${arg('formats', nullable(arrayOf(text)))}, ${arg('pickup', int4)}, ${arg('at', instant)},
    ${arg('neededBy', nullable(date))}, ${arg('startsOn', nullable(date))}, ${arg('serial', int2)}, ${arg('group', nullable(int8))},
    ${arg('groupSeq', nullable(int2))}, 'waiting')
  returning id`.returns({ id: int8 })

/** Takes planned copies from holds; before others are planned, since one copy is promised once. */
export const unassign = statement`
  update holds.hold set state = 'waiting', item_id = null, assigned_at = null
  where id = any (${arg('holds', arrayOf(int8))}) and state = 'assigned'`.nothing()

export const assign = statement`
  update holds.hold h set state = 'assigned', item_id = x.item, assigned_at = ${arg('at', instant)}
  from unnest(${arg('holds', arrayOf(int8))}, ${arg('items', arrayOf(int8))}) as x(hold, item) where h.id = x.hold`.nothing()

export const captureInTransit = statement`
  update holds.hold set state = 'in_transit', item_id = ${arg('item', int8)}, captured_at = coalesce(captured_at, ${arg('at', instant)}),
    shelf_number = null, collect_by = null, shelved_at = null, hopeless_since = null
  where id = ${arg('hold', int8)}`.nothing()

/** A class set is to be collected by the day of the copy that came last. */
export const keepSetUntil = statement`
  update holds.hold o set collect_by = ${arg('collectBy', date)}
  from holds.hold h join holds.hold_group g on g.id = h.group_id and g.kind = 'set'
  where h.id = ${arg('hold', int8)} and o.group_id = h.group_id and o.id <> h.id and o.state = 'on_shelf'`.nothing()

/** The number is the first free one at the branch, counted from a place of the hold's own: short, and hard to guess from. */
export const captureOnShelf = statement`
  update holds.hold set state = 'on_shelf', item_id = ${arg('item', int8)}, captured_at = coalesce(captured_at, ${arg('at', instant)}),
    shelved_at = ${arg('at', instant)}, collect_by = ${arg('collectBy', date)}, shelf_number = ${arg('number', int4)},
    hopeless_since = null
  where id = ${arg('hold', int8)}`.nothing()

/** The copy on the shelf is its own still, and goes elsewhere when it is scanned: the number tells where it stands till then. */
export const captureElsewhere = statement`
  update holds.hold set state = 'captured', pickup_branch = ${arg('pickup', int4)}, collect_by = null
  where id = ${arg('hold', int8)} and state = 'on_shelf'`.nothing()

/** The copy is its own still, though it is not on its way. */
export const keepCaptured = statement`
  update holds.hold set state = 'captured' where id = ${arg('hold', int8)} and state = 'in_transit'`.nothing()

/** Looked for among forty at first: only a very full shelf needs more. */
export const freeShelfNumber = statement`
  select f.number from (values (0, 39), (40, 8999)) as span(first, last)
  cross join lateral (select k, n::integer as number
    from (select k, 1000 + ((${arg('seed', int8)} * 7919 + k) % 9000) as n from generate_series(span.first, span.last) k) c
    where not exists (select from holds.hold h where h.pickup_branch = ${arg('branch', int4)} and h.state = 'on_shelf' and h.shelf_number = n)
    order by k limit 1) f
  limit 1`.returns({ number: int4 })

/** Back to its place in the queue, tied to no copy. */
export const backToQueue = statement`
  update holds.hold set state = 'waiting', item_id = null, assigned_at = null, captured_at = null, shelf_number = null,
    shelved_at = null, collect_by = null
  where id = ${arg('hold', int8)} and ended_at is null`.nothing()

/** A hold that was collected has become a loan, and no longer says whose it was; of the others something is still to be told. */
export const endHold = statement`
  update holds.hold set state = ${arg('state', text)}, ended_at = ${arg('at', instant)}, ended_by = ${arg('by', text)},
    patron_id = case when ${arg('state', text)} = 'collected' then null else patron_id end
  where id = any (${arg('holds', arrayOf(int8))}) and ended_at is null`.nothing()

/** Somebody leaves: none of what they waited for says so any more. */
export const forgetHoldsOf = statement`
  update holds.hold set patron_id = null where patron_id = ${arg('patron', int8)} and ended_at is not null`.nothing()

/** What ended without being collected can be asked about for some days. */
export const forgetEnded = statement`
  update holds.hold set patron_id = null
  where patron_id is not null and ended_at < ${arg('before', instant)} returning id`.returns({ id: int8 })

export const undoCancel = statement`
  update holds.hold set state = 'waiting', ended_at = null, ended_by = null, item_id = null, assigned_at = null, captured_at = null,
    shelf_number = null, shelved_at = null, collect_by = null, hopeless_since = null
  where id = ${arg('hold', int8)} and state = 'cancelled' returning id`.returns({ id: int8 })

export const setPickup = statement`
  update holds.hold set pickup_branch = ${arg('pickup', int4)} where id = ${arg('hold', int8)}`.nothing()

export const setPause = statement`
  update holds.hold set paused_until = ${arg('until', nullable(date))} where id = ${arg('hold', int8)}`.nothing()

export const pausesThatEnd = statement`
  select id from holds.hold where ended_at is null and paused_until <= ${arg('today', date)} order by queued_at, id`.returns(
  { id: int8 },
)

/** Says of holds that nothing can fill them since a moment, or that something can again (null). */
export const setHopeless = statement`
  update holds.hold set hopeless_since = ${arg('since', nullable(instant))} where id = any (${arg('holds', arrayOf(int8))})`.nothing()

export const recordDecision = statement`
  insert into holds.decision (at, work_id, item_id, branch_id, occasion, window_days, chosen_hold, reason, pickup_branch, queued_at, transports, candidates, passed, barred)
  values (${arg('at', instant)}, ${arg('work', int8)}, ${arg('item', int8)}, ${arg('branch', int4)}, ${arg('occasion', text)},
    ${arg('windowDays', int4)}, ${arg('chosen', nullable(int8))}, ${arg('reason', text)}, ${arg('pickup', nullable(int4))}, ${arg('queuedAt', nullable(instant))},
    ${arg('transports', int4)}, ${arg('candidates', json<unknown>())}, ${arg('passed', json<unknown>())}, ${arg('barred', json<unknown>())})`.nothing()

/** A planned copy is in hand: it went where it was planned to go, for the reason it was planned. */
export const recordFetched = statement`
  insert into holds.decision (at, work_id, item_id, branch_id, occasion, window_days, chosen_hold, reason, pickup_branch, queued_at, transports, candidates, passed, barred)
  select ${arg('at', instant)}, h.work_id, ${arg('item', int8)}, ${arg('branch', int4)}, 'capture', coalesce(d.window_days, ${arg('windowDays', int4)}), h.id,
    coalesce(d.reason, 'first'), h.pickup_branch, h.queued_at, d.transports, coalesce(d.candidates, '[]'), coalesce(d.passed, '[]'), coalesce(d.barred, '[]')
  from holds.hold h left join lateral (select * from holds.decision x where x.chosen_hold = h.id and x.item_id = ${arg('item', int8)}
    and x.occasion = 'plan' order by x.id desc limit 1) d on true
  where h.id = ${arg('hold', int8)}`.nothing()

export const holdById = statement`
  select w.id, w.patron_id, w.target, w.work_id, w.edition_id, w.target_item, w.part, w.languages, w.formats, w.pickup_branch, w.queued_at, w.paused_until, w.state, w.item_id,
    w.shelf_number, w.collect_by, w.ended_at, w.captured_at, w.priority, w.starts_on, w.needed_by, w.passed_items, w.group_id,
    ${hasItsTurnInGroup} as has_its_turn, (select p.home_branch from patrons.patron p where p.id = w.patron_id) as patron_home
  from holds.hold w where w.id = ${arg('hold', int8)}`.returns({
  id: int8,
  patronId: nullable(int8),
  target: oneOf('work', 'edition', 'part', 'item'),
  part: nullable(text),
  workId: int8,
  editionId: nullable(int8),
  targetItem: nullable(int8),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  pausedUntil: nullable(date),
  state: states,
  itemId: nullable(int8),
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
  endedAt: nullable(instant),
  capturedAt: nullable(instant),
  priority: int2,
  startsOn: nullable(date),
  neededBy: nullable(date),
  passedItems: arrayOf(int8),
  groupId: nullable(int8),
  hasItsTurn: bool,
  patronHome: nullable(int4),
})

export const queueOfWork = statement`
  select id, state, queued_at, priority, captured_at, pickup_branch from holds.hold
  where work_id = ${arg('work', int8)} and ended_at is null order by queued_at, id`.returns({
  id: int8,
  state: states,
  queuedAt: instant,
  priority: int2,
  capturedAt: nullable(instant),
  pickupBranch: int4,
})

/** How many stand on a shelf for somebody and have been told to be ready: what every page says to who is logged in. */
export const readyOfPatron = statement`
  select count(*) as ready from holds.hold
  where patron_id = ${arg('patron', int8)} and ended_at is null and state = 'on_shelf'
    and (group_id is null or group_id not in (select group_id from holds.unfinished_set))`.returns({
  ready: int8,
})

export const holdsOfPatron = statement`
  select h.id, h.work_id, coalesce(e.title, w.title) as title, w.creator,
    case when e.id is not null then e.language else (select n.language from catalogue.edition n
      where n.work_id = w.id and n.title = w.title and n.language is not null order by n.id limit 1) end as language,
    -- One of a class set is not told to be ready before all are.
    case when h.state = 'on_shelf' and h.group_id in (select group_id from holds.unfinished_set) then 'captured' else h.state end as state,
    h.pickup_branch, h.queued_at, h.paused_until, h.shelf_number, h.collect_by, t.promised_at,
    (select count(*) from holds.hold o where o.work_id = h.work_id and o.ended_at is null and
      case when h.captured_at is not null then o.captured_at < h.captured_at
        else o.captured_at is not null or (o.priority, h.queued_at, h.id) > (h.priority, o.queued_at, o.id) end) + 1 as place,
    (select count(*) from catalogue.edition e join catalogue.item i on i.edition_id = e.id
      join circulation.item_status s on s.item_id = i.id
      where e.work_id = h.work_id and ${isReservable}
        and s.state not in ('lost', 'missing', 'withdrawn', 'damaged')) as copies
  from holds.hold h join catalogue.work w on w.id = h.work_id left join catalogue.edition e on e.id = h.edition_id
    left join transport.transfer t on t.hold_id = h.id and t.ended_at is null
  where h.patron_id = ${arg('patron', int8)} and h.ended_at is null
  order by (h.state = 'on_shelf') desc, h.collect_by, h.queued_at, h.id`.returns({
  id: int8,
  workId: int8,
  title: text,
  creator: nullable(text),
  language: nullable(text),
  state: states,
  pickupBranch: int4,
  queuedAt: instant,
  pausedUntil: nullable(date),
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
  promisedAt: nullable(instant),
  place: int8,
  copies: int8,
})

/** What somebody waited for once, and how that ended, while it is still known whose it was. */
export const endedOf = statement`
  select h.state as how, h.work_id as work, coalesce(e.title, w.title) as title
  from holds.hold h join catalogue.work w on w.id = h.work_id left join catalogue.edition e on e.id = h.edition_id
  where h.id = ${arg('hold', int8)} and h.patron_id = ${arg('patron', int8)} and h.ended_at is not null`.returns(
  {
    how: oneOf(...uncollectedEnds),
    work: int8,
    title: text,
  },
)

export const expiredOnShelf = statement`
  select id, work_id, pickup_branch, collect_by, item_id from holds.hold
  where state = 'on_shelf' and collect_by < ${arg('today', date)}
    and (group_id is null or group_id not in (select group_id from holds.unfinished_set)) order by id`.returns(
  {
    id: int8,
    workId: int8,
    pickupBranch: int4,
    collectBy: nullable(date),
    itemId: nullable(int8),
  },
)

/** Needed by a day that has passed, and nothing captured. */
export const neededBefore = statement`
  select id from holds.hold where state in ('waiting', 'assigned') and needed_by < ${arg('today', date)} order by id`.returns(
  { id: int8 },
)

export const logHold = statement`
  insert into holds.hold_log (hold_id, at, deed, reason, by_kind, account_id, workstation, item_id)
  values (${arg('hold', int8)}, ${arg('at', instant)}, ${arg('deed', text)}, ${arg('reason', nullable(text))}, ${arg('by', text)},
    ${arg('account', nullable(int4))}, ${arg('workstation', nullable(text))}, ${arg('item', nullable(int8))})`.nothing()

/** Whether the last that was said of a hold's cancelling is that it was taken back. */
export const isTakenBack = statement`
  select coalesce((select l.deed = 'undo-cancel' from holds.hold_log l where l.hold_id = ${arg('hold', int8)}
    and l.deed in ('cancel', 'undo-cancel') order by l.id desc limit 1), false) as is_taken_back`.returns({
  isTakenBack: bool,
})

export const setPriority = statement`
  update holds.hold set priority = ${arg('priority', int2)}, priority_reason = ${arg('reason', nullable(text))}
  where id = ${arg('hold', int8)}`.nothing()

/** The places of a queue handed out anew: the first hold named gets the first time, and so on. */
export const setQueueTimes = statement`
  update holds.hold h set queued_at = x.at from unnest(${arg('holds', arrayOf(int8))}, ${arg('times', arrayOf(instant))}) as x(id, at)
  where h.id = x.id`.nothing()

/** Never this copy again for this hold. */
export const passCopy = statement`
  update holds.hold set passed_items = array_append(passed_items, ${arg('item', int8)})
  where id = ${arg('hold', int8)}`.nothing()

export const worksWithWaiting = statement`
  select distinct work_id as work from holds.hold where ended_at is null and state in ('waiting', 'assigned') order by work_id`.returns(
  { work: int8 },
)

/** Several holds that belong together. */
export const addGroup = statement`
  insert into holds.hold_group (kind, seed, created_at)
  values (${arg('kind', text)}, ${arg('seed', nullable(int4))}, ${arg('at', instant)}) returning id`.returns({
  id: int8,
})

/** Who of some people waits for a title already. */
export const whoWaitsFor = statement`
  select distinct patron_id as patron from holds.hold
  where work_id = ${arg('work', int8)} and ended_at is null and patron_id = any (${arg('patrons', arrayOf(int8))})`.returns(
  {
    patron: int8,
  },
)

export const setTargetItem = statement`
  update holds.hold set target_item = ${arg('item', int8)} where id = ${arg('hold', int8)} and target = 'item'`.nothing()

/** What somebody waits for without a copy captured, and has not paused so long already. */
export const pausableOfPatron = statement`
  select id from holds.hold where patron_id = ${arg('patron', int8)} and ended_at is null and state in ('waiting', 'assigned')
    and (paused_until is null or paused_until < ${arg('until', date)}) order by queued_at, id`.returns({
  id: int8,
})

export const pausedOfPatron = statement`
  select id from holds.hold where patron_id = ${arg('patron', int8)} and ended_at is null and paused_until is not null order by queued_at, id`.returns(
  { id: int8 },
)

/** The others of a hold's group that still wait, in their order; none for a hold that stands alone. */
export const othersOfGroup = statement`
  select o.id, o.work_id, g.kind from holds.hold h join holds.hold_group g on g.id = h.group_id join holds.hold o on o.group_id = g.id
  where h.id = ${arg('hold', int8)} and o.id <> h.id and o.ended_at is null and o.state in ('waiting', 'assigned')
    and g.kind in ('any', 'series')
  order by o.group_seq`.returns({ id: int8, workId: int8, kind: oneOf('any', 'series') })
