import { UsageError } from './usage.ts'

const benches: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<number> }>>> = {
  checkin: () => import('./bench-checkin.ts'),
  desk: () => import('./bench-desk.ts'),
  plan: () => import('./bench-plan.ts'),
  promise: () => import('./bench-promise.ts'),
  search: () => import('./bench-search.ts'),
  web: () => import('./bench-web.ts'),
}

/** `dala bench WHAT`: measures, on scratch databases and generated records, never the demo's. */
export async function run([what = '', ...args]: string[]): Promise<number> {
  const load = benches[what]
  if (!load) throw new UsageError(`bench takes one of ${Object.keys(benches).join(', ')}`)
  return (await load()).run(args)
}
