import type { Texts } from '../sv/index.ts'

export const cite: Texts['cite'] = {
  title: 'Cite this title',
  link: 'Cite this title',
  which: 'Which edition?',
  check: 'Compare with the title page, and with how your school wants it.',
  files: 'For a reference manager',
  ris: 'Download RIS (Zotero, EndNote, Mendeley)',
  bibtex: 'Download BibTeX (LaTeX)',
  words: {
    and: '&',
    others: 'et al.',
    noYear: 'n.d.',
    editors: count => (count > 1 ? 'Eds.' : 'Ed.'),
    directors: count => (count > 1 ? 'Directors' : 'Director'),
    translators: 'Trans.',
    translatedBy: names => `Translated by ${names}`,
  },
}
