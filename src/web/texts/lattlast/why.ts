import { plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { why as swedish } from '../sv/why.ts'
import { kept } from './kept.ts'

const passed = (day: string, later: string, because: string) =>
  `${day}: En annan person fick en bok. Hen ställde sig i kön ${later}. ${because}`

export const why: Texts['why'] = {
  ...kept(swedish, 'link', 'collect', 'later'),
  heading: title => `Därför väntar du på ${title}`,
  place: (place, copies) =>
    plural('lattlast', copies, {
      one: `Du är nummer ${place} i kön. Vi har en bok att låna ut.`,
      other: `Du är nummer ${place} i kön. Vi har ${copies} böcker att låna ut.`,
    }),
  noCopies: place => `Du är nummer ${place} i kön. Vi har ingen bok att låna ut just nu.`,
  assigned: 'Vi tar fram boken åt dig nu.',
  captured: 'Vi har tagit fram boken åt dig. Ingen annan kan få den före dig.',
  paused: day => `Du har pausat till ${day}. Andra får boken före dig så länge.`,
  byPriority: n =>
    plural('lattlast', n, {
      one: 'En person som kom efter dig får boken före dig. Vi har ett skäl. Vi har skrivit upp det.',
      other: `${n} som kom efter dig får boken före dig. Vi har skäl. Vi har skrivit upp dem.`,
    }),
  passingsTitle: 'När andra fick boken före dig',
  none: 'Ingen som kom efter dig har fått boken före dig.',
  stoodThere: (day, later) => passed(day, later, 'Boken stod på hens bibliotek.'),
  nearer: (day, later) => passed(day, later, 'Boken kom fram fortare dit.'),
  own: (day, later) => passed(day, later, 'Det var hens bibliotek som ägde boken.'),
  barred: (day, later, because) => passed(day, later, `Du kunde inte få just den boken: ${because}.`),
  bars: {
    'pickup-policy': 'den får inte hämtas där du hämtar',
    passed: 'vi hade letat efter den åt dig men inte hittat den',
    'forbidden-way': 'den får inte skickas dit du hämtar',
    'other-municipality': 'den får bara hämtas i sin egen kommun',
    'not-in-hold-group': 'den är till för andra',
    'pickup-not-in-group': 'den får bara hämtas på vissa bibliotek',
    'protected-new': 'den är ny och behövs i sin egen kommun',
    'last-copy': 'den är den sista vi har och får inte skickas',
    'no-way': 'ingen bil kör dit på två veckor',
    'too-late': 'den kommer fram efter dagen då du behöver den',
  },
  rule: 'Den som har väntat längst får oftast boken först. En som är nära kan få den före dig. Men det skiljer bara några dagar. Vi visar aldrig vem det var.',
  fairness: 'Se hur länge man får vänta i hela länet',
  back: 'Till det du väntar på',
}
