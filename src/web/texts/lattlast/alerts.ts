import { alerts as swedish } from '../sv/alerts.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const alerts: Texts['alerts'] = {
  ...kept(swedish, 'watchCreator', 'watchSeries', 'watchDeed', 'watchTitle', 'save', 'remove', 'again'),
  ...kept(swedish, 'nextTitle', 'nextPart', 'none', 'title'),
  lead: 'Vi skriver till dig när det kommer något nytt. Du får högst ett mejl om dagen.',
  watchSearch: 'Säg till när det kommer något nytt',
  watchText: 'Du får ett mejl när det kommer något nytt.',
  pace: 'Hur ofta vill du få mejl?',
  paces: { daily: 'Samma dag', weekly: 'En gång i veckan', none: 'Aldrig' },
  watched: name => `Nu säger vi till när det kommer något nytt: ${name}.`,
  kinds: { search: 'Du sökte', series: 'Serie', creator: 'Vem som har skrivit' },
  paceSaved: 'Det är sparat.',
  removed: 'Nu skriver vi inte mer om det.',
  noneText: 'Sök något. Tryck på Säg till när det kommer något nytt.',
  noAddress: 'Vi vet inte vart vi ska mejla. Du har ingen e-post hos oss.',
  addAddress: 'Skriv din e-post',
  stopTitle: 'Vill du inte ha fler mejl om nya titlar?',
  stopText: 'Då skriver vi inte mer om nya titlar. Vi skriver om andra saker som förut.',
  stopDeed: 'Jag vill inte ha fler',
  stoppedTitle: 'Nu får du inga fler',
  stopped: 'Vi skriver inte mer om nya titlar. Vill du ha mejl igen? Ändra det på Mina sidor.',
  unknownTitle: 'Länken fungerar inte',
  unknown: 'Vi kan inte läsa länken. Logga in. Ändra det på Mina sidor.',
  refusedTitle: 'Det gick inte',
  refused: {
    'too-many-alerts': most => `Du har ${most} bevakningar. Du kan inte ha fler. Ta bort en först.`,
    'nothing-to-watch': () => 'Skriv först vad du söker.',
    'question-too-long': () => 'Du har skrivit för mycket. Ta bort några ord.',
    'not-there': () => 'Den finns inte kvar.',
  },
  noNext: series => `Du läser den nyaste delen vi har av ${series}.`,
}
