import { instant, int8, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const openOfPatron = statement`
  select id, work_id as work from holds.hold where patron_id = ${arg('patron', int8)} and ended_at is null order by id`.returns(
  { id: int8, work: int8 },
)

export const cancelledSince = statement`
  select coalesce(e.title, w.title) as title
  from holds.hold h join catalogue.work w on w.id = h.work_id left join catalogue.edition e on e.id = h.edition_id
  where h.id = ${arg('hold', int8)} and h.patron_id = ${arg('patron', int8)} and h.state = 'cancelled'
    and h.ended_at >= ${arg('since', instant)}`.returns({ title: text })

/**
 * Two borrowers' open holds for the same thing of the same title: of each two the one that has come less far, or else waits
 * further back.
 */
export const doubledHolds = statement`
  select case when (array_position(array['waiting', 'assigned', 'captured', 'in_transit', 'on_shelf'], h.state), o.queued_at)
      > (array_position(array['waiting', 'assigned', 'captured', 'in_transit', 'on_shelf'], o.state), h.queued_at)
    then o.id else h.id end as id
  from holds.hold h join holds.hold o on o.patron_id = ${arg('into', int8)} and o.ended_at is null and o.work_id = h.work_id
    and o.edition_id is not distinct from h.edition_id and o.target_item is not distinct from h.target_item
    and o.part is not distinct from h.part and o.serial = h.serial
  where h.patron_id = ${arg('from', int8)} and h.ended_at is null order by h.id`.returns({ id: int8 })

/** All that somebody waits for or has waited for is another's from now on, with its places in the queues. */
export const moveHolds = statement`
  update holds.hold set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()

/** Holds that have ended no longer say whose they were. */
export const forgetPatron = statement`
  update holds.hold set patron_id = null where patron_id = ${arg('patron', int8)} and ended_at is not null`.nothing()
