/** Money is whole öre: 100 öre to the krona, never a fraction. */

/** The most one amount may be: a mistyped price must not pass for a debt. */
export const mostOre = 10_000_000

/**
 * Reads an amount as people write it: 250, 250,50, 1 250 kr. Undefined when it is none, has more than two decimals, or is
 * above what one amount may be.
 */
export function oreFrom(written: string): number | undefined {
  const match = /^(\d{1,3}(?: ?\d{3})*|\d+)(?:[,.](\d{1,2}))?(?: ?kr)?$/i.exec(
    written.replaceAll('\u00a0', ' ').trim(),
  )
  if (!match) return undefined
  const ore = Number((match[1] ?? '').replaceAll(' ', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return ore <= mostOre ? ore : undefined
}

/** An amount as it stands in a field: 250 or 250,50. */
export function fieldText(ore: number): string {
  const rest = Math.abs(ore) % 100
  const whole = Math.trunc(Math.abs(ore) / 100)
  return `${ore < 0 ? '-' : ''}${whole}${rest ? `,${String(rest).padStart(2, '0')}` : ''}`
}

/** An amount in words of a language: "250 kr", "1 250,50 kr". @param tag as BCP 47 names it */
export const moneyIn = (tag: string, ore: number): string =>
  (ore / 100).toLocaleString(tag, {
    style: 'currency',
    currency: 'SEK',
    currencyDisplay: tag.startsWith('sv') ? 'symbol' : 'code',
    minimumFractionDigits: ore % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
