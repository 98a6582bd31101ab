/** What a role may change. Whoever is on the staff may see what is shown to staff. */
export type StaffDeed =
  /** Take in trays, say what is not on its shelf and what has been found again. */
  | 'work-the-shelves'
  /** Say what has become of a copy: damaged, missing, withdrawn. */
  | 'mark-copies'
  /** Pack and send crates, say what was lost on its way and what has been found. */
  | 'work-the-vans'
  /** Move or end other people's reservations. */
  | 'change-holds'
  /** Open a card again that its owner blocked as lost. */
  | 'free-cards'
  /** Say who is whose guardian. */
  | 'link-guardians'
  /** See who somebody is, and make a card applied for online a real one. */
  | 'verify-patrons'
  /** From when young people decide alone, and what a card applied for online allows. */
  | 'set-card-rules'
  /** When one's own branch goes round its shelves, and how it walks them. */
  | 'set-pick-list'
  /** How few and how many copies a shelf of one's own branch holds, and what may stay there. */
  | 'set-shelf-levels'
  /** Lift a work among the hits of a question, or put it last. */
  | 'choose-hits'
  /** Say where addresses of former sites lead. */
  | 'set-old-links'
  /** Write tips about works and themes of several, and show them to everybody. */
  | 'write-tips'
  /** Say what becomes of what borrowers suggest to buy, which reserves it for them. */
  | 'answer-suggestions'
  /** How much one borrower may suggest. */
  | 'set-suggestion-rules'
  /** Order from other libraries, take in and send back, and answer borrowers about it. */
  | 'work-interlibrary-loans'
  /** How many a borrower may ask for, and what it costs. */
  | 'set-interlibrary-rules'
  /** Take money over the desk and pay it back, and say what a borrower is charged for. */
  | 'handle-fees'
  /** Say that something need not be paid, or that its amount was wrong. */
  | 'waive-fees'
  /** What one's own municipality charges. */
  | 'set-fees'
  /** Say on which days no van runs. */
  | 'set-timetable'
  /** Say what transport costs, for the reports. */
  | 'set-transport-prices'

export type Role = 'librarian' | 'cataloguer' | 'administrator'

const rights: Readonly<Record<Role, readonly StaffDeed[]>> = {
  librarian: [
    'work-the-shelves',
    'work-the-vans',
    'mark-copies',
    'change-holds',
    'free-cards',
    'link-guardians',
    'verify-patrons',
    'set-pick-list',
    'set-shelf-levels',
    'choose-hits',
    'set-old-links',
    'write-tips',
    'answer-suggestions',
    'work-interlibrary-loans',
    'handle-fees',
    'waive-fees',
  ],
  // Describes what there is, and touches no borrower's reservation.
  cataloguer: ['mark-copies'],
  administrator: [
    'work-the-shelves',
    'work-the-vans',
    'mark-copies',
    'change-holds',
    'free-cards',
    'link-guardians',
    'verify-patrons',
    'set-pick-list',
    'set-shelf-levels',
    'choose-hits',
    'set-old-links',
    'write-tips',
    'answer-suggestions',
    'set-suggestion-rules',
    'work-interlibrary-loans',
    'set-interlibrary-rules',
    'handle-fees',
    'waive-fees',
    'set-fees',
    'set-timetable',
    'set-transport-prices',
    'set-card-rules',
  ],
}

export const may = (role: Role, deed: StaffDeed): boolean => rights[role].includes(deed)
