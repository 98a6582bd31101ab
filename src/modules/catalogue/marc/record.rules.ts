/** Code and value, in the record's own order. */
export type Subfield = readonly [code: string, value: string]

export interface ControlField {
  readonly tag: string
  readonly value: string
}

export interface DataField {
  readonly tag: string
  /** Both indicators; a blank is a space. */
  readonly ind: string
  readonly subfields: readonly Subfield[]
}

export type Field = ControlField | DataField

/**
 * A MARC record without loss: leader (24 characters), and every field in order. Text is NFC.
 * This is also the shape stored in `catalogue.record.marc`.
 */
export interface MarcRecord {
  readonly leader: string
  readonly fields: readonly Field[]
}

/** One record as read, or why it could not be: `number` counts from 1, `byteOffset` from the start of the (unpacked) input. */
export type ReadResult =
  | {
      readonly ok: true
      readonly record: MarcRecord
      readonly number: number
      readonly byteOffset: number
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly number: number; readonly byteOffset: number; readonly reason: string }

export const isControl = (field: Field): field is ControlField => 'value' in field

/** Tags 001-009 hold plain text; every other tag has indicators and subfields. */
export const isControlTag = (tag: string): boolean => tag.startsWith('00')

/** The text of the first control field of a tag, else ''. */
export function control(record: MarcRecord, tag: string): string {
  for (const field of record.fields) if (field.tag === tag && isControl(field)) return field.value
  return ''
}

/** The data fields of one or several tags, in the record's order. */
export const dataFields = (record: MarcRecord, ...tags: readonly string[]): DataField[] =>
  record.fields.filter((field): field is DataField => !isControl(field) && tags.includes(field.tag))

/** The first value of a subfield, trimmed, else ''. */
export function first(field: DataField | undefined, code: string): string {
  const found = field?.subfields.find(subfield => subfield[0] === code)
  return found ? found[1].trim() : ''
}

/** Every value of the given subfields (codes in one string), in the record's order, trimmed, without empty ones. */
export const values = (field: DataField, codes: string): string[] =>
  field.subfields.flatMap(([code, value]) => (codes.includes(code) && value.trim() ? [value.trim()] : []))

/** NUL cannot be stored as text in the database, and half surrogates are no characters. */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed()
