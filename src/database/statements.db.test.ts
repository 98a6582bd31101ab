import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { Logger, runMigrations } from 'graphile-worker'
import { describeSchema } from './schema.ts'
import type { Fragment, Statement } from './statement.ts'
import { testDatabase } from './testing.ts'

const root = join(import.meta.dirname, '../..')
const db = await testDatabase({ max: 1 })
// The job queue's own schema, which its library makes: our statements speak to it too.
await runMigrations({ connectionString: db.url, logger: new Logger(() => () => {}) })

const isStatement = (value: unknown): value is Statement<never, unknown> =>
  typeof value === 'object' && value !== null && 'argumentNames' in value && 'shape' in value
const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && 'fragment' in value

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** What PostgreSQL says of a prepared statement's columns: name -> type by name. */
async function columnsOf(sql: string): Promise<[string, string][]> {
  const { columns } = await db.driver.unsafe(sql).describe()
  const types = await db.driver.unsafe(
    'select format_type(t, null) as name from unnest($1::oid[]) with ordinality as x(t, n) order by n',
    [columns.map(column => column.type)],
  )
  return columns.map((column, index) => [column.name, String(types[index]?.name)])
}

const files: string[] = []
for await (const file of glob('{src,simulator,demo,test}/**/*.sql.ts', { cwd: root })) files.push(file)

test('there are statements to check', () => assert.ok(files.length >= 3, `${files.length} files`))

for (const file of files.sort()) {
  test(`every statement of ${relative('.', file)} fits the schema`, async () => {
    const exported = Object.entries((await import(join(root, file))) as Record<string, unknown>)
    for (const [name, value] of exported) {
      if (isFragment(value) || typeof value === 'function') continue
      assert.ok(isStatement(value), `${name} is exported from a .sql.ts file and is no statement`)
      // The driver's column names arrive in camelCase.
      const columns = await columnsOf(value.text).catch(error => {
        throw new Error(`${name}: ${error.message}`)
      })
      const said = Object.entries(value.shape).map(([column, codec]) => [snake(column), codec.pg])
      const found = columns.map(([column, type]) => [snake(column), type])
      assert.deepEqual(
        new Map(found as [string, string][]),
        new Map(said as [string, string][]),
        `${name} in ${file}`,
      )
    }
  })
}

const writes =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+(?:only\s+)?([a-z_]+)\.[a-z_]+/gi

test('only the owner of a schema writes its tables', async () => {
  const trespassers: string[] = []
  for (const file of files) {
    const owner = /^src\/modules\/([a-z-]+)\//.exec(file)?.[1]
    if (!owner) continue
    for (const [, schema] of (await readFile(join(root, file), 'utf8')).matchAll(writes))
      if (schema !== owner.replaceAll('-', '_')) trespassers.push(`${file} writes ${schema}`)
  }
  assert.deepEqual(trespassers, [])
})

test('db/schema.sql says what the migrations make', async () => {
  assert.equal(
    await readFile(join(root, 'db/schema.sql'), 'utf8'),
    await describeSchema(db),
    'run: node bin/dala.mjs schema --write',
  )
})
