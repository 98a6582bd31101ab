export { announce, type EventFilter, eventById, type LibraryEvent, upcoming } from './events.ts'
