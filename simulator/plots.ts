import { type Comparison, type PolicyName, policies, runOf } from './comparison.ts'

// A few bars and lines: a charting library would bring a document model or a grammar many times the size of this file.

const width = 720
const left = 150
const right = width - 60

/** Colours of their own on light and on dark paper; a picture in a page is not told what colour the text around it has. */
const style = `<style>
text{font:13px system-ui,sans-serif;fill:#24292f}.soft{fill:#57606a}.line{stroke:#d0d7de}
.a{fill:#0b63c5}.b{fill:#c2570c}.c{fill:#57606a}.la{stroke:#0b63c5}.lb{stroke:#c2570c;stroke-dasharray:7 4}.lc{stroke:#57606a;stroke-dasharray:2 4}
.la,.lb,.lc{fill:none;stroke-width:2.5}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.soft{fill:#9da7b3}.line{stroke:#3d444d}
.a{fill:#6cb6ff}.b{fill:#f0883e}.c{fill:#9da7b3}.la{stroke:#6cb6ff}.lb{stroke:#f0883e}.lc{stroke:#9da7b3}}
</style>`

const at = (value: number): string => String(Math.round(value * 10) / 10)
const label = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${more}>${text}</text>`
const bar = (x: number, y: number, wide: number, high: number, kind: string): string =>
  `<rect class="${kind}" x="${at(x)}" y="${at(y)}" width="${at(wide)}" height="${high}" rx="2"/>`

function picture(title: string, height: number, parts: readonly string[]): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    style,
    ...parts,
    '</svg>',
  ].join('\n')}\n`
}

/** One colour and its words, in a row above a picture. */
const legend = (entries: readonly (readonly [kind: string, text: string])[]): string[] =>
  entries.flatMap(([kind, text], n) => [
    bar(left + n * 180, 8, 12, 12, kind),
    label(left + n * 180 + 18, 19, text),
  ])

/** Pairs of bars, a row each; lengths in days. */
function pairs(title: string, words: readonly [string, string], rows: readonly [string, number, number][]) {
  const longest = Math.max(1, ...rows.flatMap(([, a, b]) => [a, b]))
  const wide = (days: number): number => (days / longest) * (right - left)
  const parts = rows.flatMap(([name, a, b], n) => {
    const y = 34 + n * 42
    return [
      label(left - 10, y + 21, name, ' text-anchor="end"'),
      bar(left, y, wide(a), 15, 'a'),
      label(left + wide(a) + 6, y + 12, a.toFixed(1), ' class="soft"'),
      bar(left, y + 17, wide(b), 15, 'b'),
      label(left + wide(b) + 6, y + 29, b.toFixed(1), ' class="soft"'),
    ]
  })
  const [first, second] = words
  return picture(title, 40 + rows.length * 42, [
    ...legend([
      ['a', first],
      ['b', second],
    ]),
    ...parts,
  ])
}

const waitByPolicy = (comparison: Comparison): string =>
  pairs(
    'Days from placing a hold until it stands ready, by policy',
    ['mean', 'nine in ten wait less'],
    policies.map(policy => {
      const { meanWaitDays, p90WaitDays } = runOf(comparison, policy)
      return [policy, meanWaitDays, p90WaitDays]
    }),
  )

function waitByMunicipality(comparison: Comparison): string {
  const own = runOf(comparison, 'window:7').byMunicipality
  const separate = runOf(comparison, 'separate').byMunicipality
  return pairs(
    'Mean days of waiting by municipality, shared and apart',
    ['window:7', 'separate'],
    Object.entries(own).map(([name, one]) => [name, one.meanWaitDays, separate[name]?.meanWaitDays ?? 0]),
  )
}

const curves: readonly (readonly [PolicyName, string])[] = [
  ['window:7', 'a'],
  ['fifo', 'b'],
  ['separate', 'c'],
]

/** How large a share stands ready after so many days; days are drawn by their square root, for most happens in the first. */
function waitedAtMost(comparison: Comparison): string {
  const [top, bottom, from] = [34, 300, 60]
  const x = (days: number): number => from + (Math.sqrt(days) / Math.sqrt(84)) * (right - from)
  const y = (share: number): number => bottom - share * (bottom - top)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap(share => [
    `<path class="line" d="M${from} ${at(y(share))}H${right}"/>`,
    label(from - 8, y(share) + 4, `${share * 100} %`, ' class="soft" text-anchor="end"'),
  ])
  const days = [1, 3, 7, 14, 28, 56, 84].map(day =>
    label(x(day), bottom + 18, String(day), ' class="soft" text-anchor="middle"'),
  )
  const lines = curves.map(([policy, kind]) => {
    const points = runOf(comparison, policy).waitedAtMost.map(one => `${at(x(one.days))} ${at(y(one.share))}`)
    return `<path class="l${kind}" d="M${points.join('L')}"/>`
  })
  return picture('Share of holds that stand ready within so many days', bottom + 44, [
    ...legend(curves.map(([policy, kind]) => [kind, policy] as const)),
    ...grid,
    ...days,
    label(right, bottom + 36, 'days since the hold was placed', ' class="soft" text-anchor="end"'),
    ...lines,
  ])
}

/** The pictures of docs/queues.md, by file name. */
export const plots = (comparison: Comparison): ReadonlyMap<string, string> =>
  new Map([
    ['queues-wait.svg', waitByPolicy(comparison)],
    ['queues-municipality.svg', waitByMunicipality(comparison)],
    ['queues-curve.svg', waitedAtMost(comparison)],
  ])
