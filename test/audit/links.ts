import type { APIRequestContext } from 'playwright-core'

/** Addresses a page leads to, of our own: links, pictures, stylesheets, scripts, forms that only ask. */
export function ownLinks(html: string, page: string): string[] {
  const found: string[] = []
  const base = new URL(page)
  for (const [tag] of html.matchAll(/<(?:a|img|link|script|form|use|source)\b[^>]*>/g)) {
    if (/^<form/.test(tag) && /method="post"/i.test(tag)) continue
    const value = /\s(?:href|src|action)="([^"]*)"/.exec(tag)?.[1]
    if (value === undefined) continue
    const url = new URL(value.replaceAll('&amp;', '&'), base)
    if (url.origin === base.origin) found.push(url.pathname + url.search + url.hash)
  }
  return [...new Set(found)]
}

/** Parts of a page that links point at and that are not there. */
export function missingParts(html: string, links: readonly string[], page: string): string[] {
  const here = new URL(page)
  const own = here.pathname + here.search
  return links.filter(link => {
    const [path, part] = link.split('#')
    return part && path === own && !html.includes(`id="${decodeURIComponent(part)}"`)
  })
}

/** Follows every own link of some pages once. @returns what does not answer, each with the page it was found on */
export async function brokenLinks(
  request: APIRequestContext,
  origin: string,
  paths: readonly string[],
  told: (done: number, all: number) => void,
): Promise<{ links: number; broken: string[] }> {
  const asked = new Map<string, number>()
  const broken: string[] = []
  for (const [n, path] of paths.entries()) {
    const answer = await request.get(origin + path)
    const html = await answer.text()
    const links = ownLinks(html, origin + path)
    for (const part of missingParts(html, links, origin + path))
      broken.push(`${path}: ${part} is not on the page`)
    for (const link of links) {
      const address = link.split('#')[0] ?? ''
      // Following "log out" would end the walk.
      if (/logga-ut/.test(address)) continue
      // It is there to show what a missing page looks like, and names itself.
      if (!answer.ok() && address === path) continue
      if (!asked.has(address)) asked.set(address, (await request.get(origin + address)).status())
      const status = asked.get(address) ?? 0
      if (status >= 400) broken.push(`${path}: ${address} answers ${status}`)
    }
    told(n + 1, paths.length)
  }
  return { links: asked.size, broken }
}
