import { fold, isbn13, titleKey } from '../../../kernel/text.ts'

/** Words of a text for the exact stream: lower case, å ä ö kept, marks on other letters dropped. No word is left out. */
export const words = (text: string): string[] => titleKey(text).split(' ').filter(Boolean)

const plain: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' }
/** A word as somebody without å, ä, ö on the keyboard writes it; '' when it has none of them. */
export function withoutRings(word: string): string {
  const plainWord = word.replace(/[åäö]/g, letter => plain[letter] ?? letter)
  return plainWord === word ? '' : plainWord
}

const articles = /^(?:den|det|de|en|ett|the|a|an|la|le|les|der|die|das|el|los|las) (?=\S)/
/** A whole title as a key: the article it begins with is free. */
export const wholeTitle = (title: string): string => withoutArticle(titleKey(title))
/** The same of words that are read already. */
export const withoutArticle = (said: string): string => said.replace(articles, '')

/** A whole name as a key, however it is turned: "Lagerlöf, Selma", "Selma Lagerlöf", "P.O. Enquist". */
export function wholeName(name: string): string {
  const [family = '', given = ''] = name.split(',')
  const spoken = given.trim() && !/^\s*\d/.test(given) ? `${given} ${family}` : family
  return words(spoken.replace(/(\p{L})\.\s*(?=\p{L}\.?)/gu, '$1 ')).join(' ')
}

/**
 * How a name is written with initials: "per olov enquist" as "p o enquist" and "po enquist", "j k rowling" as "jk rowling".
 * Of a name with one given name only the first: "k boye".
 */
export function initialled(name: string): string[] {
  const said = name.split(' ')
  const family = said.at(-1)
  const initials = said.slice(0, -1).map(given => [...given][0] ?? '')
  if (!family || !initials.length) return []
  const ways = [[...initials, family], ...(initials.length > 1 ? [[initials.join(''), family]] : [])]
  return ways.map(way => way.join(' ')).filter(way => way !== name)
}

/**
 * An identifier as it is compared: signs between its digits dropped, an ISBN of ten digits as the one of thirteen. With a
 * wrong check digit it stays as it is written, as some are printed.
 */
export const identifier = (text: string): string => isbn13(text) ?? fold(text).replace(/[^a-z0-9]/g, '')

/** A shelf mark as it is compared: "Hc.01", "641.5"; capitals and spaces do not count, signs do. */
export const shelfMarkKey = (mark: string): string => mark.normalize('NFC').toLowerCase().replace(/\s+/g, '')
