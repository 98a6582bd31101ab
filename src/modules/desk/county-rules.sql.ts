import { json } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const storedRules = statement`select value from settings.value where name = 'county-rules'`.returns({
  value: json<unknown>(),
})

export const storeRules = statement`
  insert into settings.value (name, value) values ('county-rules', ${arg('value', json<unknown>())})
  on conflict (name) do update set value = excluded.value, changed_at = now()`.nothing()
