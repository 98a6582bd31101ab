/** Pages that are built alike, shown by one of them. */
export interface Family {
  /** The name of its picture. */
  readonly name: string
  readonly what: string
  readonly side: 'open' | 'staff'
  /** Addresses of it, without language. */
  readonly path: RegExp
}

const open = (name: string, what: string, path: RegExp): Family => ({ name, what, side: 'open', path })
const staff = (name: string, what: string, path: RegExp): Family => ({ name, what, side: 'staff', path })

/** Every family of pages, in the order a reader meets them. */
export const families: readonly Family[] = [
  open('start', 'Start', /^\/$/),
  open('search', 'Search', /^\/sok\?q=resa/),
  open('nothing-found', 'Search that finds nothing', /^\/sok\?q=qqqqq/),
  open('work', 'Work', /^\/verk\/\d+\//),
  open('cite', 'Refer to a title', /^\/kallhanvisning\//),
  open('reserve', 'Reserve', /^\/reservera\//),
  open('receipt', 'Receipt of a reservation', /^\/reserverat\//),
  open('children', 'For children', /^\/barn$/),
  open('suggest', 'Suggest a purchase', /^\/foresla-inkop$/),
  open('interlibrary', 'Ask for a loan from outside', /^\/fjarrlan$/),
  open('libraries', 'Libraries', /^\/bibliotek$/),
  open('library', 'Library', /^\/bibliotek\/mora$/),
  open('shelf', 'Along the shelf', /^\/bibliotek\/mora\/hyllan$/),
  open('new', 'New titles', /^\/nytt$/),
  open('tips', 'Tips', /^\/tips$/),
  open('theme', 'Theme', /^\/tips\/\d/),
  open('names', 'Names from A to Ö', /^\/bladdra\/upphov$/),
  open('creator', 'Creator', /^\/upphov\//),
  open('series', 'Series', /^\/serie\//),
  open('subject', 'Subject', /^\/amne\//),
  open('events', 'Events', /^\/evenemang$/),
  open('event', 'Event', /^\/evenemang\/\d+\//),
  open('about', 'About us', /^\/om$/),
  open('rules', 'What applies to me', /^\/regler$/),
  open('accessibility', 'Accessibility', /^\/tillganglighet$/),
  open('fairness', 'How fairly queues are shared', /^\/rattvisa$/),
  open('quality', 'How well the search answers', /^\/sokkvalitet$/),
  open('style', 'Style page', /^\/stil$/),
  open('login', 'Log in', /^\/logga-in$/),
  open('apply', 'Apply for a card', /^\/bli-lantagare$/),
  open('no-network', 'Without a network', /^\/utan-nat$/),
  open('not-there', 'A page that is not there', /^\/finns-inte$/),
  open('my-pages', 'My pages', /^\/mina-sidor$/),
  open('card', 'My card', /^\/mina-sidor\/kort$/),
  open('loans', 'My loans', /^\/mina-sidor\/lan$/),
  open('family', 'My family', /^\/mina-sidor\/familj$/),
  open('why', 'Why I wait', /\/varfor$/),
  open('pause-all', 'All reservations paused', /^\/mina-sidor\/reservationer\/pausa$/),
  open('pick-up', 'Another pick-up place', /^\/mina-sidor\/reservationer\/\d+\/hamtstalle$/),
  open('settings', 'Settings', /^\/mina-sidor\/installningar$/),
  open('history', 'History', /^\/mina-sidor\/historik$/),
  open('for-you', 'For you', /^\/mina-sidor\/for-dig$/),
  open('messages', 'Messages', /^\/mina-sidor\/meddelanden$/),
  open('lists', 'My lists', /^\/mina-sidor\/listor$/),
  open('list', 'A list', /^\/mina-sidor\/listor\/\d+$/),
  open('alerts', 'My alerts', /^\/mina-sidor\/bevakningar$/),
  open('suggestions', 'My suggestions', /^\/mina-sidor\/inkopsforslag$/),
  open('my-interlibrary', 'My interlibrary loans', /^\/mina-sidor\/fjarrlan$/),
  open('fees', 'What I owe', /^\/mina-sidor\/avgifter$/),
  open('my-data', 'What is known of me', /^\/mina-sidor\/uppgifter$/),
  staff('staff-start', 'The day of a branch', /^\/personal$/),
  staff('desk', 'Desk, lending', /^\/personal\/disk\/ut\?kort/),
  staff('pick-list', 'Pick list', /^\/personal\/plocklista$/),
  staff('hold-shelf', 'Hold shelf', /^\/personal\/hamthylla$/),
  staff('transfers', 'Transfers', /^\/personal\/transporter$/),
  staff('crate', 'Crate', /^\/personal\/lador\/\d+$/),
  staff('routes', 'Routes of the vans', /^\/personal\/turer$/),
  staff('borrower', 'Borrower', /^\/personal\/lantagare\/\d+$/),
  staff('copy', 'Copy', /^\/personal\/exemplar\//),
  staff('queue', 'Queue of a title', /^\/personal\/ko\/\d+$/),
  staff('why-here', 'Why a hit stands where it stands', /^\/personal\/sok\?/),
  staff('visits', 'Visits to the website, for staff', /^\/personal\/sok\/besok$/),
  staff('radar', 'Purchase radar', /^\/personal\/inkopsradar$/),
  staff('staff-suggestions', 'Suggestions, for staff', /^\/personal\/inkopsforslag$/),
  staff('staff-suggestion', 'A suggestion, for staff', /^\/personal\/inkopsforslag\/\d+$/),
  staff('cases', 'Interlibrary loans, for staff', /^\/personal\/fjarrlan$/),
  staff('case', 'An interlibrary loan, for staff', /^\/personal\/fjarrlan\/\d+$/),
  staff('staff-fees', 'What a borrower owes', /^\/personal\/lantagare\/\d+\/avgifter$/),
  staff('staff-tips', 'Tips, for staff', /^\/personal\/tips$/),
]

/** The family an address belongs to, its language taken away. */
export const familyOf = (path: string): Family | undefined => families.find(one => one.path.test(path))
