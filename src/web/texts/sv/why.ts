import { plural } from '../locale.ts'

export const why = {
  link: 'Varför väntar jag?',
  heading: (title: string) => `Därför väntar du på ${title}`,
  place: (place: number, copies: number) =>
    plural('sv', copies, {
      one: `Du är nummer ${place} i kön. Ett exemplar går att reservera.`,
      other: `Du är nummer ${place} i kön. ${copies} exemplar går att reservera.`,
    }),
  noCopies: (place: number) => `Du är nummer ${place} i kön. Inget exemplar går att låna ut just nu.`,
  assigned: 'Ett exemplar plockas fram åt dig.',
  captured: 'Ett exemplar är framtaget åt dig. Ingen annan kan få det före dig.',
  collect: (branch: string) => `Du hämtar i ${branch}.`,
  paused: (day: string) => `Du har pausat reservationen till ${day}. Andra går före så länge.`,
  byPriority: (n: number) =>
    plural('sv', n, {
      one: 'En som kom efter dig har fått förtur av biblioteket, av ett skäl som är antecknat.',
      other: `${n} som kom efter dig har fått förtur av biblioteket, av skäl som är antecknade.`,
    }),
  passingsTitle: 'När andra fick ett exemplar före dig',
  none: 'Ingen som ställde sig i kön efter dig har fått ett exemplar före dig.',
  later: (days: number) =>
    days === 0
      ? 'samma dag som du, men efter dig'
      : plural('sv', days, { one: '1 dag senare', other: `${days} dagar senare` }),
  stoodThere: (day: string, later: string) =>
    `${day}: Ett exemplar gick till en annan låntagare som ställt sig i kön ${later}, för att det stod på hens bibliotek.`,
  nearer: (day: string, later: string) =>
    `${day}: Ett exemplar gick till en annan låntagare som ställt sig i kön ${later}, för att det kom fram fortare dit.`,
  own: (day: string, later: string) =>
    `${day}: Ett exemplar gick till en annan låntagare som ställt sig i kön ${later}, för att det hör till hens bibliotek.`,
  barred: (day: string, later: string, because: string) =>
    `${day}: Ett exemplar gick till en annan låntagare som ställt sig i kön ${later}, för att du inte kunde få just det: ${because}.`,
  bars: {
    'pickup-policy': 'det fick inte hämtas där du hämtar',
    passed: 'biblioteket hade redan letat efter det åt dig utan att hitta det',
    'forbidden-way': 'det fick inte skickas dit du hämtar',
    'other-municipality': 'det fick bara hämtas i sin egen kommun',
    'not-in-hold-group': 'det är till för andra låntagare',
    'pickup-not-in-group': 'det fick bara hämtas på vissa bibliotek',
    'protected-new': 'det är nytt och behövdes i sin egen kommun',
    'last-copy': 'det är det sista exemplaret och skickas inte',
    'no-way': 'ingen bil går dit inom två veckor',
    'too-late': 'det skulle komma fram efter dagen du behöver det',
  },
  rule: 'Den som har väntat längst får i regel först. Någon som är närmare kan få före, men bara inom några dagar. Vem det var visar vi aldrig.',
  fairness: 'Se hur köerna delas i hela länet',
  back: 'Till dina reservationer',
}
