import { arrayOf, bool, instant, int8, json, nullable, text, xid8 } from './codecs.ts'
import { arg, statement } from './statement.ts'

/** The one outbox row of a deed. A token that has been used already stops the transaction (event_token_key). */
export const appendEvent = statement`
  insert into feed.event (kind, token, answer, works, items, facts)
  values (${arg('kind', text)}, ${arg('token', nullable(text))}, ${arg('answer', nullable(json<unknown>()))},
          ${arg('works', arrayOf(int8))}, ${arg('items', arrayOf(int8))}, ${arg('facts', json<Record<string, unknown>>())})`.nothing()

export const answerOfToken = statement`
  select kind, answer, at from feed.event where token = ${arg('token', text)}`.returns({
  kind: text,
  answer: nullable(json<unknown>()),
  at: instant,
})

/** In commit order, and only what no running transaction can still precede. */
export const eventsAfter = statement`
  select seq, xid, at, kind, works, items, facts from feed.event
  where (xid, seq) > (${arg('xid', xid8)}, ${arg('seq', int8)}) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by xid, seq limit ${arg('limit', int8)}`.returns({
  seq: int8,
  xid: xid8,
  at: instant,
  kind: text,
  works: arrayOf(int8),
  items: arrayOf(int8),
  facts: json<Record<string, unknown>>(),
})

/** Whether something committed after a place waits for an older transaction to end before it may be read. */
export const isHeldBack = statement`
  select exists (select from feed.event where (xid, seq) > (${arg('xid', xid8)}, ${arg('seq', int8)})) as held`.returns(
  {
    held: bool,
  },
)

/** Where the feed ends now: everything at or before this has been committed and can be read. */
export const feedEnd = statement`
  select pg_snapshot_xmin(pg_current_snapshot()) as xid`.returns({ xid: xid8 })

export const cursorOf = statement`
  select xid, seq from feed.follower where name = ${arg('name', text)}`.returns({ xid: xid8, seq: int8 })

export const moveCursor = statement`
  insert into feed.follower (name, xid, seq) values (${arg('name', text)}, ${arg('xid', xid8)}, ${arg('seq', int8)})
  on conflict (name) do update set xid = excluded.xid, seq = excluded.seq, moved_at = now()`.nothing()

/** Milliseconds the slowest follower lies behind, counted on the oldest event it has not seen. */
export const feedLag = statement`
  select coalesce(extract(epoch from now() - min(e.at)) * 1000, 0)::bigint as lag_ms
  from feed.follower f join lateral
    (select at from feed.event e where (e.xid, e.seq) > (f.xid, f.seq) order by e.xid, e.seq limit 1) e on true`.returns(
  {
    lagMs: int8,
  },
)
