import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FeedCursor } from '../../database/feed.ts'
import { fixedFacets, float32, int16, int32, type Segment, uint8, uint32 } from './segment.ts'
import type { Texts } from './texts.ts'

/** Changes when what is stored does: an index of another kind is built anew. */
const format = 'dala-index-8'

const numbers = [
  'works',
  'rank',
  'loans',
  'firstYear',
  'lastYear',
  'byTitle',
  'byCreator',
  'termOffsets',
  'postings',
  'masks',
  'copyOffsets',
  'copyBranch',
  'copyFree',
  'byWork',
  'stream',
  'streamOffsets',
] as const
const texts = ['titles', 'sortTitles', 'firstCreators', 'terms'] as const
const make = {
  Int32Array: int32,
  Uint32Array: uint32,
  Int16Array: int16,
  Uint8Array: uint8,
  Float32Array: float32,
}

/** An index and the place in the feed it stands at. */
export interface Kept {
  readonly segment: Segment
  readonly cursor: FeedCursor
}

interface Head {
  readonly format: string
  readonly cursor: FeedCursor
  readonly size: number
  readonly parts: {
    readonly name: string
    readonly type: keyof typeof make
    readonly bytes: number
    readonly length: number
  }[]
}

const bytesOf = (array: ArrayBufferView): Buffer =>
  Buffer.from(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength)

/** Writes an index whole or not at all: beside its place, checked by a digest, then renamed. */
export async function saveSegment(file: string, segment: Segment, cursor: FeedCursor): Promise<void> {
  const parts: Head['parts'] = []
  const buffers: Buffer[] = []
  const addNumbers = (name: string, array: ArrayBufferView & { length: number }) => {
    const bytes = bytesOf(array)
    const type = array.constructor.name as keyof typeof make
    parts.push({ name, type, bytes: bytes.length, length: array.length })
    buffers.push(bytes)
  }
  const addTexts = (name: string, list: Texts) => {
    addNumbers(`${name}.at`, list.offsets)
    addNumbers(`${name}.bytes`, list.bytes)
  }
  for (const name of numbers) addNumbers(name, segment[name])
  for (const name of texts) addTexts(name, segment[name])
  for (const name of fixedFacets) {
    const column = segment.columns[name]
    addTexts(`${name}.names`, column.names)
    addNumbers(`${name}.offsets`, column.offsets)
    addNumbers(`${name}.values`, column.values)
  }
  const head = Buffer.from(JSON.stringify({ format, cursor, size: segment.size, parts } satisfies Head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const digest = createHash('sha256')
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(`${file}.new`, 'w')
  try {
    for (const buffer of [length, head, ...buffers]) {
      digest.update(buffer)
      await handle.write(buffer)
    }
    await handle.write(digest.digest())
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

/** Reads a saved index; undefined when there is none, or it is damaged or of another kind: then it is built anew. */
export async function loadSegment(file: string): Promise<Kept | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes || bytes.length < 40) return undefined
  const body = bytes.subarray(0, -32)
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-32))) return undefined
  const headLength = body.readUInt32LE(0)
  const head: Head = JSON.parse(body.subarray(4, 4 + headLength).toString())
  if (head.format !== format) return undefined
  const read = new Map<string, Int32Array | Uint32Array | Int16Array | Uint8Array | Float32Array>()
  let at = 4 + headLength
  for (const { name, type, bytes, length } of head.parts) {
    const part = body.subarray(at, at + bytes)
    at += bytes
    const array = make[type](length)
    new Uint8Array(array.buffer, 0, bytes).set(part)
    read.set(name, array)
  }
  const of = (name: string) => read.get(name)
  const textsAt = (name: string): Texts => {
    const [offsets, bytes] = [of(`${name}.at`) as Uint32Array, of(`${name}.bytes`) as Uint8Array]
    return { length: offsets.length - 1, offsets, bytes }
  }
  const columns = Object.fromEntries(
    fixedFacets.map(name => [
      name,
      { names: textsAt(`${name}.names`), offsets: of(`${name}.offsets`), values: of(`${name}.values`) },
    ]),
  )
  const segment = Object.fromEntries([
    ...numbers.map(name => [name, of(name)]),
    ...texts.map(name => [name, textsAt(name)]),
  ])
  return { segment: { ...segment, size: head.size, columns } as unknown as Segment, cursor: head.cursor }
}
