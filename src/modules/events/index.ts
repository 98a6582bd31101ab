export {
  announce,
  type EventFilter,
  eventById,
  type LibraryEvent,
  upcoming,
  upcomingByDay,
} from './events.ts'
