/** An address of a former site, as it is kept and looked for. */
export type OldAddress = {
  /** In small letters, without 'www.' and port; '' = this very site. */
  readonly host: string
  /** '/web/arena/results?id=7', or '*' for everything of the host. */
  readonly path: string
}

export type LinkOrder = OldAddress & { readonly target: string }

export type LinkRefusal = {
  readonly code: 'not-allowed' | 'no-old-address' | 'no-target' | 'leads-to-itself'
  /** The line of a list it was read from; null = a single link. */
  readonly line: number | null
}

const longest = 1000

export const hostOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '')

/** A path with its query in a set order, without a slash at its end: written differently, it is still the same address. */
function pathOf(url: URL): string {
  const query = new URLSearchParams(url.search)
  query.sort()
  const path = url.pathname.replace(/\/+$/, '') || '/'
  return query.size ? `${path}?${query}` : path
}

/**
 * Reads an address as somebody writes it: with or without scheme, 'www.' and the slash at the end; '/path' alone is this site's.
 * @param ownHost addresses there are this site's too
 */
export function oldAddress(written: string, ownHost: string): OldAddress | null {
  const text = written.trim()
  if (!text || text.length > longest || /\s/.test(text)) return null
  const own = text.startsWith('/')
  const full = own ? `http://${ownHost}${text}` : /^https?:\/\//i.test(text) ? text : `http://${text}`
  const url = URL.parse(full)
  if (!url || (!own && !url.hostname.includes('.'))) return null
  const host = hostOf(url.hostname)
  const isOwn = own || host === hostOf(ownHost)
  const everything = url.pathname === '/*'
  if (everything && isOwn) return null
  return { host: isOwn ? '' : host, path: everything ? '*' : pathOf(url) }
}

/** A page of this site that an old address may lead to. */
export function targetOf(written: string): string | null {
  const text = written.trim()
  if (!/^\/(?![/\\])\S*$/.test(text) || text.length > longest) return null
  return text
}

/** The places an address is looked for, best first: as asked, without its query, anything of its host. */
export function candidates(asked: OldAddress): readonly string[] {
  const plain = asked.path.split('?', 1)[0] ?? '/'
  const whole = [asked.path, plain]
  return [...new Set(asked.host ? [...whole, '*'] : whole)]
}

/** A link as somebody wrote it, or all that is wrong with it. */
export function readLink(
  written: { readonly from: string; readonly to: string },
  ownHost: string,
  line: number | null,
): { readonly link: LinkOrder } | { readonly refusals: readonly LinkRefusal[] } {
  const from = oldAddress(written.from, ownHost)
  const target = targetOf(written.to)
  const refusals: LinkRefusal[] = [
    ...(from ? [] : [{ code: 'no-old-address' as const, line }]),
    ...(target ? [] : [{ code: 'no-target' as const, line }]),
  ]
  if (!from || !target) return { refusals }
  if (from.host === '' && oldAddress(target, ownHost)?.path === from.path)
    return { refusals: [{ code: 'leads-to-itself', line }] }
  return { link: { ...from, target } }
}

/** Links of a list: one a line, old and new parted by semicolon or tab. A first line of headings and empty lines are passed over. */
export function readList(
  text: string,
  ownHost: string,
): { readonly links: readonly LinkOrder[]; readonly refusals: readonly LinkRefusal[] } {
  const links = new Map<string, LinkOrder>()
  const refusals: LinkRefusal[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  lines.forEach((line, n) => {
    const [from = '', to = ''] = line.split(/[;\t]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
    if (!from && !to) return
    if (n === 0 && !from.includes('/') && !to.includes('/')) return
    const read = readLink({ from, to }, ownHost, n + 1)
    // The last line about an address is the one that counts.
    if ('link' in read) links.set(`${read.link.host} ${read.link.path}`, read.link)
    else refusals.push(...read.refusals)
  })
  return { links: [...links.values()], refusals }
}
