import { instant, json, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const stored = statement`select value from settings.value where name = ${arg('name', text)}`.returns({
  value: json<unknown>(),
})

export const store = statement`
  insert into settings.value (name, value) values (${arg('name', text)}, ${arg('value', json<unknown>())})
  on conflict (name) do update set value = excluded.value, changed_at = now()`.nothing()

export const changedAt = statement`
  select changed_at from settings.value where name = ${arg('name', text)}`.returns({ changedAt: instant })
