import { dayOf } from '../../../kernel/day.ts'
import type { IllLogLine, IllRequest } from '../../../modules/ill/index.ts'
import { dayText } from '../../texts/dates.ts'
import { languageOf } from '../../texts/formats.ts'
import { number } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import type { IllFact } from './ill.view.ts'
import { logWords } from './ill-words.ts'

const full = (day: string | null): string => (day ? dayText('sv', day, 'full') : '')

/** What is asked for and how it stands: what is not known is left out. */
export function factsOf(
  one: IllRequest,
  of: { readonly pickup: string; readonly reason: string },
): IllFact[] {
  const languages = textsFor('sv').search.languages
  const facts: [string, string][] = [
    ['Slag', one.kind === 'copy' ? 'Kopia, som behålls' : 'Lån, som lämnas tillbaka'],
    ['Titel', one.title],
    ['Upphov', one.author],
    ['Artikel eller kapitel', one.part],
    ['Skriven av', one.partAuthor],
    ['Sidor', one.pages],
    ['Volym', one.volume],
    ['Nummer', one.issue],
    ['År', one.year],
    ['Utgåva', one.edition],
    ['Annan utgåva', one.anyEdition ? 'går bra' : 'nej, bara den här'],
    [one.identifierKind ?? 'ISBN', one.identifier ?? ''],
    ['Språk', one.language ? languages[languageOf(one.language)] : ''],
    ['Behövs senast', full(one.neededBy)],
    ['Anteckning', one.note],
    ['Hämtas på', of.pickup],
    ['Avgift som visades', one.fee ? `${number('sv', one.fee / 100)} kr, skrivs upp när den lånas ut` : ''],
    ['Beställt', full(dayOf(one.askedAt))],
    ['Långivare', one.lender ?? ''],
    ['Etikett', one.localId ?? ''],
    ['Långivarens sista dag', full(one.lenderDueOn)],
    ['Låntagarens sista dag', full(one.dueOn)],
    ['Omlån', one.kind === 'loan' && one.lenderDueOn ? (one.renewable ? 'tillåts' : 'tillåts inte') : ''],
    ['Hämtas senast', full(one.collectBy)],
    ['Orsak', one.state === 'unfilled' ? of.reason : ''],
  ]
  return facts.filter(([, text]) => text !== '').map(([name, text]) => ({ name, text }))
}

/** A line of the history: what was done, and what was said with it. */
export function logLine({ deed, facts }: IllLogLine, reasonText: (reason: string | null) => string): string {
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
  const said = [
    text('lender'),
    reasonText(text('reason') || null),
    text('localId') ? `etikett ${text('localId')}` : '',
    text('lenderDueOn') ? `långivarens dag ${full(text('lenderDueOn'))}` : '',
    text('dueOn') ? `låntagarens dag ${full(text('dueOn'))}` : '',
    text('collectBy') ? `hämtas senast ${full(text('collectBy'))}` : '',
  ].filter(Boolean)
  return [logWords[deed] ?? deed, said.join(', ')].filter(Boolean).join(': ')
}
