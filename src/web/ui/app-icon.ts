import { createHash } from 'node:crypto'

/** The sign of the site on a home screen: a drawing, and how wide the picture of it is; null = the drawing itself is sent. */
export type AppIcon = { readonly svg: string; readonly width: number | null }

export type IconLink = {
  readonly src: string
  readonly sizes: string
  readonly type: 'image/svg+xml' | 'image/png'
  readonly purpose: 'any' | 'maskable'
}

export type AppIcons = {
  /** By the last part of the address: 'ikon-192.1a2b3c4d.png'. */
  readonly files: ReadonlyMap<string, AppIcon>
  readonly links: readonly IconLink[]
  /** For telephones that do not read the manifest. */
  readonly touch: string
}

/** Falu red behind the mark of the house; the same in light and dark, as on a sign. */
const [ground, ink] = ['#8c1d18', '#fff8ef']

/** @param share of the width that the mark takes; @param round of the corners, in fortieths */
function sign(mark: string, share: number, round: number): string {
  const edge = 20 - 20 * share
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="${round}" fill="${ground}"/><g color="${ink}" transform="translate(${edge} ${edge}) scale(${share})">${mark.replaceAll('currentColor', ink)}</g></svg>`
}

/** @param mark the drawing of the house, on a square of forty */
export function appIcons(mark: string): AppIcons {
  // What a telephone may cut round leaves the outermost fifth empty.
  const [whole, masked, touched] = [sign(mark, 0.72, 8), sign(mark, 0.54, 0), sign(mark, 0.66, 0)]
  const files = new Map<string, AppIcon>()
  const add = (name: string, svg: string, width: number | null): string => {
    const hash = createHash('sha256').update(svg).digest('hex').slice(0, 10)
    const file = `${name}.${hash}.${width === null ? 'svg' : 'png'}`
    files.set(file, { svg, width })
    return `/ikon/${file}`
  }
  const png = (name: string, svg: string, width: number, purpose: IconLink['purpose']): IconLink => ({
    ...{ src: add(`${name}-${width}`, svg, width), sizes: `${width}x${width}` },
    ...{ type: 'image/png', purpose },
  })
  return {
    files,
    links: [
      { src: add('ikon', whole, null), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png('ikon', whole, 192, 'any'),
      png('ikon', whole, 512, 'any'),
      png('ikon-rund', masked, 192, 'maskable'),
      png('ikon-rund', masked, 512, 'maskable'),
    ],
    touch: add('ikon-hem-180', touched, 180),
  }
}
