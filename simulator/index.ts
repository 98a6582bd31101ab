export { type Comparison, compare } from './comparison.ts'
export { queuesPage } from './page.ts'
export { plots } from './plots.ts'
export { type RunFigures, type RunOptions, runWorld } from './run.ts'
