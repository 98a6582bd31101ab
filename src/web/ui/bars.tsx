const chart = { width: 600, height: 160, gap: 6 }
/** One day's bar is no wall: few bars stand as wide as a week's. */
const widest = chart.width / 7

type Props = {
  readonly title: string
  /** Each with its words, and its height of the highest: 0 to 1. */
  readonly bars: readonly { readonly text: string; readonly height: number }[]
}

/** Bars side by side; the same in words for who does not see them. */
export function Bars({ title, bars }: Props) {
  const step = Math.min(widest, chart.width / bars.length)
  return (
    <figure class="bars stack">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} width="100%" aria-hidden="true" focusable="false">
        {bars.map((bar, n) => (
          <rect
            key={bar.text}
            x={n * step + chart.gap / 2}
            y={chart.height * (1 - bar.height)}
            width={step - chart.gap}
            height={chart.height * bar.height}
            fill="currentColor"
          />
        ))}
        <line
          x1="0"
          x2={chart.width}
          y1={chart.height}
          y2={chart.height}
          stroke="currentColor"
          stroke-width="2"
        />
      </svg>
      <ul class="small soft">
        {bars.map(bar => (
          <li key={bar.text}>{bar.text}</li>
        ))}
      </ul>
    </figure>
  )
}
