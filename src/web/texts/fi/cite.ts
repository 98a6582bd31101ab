import type { Texts } from '../sv/index.ts'

export const cite: Texts['cite'] = {
  title: 'Lähdeviite',
  link: 'Lähdeviite',
  which: 'Mikä painos?',
  check: 'Vertaa nimiösivuun ja koulusi ohjeisiin.',
  files: 'Viitteidenhallintaohjelmaan',
  ris: 'Lataa RIS (Zotero, EndNote, Mendeley)',
  bibtex: 'Lataa BibTeX (LaTeX)',
  words: {
    and: '&',
    others: 'ym.',
    noYear: 's.a.',
    editors: _count => 'toim.',
    directors: _count => 'ohj.',
    translators: 'suom.',
    translatedBy: names => `Kääntänyt ${names}`,
  },
}
