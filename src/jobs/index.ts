export { crontab, type TaskDeps, tasks } from './tasks.ts'
export { type Working, work } from './worker.ts'
