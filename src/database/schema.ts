import type { Executor } from './connect.ts'
import { functions, relations } from './schema.sql.ts'

/** The migrated schema as one readable document (db/schema.sql): for people; migrations are what runs. */
export async function describeSchema(db: Executor): Promise<string> {
  const [tables, routines] = await Promise.all([db.run(relations, {}), db.run(functions, {})])
  const parts = ['-- Made from the migrations by `node bin/dala.mjs schema --write`. Do not edit.']
  for (const schema of [...new Set(tables.map(table => table.schema))]) {
    parts.push(`\n-- ${'-'.repeat(20)} ${schema}`)
    for (const table of tables.filter(table => table.schema === schema)) {
      if (table.remark) parts.push(`-- ${table.remark}`)
      const lines = table.columns.map((column, index) => {
        const [definition, remark] = column.split(/ {2}-- (.*)/s)
        const comma = index < table.columns.length - 1 || table.constraints.length ? ',' : ''
        return `  ${definition}${comma}${remark ? `  -- ${remark.replaceAll('\n', ' ')}` : ''}`
      })
      const constraints = table.constraints.map(
        (constraint, index) => `  ${constraint}${index < table.constraints.length - 1 ? ',' : ''}`,
      )
      parts.push(`create table ${schema}.${table.name} (\n${[...lines, ...constraints].join('\n')}\n);`)
      for (const index of table.indexes) parts.push(`${index};`)
      for (const trigger of table.triggers) parts.push(`${trigger};`)
      parts.push('')
    }
    for (const routine of routines.filter(routine => routine.schema === schema))
      parts.push(`${routine.definition.trim()};\n`)
  }
  return `${parts.join('\n').trimEnd()}\n`
}
