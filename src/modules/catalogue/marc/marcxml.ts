import { SaxesParser } from 'saxes'
import { escapeXml, forbiddenInXml } from '../../../kernel/xml.ts'
import {
  type Field,
  isControl,
  type MarcRecord,
  type ReadResult,
  type Subfield,
  storableText,
} from './record.rules.ts'

/** The last part of a name: both `marc:record` and `record` are records. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

type Attributes = Readonly<Record<string, string | undefined>>

interface OpenRecord {
  readonly byteOffset: number
  readonly warnings: Set<string>
  leader: string | undefined
  fields: Field[]
  subfields: Subfield[]
  error: string | undefined
}

/** The encoding an XML text declares, by its byte order mark or its first line; UTF-8 else. */
export function xmlEncoding(start: Uint8Array): string {
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  const head = new TextDecoder('windows-1252').decode(start.subarray(0, 200))
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}

export interface XmlReader {
  /** Takes more text; gives the records it completes. */
  push(text: string): ReadResult[]
  end(): ReadResult[]
}

/**
 * Reads MARCXML, prefixed or not, also within other XML (OAI-PMH, SRU). Broken XML refuses the record it stands in,
 * with line and column; reading goes on at the next record when the parser can.
 */
export function marcXmlReader(): XmlReader {
  const parser = new SaxesParser({ xmlns: false as const })
  let results: ReadResult[] = []
  let open: OpenRecord | undefined
  let number = 0
  let bytesBefore = 0
  let charactersBefore = 0
  let chunk = ''
  let text: string | undefined
  let attributes: Attributes = {}
  let subfieldCode: string | undefined
  let roots = 0
  let fileWarning: string | undefined
  let depth = 0

  const byteOffset = () => bytesBefore + Buffer.byteLength(chunk.slice(0, parser.position - charactersBefore))
  const place = () => `line ${parser.line}, column ${parser.column}`

  parser.on('error', error => {
    if (/only one root|outside of root/.test(error.message)) return
    const reason = `the XML is broken: ${error.message.replace(/^\d+:\d+:\s*/, '')} (${place()})`
    if (open) open.error ??= reason
    else results.push({ ok: false, number: ++number, byteOffset: byteOffset(), reason })
  })

  function start(tag: { name: string; attributes: Attributes }) {
    if (depth++ === 0 && ++roots > 1)
      fileWarning = `a second root element <${tag.name}> at ${place()}: several XML files in one`
    const name = localName(tag.name)
    attributes = tag.attributes
    if (name === 'record') {
      const warnings = new Set(fileWarning === undefined ? [] : [fileWarning])
      fileWarning = undefined
      open = {
        byteOffset: byteOffset(),
        warnings,
        leader: undefined,
        fields: [],
        subfields: [],
        error: undefined,
      }
    } else if (open && (name === 'leader' || name === 'controlfield')) text = ''
    else if (open && name === 'datafield') {
      open.subfields = []
      dataTag = attributes
    } else if (open && name === 'subfield') {
      text = ''
      subfieldCode = attributes.code
    }
  }
  let dataTag: Attributes = {}

  /** What lacks its name keeps its text under a local one. */
  const named = (record: OpenRecord, given: string | undefined, otherwise: string, what: string): string => {
    if (!given) record.warnings.add(`a field without its ${what} (${place()}), kept as ${otherwise}`)
    return given || otherwise
  }

  /** Indicators may be missing, empty or too long; a blank stands for none. */
  const indicator = (record: OpenRecord, value: string | undefined, tag: string): string => {
    if (value?.length !== 1) record.warnings.add(`field ${tag} lacks an indicator`)
    return (value ?? '').slice(0, 1) || ' '
  }

  function close(name: string) {
    if (!open) return
    const value = storableText(text ?? '').normalize('NFC')
    if (name === 'leader') open.leader = value
    else if (name === 'controlfield')
      open.fields.push({ tag: named(open, attributes.tag, '009', 'tag'), value })
    else if (name === 'subfield') open.subfields.push([named(open, subfieldCode, '?', 'code'), value])
    else if (name === 'datafield') {
      const tag = named(open, dataTag.tag, '999', 'tag')
      const ind = indicator(open, dataTag.ind1, tag) + indicator(open, dataTag.ind2, tag)
      open.fields.push({ tag, ind, subfields: open.subfields })
    } else if (name === 'record') finish(open)
    if (name !== 'datafield') text = undefined
  }

  function finish(record: OpenRecord) {
    open = undefined
    // <record> is also the word of OAI-PMH and SRU for what they wrap; those hold no leader and no fields.
    if (record.leader === undefined && !record.fields.length && !record.error) return
    const at = { number: ++number, byteOffset: record.byteOffset }
    if (record.error) results.push({ ok: false, ...at, reason: record.error })
    else {
      if (record.leader?.length !== 24) record.warnings.add('the leader is not 24 characters')
      const leader = (record.leader ?? '').padEnd(24).slice(0, 24)
      results.push({
        ok: true,
        ...at,
        record: { leader, fields: record.fields },
        warnings: [...record.warnings],
      })
    }
  }

  parser.on('opentag', tag => start(tag))
  parser.on('closetag', tag => {
    depth--
    close(localName(tag.name))
  })
  const gather = (more: string) => {
    if (text !== undefined) text += more
  }
  parser.on('text', gather)
  parser.on('cdata', gather)

  const given = () => {
    const out = results
    results = []
    return out
  }
  return {
    push(more) {
      charactersBefore += chunk.length
      bytesBefore += Buffer.byteLength(chunk)
      chunk = more.replace(forbiddenInXml, '')
      parser.write(chunk)
      return given()
    },
    end() {
      if (open) {
        open.error ??= 'the file ends within a record'
        finish(open)
      }
      parser.close()
      return given()
    },
  }
}

const escaped = (value: string): string => escapeXml(value).replaceAll('\r', '&#13;')

/** One `<record>` element, without a namespace of its own: for the inside of `marcXmlHead` and `marcXmlTail`. */
export function writeMarcXmlRecord(record: MarcRecord): string {
  const lines = record.fields.map(field =>
    isControl(field)
      ? `<controlfield tag="${escaped(field.tag)}">${escaped(field.value)}</controlfield>`
      : `<datafield tag="${escaped(field.tag)}" ind1="${escaped(field.ind.charAt(0))}" ind2="${escaped(field.ind.charAt(1))}">${field.subfields
          .map(([code, value]) => `<subfield code="${escaped(code)}">${escaped(value)}</subfield>`)
          .join('')}</datafield>`,
  )
  return `<record><leader>${escaped(record.leader)}</leader>${lines.join('')}</record>\n`
}

export const marcXmlHead =
  '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n'
export const marcXmlTail = '</collection>\n'
