import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { ChildRefusal, RefusalSentences } from '../refusals.ts'
import { mine } from './mine.ts'
import { why } from './why.ts'

/** Names that end in s take no other: Nils lån, Tyras lån. */
const of = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`)

export const family = {
  title: 'Familj',
  lead: 'Här ser du lån och reservationer för barnen du är vårdnadshavare för, och vem som kan se dina egna.',
  leadYoung: 'Här ser du vem som kan se dina lån och reservationer, och vad de har gjort åt dig.',
  children: 'Dina barn',
  noChildren: 'Inga barn är kopplade till ditt kort.',
  noChildrenText:
    'Ta med legitimation till ett bibliotek så kopplar vi ditt barn till dig. Då kan du låna om och reservera åt barnet.',
  under: (age: number) => `Du ser allt tills barnet fyller ${age} år.`,
  byConsent: (name: string) => `${name} har gett dig tillgång och kan ta tillbaka den när som helst.`,
  noConsent: (name: string) => `${name} bestämmer själv vem som får se.`,
  noConsentNext: (name: string, age: number) =>
    `Lån är hemliga från ${age} års ålder. ${name} kan ge dig tillgång på sin egen sida Familj.`,
  grownUp: (name: string) => `${name} är myndig. Du ser inte längre lån eller reservationer.`,
  loans: (n: number) => plural('sv', n, { one: '1 lån', other: `${n} lån` }),
  noLoans: 'Inga lån just nu.',
  holds: (n: number) => plural('sv', n, { one: '1 reservation', other: `${n} reservationer` }),
  noHolds: 'Inga reservationer.',
  due: (day: string) => `Lämna senast ${day}`,
  late: (day: string) => `Försenat, skulle ha lämnats ${day}`,
  lateSum: (n: number) =>
    plural('sv', n, {
      one: '1 lån är försenat. Det kostar inget, men andra kan vänta.',
      other: `${n} lån är försenade. Det kostar inget, men andra kan vänta.`,
    }),
  soonSum: (n: number, day: string) =>
    plural('sv', n, {
      one: `1 lån ska tillbaka senast ${day}.`,
      other: `${n} lån ska snart tillbaka, det första senast ${day}.`,
    }),
  readySum: (n: number) => plural('sv', n, { one: '1 att hämta.', other: `${n} att hämta.` }),
  allWell: 'Allt är i ordning.',
  reserveFor: (name: string) => `Sök något att reservera åt ${name}`,
  access: 'Vem kan se dina lån?',
  accessNobody: 'Ingen annan än du.',
  accessChild: (name: string, age: number) =>
    `${name} ser dina lån och reservationer tills du fyller ${age} år.`,
  accessOpen: (name: string) =>
    `${name} ser dina lån och reservationer, för att du har sagt ja. Du kan ändra dig när du vill.`,
  accessShut: (name: string) => `${name} ser ingenting. Bara du bestämmer om det.`,
  give: (name: string) => `Låt ${name} se och hjälpa till`,
  takeBack: 'Sluta visa',
  given: (name: string) => `${name} kan nu se dina lån och reservationer.`,
  takenBack: (name: string) => `${name} ser inte längre dina lån och reservationer.`,
  tooYoung: (age: number) => `Du kan bestämma själv från den dag du fyller ${age} år.`,
  unknownGuardian: 'Den kopplingen finns inte längre.',
  done: 'Vad de har gjort åt dig',
  deeds: {
    reserve: 'reserverade',
    cancel: 'tog bort en reservation',
    'undo-cancel': 'ångrade en borttagen reservation',
    pause: 'pausade en reservation',
    resume: 'lät en reservation gälla igen',
    'change-pickup': 'bytte hämtställe för en reservation',
    'interlibrary-loan': 'beställde eller ändrade ett fjärrlån',
    renew: 'lånade om',
  },
  applyForChild: 'Ansök om kort till ett barn',
  whoFor: 'För vem?',
  me: 'Mig själv',
  freeFor: (name: string) =>
    `Det kostar inget att reservera. När den finns att hämta skickar vi ett meddelande till adressen på ${of(name)} kort.`,
  reservedFor: (name: string) => `Reserverat åt ${name}`,
  placeFor: (name: string, place: number) => `${name} är nummer ${place} i kön.`,
  refusedFor: (name: string) => `Det gick inte att reservera åt ${name}`,
  seeFamily: 'Se familjens reservationer',
  /** What the pages of a reservation say of a child they would say "you" to. */
  mine: (name: string) => ({
    place: mine.place,
    expected: (when: string) => `Troligen hos ${name} ${when}`,
    renewed: (n: number) =>
      plural('sv', n, {
        one: `1 av ${of(name)} lån är omlånat.`,
        other: `${n} av ${of(name)} lån är omlånade.`,
      }),
    notRenewed: () => `Det gick inte att låna om åt ${name}:`,
    cancelAsk: (title: string) => `Vill du ta bort reservationen av ${title} åt ${name}?`,
    cancelReadyText: `Den står framme åt ${name}. Tar du bort den går den vidare till nästa i kön.`,
    cancelText: `${name} förlorar sin plats i kön.`,
    cancelled: (title: string) =>
      `Reservationen av ${title} åt ${name} är borttagen. Du kan ångra i tio minuter.`,
    restored: (title: string) => `Reservationen av ${title} åt ${name} är tillbaka på sin plats i kön.`,
    pauseHeading: (title: string) => `Hur länge vill du pausa ${title} åt ${name}?`,
    pauseText: `Andra går före så länge, men ${name} behåller sin plats i kön.`,
    pausedNow: (title: string, day: string) => `Reservationen av ${title} åt ${name} är pausad till ${day}.`,
    resumed: (title: string) => `Reservationen av ${title} åt ${name} gäller igen.`,
    pauseAllHeading: `Hur länge vill du pausa alla reservationer åt ${name}?`,
    pauseAllText: `Andra går före så länge, men ${name} behåller sina platser i köerna.`,
    pausedAll: (n: number, day: string) =>
      n === 0
        ? `Det fanns inget att pausa åt ${name}.`
        : plural('sv', n, {
            one: `1 reservation åt ${name} är pausad till ${day}.`,
            other: `${n} reservationer åt ${name} är pausade till ${day}.`,
          }),
    resumedAll: (n: number) =>
      n === 0
        ? `Ingen reservation åt ${name} är pausad.`
        : plural('sv', n, {
            one: `1 reservation åt ${name} gäller igen.`,
            other: `${n} reservationer åt ${name} gäller igen.`,
          }),
    changeHeading: (title: string) => `Var ska ${of(name)} reservation av ${title} hämtas?`,
    changeReadyText: (branch: string) =>
      `Den står framme åt ${name} i ${branch}. Byter du skickas den vidare med nästa bil, och det kommer ett nytt besked när den är framme.`,
    changed: (title: string, branch: string) => `${of(name)} reservation av ${title} hämtas nu i ${branch}.`,
  }),
  why: (name: string) => ({
    link: `Varför väntar ${name}?`,
    heading: (title: string) => `Därför väntar ${name} på ${title}`,
    place: (place: number, copies: number) =>
      plural('sv', copies, {
        one: `${name} är nummer ${place} i kön. Ett exemplar går att reservera.`,
        other: `${name} är nummer ${place} i kön. ${copies} exemplar går att reservera.`,
      }),
    noCopies: (place: number) => `${name} är nummer ${place} i kön. Inget exemplar går att låna ut just nu.`,
    assigned: `Ett exemplar plockas fram åt ${name}.`,
    captured: `Ett exemplar är framtaget åt ${name}. Ingen annan kan få det före.`,
    collect: (branch: string) => `Hämtas i ${branch}.`,
    paused: (day: string) => `Reservationen är pausad till ${day}. Andra går före så länge.`,
    byPriority: (n: number) =>
      plural('sv', n, {
        one: `En som kom efter ${name} har fått förtur av biblioteket, av ett skäl som är antecknat.`,
        other: `${n} som kom efter ${name} har fått förtur av biblioteket, av skäl som är antecknade.`,
      }),
    passingsTitle: `När andra fick ett exemplar före ${name}`,
    none: `Ingen som ställde sig i kön efter ${name} har fått ett exemplar före.`,
    later: (days: number) => (days === 0 ? `samma dag som ${name}, men senare` : why.later(days)),
    barred: (day: string, later: string, because: string) =>
      `${day}: Ett exemplar gick till en annan låntagare som ställt sig i kön ${later}, för att ${name} inte kunde få just det: ${because}.`,
    bars: {
      ...why.bars,
      'pickup-policy': `det fick inte hämtas där ${name} hämtar`,
      passed: `biblioteket hade redan letat efter det åt ${name} utan att hitta det`,
      'forbidden-way': `det fick inte skickas dit ${name} hämtar`,
      'too-late': `det skulle komma fram efter dagen ${name} behöver det`,
    },
    back: 'Till familjens reservationer',
  }),
  refusals: (name: string): RefusalSentences<ChildRefusal> => ({
    'card-expired': ({ on }) => ({
      text: `${of(name)} kort gällde till och med ${dayText('sv', on, 'full')}.`,
      next: 'Ta med legitimation till ett bibliotek så förlänger vi det.',
    }),
    'patron-blocked': ({ reason }) => ({
      text:
        reason === 'third-reminder'
          ? `${of(name)} kort är spärrat därför att ett lån är mycket försenat.`
          : `${of(name)} kort är spärrat.`,
      next: 'Ring eller besök ert bibliotek så reder vi ut det.',
    }),
    'owes-fees': () => ({
      text: `${name} är skyldig mer än vad som går att ha obetalt.`,
      next: 'Betala på vilket bibliotek som helst.',
    }),
    'too-many-renewals': () => ({
      text: 'Det går inte att låna om fler gånger.',
      next: 'Lämna tillbaka. Väntar ingen annan går det att låna igen.',
    }),
    'too-many-holds': ({ limit }) => ({
      text: `${name} har redan ${limit} reservationer. Fler går inte på en gång.`,
      next: 'Ta bort någon på sidan Familj först.',
    }),
    'too-many-at-branch': ({ limit }) => ({
      text: `${name} väntar redan på ${limit} till det biblioteket, så många man får.`,
      next: 'Välj ett annat bibliotek.',
    }),
    'too-many-unchecked': ({ limit }) => ({
      text: `${name} har redan ${limit} reservationer. Fler går när ni har visat legitimation.`,
      next: 'Gå tillsammans till vilket bibliotek som helst, så får kortet alla rättigheter.',
    }),
    'too-young': ({ age }) => ({
      text: `Den lånas ut från ${age} år, och ${name} är yngre.`,
      next: 'Reservera den till dig själv, eller fråga på biblioteket efter något annat.',
    }),
    'already-borrowed': () => ({
      text: `${name} har redan lånat den här.`,
      next: 'Du kan låna om den på sidan Familj.',
    }),
    'already-reserved': () => ({
      text: `${name} väntar redan på den här.`,
      next: 'Se platsen i kön på sidan Familj.',
    }),
    'unknown-hold': () => ({
      text: `Reservationen åt ${name} finns inte längre.`,
      next: 'Här ser du dem som är kvar.',
    }),
    'on-shelf': () => ({
      text: `Den står redan framme åt ${name}.`,
      next: 'Hämta den där, eller ta bort reservationen.',
    }),
    captured: () => ({
      text: `Den är redan på väg till ${name}.`,
      next: 'Hämta den när det kommer besked, eller ta bort reservationen.',
    }),
  }),
}
