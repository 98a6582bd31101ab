import type { Texts } from '../sv/index.ts'

export const browse: Texts['browse'] = {
  seeShelf: 'See the shelf',
  shelvesHere: 'Browse the shelves here',
  shelfAt: branch => `The shelves at ${branch}`,
  shelfLead: 'The books as they stand, one after another. What is on loan keeps its place.',
  beingMade: 'We are putting the books in order right now. Some are missing here for a little while.',
  departments: 'Departments',
  noDepartment: 'No department',
  jump: 'Go to shelf mark',
  jumpHint: 'For example Hc, Hc.01 or 641.5',
  go: 'Go there',
  along: 'Along the shelf',
  alongAgain: 'Along the shelf, below the books',
  earlier: 'Earlier on the shelf',
  later: 'Further along the shelf',
  onwards: department => `On to ${department}`,
  inOf: (inNow, copies) => `${inNow} of ${copies} in`,
  noMark: 'no shelf mark',
  emptyShelf: 'Nothing stands here yet',
  emptyDepartment: 'Nothing stands on this shelf right now',
  nothingFrom: mark => `The shelf ends before ${mark}. These are the last ones.`,
}
