import { type RunOptions, runWorld } from '../../simulator/index.ts'
import { calibrate } from './simulate-calibrate.ts'
import { report } from './simulate-report.ts'
import { printJson, readOptions, UsageError, wholeNumber } from './usage.ts'

const options = {
  policy: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  scale: { type: 'string' },
  works: { type: 'string' },
  copies: { type: 'string' },
  holds: { type: 'string' },
  loans: { type: 'string' },
  'warm-up': { type: 'string' },
  report: { type: 'boolean' },
  calibrate: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

function scaleOf(value: string | undefined): number {
  const scale = Number(value ?? '1')
  if (!(scale > 0 && scale <= 10))
    throw new UsageError(`--scale takes a number above 0, at most 10, not "${value}"`)
  return scale
}

async function printRatios(order: RunOptions, json: boolean): Promise<number> {
  const ratios = await calibrate(order)
  if (!ratios) {
    process.stderr.write('nothing to compare with: ../shared/data/demand/librarieswest is not there\n')
    return 1
  }
  if (json) printJson({ policy: order.policy, days: order.days, seed: order.seed, ratios })
  else
    for (const { what, model, data, difference } of ratios)
      process.stdout.write(`${what.padEnd(66)} model ${model}  data ${data}  difference ${difference}\n`)
  return 0
}

/** `dala simulate`: a year of the county through the product's own rules. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options)
  if (positionals.length) throw new UsageError(`simulate does not know "${positionals[0]}"`)
  const began = performance.now()
  const seconds = (): number => Math.round((performance.now() - began) / 100) / 10
  const order: RunOptions = {
    policy: values.policy ?? 'window:7',
    days: wholeNumber(values.days, '--days', 365),
    seed: wholeNumber(values.seed, '--seed', 1),
    warmUp: wholeNumber(values['warm-up'], '--warm-up', 56),
    size: {
      scale: scaleOf(values.scale),
      ...(values.works && { works: wholeNumber(values.works, '--works', 0) }),
      ...(values.copies && { copies: wholeNumber(values.copies, '--copies', 0) }),
      ...(values.holds && { holds: wholeNumber(values.holds, '--holds', 0) }),
      ...(values.loans && { loans: wholeNumber(values.loans, '--loans', 0) }),
    },
    log: line => process.stderr.write(`${seconds().toFixed(1)} s  ${line}\n`),
  }
  if (values.report) {
    if (values.policy) throw new UsageError('--report runs every policy, so it takes no --policy')
    const comparison = await report(order)
    if (values.json) printJson({ ...comparison, seconds: seconds() })
    else process.stdout.write('docs/queues.md, its figures and its pictures written\n')
    return 0
  }
  if (values.calibrate) return await printRatios(order, values.json === true)
  const { figures } = runWorld(order)
  const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024)
  const all = { ...figures, seconds: seconds(), peakMemoryMB }
  if (values.json) printJson(all)
  else
    for (const [name, value] of Object.entries(all))
      if (typeof value !== 'object') process.stdout.write(`${name.padEnd(26)} ${value}\n`)
  return 0
}
