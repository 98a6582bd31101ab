import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FeedCursor } from '../../database/feed.ts'
import {
  type FacetRows,
  fixedFacets,
  float32,
  int16,
  int32,
  type Segment,
  uint8,
  uint16,
  uint32,
} from './segment.ts'
import type { Texts } from './texts.ts'

/** Changes when what is stored does: an index of another kind is built anew. */
const format = 'dala-index-16'

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
  'addedDay',
  'part',
  'formFormat',
  'formLanguage',
  'formOffsets',
  'forms',
  'copyForm',
  'freeAt',
  'heavyTerms',
  'heavyCounts',
] as const
const texts = ['titles', 'sortTitles', 'firstCreators', 'terms'] as const
const facetNumbers = [
  ...(['signatures', 'signatureOffsets', 'signatureValues', 'offsets', 'values'] as const),
  ...(['inHead', 'heads', 'headOffsets', 'headValues', 'tailMost'] as const),
]
const make = {
  Int32Array: int32,
  Uint32Array: uint32,
  Int16Array: int16,
  Uint16Array: uint16,
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

/** Writes an index whole or not at all: beside its place, checked by a sum, then renamed. */
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
  for (const name of fixedFacets) addTexts(`facet.${name}`, segment.facets.names[name])
  for (const name of facetNumbers) addNumbers(`facet.${name}`, segment.facets[name])
  const head = Buffer.from(JSON.stringify({ format, cursor, size: segment.size, parts } satisfies Head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  let sum = 0
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(`${file}.new`, 'w')
  try {
    for (const buffer of [length, head, ...buffers]) {
      sum = crc32(buffer, sum)
      await writeWhole(handle, buffer)
    }
    const end = Buffer.alloc(4)
    end.writeUInt32LE(sum)
    await writeWhole(handle, end)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

/** Files and buffers may be larger than what one call takes. */
const mostAtOnce = 2 ** 26

async function writeWhole(handle: FileHandle, buffer: Uint8Array): Promise<void> {
  for (let at = 0; at < buffer.length; ) {
    const { bytesWritten } = await handle.write(buffer, at, Math.min(mostAtOnce, buffer.length - at))
    at += bytesWritten
  }
}

/** Fills a buffer from a file, from where the last one ended; false when the file ends before. */
async function readWhole(handle: FileHandle, buffer: Uint8Array): Promise<boolean> {
  for (let at = 0; at < buffer.length; ) {
    const { bytesRead } = await handle.read(buffer, at, Math.min(mostAtOnce, buffer.length - at))
    if (!bytesRead) return false
    at += bytesRead
  }
  return true
}

/** Reads a saved index; undefined when there is none, or it is damaged or of another kind: then it is built anew. */
export async function loadSegment(file: string): Promise<Kept | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    return await readSegment(handle, (await handle.stat()).size)
  } finally {
    await handle.close()
  }
}

async function readHead(handle: FileHandle, size: number): Promise<{ head: Head; sum: number } | undefined> {
  const length = Buffer.alloc(4)
  if (!(await readWhole(handle, length))) return undefined
  const bytes = length.readUInt32LE(0)
  // A damaged length must not ask for more memory than the file has bytes.
  if (bytes > size) return undefined
  const text = Buffer.alloc(bytes)
  if (!(await readWhole(handle, text))) return undefined
  try {
    return { head: JSON.parse(text.toString()), sum: crc32(text, crc32(length)) }
  } catch {
    return undefined
  }
}

/** The numbers are read into the shared memory they are searched in, without a copy between. */
async function readSegment(handle: FileHandle, size: number): Promise<Kept | undefined> {
  const begin = await readHead(handle, size)
  if (begin?.head.format !== format) return undefined
  const { head } = begin
  const inAll = head.parts.reduce((total, part) => total + part.bytes, 0)
  if (!(inAll < size)) return undefined
  let { sum } = begin
  const read = new Map<string, ReturnType<(typeof make)[keyof typeof make]>>()
  for (const { name, type, bytes, length } of head.parts) {
    const array = make[type](length)
    const view = new Uint8Array(array.buffer, 0, bytes)
    if (!(await readWhole(handle, view))) return undefined
    sum = crc32(view, sum)
    read.set(name, array)
  }
  const end = Buffer.alloc(4)
  if (!(await readWhole(handle, end)) || end.readUInt32LE(0) !== sum) return undefined
  return { segment: segmentOf(head.size, read), cursor: head.cursor }
}

function segmentOf(size: number, read: ReadonlyMap<string, ArrayBufferView>): Segment {
  const of = (name: string) => read.get(name)
  const textsAt = (name: string): Texts => {
    const [offsets, bytes] = [of(`${name}.at`) as Uint32Array, of(`${name}.bytes`) as Uint8Array]
    return { length: offsets.length - 1, offsets, bytes }
  }
  const facets = {
    names: Object.fromEntries(fixedFacets.map(name => [name, textsAt(`facet.${name}`)])),
    ...Object.fromEntries(facetNumbers.map(name => [name, of(`facet.${name}`)])),
  } as unknown as FacetRows
  const rest = Object.fromEntries([
    ...numbers.map(name => [name, of(name)]),
    ...texts.map(name => [name, textsAt(name)]),
  ])
  return { ...rest, size, facets } as unknown as Segment
}
