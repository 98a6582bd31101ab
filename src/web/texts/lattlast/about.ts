import { about as swedish } from '../sv/about.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const about: Texts['about'] = {
  ...kept(swedish, 'title', 'borrowTitle', 'reserveTitle', 'privacyTitle', 'styleTitle'),
  lead: 'Vi är bibliotek i 15 kommuner. Du har ett kort. Det gäller på alla.',
  card: 'Kortet är gratis. Det gäller på alla bibliotek i Dalarna.',
  periods: (days, others) =>
    `De flesta lån är på ${days}. Det här har du en annan tid: ${others}. Du ser vilken dag på kvittot och på Mina sidor.`,
  renew: 'Du kan låna om. Men inte om någon annan väntar på boken.',
  lateFree: 'Det kostar inget att låna. Det kostar inget om du är sen. Men tänk på att andra väntar.',
  lateCosts: 'Det kostar inget att låna. Men det kan kosta att vara sen. Det är olika i olika kommuner.',
  returnAnywhere: 'Du kan lämna boken på vilket bibliotek du vill.',
  rulesLink: 'Läs vad som gäller för dig',
  choose: 'Sök boken du vill ha. Tryck på Reservera. Välj var du vill hämta den.',
  fetched: 'Vi tar fram boken. En bil kör den till dig.',
  ready:
    'Vi skriver till dig när boken är framme. Då får du ett nummer. På hyllan står bara numret. Ditt namn står inte där.',
  fairnessLink: 'Se hur länge man får vänta i varje kommun',
  privacy: [
    'Det du lånar är hemligt. Så säger lagen. Vi sparar det bara så länge du har boken eller väntar på den.',
    'Sidan sparar små filer i din dator när du loggar in. Den sparar en till om du väljer språk. Ingen följer vad du gör.',
  ],
  qualityLink: 'Se hur bra det går att söka, och vad vi räknar',
  styleLead: 'Här ser du alla delar som sidorna är gjorda av.',
}
