import bwip from 'bwip-js/node'

/** Modules of nothing on either side, so that a scanner finds where the bars begin. */
const quiet = 10
const height = 40

/** A Code 128 that any scanner at a desk reads; the text itself is to stand below it. */
export function Barcode({ text, label }: { text: string; label: string }) {
  const [code] = bwip.raw('code128', text, '')
  // Widths in modules: bar, space, bar, ...
  const widths = code && 'sbs' in code ? code.sbs : []
  const bars: { x: number; width: number }[] = []
  let x = quiet
  for (const [n, width] of widths.entries()) {
    if (n % 2 === 0) bars.push({ x, width })
    x += width
  }
  return (
    <svg
      class="barcode"
      viewBox={`0 0 ${x + quiet} ${height}`}
      // Bars may grow in height alone: a scanner reads their widths.
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect width={x + quiet} height={height} fill="#fff" />
      {bars.map(bar => (
        <rect key={bar.x} x={bar.x} width={bar.width} height={height} fill="#000" />
      ))}
    </svg>
  )
}
