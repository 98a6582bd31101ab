import { arrayOf, bool, int4, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** The shelves of a branch: copies that belong there, those that stand there now, and what is decided. */
export const shelvesOf = statement`
  select coalesce(s.shelf, l.shelf) as shelf, coalesce(s.copies, 0)::integer as copies, coalesce(s.standing, 0)::integer as standing,
    coalesce(l.floats, false) as floats, coalesce(l.floor, 0) as floor, l.ceiling
  from (
    select i.shelf, count(*) as copies, count(*) filter (where st.state = 'available' and st.at_branch = i.home_branch) as standing
    from catalogue.item i join circulation.item_status st on st.item_id = i.id
    where i.home_branch = ${arg('branch', int4)} and i.shelf is not null and st.state not in ('withdrawn', 'lost')
    group by i.shelf
  ) s full join (
    select shelf, floats, floor, ceiling from circulation.shelf_level where branch_id = ${arg('branch', int4)}
  ) l on l.shelf = s.shelf
  order by coalesce(s.shelf, l.shelf) collate "sv-SE-x-icu"`.returns({
  shelf: text,
  copies: int4,
  standing: int4,
  floats: bool,
  floor: int4,
  ceiling: nullable(int4),
})

export const setLevels = statement`
  insert into circulation.shelf_level (branch_id, shelf, floats, floor, ceiling)
  select ${arg('branch', int4)}, * from unnest(${arg('shelves', arrayOf(text))}, ${arg('floats', arrayOf(bool))},
    ${arg('floors', arrayOf(int4))}, ${arg('ceilings', arrayOf(nullable(int4)))})
  on conflict (branch_id, shelf) do update set floats = excluded.floats, floor = excluded.floor, ceiling = excluded.ceiling`.nothing()
