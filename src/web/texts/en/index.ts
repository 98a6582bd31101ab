import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { alerts } from './alerts.ts'
import { browse } from './browse.ts'
import { children } from './children.ts'
import { cite } from './cite.ts'
import { common } from './common.ts'
import { device } from './device.ts'
import { events } from './events.ts'
import { fairness } from './fairness.ts'
import { family } from './family.ts'
import { fees } from './fees.ts'
import { found } from './found.ts'
import { happened } from './happened.ts'
import { headings } from './headings.ts'
import { ill } from './ill.ts'
import { libraries } from './libraries.ts'
import { lists } from './lists.ts'
import { login } from './login.ts'
import { mine } from './mine.ts'
import { own } from './own.ts'
import { quality } from './quality.ts'
import { refusals } from './refusals.ts'
import { registration } from './registration.ts'
import { reserve } from './reserve.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { suggestions } from './suggestions.ts'
import { tips } from './tips.ts'
import { why } from './why.ts'
import { work } from './work.ts'

export const texts = {
  about,
  accessibility,
  alerts,
  browse,
  children,
  cite,
  common,
  device,
  events,
  fairness,
  family,
  fees,
  found,
  happened,
  headings,
  ill,
  libraries,
  lists,
  login,
  mine,
  own,
  quality,
  refusals,
  registration,
  reserve,
  rules,
  search,
  start,
  suggestions,
  tips,
  why,
  work,
}
