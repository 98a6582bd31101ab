import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { ReaderRefusal, RefusalSentences } from '../refusals.ts'

const chooseAnother = 'Välj ett annat bibliotek.'
const ask = 'Fråga på ditt bibliotek. Vi kan köpa den. Vi kan också låna den av andra.'
const rest = 'Här ser du det du väntar på.'

export const refusals: RefusalSentences<ReaderRefusal> = {
  'card-expired': ({ on }) => ({
    text: `Ditt kort gällde till ${dayText('lattlast', on, 'full')}.`,
    next: 'Kom till oss och visa ett id-kort. Då gäller kortet igen.',
  }),
  'patron-blocked': ({ reason }) => {
    switch (reason) {
      case 'staff':
        return { text: 'Ditt kort går inte att använda.', next: 'Ring eller kom till oss så hjälper vi dig.' }
      case 'third-reminder':
        return {
          text: 'Ditt kort går inte att använda. Du har ett lån som är mycket sent.',
          next: 'Lämna det. Är det borta? Ring ditt bibliotek.',
        }
      case 'lost-card':
        return { text: 'Du har sagt att ditt kort är borta.', next: 'Hämta ett nytt kort hos oss.' }
    }
  },
  'owes-fees': () => ({
    text: 'Du har mycket att betala till biblioteket.',
    next: 'Betala på ett bibliotek. På Mina sidor, Avgifter, står varför.',
  }),
  'wanted-by-others': ({ waiting }) => ({
    text: plural('lattlast', waiting, {
      one: 'En annan väntar på den.',
      other: `${waiting} andra väntar på den.`,
    }),
    next: 'Lämna den senast den dag som står på lånet.',
  }),
  'too-many-renewals': ({ limit }) => ({
    text:
      limit === 0
        ? 'Det här är ett kort lån. Du kan inte låna om det.'
        : plural('lattlast', limit, {
            one: 'Du har redan lånat om 1 gång.',
            other: `Du har redan lånat om ${limit} gånger.`,
          }),
    next: 'Lämna den. Om ingen väntar får du låna den igen.',
  }),
  'copy-gone': ({ said }) => ({
    text: said === 'lost' ? 'Du har sagt att boken är borta.' : 'Du har sagt att du har lämnat boken.',
    next: 'Har du hittat den? Lämna den på ett bibliotek. Då är allt klart.',
  }),
  'renewed-already': ({ dueOn }) => ({
    text: `Du har redan lånat om den. Du har den till ${dayText('lattlast', dueOn, 'long')}.`,
    next: 'Låna om när dagen är nära.',
  }),
  'too-many-holds': ({ limit }) => ({
    text: `Du väntar redan på ${limit}. Du kan inte vänta på fler.`,
    next: 'Ta bort en av dem först. Det gör du på Mina sidor.',
  }),
  'too-many-at-branch': ({ limit }) => ({
    text: `Du väntar redan på ${limit} till det här biblioteket. Du kan inte ha fler där.`,
    next: chooseAnother,
  }),
  'too-young': ({ age }) => ({ text: `Du måste ha fyllt ${age} år.`, next: 'Fråga oss om något annat.' }),
  'not-in-hold-group': () => ({ text: 'Bara de som hör till vissa bibliotek får låna den.', next: ask }),
  'pickup-not-in-group': () => ({ text: 'Den går bara att hämta på vissa bibliotek.', next: chooseAnother }),
  'too-many-unchecked': ({ limit }) => ({
    text:
      limit === 0
        ? 'Visa ett id-kort först. Sedan kan du reservera.'
        : `Du väntar redan på ${limit}. Du kan vänta på fler när du har visat ett id-kort.`,
    next: 'Visa ett id-kort på ett bibliotek. Då kan du göra allt med ditt kort.',
  }),
  'not-guardian': () => ({
    text: 'Du kan inte göra det åt barnet längre.',
    next: 'Gå till sidan Familj. Där ser du vad du kan göra.',
  }),
  'already-borrowed': () => ({ text: 'Du har redan lånat den.', next: 'Du kan låna om den på Mina sidor.' }),
  'already-reserved': () => ({
    text: 'Du står redan i kö till den.',
    next: 'Se din plats i kön på Mina sidor.',
  }),
  'unknown-pickup': () => ({ text: 'Det biblioteket finns inte.', next: chooseAnother }),
  'no-pickup-place': () => ({ text: 'Du kan inte hämta böcker där.', next: chooseAnother }),
  'nothing-to-reserve': () => ({ text: 'Vi har ingen som du kan få.', next: ask }),
  'unknown-hold': () => ({ text: 'Du väntar inte på den längre.', next: rest }),
  'on-shelf': () => ({ text: 'Du kan redan hämta den.', next: 'Hämta den där. Du kan också ta bort den.' }),
  captured: () => ({
    text: 'Den är redan på väg till dig.',
    next: 'Hämta den när vi skriver till dig. Du kan också ta bort den.',
  }),
  'unknown-item': () => ({ text: 'Den boken finns inte.', next: 'Fråga på ditt bibliotek.' }),
  'another-title': () => ({ text: 'Det är en annan bok.', next: 'Reservera den boken för sig.' }),
  'same-copy': () => ({ text: 'Det är samma bok som förut.', next: rest }),
  'too-late': () => ({ text: 'Nu går det inte att ångra.', next: 'Reservera en gång till.' }),
}
