import { dayOf } from '../../../kernel/day.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import { pagesRead } from '../../../modules/statistics/index.ts'
import { type VisitsView, visitsView } from './visits.view.ts'

/** How the website is visited, as it was counted. */
export const visitPagesOf = (desk: () => DeskDeps) => ({
  visits: async (days: number): Promise<VisitsView> => {
    const today = dayOf(desk().now())
    return visitsView(await pagesRead(desk().db, { today, days }), today, days)
  },
})
