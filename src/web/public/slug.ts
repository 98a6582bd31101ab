/** A title as it stands in an address: "Nils Holgerssons underbara resa" becomes "nils-holgerssons-underbara-resa". */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  const short =
    plain.length <= 60
      ? plain
      : plain.slice(0, plain.lastIndexOf('-', 60) > 20 ? plain.lastIndexOf('-', 60) : 60)
  return short.replace(/^-+|-+$/g, '') || 'titel'
}
