export type { Answered } from './visits.rules.ts'
export { forgetVisits, type PageCount, pagesRead, VisitTally } from './visits.ts'
