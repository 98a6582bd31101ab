import { illegal, type Json, list, only, parsing, Refusal } from './refusal.ts'

export type Value = string | number | boolean
/** The values of a document, or of one nested in it, by the whole name of the field. */
export type Values = ReadonlyMap<string, readonly Value[]>

export interface Field {
  readonly type: string
  readonly index: boolean
  readonly docValues: boolean
  readonly copyTo: readonly string[]
}

export interface Doc {
  readonly id: string
  readonly source: Json
  readonly values: Values
  readonly nested: ReadonlyMap<string, readonly Values[]>
}

const params: Readonly<Record<string, readonly string[]>> = {
  keyword: ['index', 'doc_values', 'copy_to'],
  text: ['analyzer', 'norms', 'index_options', 'copy_to'],
  ...{ integer: [], float: [], boolean: [] },
  object: ['enabled'],
  nested: ['properties'],
}
const mostBytes = 32_766

function fieldOf(name: string, mapping: unknown): Field & { readonly properties: unknown } {
  const { type } = mapping as { type?: unknown }
  const allowed = params[String(type)]
  if (!allowed)
    throw new Refusal(
      400,
      'mapper_parsing_exception',
      `No handler for type [${type}] declared on field [${name}]`,
    )
  const read = only(mapping, ['type', ...allowed], name)
  if (type === 'text' && read.analyzer !== 'whitespace') throw parsing(`analyzer of [${name}]`)
  return {
    type: String(type),
    index: read.index !== false && read.enabled !== false,
    docValues: read.doc_values !== false && type !== 'text',
    copyTo: (read.copy_to ?? []) as string[],
    properties: read.properties,
  }
}

/** An index: what is in it, and what of that can be seen since the last refresh. */
export class Index {
  readonly fields = new Map<string, Field>()
  readonly nestedPaths = new Set<string>()
  readonly docs = new Map<string, Doc>()
  visible: readonly Doc[] = []
  readonly window: number

  constructor(body: unknown) {
    const { settings, mappings } = only(body, ['settings', 'mappings'], 'create index')
    const { index } = only(settings, ['index'], 'settings')
    const read = only(
      index,
      ['number_of_shards', 'auto_expand_replicas', 'refresh_interval', 'max_result_window'],
      'settings.index',
    )
    if (read.number_of_shards !== 1) throw illegal('counts would not be exact over several shards')
    this.window = Number(read.max_result_window ?? 10_000)
    const { properties, dynamic } = only(mappings, ['dynamic', 'properties'], 'mappings')
    if (dynamic !== 'strict') throw illegal('the mapping must be strict')
    this.#map(properties, '')
  }

  #map(properties: unknown, path: string): void {
    for (const [name, mapping] of Object.entries(properties as object)) {
      const { properties: inner, ...field } = fieldOf(path + name, mapping)
      this.fields.set(path + name, field)
      if (field.type !== 'nested') continue
      this.nestedPaths.add(name)
      this.#map(inner, `${name}.`)
    }
  }

  put(id: string, source: Json): void {
    const nested = new Map<string, Values[]>()
    const values = this.#read(source, '', nested)
    this.docs.set(id, { id, source, values, nested })
  }

  #read(source: Json, path: string, nested: Map<string, Values[]>): Map<string, Value[]> {
    const values = new Map<string, Value[]>()
    for (const [key, given] of Object.entries(source)) {
      const name = path + key
      const field = this.fields.get(name)
      if (!field)
        throw new Refusal(
          400,
          'strict_dynamic_mapping_exception',
          `mapping set to strict, dynamic introduction of [${name}] within [_doc] is not allowed`,
        )
      const all = (Array.isArray(given) ? given : [given]).filter(one => one !== null)
      if (field.type === 'nested')
        nested.set(
          name,
          all.map(one => this.#read(one as Json, `${name}.`, nested)),
        )
      else if (field.type !== 'object')
        for (const one of all)
          for (const to of [name, ...field.copyTo]) {
            const there = values.get(to) ?? []
            values.set(to, there)
            there.push(parsed(name, field.type, one))
          }
    }
    return values
  }

  refresh(): void {
    this.visible = [...this.docs.values()]
  }

  /** A field that can be looked in. */
  searchable(name: string): Field {
    const field = this.fields.get(name)
    if (!field) throw parsing(`No mapping found for [${name}]`)
    if (!field.index) throw illegal(`Cannot search on field [${name}] since it is not indexed.`)
    return field
  }

  /** A field that can be sorted and counted by. */
  countable(name: string): Field {
    const field = this.searchable(name)
    if (!field.docValues)
      throw illegal(
        `Can't load fielddata on [${name}] because fielddata is unsupported on fields of this type.`,
      )
    return field
  }
}

function parsed(name: string, type: string, value: unknown): Value {
  const wrong = () =>
    new Refusal(400, 'mapper_parsing_exception', `failed to parse field [${name}] of type [${type}]`)
  if (type === 'boolean') {
    if (typeof value !== 'boolean') throw wrong()
    return value
  }
  if (type === 'integer' || type === 'float') {
    if (typeof value !== 'number' || (type === 'integer' && (value | 0) !== value)) throw wrong()
    return type === 'float' ? Math.fround(value) : value
  }
  if (typeof value !== 'string') throw wrong()
  if (type === 'keyword' && Buffer.byteLength(value) > mostBytes)
    throw illegal(`Document contains at least one immense term in field="${name}"`)
  return value
}

/** The value of a field as a query must give it. */
export function asked(name: string, { type }: Field, value: unknown): Value {
  const right =
    type === 'keyword'
      ? typeof value === 'string'
      : type === 'boolean'
        ? typeof value === 'boolean'
        : type !== 'text' && typeof value === 'number'
  if (!right)
    throw new Refusal(400, 'query_shard_exception', `failed to create query: [${name}] of ${typeof value}`)
  return value as Value
}

/** A document as it is asked to be shown: nothing of it, all, or only some fields. */
export function shown(source: Json, wanted: unknown): Json | undefined {
  if (wanted === false) return undefined
  if (wanted === undefined) return source
  const names = list(wanted, '_source').map(String)
  const found: Record<string, unknown> = {}
  for (const name of names) {
    const [key = '', inner] = name.split('.')
    if (!(key in source)) continue
    found[key] = inner ? (source[key] as Json[]).map(one => ({ [inner]: one[inner] })) : source[key]
  }
  return found
}
