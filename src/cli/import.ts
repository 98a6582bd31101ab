import { createWriteStream, mkdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import {
  type ImportCounts,
  type ItemMapping,
  importRecords,
  itemMapping,
  type MarcFormat,
  mappings,
  marcFormats,
  readRecords,
} from '../modules/catalogue/index.ts'
import { dataFolder } from '../settings.ts'
import { progress, withDatabase } from './database.ts'
import { printJson, readOptions, UsageError } from './usage.ts'

async function mappingFrom(
  preset: string | undefined,
  file: string | undefined,
): Promise<ItemMapping | undefined> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(error => {
      throw new UsageError(`--mapping ${file}: ${error.message}`)
    })
    const read = itemMapping(text)
    if (typeof read === 'string') throw new UsageError(`--mapping ${file}: ${read}`)
    return read
  }
  if (preset === undefined) return undefined
  if (preset in mappings) return mappings[preset as keyof typeof mappings]
  throw new UsageError(`--items-from takes ${Object.keys(mappings).join(', ')}`)
}

const nothing = (): ImportCounts => ({
  ...{ read: 0, added: 0, changed: 0, unchanged: 0, merged: 0, rejected: 0 },
  ...{ itemsAdded: 0, itemsChanged: 0, itemsRejected: 0 },
})

/** `dala import FILE...`: streams records in, with progress and a report of everything that did not go in as it stood. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals: files } = readOptions(args, {
    format: { type: 'string' },
    'items-from': { type: 'string' },
    mapping: { type: 'string' },
    branch: { type: 'string' },
    json: { type: 'boolean' },
  })
  const format = values.format as MarcFormat | undefined
  if (!files.length) throw new UsageError('Name the files to import.')
  if (format && !marcFormats.includes(format))
    throw new UsageError(`--format takes ${marcFormats.join(', ')}`)
  const items = await mappingFrom(values['items-from'], values.mapping)
  for (const file of files)
    await stat(file).catch(() => {
      throw new UsageError(`There is no file ${file}.`)
    })
  const folder = join(dataFolder(), 'reports')
  mkdirSync(folder, { recursive: true })
  const report = join(folder, `import-${new Date().toISOString().replace(/[:.]/g, '-')}.jsonl`)
  const lines = createWriteStream(report)
  const total = nothing()
  const began = performance.now()
  const bar = progress()
  let peak = 0
  await withDatabase(async db => {
    for (const file of files) {
      const source = `file:${basename(file)}`
      const before = total.read
      const counts = await importRecords(db, readRecords(file, format ? { format } : {}), {
        source,
        items,
        branch: values.branch,
        onTrouble: trouble => lines.write(`${JSON.stringify({ file, ...trouble })}\n`),
        onProgress: done => {
          peak = Math.max(peak, process.memoryUsage().rss)
          const rate = Math.round((before + done.read) / ((performance.now() - began) / 1000))
          bar.show(
            `${basename(file)}: ${before + done.read} records, ${rate} a second, ${total.rejected + done.rejected} rejected`,
          )
        },
      })
      for (const [name, count] of Object.entries(counts)) total[name as keyof ImportCounts] += count
    }
  })
  bar.done()
  lines.end()
  await finished(lines)
  const seconds = (performance.now() - began) / 1000
  const recordsPerSecond = Math.round(total.read / seconds)
  process.stderr.write(
    `${total.read} records read: ${total.added} added (${total.merged} to works already here), ${total.changed} changed, ` +
      `${total.unchanged} unchanged, ${total.rejected} rejected; copies: ${total.itemsAdded} added, ${total.itemsChanged} changed, ` +
      `${total.itemsRejected} rejected; ${seconds.toFixed(1)} s, ${recordsPerSecond} a second\nreport: ${report}\n`,
  )
  if (values.json)
    printJson({
      ...total,
      recordsPerSecond,
      seconds: Number(seconds.toFixed(2)),
      peakMemoryMB: Math.round(peak / 1e6),
      report,
    })
  return 0
}
