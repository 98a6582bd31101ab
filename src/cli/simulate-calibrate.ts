import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  calibration,
  type MeasuredData,
  type Ratio,
  type RunOptions,
  runWorld,
} from '../../simulator/index.ts'
import { projectRoot } from '../settings.ts'

/** Beside the project, not in it. */
const folder = join(projectRoot, '../shared/data/demand/librarieswest')

/** Rows of a comma-separated text whose fields hold neither commas nor quotes, below its heading. */
const rowsOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split(','))

export const measuredFrom = (reservations: string, transits: string, items: string): MeasuredData => ({
  reservations: rowsOf(reservations).map(([, owner = '', pickup = '', count, days]) => ({
    ...{ owner, pickup, count: Number(count), days: Number(days) },
  })),
  transits: rowsOf(transits).map(([, from = '', to = '', count]) => ({ from, to, count: Number(count) })),
  items: rowsOf(items).map(([, type = '', count, issues]) => ({
    ...{ type, items: Number(count), issues: Number(issues) },
  })),
})

/** The data; undefined where it does not stand beside the project. */
async function measuredData(): Promise<MeasuredData | undefined> {
  const read = (name: string): Promise<string> => readFile(join(folder, `${name}_summary.csv`), 'utf8')
  try {
    return measuredFrom(await read('reservations'), await read('transits'), await read('items'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** `dala simulate --calibrate`: the model's ratios beside those of real libraries; undefined without their data. */
export async function calibrate(order: RunOptions): Promise<readonly Ratio[] | undefined> {
  const measured = await measuredData()
  return measured && calibration(runWorld(order).world, measured)
}
