import { bars, type Comparison, type PolicyName, policies, runOf } from './comparison.ts'

const meanings: Readonly<Record<PolicyName, string>> = {
  separate: "each municipality's copies serve only holds that are fetched there",
  fifo: 'all copies serve one queue, and whoever asked first is served first',
  'owner-first': "a copy serves its own municipality's holds first, then the others",
  nearest: 'a copy serves whoever it can reach soonest, however long others have waited',
  'window:7':
    'a copy serves whoever it can reach soonest, but passes nobody who asked more than 7 days earlier',
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, n) => (n ? '--:' : '---')).join(' | ')} |`,
    ...rows.map(row => `| ${row.join(' | ')} |`),
  ].join('\n')

const number = (value: number): string => value.toLocaleString('en-GB')
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function policyTables(comparison: Comparison): string {
  const runs = policies.map(policy => runOf(comparison, policy))
  const waits = table(
    ['policy', 'holds', 'filled', 'could not be placed', 'mean days', 'median', 'nine in ten below'],
    runs.map(one => [
      ...[one.policy, number(one.holds), number(one.filled), number(one.unserved)],
      ...[one.meanWaitDays, one.medianWaitDays, one.p90WaitDays],
    ]),
  )
  const ways = table(
    ['policy', 'sent per fill', 'sent per fill, 3 or more waiting', 'passed by > 7 days', 'worst', 'best'],
    runs.map(one => [
      ...[one.policy, one.transportsPerFill, one.transportsPerFillQueued, number(one.overtakesOver7d)],
      ...[one.worstMunicipalityDays, one.bestMunicipalityDays],
    ]),
  )
  return `${waits}\n\n${ways}`
}

function municipalityTable(comparison: Comparison): string {
  const own = runOf(comparison, 'window:7').byMunicipality
  return table(
    ['municipality', 'holds', ...policies],
    Object.keys(own).map(name => [
      name,
      number(own[name]?.holds ?? 0),
      ...policies.map(policy => runOf(comparison, policy).byMunicipality[name]?.meanWaitDays ?? 0),
    ]),
  )
}

const promiseTable = (comparison: Comparison): string =>
  table(
    [
      'policy',
      'promises',
      'inside',
      'a copy was free',
      'in a queue',
      'sooner',
      'later',
      'median error, free',
    ],
    policies.map(policy => {
      const one = runOf(comparison, policy)
      return [
        ...[policy, number(one.promises), percent(one.promiseInside), percent(one.promiseInsideFree)],
        ...[
          percent(one.promiseInsideQueued),
          percent(one.promiseReadySooner),
          percent(one.promiseReadyLater),
        ],
        one.promiseMedianErrorDays,
      ]
    }),
  )

/** docs/queues.md as the figures have it. */
export function queuesPage(comparison: Comparison): string {
  const own = runOf(comparison, 'window:7')
  const asked = bars(comparison)
  return `# How queues move

A simulated year of the county, once for each way of sharing. Placing, allocation, check-in, renewal, closed days, vans and
promises are decided by the product's own rules; only people's habits and the stock are drawn by lot. Made by
\`dala simulate --report\` from ${comparison.days} days, seed ${comparison.seed}, scale ${comparison.scale}; the figures
stand in [queues.json](queues.json), and what is drawn by lot in [simulator](../simulator/README.md).

${policies.map(policy => `- **${policy}**: ${meanings[policy]}.`).join('\n')}

## What is asked of the county's rule

${asked.filter(one => one.met).length} of ${asked.length} are met.

${table(
  ['asked', 'measured', 'met'],
  asked.map(one => [one.asked, one.measured, one.met ? 'yes' : '**no**']),
)}

## How long people wait

Days from placing a hold until it stands ready. A hold that is not filled counts with the days it waited to the last day, or
until it was cancelled. Where libraries are separate, a hold can be placed only if one's own municipality has the title: the
others could not be placed, and are in no mean.

![Mean wait and the wait that nine in ten stay below, by policy](pictures/queues-wait.svg)

![Share of holds that stand ready within so many days](pictures/queues-curve.svg)

${policyTables(comparison)}

_Sent per fill_ counts copies that had to travel to the place where they are fetched. Most titles have one hold and one copy,
and there no rule has a choice; the second figure counts only fills with three or more waiting. _Passed_ counts each time
somebody who could have had the copy, and had asked more than 7 days earlier, was not the one who got it. _Worst_ and _best_
are mean days of the municipalities that wait longest and shortest.

Under window:7 ${percent(own.filledAtPickup)} of holds were filled by a copy that stood where it was fetched,
${percent(own.filledInMunicipality)} from elsewhere in the municipality, ${percent(own.filledFromElsewhere)} from another.

## Where people wait

Mean days, by the municipality where the hold is fetched.

![Mean wait by municipality, shared and apart](pictures/queues-municipality.svg)

${municipalityTable(comparison)}

## What was promised

Whoever places a hold is told two days, and eight in ten should see their book stand ready between them. _Sooner_ and _later_
are the shares that stood ready before the first day or after the second; _median error_ is days from the likeliest day, of
holds for which a copy was free.

${promiseTable(comparison)}
`
}
