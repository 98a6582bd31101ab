import { arrayOf, int8, json, text } from '../src/database/codecs.ts'
import { arg, statement } from '../src/database/statement.ts'

/** Written last: a demo that a crash broke off has none, and is made again. */
export const rememberDemo = statement`
  insert into settings.value (name, value) values ('demo', ${arg('value', json<unknown>())})
  on conflict (name) do update set value = excluded.value, changed_at = now()`.nothing()

export const knownDemo = statement`select value from settings.value where name = 'demo'`.returns({
  value: json<unknown>(),
})

export const counts = statement`
  select (select count(*) from catalogue.work) as works, (select count(*) from catalogue.edition) as editions,
    (select count(*) from catalogue.item) as items, (select count(*) from patrons.patron) as patrons,
    (select count(*) from organisation.branch) as branches`.returns({
  works: int8,
  editions: int8,
  items: int8,
  patrons: int8,
  branches: int8,
})

export const worksByTitle = statement`
  select title, min(id) as id from catalogue.work where title = any (${arg('titles', arrayOf(text))}) group by title`.returns(
  { title: text, id: int8 },
)
