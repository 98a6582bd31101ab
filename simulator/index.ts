export { type RunFigures, type RunOptions, runWorld } from './run.ts'
