import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const folders = ['src', 'test', 'demo', 'simulator']

interface Cruise {
  modules: { source: string; followable?: boolean; coreModule?: boolean }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; error: number }
}

/** Runs the same dependency-cruiser with the same configuration on a tree. */
function cruise(tree: string, within: string[]): Cruise {
  const program = join(root, 'node_modules/.bin/depcruise')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', join(tree, '.dependency-cruiser.mjs'), '--output-type', 'json', ...within],
    { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  assert.ok(stdout.startsWith('{'), stderr || stdout)
  return JSON.parse(stdout)
}

const existing: string[] = []
for (const folder of folders)
  for await (const _ of glob(`${folder}/**/*.ts`, { cwd: root })) {
    existing.push(folder)
    break
  }

test('the walls stand, and dependency-cruiser has read every source file', async () => {
  const { modules, summary } = cruise(root, existing)
  assert.deepEqual(
    summary.violations.map(v => `${v.rule.name}: ${v.from} -> ${v.to}`),
    [],
  )
  const onDisk: string[] = []
  for await (const file of glob(`{${folders.join(',')}}/**/*.{ts,tsx,mjs}`, { cwd: root })) onDisk.push(file)
  const cruised = new Set(modules.map(module => module.source))
  assert.deepEqual(
    onDisk.filter(file => !cruised.has(file)),
    [],
  )
  // Read, not only listed: a parser that gives up on TypeScript would find no dependency in them.
  assert.ok(summary.violations.length === 0 && modules.length > onDisk.length / 2)
})

const planted: Record<string, Record<string, string>> = {
  'no-circles': {
    'src/kernel/a.ts': `import { b } from './b.ts'\nexport const a = () => b`,
    'src/kernel/b.ts': `import { a } from './a.ts'\nexport const b = () => a`,
  },
  'kernel-knows-nothing': {
    'src/kernel/a.ts': `import { x } from '../database/x.ts'\nexport const a = x`,
    'src/database/x.ts': 'export const x = 1',
  },
  'rules-are-pure': {
    'src/modules/holds/a.rules.ts': `import { readFileSync } from 'node:fs'\nexport const a: unknown = readFileSync`,
  },
  'modules-know-no-http': { 'src/modules/holds/a.ts': `import { Hono } from 'hono'\nexport const a = Hono` },
  'modules-meet-at-the-front-desk': {
    'src/modules/desk/a.ts': `import { b } from '../holds/b.ts'\nexport const a = b`,
    'src/modules/holds/b.ts': 'export const b = 1',
  },
  'everyone-comes-to-the-front-desk': {
    'src/web/a.ts': `import { b } from '../modules/holds/b.ts'\nexport const a = b`,
    'src/modules/holds/b.ts': 'export const b = 1',
  },
  'floor-1-knows-no-higher-one': {
    'src/modules/patrons/a.ts': `import { b } from '../desk/index.ts'\nexport const a = b`,
    'src/modules/desk/index.ts': 'export const b = 1',
  },
  'circulation-holds-transport-never-meet': {
    'src/modules/circulation/a.ts': `import { b } from '../holds/index.ts'\nexport const a = b`,
    'src/modules/holds/index.ts': 'export const b = 1',
  },
  'sql-lives-in-sql-files': {
    'src/modules/holds/a.ts': `import postgres from 'postgres'\nexport const a = postgres`,
  },
  'sql-files-hold-statements-only': {
    'src/modules/holds/a.sql.ts': `import { b } from './b.ts'\nexport const a = b`,
    'src/modules/holds/b.ts': 'export const b = 1',
  },
  'database-knows-no-module': {
    'src/database/a.ts': `import { b } from '../modules/holds/index.ts'\nexport const a = b`,
    'src/modules/holds/index.ts': 'export const b = 1',
  },
  'channels-never-meet': {
    'src/web/a.ts': `import { b } from '../jobs/b.ts'\nexport const a = b`,
    'src/jobs/b.ts': 'export const b = 1',
  },
  'only-the-root-knows-app': {
    'src/web/a.ts': `import { b } from '../app.ts'\nexport const a = b`,
    'src/app.ts': 'export const b = 1',
  },
  'what-is-imported-exists': { 'src/web/a.ts': `import { b } from './nowhere.ts'\nexport const a = b` },
}

const plots = mkdtempSync(join(tmpdir(), 'dala-walls-'))
after(() => rmSync(plots, { recursive: true, force: true }))
cpSync(join(root, '.dependency-cruiser.mjs'), join(plots, '.dependency-cruiser.mjs'))
symlinkSync(join(root, 'node_modules'), join(plots, 'node_modules'))
writeFileSync(
  join(plots, 'package.json'),
  '{ "type": "module", "dependencies": { "hono": "*", "postgres": "*" } }',
)
// A house of its own for every breach, all of them looked at in one go.
for (const [rule, files] of Object.entries(planted))
  for (const [path, content] of Object.entries(files)) {
    const file = join(plots, rule, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
const { violations } = cruise(plots, Object.keys(planted)).summary

for (const rule of Object.keys(planted))
  test(`a planted breach of ${rule} is caught`, () => {
    const inside = violations.filter(violation => violation.from.startsWith(`${rule}/`))
    assert.ok(
      inside.some(violation => violation.rule.name === rule),
      `${rule} was not among: ${inside.map(v => v.rule.name).join(', ') || 'none'}`,
    )
  })

test('every wall has its planted breach', async () => {
  const { default: config } = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)
  const floors = /^floor-/
  const names = config.forbidden
    .map((rule: { name: string }) => rule.name)
    .filter((name: string) => !floors.test(name))
  assert.deepEqual(
    Object.keys(planted)
      .filter(name => !floors.test(name))
      .sort(),
    [...names].sort(),
  )
})
