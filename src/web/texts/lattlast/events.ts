import { events as swedish } from '../sv/events.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const events: Texts['events'] = {
  feed: 'Följ det som händer i en läsare för flöden',
  ...kept(
    swedish,
    'filter',
    'where',
    'everywhere',
    'who',
    'everyone',
    'when',
    'anyTime',
    'audiences',
    'show',
  ),
  ...kept(
    swedish,
    'cancelled',
    'places',
    'time',
    'place',
    'audience',
    'language',
    'count',
    'to',
    'onDay',
    'inMonth',
  ),
  title: 'Det händer',
  heading: 'Det händer i Dalarna',
  periods: { today: 'I dag', week: 'De nästa sju dagarna', month: 'De nästa 30 dagarna' },
  calendarLegend: 'Den lilla siffran visar hur mycket som händer den dagen.',
  none: 'Inget passar det du har valt.',
  noneText: 'Välj längre tid. Eller välj hela Dalarna.',
  registration: 'Du måste anmäla dig',
  registrationText: 'Anmäl dig på ditt bibliotek. Du kan också ringa.',
  free: 'Det är gratis. Du behöver inget kort.',
  passed: 'Det här har redan hänt.',
  allEvents: 'Visa allt som händer',
}
