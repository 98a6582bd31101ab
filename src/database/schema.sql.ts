import { arrayOf, nullable, text } from './codecs.ts'
import { fragment, statement } from './statement.ts'

const ours = fragment`n.nspname !~ '^(pg_|information_schema$|public$|graphile_worker$)'`

export const relations = statement`
  select n.nspname::text as schema, c.relname::text as name, obj_description(c.oid, 'pg_class') as remark,
    array(select format('%I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attidentity = 'a' then ' generated always as identity' else '' end,
        case when d.oid is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
        case when a.attnotnull then ' not null' else '' end,
        coalesce('  -- ' || col_description(c.oid, a.attnum), ''))
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    -- Not-null constraints already stand with their columns.
    array(select format('%s', pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype <> 'n' order by k.contype, k.conname) as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class ic on ic.oid = i.indexrelid
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by ic.relname) as indexes,
    array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      order by t.tgname) as triggers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and ${ours}
  order by n.nspname, c.relname`.returns({
  schema: text,
  name: text,
  remark: nullable(text),
  columns: arrayOf(text),
  constraints: arrayOf(text),
  indexes: arrayOf(text),
  triggers: arrayOf(text),
})

export const functions = statement`
  select n.nspname::text as schema, p.proname::text as name, pg_get_functiondef(p.oid) as definition
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} order by n.nspname, p.proname, p.oid`.returns({ schema: text, name: text, definition: text })
