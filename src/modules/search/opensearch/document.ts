import { filingKey } from '../../../kernel/filing.ts'
import {
  broadKeys,
  identifier,
  initialled,
  shelfMarkKey,
  stemOf,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from '../analyser/index.ts'
import { familyFirst, numberIn, rankOf } from '../build.ts'
import type { IndexCopy, IndexDocument } from '../port.ts'
import { formsOf, valuesOf } from '../rows.ts'
import { fixedFacets, kinds } from '../segment.ts'
import { seriesTerms } from '../series.rules.ts'
import type { Municipalities } from '../shelves.ts'
import type { Json } from './mapping.ts'

/** No term is longer: the server takes none of more than 32,766 bytes. */
const longest = 8000
export const cut = (term: string): string => (term.length > longest ? term.slice(0, longest) : term)
const unique = (terms: Iterable<string>): string[] => [...new Set([...terms].map(cut))]

/** The letters somebody without å, ä, ö on the keyboard writes. */
export const bareOf = (word: string): string => withoutRings(word) || word

/** The terms of a word, by the same analyser and with the same first letters as in our own index. */
function termsOf(word: string): string[] {
  const plain = withoutRings(word)
  const terms = [kinds.word + word, ...broadKeys(word).map(key => kinds.stem + key)]
  return plain ? [...terms, kinds.plain + stemOf(plain)] : terms
}

const termsIn = (texts: readonly string[]): string[] => unique(texts.flatMap(words).flatMap(termsOf))
/** Words in order, between signs of where a text begins and ends: no word is a sign. */
const partedTexts = (texts: readonly string[]): string[] => texts.map(text => `< ${words(text).join(' ')} >`)

/** How people are called: by the whole name, by its end, with initials. */
function namesOf(creator: string): string[] {
  const name = wholeName(creator)
  const terms = [kinds.name + name]
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    terms.push(kinds.family + name.slice(at + 1))
  return [...terms, ...initialled(name).map(short => kinds.family + short)]
}

const subjectsOf = (subject: string): string[] => {
  const said = words(subject)
  return [kinds.subject + said.join(' '), kinds.subjectStems + said.map(stemOf).join(' ')]
}

/** Where copies are and which can be had now. */
export function copiesOf(
  copies: readonly IndexCopy[],
  languages: readonly string[],
  municipalities: Municipalities,
): Json {
  const free = copies.filter(copy => copy.available)
  const placeOf = (branch: number): string[] => {
    const place = municipalities.get(branch)
    return place === undefined ? [] : [String(place)]
  }
  return {
    copies: copies.map(({ branch, format, language, available }) => ({
      ...{ branch: String(branch), municipality: placeOf(branch), format, free: available },
      language: (language === undefined ? languages[0] : language) ?? null,
    })),
    freeAt: unique(free.map(copy => String(copy.branch))),
    freeIn: unique(free.flatMap(copy => placeOf(copy.branch))),
  }
}

/** A work as it stands in the index of the server. */
export function sourceOf(document: IndexDocument, municipalities: Municipalities): Json {
  const { title, creators, series, languages, copies } = document
  const titles = [...new Set([title, ...document.titles])]
  const subjects = [...new Set([...document.subjects, ...document.genres])]
  const all = unique([...titles, ...creators, ...series, ...subjects].flatMap(words))
  const [sortTitle, sortCreator] = [document.sortTitle, familyFirst(creators[0] ?? '')].map(filingKey)
  const { copies: nested, ...free } = copiesOf(copies, languages, municipalities)
  const ofCopies = (nested as { format: string; language: string | null }[]).map(({ format, language }) => ({
    ...{ format, language },
  }))
  const forms = new Map([...formsOf(document), ...ofCopies].map(form => [JSON.stringify(form), form]))
  return {
    ...{
      about: 'work',
      work: document.work,
      title,
      rank: Math.fround(rankOf(document)),
      loans: document.loans,
    },
    ...{ firstYear: document.firstYear || null, lastYear: document.lastYear || null },
    ...{ addedDay: document.addedDay || null, part: document.part || null },
    ...{ sortTitle: sortTitle ? cut(sortTitle) : null, sortCreator: sortCreator ? cut(sortCreator) : null },
    titled: unique(titles.map(one => kinds.title + wholeTitle(one))),
    whole: unique([
      kinds.title + wholeTitle(title),
      ...creators.flatMap(namesOf),
      ...series.map(one => kinds.series + wholeTitle(one)),
      ...series.flatMap(one => seriesTerms(one, numberIn(document, one)).map(term => kinds.place + term)),
      ...subjects.flatMap(subjectsOf),
      ...(document.classes ?? []).map(mark => kinds.shelf + shelfMarkKey(mark)),
      ...document.identifiers.map(id => kinds.id + identifier(id)),
    ]),
    ...{ in_titles: termsIn(titles), in_creator: termsIn(creators) },
    ...{ in_series: termsIn(series), in_subject: termsIn(subjects) },
    ...{ text_titles: partedTexts(titles), text_creator: partedTexts(creators) },
    ...{ text_series: partedTexts(series), text_subject: partedTexts(subjects) },
    bare: all.map(bareOf),
    spelled: all.map(word => cut(`${bareOf(word)} ${word}`)),
    ...Object.fromEntries(fixedFacets.map(name => [name, unique(valuesOf[name](document))])),
    forms: [...forms.values()],
    ...{ copies: nested, ...free },
  }
}
