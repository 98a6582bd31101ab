import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { ReaderRefusal, RefusalSentences } from '../refusals.ts'

const chooseAnother = 'Välj ett annat bibliotek.'

export const refusals: RefusalSentences<ReaderRefusal> = {
  'card-expired': ({ on }) => ({
    text: `Ditt kort gällde till och med ${dayText('sv', on, 'full')}.`,
    next: 'Ta med legitimation till ett bibliotek så förlänger vi det.',
  }),
  'patron-blocked': ({ reason }) => {
    switch (reason) {
      case 'staff':
        return { text: 'Ditt kort är spärrat.', next: 'Ring eller besök ditt bibliotek så reder vi ut det.' }
      case 'third-reminder':
        return {
          text: 'Ditt kort är spärrat därför att ett lån är mycket försenat.',
          next: 'Lämna tillbaka det, eller ring ditt bibliotek om det är borta.',
        }
      case 'lost-card':
        return { text: 'Ditt kort är anmält som förlorat.', next: 'Hämta ett nytt på ett bibliotek.' }
    }
  },
  'owes-fees': () => ({
    text: 'Du är skyldig mer än vad som går att ha obetalt.',
    next: 'Betala på vilket bibliotek som helst. Varför du ska betala står på Mina sidor, Avgifter.',
  }),
  'wanted-by-others': ({ waiting }) => ({
    text: plural('sv', waiting, { one: 'Någon annan väntar.', other: `${waiting} andra väntar.` }),
    next: 'Lämna tillbaka senast den dag som står på lånet.',
  }),
  'too-many-renewals': ({ limit }) => ({
    text:
      limit === 0
        ? 'Det här är ett snabblån och kan inte lånas om.'
        : plural('sv', limit, {
            one: 'Du har redan lånat om 1 gång.',
            other: `Du har redan lånat om ${limit} gånger.`,
          }),
    next: 'Lämna tillbaka. Väntar ingen annan får du låna igen.',
  }),
  'copy-gone': ({ said }) => ({
    text: said === 'lost' ? 'Exemplaret är anmält som borta.' : 'Du har sagt att exemplaret är återlämnat.',
    next: 'Har du hittat det? Lämna det på vilket bibliotek som helst, så är saken klar.',
  }),
  'renewed-already': ({ dueOn }) => ({
    text: `Lånet har redan full lånetid, till ${dayText('sv', dueOn, 'long')}.`,
    next: 'Låna om när det närmar sig.',
  }),
  'too-many-holds': ({ limit }) => ({
    text: `Du har redan ${limit} reservationer. Fler kan du inte ha på en gång.`,
    next: 'Ta bort någon på Mina sidor först.',
  }),
  'too-many-unchecked': ({ limit }) => ({
    text:
      limit === 0
        ? 'Du kan reservera när du har visat legitimation.'
        : `Du har redan ${limit} reservationer. Fler kan du ha när du har visat legitimation.`,
    next: 'Visa legitimation på vilket bibliotek som helst, så får ditt kort alla rättigheter.',
  }),
  'too-many-at-branch': refusal => ({
    text: `Du väntar redan på ${refusal.limit} till det biblioteket, så många man får.`,
    next: chooseAnother,
  }),
  'too-young': refusal => ({
    text: `Den lånas ut från ${refusal.age} år.`,
    next: 'Fråga på biblioteket efter något annat.',
  }),
  'not-in-hold-group': () => ({
    text: 'Den lånas bara ut till låntagare vid vissa bibliotek.',
    next: 'Fråga på ditt bibliotek. Vi kan köpa in eller låna från andra.',
  }),
  'pickup-not-in-group': () => ({
    text: 'Just den kan bara hämtas på vissa bibliotek.',
    next: chooseAnother,
  }),
  'already-borrowed': () => ({
    text: 'Du har redan lånat den här.',
    next: 'Du kan låna om den på Mina sidor.',
  }),
  'already-reserved': () => ({
    text: 'Du har redan reserverat den här.',
    next: 'Se din plats i kön på Mina sidor.',
  }),
  'unknown-pickup': () => ({ text: 'Det finns inget sådant bibliotek.', next: chooseAnother }),
  'no-pickup-place': () => ({ text: 'Dit kan man inte reservera.', next: chooseAnother }),
  'nothing-to-reserve': () => ({
    text: 'Det finns inget exemplar som går att reservera.',
    next: 'Fråga på ditt bibliotek. Vi kan köpa in eller låna från andra.',
  }),
  'unknown-hold': () => ({ text: 'Reservationen finns inte längre.', next: 'Här ser du dem som är kvar.' }),
  'on-shelf': () => ({
    text: 'Den står redan framme för dig.',
    next: 'Hämta den där, eller ta bort reservationen.',
  }),
  captured: () => ({
    text: 'Den är redan på väg till dig.',
    next: 'Hämta den när du får besked, eller ta bort reservationen.',
  }),
  'unknown-item': () => ({ text: 'Exemplaret finns inte.', next: 'Fråga på ditt bibliotek.' }),
  'another-title': () => ({
    text: 'Exemplaret hör till en annan titel.',
    next: 'Reservera den titeln för sig.',
  }),
  'same-copy': () => ({ text: 'Det är samma exemplar som förut.', next: 'Här ser du dem som är kvar.' }),
  'not-guardian': () => ({
    text: 'Du kan inte göra det åt barnet längre.',
    next: 'På sidan Familj ser du vad du har tillgång till.',
  }),
  'too-late': () => ({ text: 'Det går inte att ångra längre.', next: 'Reservera på nytt.' }),
}
