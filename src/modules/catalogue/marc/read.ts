import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { iso2709Reader } from './iso2709.rules.ts'
import { marcJsonReader } from './marcjson.rules.ts'
import { marcXmlReader, xmlEncoding } from './marcxml.ts'
import type { ReadResult } from './record.rules.ts'

export const marcFormats = ['iso2709', 'marcxml', 'marcjson'] as const
export type MarcFormat = (typeof marcFormats)[number]

interface ChunkReader {
  push(chunk: Uint8Array): ReadResult[]
  end(): ReadResult[]
}

function xmlReader(start: Uint8Array): ChunkReader {
  const reader = marcXmlReader()
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(xmlEncoding(start))
  } catch {
    decoder = new TextDecoder()
  }
  return {
    push: chunk => reader.push(decoder.decode(chunk, { stream: true })),
    end: () => [...reader.push(decoder.decode()), ...reader.end()],
  }
}

/** What a file is, by its first bytes; undefined when it is none of ours. */
export function detectFormat(start: Uint8Array): MarcFormat | undefined {
  const head = new TextDecoder('windows-1252').decode(start.subarray(0, 4096))
  if (/^(?:\xfe\xff\0|\xff\xfe)</i.test(head) || /^[^\w<[{]*</.test(head)) return 'marcxml'
  if (/^[^\w<[{]*[[{]/.test(head)) return 'marcjson'
  const isBinary = start.includes(0x1d) || start.includes(0x1e) || /^\s*\d{5}/.test(head)
  return isBinary ? 'iso2709' : undefined
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const all = async function* () {
    yield first.value
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* Readable.from(all()).compose(createGunzip())
  else yield* all()
}

/** At least this much is looked at before the format is decided, when there is as much. */
const enoughToTell = 4096

async function* gathered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of chunks) {
    if (!start) yield chunk
    else {
      start = Buffer.concat([start, chunk])
      if (start.length < enoughToTell) continue
      yield start
      start = undefined
    }
  }
  if (start?.length) yield start
}

/**
 * Reads MARC records one by one, in constant memory: ISO 2709, MARCXML or MARC-in-JSON, packed with gzip or not
 * (several packed parts after one another too). What cannot be read is a result among the others, with its place.
 *
 * @param source a file's path, or bytes as they come
 * @param options.format when the content must not decide
 * @throws when the file itself cannot be opened or read
 */
export async function* readRecords(
  source: string | AsyncIterable<Uint8Array>,
  options: { format?: MarcFormat | undefined } = {},
): AsyncGenerator<ReadResult> {
  const bytes = typeof source === 'string' ? createReadStream(source) : source
  let reader: ChunkReader | undefined
  let read = 0
  let last = 0
  const noted = (results: ReadResult[]): ReadResult[] => {
    last = results.at(-1)?.number ?? last
    return results
  }
  const refused = (reason: string): ReadResult => ({ ok: false, number: last + 1, byteOffset: read, reason })
  try {
    for await (const chunk of gathered(unpacked(bytes))) {
      if (!reader) {
        const format = options.format ?? detectFormat(chunk)
        if (!format) {
          yield refused('neither ISO 2709, MARCXML nor MARC-in-JSON')
          return
        }
        reader =
          format === 'iso2709' ? iso2709Reader() : format === 'marcjson' ? marcJsonReader() : xmlReader(chunk)
      }
      read += chunk.length
      yield* noted(reader.push(chunk))
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error
    // The packing is broken: what came before it stands.
    if (reader) yield* noted(reader.end())
    yield refused(`the packed file is broken: ${(error as Error).message}`)
    return
  }
  if (reader) yield* noted(reader.end())
}
