import { dayOf } from '../../../kernel/day.ts'
import type { Passing, Why } from '../../../modules/holds/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { dayText } from '../../texts/dates.ts'
import type { PageContext } from '../../ui/index.ts'
import { slugOf } from '../slug.ts'
import type { HoldSource } from './my-pages.load.ts'
import type { WhyView } from './why.page.tsx'

function passingText(ctx: PageContext, passing: Passing): string {
  const t = ctx.texts.why
  const day = dayText(ctx.locale, dayOf(Temporal.Instant.fromEpochMilliseconds(passing.at)))
  const later = t.later(passing.daysLater)
  switch (passing.kind) {
    case 'stood-there':
      return t.stoodThere(day, later)
    case 'nearer':
      return t.nearer(day, later)
    case 'own':
      return t.own(day, later)
    case 'barred':
      return t.barred(day, later, t.bars[passing.why])
  }
}

function stateText(ctx: PageContext, hold: HoldSource): string {
  const t = ctx.texts.why
  if (hold.state === 'waiting') return hold.copies ? t.place(hold.place, hold.copies) : t.noCopies(hold.place)
  return hold.state === 'assigned' ? t.assigned : t.captured
}

/** Why a reservation stands where it stands, in words that name nobody else. */
export function whyView(ctx: PageContext, organisation: Organisation, hold: HoldSource, why: Why): WhyView {
  const t = ctx.texts.why
  return {
    hold: hold.id,
    work: hold.work,
    slug: slugOf(hold.title),
    title: hold.title,
    lines: [
      stateText(ctx, hold),
      ...(hold.pausedUntil ? [t.paused(dayText(ctx.locale, hold.pausedUntil))] : []),
      ...(why.byPriority ? [t.byPriority(why.byPriority)] : []),
      t.collect(organisation.branch(hold.pickup).shortName),
    ],
    passings: why.passings.map(passing => passingText(ctx, passing)),
  }
}
