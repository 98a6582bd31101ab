import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readRecords } from './read.ts'
import { type Field, isControl, type MarcRecord, type ReadResult } from './record.rules.ts'

const shared = process.env.DALA_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const data = join(shared, 'data')
const needs = (path: string) => ({
  skip: existsSync(join(data, path)) ? false : `there is no ${path} in ${data}`,
})

const readAll = async (path: string): Promise<ReadResult[]> => {
  const results: ReadResult[] = []
  for await (const result of readRecords(path)) results.push(result)
  return results
}
const recordsOf = async (path: string): Promise<MarcRecord[]> =>
  (await readAll(join(data, path))).flatMap(result => (result.ok ? [result.record] : []))

/** What two independent readers found in each file. */
const parsed = () =>
  readFileSync(join(data, 'PARSE.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
    .map(([file = '', kind = '', records, , , , , , , , , , yaz]) => ({
      file,
      kind,
      records: Number(records),
      yaz: Number(yaz),
    }))

test(
  'every binary file gives as many records as two independent readers found',
  needs('PARSE.tsv'),
  async t => {
    const files = parsed().filter(row => row.kind === 'iso2709' && row.records === row.yaz)
    let total = 0
    for (const { file, records } of files) {
      const found = (await recordsOf(file)).length
      total += found
      assert.equal(found, records, file)
    }
    t.diagnostic(`${total} records in ${files.length} files`)
    assert.ok(files.length > 100)
  },
)

test('every XML file gives at least as many records as it has', needs('PARSE.tsv'), async t => {
  const files = parsed().filter(row => row.kind.startsWith('xml'))
  let total = 0
  for (const { file, records } of files) {
    const found = (await recordsOf(file)).length
    total += found
    assert.ok(found >= records, `${file}: ${found} of ${records}`)
  }
  t.diagnostic(`${total} records in ${files.length} files`)
  assert.ok(files.length > 30)
})

test('every other file is read without a crash', needs('marc'), async () => {
  for (const file of globSync('marc/**/*.{json,txt,dat,mrc,marc,xml}', { cwd: data }))
    await readAll(join(data, file))
})

test(
  'the records a Swedish library receives are read, each without a warning',
  needs('swedish/libris-xl-fixtures'),
  async t => {
    const files = globSync('swedish/libris-xl-fixtures/**/marc2jsonld/in/*/*.json', { cwd: data })
    for (const file of files) {
      const results = await readAll(join(data, file))
      assert.deepEqual(
        results.map(result => (result.ok ? result.warnings : result.reason)),
        [[]],
        file,
      )
    }
    t.diagnostic(`${files.length} files`)
    assert.ok(files.length > 50)
  },
)

const twins = [
  'miscellaneous_publications',
  'nbs_monograph',
  'nbs_technical_note',
  'nist_special_publication',
  'nistir',
]
const textOf = (field: Field | undefined): string =>
  !field
    ? ''
    : isControl(field)
      ? field.value
      : field.subfields.map(([code, value]) => `$${code}${value}`).join('')

test(
  'the same records in MARC-8 and in UTF-8 say the same, but where the UTF-8 holds raw escapes',
  needs('marc/gpo'),
  async t => {
    const escapes: string[] = []
    let fields = 0
    for (const name of twins) {
      const marc8 = await recordsOf(`marc/gpo/${name}_marc8.mrc.gz`)
      const utf8 = await recordsOf(`marc/gpo/${name}_utf8.mrc.gz`)
      assert.equal(marc8.length, utf8.length)
      for (const [number, one] of marc8.entries()) {
        const twin = utf8[number]
        assert.equal(one.fields.length, twin?.fields.length, `${name}, record ${number + 1}`)
        for (const [at, field] of one.fields.entries()) {
          fields++
          const other = textOf(twin?.fields[at])
          if (other.includes('\u001b')) escapes.push(`${name} record ${number + 1} field ${field.tag}`)
          else assert.equal(textOf(field), other, `${name}, record ${number + 1}, field ${field.tag}`)
        }
      }
    }
    for (const place of escapes) t.diagnostic(`raw escape in the UTF-8 twin: ${place}`)
    t.diagnostic(`${fields} fields compared, ${escapes.length} with raw escapes`)
    assert.ok(fields > 50_000)
    assert.ok(escapes.length <= 20, `${escapes.length} fields left out`)
  },
)
