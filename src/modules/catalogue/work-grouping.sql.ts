import { arrayOf, int8, json, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import type { Edition } from './edition.rules.ts'

export const worksById = statement`
  select id, merged_into from catalogue.work where id = any (${arg('works', arrayOf(int8))})`.returns({
  id: int8,
  mergedInto: nullable(int8),
})

export const editionsOfWork = statement`
  select e.id, e.facts, 'record|' || coalesce(r.source, '') || '|' || coalesce(r.control_number, '') as own_key
  from catalogue.edition e left join catalogue.record r on r.id = e.record_id
  where e.work_id = ${arg('work', int8)} order by e.id`.returns({
  id: int8,
  facts: json<Edition>(),
  ownKey: text,
})

/** All of a joined work's editions, by staff's word; works joined to it before lead to the new one at once. */
export const moveEditions = statement`
  update catalogue.edition set work_id = ${arg('into', int8)}, work_by_staff = true where work_id = ${arg('from', int8)}`.nothing()

export const moveKeys = statement`
  update catalogue.work_key set work_id = ${arg('into', int8)} where work_id = ${arg('from', int8)}`.nothing()

export const leadTo = statement`
  update catalogue.work set merged_into = ${arg('into', int8)}
  where id = ${arg('from', int8)} or merged_into = ${arg('from', int8)}`.nothing()

export const addWorkLike = statement`
  insert into catalogue.work (title, sort_title, creator)
  values (${arg('title', text)}, ${arg('sortTitle', text)}, ${arg('creator', nullable(text))}) returning id`.returns(
  {
    id: int8,
  },
)

export const placeEditions = statement`
  update catalogue.edition set work_id = ${arg('work', int8)}, work_by_staff = true
  where id = any (${arg('editions', arrayOf(int8))})`.nothing()

export const placeKeys = statement`
  update catalogue.work_key set work_id = ${arg('work', int8)} where key = any (${arg('keys', arrayOf(text))})
    and work_id = ${arg('from', int8)}`.nothing()
