import { about as swedish } from '../sv/about.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const about: Texts['about'] = {
  ...kept(swedish, 'title', 'borrowTitle', 'reserveTitle', 'privacyTitle', 'styleTitle'),
  lead: 'Vi är bibliotek i 15 kommuner. Du har ett kort. Det gäller på alla.',
  borrow: [
    'Kortet är gratis. Det gäller på alla bibliotek i Dalarna.',
    'De flesta lån är på fyra veckor. Filmer, spel och tidningar har du kortare tid. Du ser vilken dag på kvittot och på Mina sidor.',
    'Du kan låna om. Men inte om någon annan väntar på boken.',
    'Det kostar inget att låna. Det kostar inget om du är sen. Men tänk på att andra väntar.',
    'Du kan lämna boken på vilket bibliotek du vill.',
  ],
  reserve: [
    'Sök boken du vill ha. Tryck på Reservera. Välj var du vill hämta den.',
    'Vi tar fram boken. En bil kör den till dig.',
    'Den som har väntat längst får oftast boken först. Ibland får någon som bor nära den först. Men aldrig om du har väntat mer än sju dagar längre.',
    'Du får ett brev när boken är framme. I brevet står ett nummer. På hyllan står bara numret. Ditt namn står inte där.',
  ],
  fairnessLink: 'Se hur länge man får vänta i varje kommun',
  privacy: [
    'Det du lånar är hemligt. Så säger lagen. Vi sparar det bara så länge du har boken eller väntar på den.',
    'Sidan sparar små filer i din dator när du loggar in. Den sparar en till om du väljer språk. Ingen följer vad du gör.',
  ],
  qualityLink: 'Se hur bra det går att söka, och vad vi räknar',
  styleLead: 'Här ser du alla delar som sidorna är gjorda av.',
}
