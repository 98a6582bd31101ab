export type { Audience } from './audience.rules.ts'
export { type CreatorCalled, creatorCalled, type SeriesCalled, seriesCalled } from './called.ts'
export type { Creator, Edition, SeriesPlace } from './edition.rules.ts'
export { type EditionAsked, editionsMeant } from './edition-choice.rules.ts'
export type { Carrier, Format } from './format.rules.ts'
export type { HeadingKind } from './heading.rules.ts'
export { formatsOf, isReadInOrder, type WorkForm, workForms } from './heading-works.rules.ts'
export {
  countAt,
  type FormUnder,
  formsUnder,
  headingsToFind,
  highestHeading,
  missingFrom,
  type SeriesUnder,
  seriesUnder,
  type WorkUnder,
  worksByForm,
  worksUnder,
} from './heading-works.ts'
export {
  besidesHeading,
  fillHeadings,
  type HeadingLine,
  type HeadingPart,
  type HeadingRow,
  headingById,
  headingNamed,
  headingPart,
  headingsOfWork,
  type ListPlace,
  type RelatedHeading,
  seriesInOrder,
} from './headings.ts'
export { type ImportCounts, type ImportOptions, importRecords, type Trouble } from './import.ts'
export { moveHome } from './item.ts'
export { type ItemMapping, itemMapping, type LoanClass, mappings } from './item-mapping.rules.ts'
export { type ListChoice, type ListRow, listed } from './lists.rules.ts'
export { countMostBorrowed, justReturned, mostBorrowed, newArrivals, type Scope } from './lists.ts'
export { type MarcFormat, marcFormats, readRecords } from './marc/read.ts'
export type { MarcRecord, ReadResult } from './marc/record.rules.ts'
export {
  type CopyRow,
  type EditionRow,
  highestWork,
  leadingEdition,
  mostBorrowedWorks,
  newestWorks,
  seriesWorks,
  traitsOf,
  type WorkRow,
  workById,
  workOfIsbn,
  worksByIds,
  worksMadeAfter,
  worksMeant,
  worksToFind,
} from './read.ts'
export {
  type Department,
  type ShelfCopy,
  type ShelfPart,
  shelfDepartments,
  shelfIsBeingMade,
  shelfPart,
  standsAt,
} from './shelf.ts'
export { fillShelfKeys } from './shelf-keys.ts'
export { type Likeness, mostAlike } from './similar.rules.ts'
