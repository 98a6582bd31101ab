import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'

const shape = z.array(z.tuple([z.string(), z.string()]))

/** Shorter addresses stay as they are, for people to read. */
const longEnough = 500
/** Twice as much, one in the address and one in what it was reached from, still fits in what servers take. */
const mostLetters = 4000
/** No form that goes along in an address holds more. */
const mostBytes = 64 * 1024

const packed = (fields: readonly (readonly [string, string])[]): string =>
  deflateRawSync(JSON.stringify(fields)).toString('base64url')

/** Cuts the longest field in half until all fits: what is cut is far more than any of them may hold. */
function fitted(fields: [string, string][]): string {
  for (;;) {
    const text = packed(fields)
    const [longest] = fields.toSorted(([, a], [, b]) => b.length - a.length)
    if (text.length <= mostLetters || !longest?.[1]) return text
    longest[1] = longest[1].slice(0, Math.floor(longest[1].length / 2))
  }
}

/** An address with a filled-in form in it, short enough to go along through a login. */
export function packedAddress(address: string): string {
  const [path = '/', query = ''] = address.split('?', 2)
  return query.length <= longEnough ? address : `${path}?skrivet=${fitted([...new URLSearchParams(query)])}`
}

/** What was written in an address, packed or not; what is no form of ours is an empty one. */
export function unpackedFields(params: URLSearchParams): URLSearchParams {
  const text = params.get('skrivet')
  if (text === null) return params
  try {
    const inside = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: mostBytes })
    return new URLSearchParams(shape.parse(JSON.parse(inside.toString('utf8'))))
  } catch {
    return new URLSearchParams()
  }
}
