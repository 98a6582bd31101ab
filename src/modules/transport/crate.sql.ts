import { bool, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'
import { crateStates } from '../../kernel/states.ts'

const crates = fragment`
  select c.id, c.code, c.from_branch, c.to_branch, c.capacity, c.state, c.opened_at, c.route, c.departs_at, c.promised_at,
    c.ended_at, c.ended_branch, exists (select from organisation.branch b where b.id = c.to_branch and b.kind = 'hub') as to_hub,
    (select count(*)::integer from transport.transfer t where t.crate_id = c.id and t.state = 'in_crate') as packed
  from transport.crate c`

const shape = {
  id: int8,
  code: text,
  fromBranch: int4,
  toBranch: int4,
  capacity: int4,
  state: oneOf(...crateStates),
  openedAt: instant,
  route: nullable(text),
  departsAt: nullable(instant),
  promisedAt: nullable(instant),
  endedAt: nullable(instant),
  endedBranch: nullable(int4),
  toHub: bool,
  packed: int4,
}

/** Whoever changes a crate, or what is in it, holds its row from here on; what it holds is read in the next statement. */
export const lockCrate =
  statement`select id from transport.crate where id = ${arg('id', int8)} for update`.returns({
    id: int8,
  })
export const crateById = statement`${crates} where c.id = ${arg('id', int8)}`.returns(shape)
/** The journey a box is on now. */
export const crateByCode =
  statement`${crates} where c.code = ${arg('code', text)} and c.ended_at is null`.returns(shape)
export const cratesFrom =
  statement`${crates} where c.from_branch = ${arg('branch', int4)} and c.ended_at is null order by c.id`.returns(
    shape,
  )
export const cratesTo =
  statement`${crates} where c.to_branch = ${arg('branch', int4)} and c.state in ('closed', 'sent') order by c.promised_at nulls last, c.id`.returns(
    shape,
  )

export const addCrate = statement`
  insert into transport.crate (code, from_branch, to_branch, capacity, state, opened_at)
  values (${arg('code', text)}, ${arg('from', int4)}, ${arg('to', int4)}, ${arg('capacity', int4)}, 'open', ${arg('at', instant)})
  returning id`.returns({ id: int8 })

export const closeCrate =
  statement`update transport.crate set state = 'closed', closed_at = ${arg('at', instant)} where id = ${arg('id', int8)}`.nothing()
export const reopenCrate =
  statement`update transport.crate set state = 'open', closed_at = null where id = ${arg('id', int8)}`.nothing()
export const sendCrate = statement`
  update transport.crate set state = 'sent', sent_at = ${arg('at', instant)}, route = ${arg('route', nullable(text))},
    departs_at = ${arg('departs', nullable(instant))}, promised_at = ${arg('promised', nullable(instant))}
  where id = ${arg('id', int8)}`.nothing()
export const endCrate = statement`
  update transport.crate set state = ${arg('state', text)}, ended_at = ${arg('at', instant)}, ended_branch = ${arg('branch', int4)}
  where id = ${arg('id', int8)}`.nothing()

const transfers = fragment`
  select t.id as transfer, t.item_id as item, e.work_id as work, i.barcode, e.title, t.reason, t.to_branch,
    coalesce(t.stands_at, t.from_branch) as stands_at, t.state, t.crate_id as crate, t.sent_at, t.promised_at
  from transport.transfer t join catalogue.item i on i.id = t.item_id join catalogue.edition e on e.id = i.edition_id
  where t.ended_at is null`

const transfer = {
  transfer: int8,
  item: int8,
  work: int8,
  barcode: text,
  title: text,
  reason: oneOf('hold', 'home', 'shelf'),
  toBranch: int4,
  standsAt: int4,
  state: oneOf('in_transit', 'in_crate'),
  crate: nullable(int8),
  sentAt: instant,
  promisedAt: nullable(instant),
}

export const transferOfBarcode = statement`${transfers} and i.barcode = ${arg('barcode', text)}`.returns(
  transfer,
)
export const inCrate =
  statement`${transfers} and t.crate_id = ${arg('crate', int8)} and t.state = 'in_crate' order by t.id`.returns(
    transfer,
  )
/** What stands unpacked at a branch; `to` null = whatever it goes to. */
export const unpackedAt =
  statement`${transfers} and t.state = 'in_transit' and coalesce(t.stands_at, t.from_branch) = ${arg('branch', int4)}
  and (${arg('to', nullable(int4))} is null or t.to_branch = ${arg('to', nullable(int4))}) order by t.id`.returns(
    transfer,
  )

/** Nothing is packed that has been received, or packed elsewhere, in the meantime. */
export const pack = statement`
  update transport.transfer set state = 'in_crate', crate_id = ${arg('crate', int8)}
  where id = ${arg('transfer', int8)} and state = 'in_transit' returning id`.returns({ id: int8 })
export const unpack = statement`
  update transport.transfer set state = 'in_transit', crate_id = null
  where id = ${arg('transfer', int8)} and state = 'in_crate' and crate_id = ${arg('crate', int8)}`.nothing()
/** The hub takes everything out to be sorted anew. */
export const unpackAll = statement`
  update transport.transfer set state = 'in_transit', crate_id = null, stands_at = ${arg('branch', int4)}
  where crate_id = ${arg('crate', int8)} and state = 'in_crate'`.nothing()
export const promise = statement`
  update transport.transfer set promised_at = ${arg('promised', nullable(instant))}
  where id = ${arg('transfer', int8)} and ended_at is null`.nothing()
