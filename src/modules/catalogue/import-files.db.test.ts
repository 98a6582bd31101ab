import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { importRecords, type Trouble } from './import.ts'
import { writeIso2709 } from './marc/iso2709-write.rules.ts'
import { readRecords } from './marc/read.ts'

const data = join(process.env.DALA_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'data')
const needs = (path: string) => ({
  skip: existsSync(join(data, path)) ? false : `there is no ${path} in ${data}`,
})
const db = await testDatabase()

const take = async (source: string, records: ReturnType<typeof readRecords>) => {
  const troubles: Trouble[] = []
  const counts = await importRecords(db, records, { source, onTrouble: trouble => troubles.push(trouble) })
  return { counts, rejected: troubles.filter(trouble => trouble.kind === 'rejected') }
}
const stored = async (source: string): Promise<number> => {
  const [row] = await db.driver`select count(*) as n from catalogue.record where source = ${source}`
  return Number(row?.n)
}

const written = (number: number): Uint8Array => {
  const result = writeIso2709({
    leader: '00000nam a2200000 i 4500',
    fields: [
      { tag: '001', value: `${number}` },
      { tag: '245', ind: '10', subfields: [['a', `Dalfolk, årgång ${number}`]] },
    ],
  })
  assert.ok(result.ok)
  return result.bytes
}
async function* bytes(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}
const broken = new TextEncoder().encode('this is no record at all, only some words\u001d')

test('a broken record in the middle is told with its number and place, and the rest goes in', async () => {
  const { counts, rejected } = await take(
    'mitten',
    readRecords(bytes(written(1), broken, written(2)), { format: 'iso2709' }),
  )
  assert.deepEqual(
    rejected.map(({ number, byteOffset }) => ({ number, byteOffset })),
    [{ number: 2, byteOffset: written(1).length }],
  )
  assert.deepEqual([counts.read, counts.added, counts.rejected], [3, 2, 1])
  assert.equal(await stored('mitten'), 2)
})

test('the same file again changes nothing', async () => {
  const { counts } = await take(
    'mitten',
    readRecords(bytes(written(1), broken, written(2)), { format: 'iso2709' }),
  )
  assert.deepEqual([counts.added, counts.changed, counts.unchanged, counts.rejected], [0, 0, 2, 1])
})

test('an import that was broken off is begun anew, and finishes', async () => {
  const many = Array.from({ length: 450 }, (_, at) => written(at + 10))
  const cut = async function* () {
    yield* many.slice(0, 300)
    throw new Error('the line went dead')
  }
  await assert.rejects(take('avbruten', readRecords(cut())), /the line went dead/)
  const before = await stored('avbruten')
  assert.ok(before > 0 && before < 450, `${before} stored`)
  const { counts } = await take('avbruten', readRecords(bytes(...many)))
  assert.deepEqual([counts.unchanged, counts.added, await stored('avbruten')], [before, 450 - before, 450])
})

test('what is stored is the whole record, field by field', async () => {
  const [row] =
    await db.driver`select marc from catalogue.record where source = 'mitten' and control_number = '1'`
  assert.deepEqual(row?.marc.fields, [
    { tag: '001', value: '1' },
    { tag: '245', ind: '10', subfields: [['a', 'Dalfolk, årgång 1']] },
  ])
})

test(
  'every file of the collection goes in whole: each record that two readers accept is read and none refused',
  needs('PARSE.tsv'),
  async t => {
    const files = readFileSync(join(data, 'PARSE.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
      .filter(
        ([, kind = '', records, , , , , , , , , , yaz]) =>
          kind.startsWith('xml') || (kind === 'iso2709' && records === yaz),
      )
    let total = 0
    for (const [file = '', kind = '', records] of files) {
      const { counts, rejected } = await take(`file:${file}`, readRecords(join(data, file)))
      total += counts.read
      assert.deepEqual(rejected, [], file)
      if (kind === 'iso2709') assert.equal(counts.read, Number(records), file)
      else assert.ok(counts.read >= Number(records), file)
    }
    t.diagnostic(`${total} records of ${files.length} files`)
  },
)
