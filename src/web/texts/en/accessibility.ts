import type { Texts } from '../sv/index.ts'

export const accessibility: Texts['accessibility'] = {
  title: 'Accessibility',
  lead: 'Dalabiblioteken is responsible for this website. Everyone should be able to use it. This page says how well it meets the Swedish act on the accessibility of digital public services, what we know is lacking, and how to tell us.',
  levelTitle: 'How accessible is the site?',
  levels: {
    full: 'The site conforms fully to the requirements of the law.',
    partly: 'The site conforms partly to the requirements of the law.',
    not: 'The site does not conform to the requirements of the law.',
  },
  goal: 'Our goal is WCAG 2.2 level AA and EN 301 549. A machine finds about a third of what shuts people out. A full review by people remains to be done.',
  knownTitle: 'What we know is lacking',
  known: {
    titleLanguage: {
      what: 'Titles in the catalogue may lack their language and are then read with Swedish pronunciation.',
      why: 'The records we are given lack it. It is put right when a record is made anew. Staff will gladly read a title to you.',
    },
    ownLanguage: {
      what: 'Titles, descriptions and events stand in the language they are written in, even when you read the page in another.',
      why: 'We do not rewrite the texts of others by machine. Ask at your library and we will tell you.',
    },
  },
  foundTitle: 'What the machine found last',
  found: (rule, times) => `The rule ${rule}: ${times} times`,
  tellTitle: 'Tell us when something does not work',
  tell: 'Call, write to or visit your library. We answer within two working days and help you in another way meanwhile.',
  report: 'If you are not content with our answer you can report to the Agency for Digital Government, Digg.',
  testedTitle: 'How we have tested',
  untested:
    'No full test of this version has been finished yet. Until then we do not say that the website meets the law.',
  tested: (day, pages, rules) =>
    `On ${day} the tool axe went through ${pages} different pages, each in Swedish and in Arabic and in five ways. On average ${rules} rules had something to judge on a page.`,
  canary: 'The same eyes were first shown a page with six known faults, and found all six.',
  staff: (pages, faults) =>
    `The pages of the staff are tested in the same way: ${pages} pages, ${faults} faults.`,
  keyboard:
    'At every change all pages are tested in a narrow window and in dark mode. Searching, reserving, changing, renewing and reading opening hours are also walked with the keyboard alone.',
  table: 'What was tested and what was found',
  language: 'Language',
  way: 'Way',
  guises: {
    light: 'Light mode',
    dark: 'Dark mode',
    '400 % zoom': 'Enlarged to 400 per cent',
    'large text': 'Text twice as large',
    'forced colours': 'Colours of the computer',
  },
  pages: 'Pages',
  faults: 'Faults',
  renew: day => `The statement is built on that test and is looked through by ${day} at the latest.`,
}
