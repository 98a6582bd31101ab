import { children as swedish } from '../sv/children.ts'
import type { Texts } from '../sv/index.ts'

export const children: Texts['children'] = {
  ...swedish,
  description: 'Böcker, filmer och spel för barn. Välj hur gammal du är. Välj vad du gillar.',
  searchLabel: 'Vad letar du efter?',
  seeAll: 'Visa mer',
  grownUpsText: 'Logga in med ditt eget kort. Då kan du välja ditt barn när du vill ha en bok.',
  toFamily: 'Sidan för din familj',
  nothingText: 'Prova ett annat ord. Eller välj en bild.',
  inEveryAge: 'Leta för alla barn',
}
