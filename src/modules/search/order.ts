import { filingKey } from '../../kernel/filing.ts'
import { uint32 } from './segment.ts'
import { type Texts, textAt } from './texts.ts'

const byKey = (one: string, other: string): number => {
  if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1)
  return one < other ? -1 : one > other ? 1 : 0
}

/** Swedish order of titles and names; empty ones last, equal ones alike. */
export const swedish = (one: string, other: string): number => byKey(filingKey(one), filingKey(other))

/** The place of each text in Swedish order. */
export function swedishPlaces(texts: readonly string[]): Uint32Array {
  const keys = texts.map(filingKey)
  const at = texts.map((_, n) => n)
  at.sort((a, b) => byKey(keys[a] as string, keys[b] as string) || a - b)
  return placesOf(at)
}

/** The place of each number in a list of all of them. */
export function placesOf(order: ArrayLike<number>): Uint32Array {
  const places = uint32(order.length)
  for (let place = 0; place < order.length; place++) places[order[place] as number] = place
  return places
}

/** Puts a few numbers into an ordered list of many, by the texts they stand for: each is searched for, none is sorted. */
export function insertedInOrder(many: readonly number[], few: readonly number[], texts: Texts): number[] {
  const merged: number[] = []
  let from = 0
  for (const one of few) {
    const text = textAt(texts, one)
    let [low, high] = [from, many.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (swedish(textAt(texts, many[middle] as number), text) <= 0) low = middle + 1
      else high = middle
    }
    for (; from < low; from++) merged.push(many[from] as number)
    merged.push(one)
  }
  for (; from < many.length; from++) merged.push(many[from] as number)
  return merged
}

/** Numbers of works in the order of the works. */
export function workOrder(works: Int32Array): Uint32Array {
  const order = uint32(works.length)
  for (let n = 0; n < order.length; n++) order[n] = n
  return order.sort((a, b) => (works[a] as number) - (works[b] as number))
}
