import { arrayOf, date, instant, int4, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Where an old address leads, counting that it was asked for; `paths` best first. */
export const follow = statement`
  update oldlinks.link set hits = hits + 1, last_hit = ${arg('today', date)}
  where id = (select l.id from unnest(${arg('paths', arrayOf(text))}) with ordinality as asked (path, place)
    join oldlinks.link l on l.path = asked.path where l.host = ${arg('host', text)} order by asked.place limit 1)
  returning target`.returns({ target: text })

export const hosts = statement`select distinct host from oldlinks.link where host <> ''`.returns({
  host: text,
})

/** A page of the links, most asked for first; `words` is looked for in both addresses, '' = all. */
export const links = statement`
  select l.id, l.host, l.path, l.target, l.hits, l.last_hit, count(*) over () as total from oldlinks.link l
  where ${arg('words', text)} = '' or strpos(lower(l.host || l.path || ' ' || l.target), lower(${arg('words', text)})) > 0
  order by l.hits desc, l.host, l.path limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  host: text,
  path: text,
  target: text,
  hits: int8,
  lastHit: nullable(date),
  total: int8,
})

export const setLinks = statement`
  insert into oldlinks.link (host, path, target, made_at, made_by)
  select given.host, given.path, given.target, ${arg('at', instant)}, ${arg('account', int4)}
  from unnest(${arg('hosts', arrayOf(text))}, ${arg('paths', arrayOf(text))}, ${arg('targets', arrayOf(text))}) as given (host, path, target)
  on conflict (host, path) do update set target = excluded.target, made_at = excluded.made_at, made_by = excluded.made_by`.nothing()

export const removeLink = statement`
  delete from oldlinks.link where id = ${arg('id', int8)} returning host, path, target`.returns({
  host: text,
  path: text,
  target: text,
})
