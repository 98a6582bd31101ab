import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import { family as swedish } from '../sv/family.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'
import { why } from './why.ts'

export const family: Texts['family'] = {
  ...kept(swedish, 'title', 'children', 'loans', 'noLoans', 'readySum', 'whoFor', 'access', 'takeBack'),
  ...kept(swedish, 'under', 'accessNobody'),
  lead: 'Här ser du vad dina barn har lånat. Du ser också vem som kan se dina lån.',
  leadYoung: 'Här ser du vem som kan se dina lån. Du ser vad de har gjort åt dig.',
  noChildren: 'Det finns inga barn på ditt kort.',
  noChildrenText: 'Kom till oss och visa ett id-kort. Då kan du låna om och reservera åt ditt barn.',
  byConsent: name => `${name} har sagt ja till att du ser. ${name} kan ändra sig när som helst.`,
  noConsent: name => `${name} väljer själv vem som får se.`,
  noConsentNext: (name, age) =>
    `Lån är hemliga från ${age} år. ${name} kan låta dig se. Det gör man på sidan Familj.`,
  grownUp: name => `${name} är vuxen. Du kan inte se lånen längre.`,
  holds: n => plural('lattlast', n, { one: 'väntar på 1', other: `väntar på ${n}` }),
  noHolds: 'Väntar inte på något.',
  due: day => `Lämna senast ${day}`,
  late: day => `Sent. Skulle ha lämnats ${day}`,
  lateSum: n =>
    plural('lattlast', n, {
      one: '1 lån är sent. Det kostar inget. Men andra kan vänta.',
      other: `${n} lån är sena. Det kostar inget. Men andra kan vänta.`,
    }),
  soonSum: (n, day) =>
    plural('lattlast', n, {
      one: `Lämna 1 lån senast ${day}.`,
      other: `Lämna ${n} lån snart. Lämna det första senast ${day}.`,
    }),
  allWell: 'Allt är bra.',
  reserveFor: name => `Sök något åt ${name}`,
  accessChild: (name, age) => `${name} ser dina lån tills du fyller ${age} år.`,
  accessOpen: name => `${name} ser dina lån. Du har sagt ja till det. Du kan ändra dig när du vill.`,
  accessShut: name => `${name} ser inget. Bara du bestämmer.`,
  give: name => `Låt ${name} se och hjälpa till`,
  given: name => `${name} kan nu se dina lån.`,
  takenBack: name => `${name} kan inte se dina lån längre.`,
  tooYoung: age => `Du får bestämma själv när du fyller ${age} år.`,
  unknownGuardian: 'Den personen finns inte här längre.',
  done: 'Det har de gjort åt dig',
  deeds: {
    reserve: 'reserverade en bok',
    cancel: 'tog bort en bok du väntade på',
    'undo-cancel': 'ångrade sig',
    pause: 'pausade en bok du väntar på',
    resume: 'slutade pausa en bok du väntar på',
    'change-pickup': 'bytte plats där du ska hämta',
    'interlibrary-loan': 'beställde eller ändrade ett fjärrlån',
    renew: 'lånade om',
  },
  applyForChild: 'Skaffa ett kort till ett barn',
  me: 'Mig',
  freeFor: name =>
    `Det är gratis. Vi skriver när boken går att hämta. Vi skriver till adressen som hör till kortet för ${name}.`,
  reservedFor: name => `Klart! Boken är till ${name}`,
  placeFor: (name, place) => `${name} är nummer ${place} i kön.`,
  refusedFor: name => `Det gick inte åt ${name}`,
  seeFamily: 'Se vad ni väntar på',
  mine: name => ({
    place: (place, copies) => `${name} är nummer ${place} i kön. Vi har ${copies}.`,
    expected: when => `Troligen hos ${name} ${when}`,
    renewed: n =>
      plural('lattlast', n, {
        one: `Du har lånat om 1 lån åt ${name}.`,
        other: `Du har lånat om ${n} lån åt ${name}.`,
      }),
    notRenewed: () => `Det gick inte att låna om åt ${name}:`,
    cancelAsk: title => `Ska ${name} inte ha ${title}?`,
    cancelReadyText: 'Den är klar att hämta. Tar du bort den får nästa person den.',
    cancelText: `Då är ${name} inte med i kön längre.`,
    cancelled: title => `${name} väntar inte på ${title} längre. Du kan ångra dig i tio minuter.`,
    restored: title => `${name} står i kö till ${title} igen, på samma plats.`,
    pauseHeading: title => `Hur länge vill du pausa ${title} åt ${name}?`,
    pauseText: `Andra får den före ${name} så länge. Men ${name} har kvar sin plats i kön.`,
    pausedNow: (title, day) => `Du har pausat ${title} åt ${name} till ${day}.`,
    resumed: title => `${title} är inte pausad längre. ${name} väntar på den igen.`,
    pauseAllHeading: `Hur länge vill du pausa allt som ${name} väntar på?`,
    pauseAllText: `Andra får dem före ${name} så länge. Men ${name} har kvar sin plats i kön.`,
    pausedAll: (n, day) =>
      n === 0
        ? `${name} hade inget att pausa.`
        : plural('lattlast', n, {
            one: `Du har pausat 1 åt ${name} till ${day}.`,
            other: `Du har pausat ${n} åt ${name} till ${day}.`,
          }),
    resumedAll: n =>
      n === 0
        ? `Inget är pausat åt ${name}.`
        : plural('lattlast', n, {
            one: `1 är inte pausad längre. ${name} väntar på den igen.`,
            other: `${n} är inte pausade längre. ${name} väntar på dem igen.`,
          }),
    changeHeading: title => `Var ska ${name} hämta ${title}?`,
    changeReadyText: branch =>
      `Den är klar att hämta i ${branch}. Byter du plats åker den med nästa bil. Vi skriver igen när den är framme.`,
    changed: (title, branch) => `${name} hämtar nu ${title} i ${branch}.`,
  }),
  why: name => ({
    link: `Varför väntar ${name}?`,
    heading: title => `Därför väntar ${name} på ${title}`,
    place: (place, copies) =>
      plural('lattlast', copies, {
        one: `${name} är nummer ${place} i kön. Vi har en bok att låna ut.`,
        other: `${name} är nummer ${place} i kön. Vi har ${copies} böcker att låna ut.`,
      }),
    noCopies: place => `${name} är nummer ${place} i kön. Vi har ingen bok att låna ut just nu.`,
    assigned: `Vi tar fram boken åt ${name} nu.`,
    captured: `Vi har tagit fram boken åt ${name}. Ingen annan kan få den först.`,
    collect: branch => `Boken hämtas i ${branch}.`,
    paused: day => `Den är pausad till ${day}. Andra får boken före ${name} så länge.`,
    byPriority: n =>
      plural('lattlast', n, {
        one: `En person som kom efter ${name} får boken först. Vi har ett skäl. Vi har skrivit upp det.`,
        other: `${n} som kom efter ${name} får boken först. Vi har skäl. Vi har skrivit upp dem.`,
      }),
    passingsTitle: `När andra fick boken före ${name}`,
    none: `Ingen som kom efter ${name} har fått boken först.`,
    later: days => (days === 0 ? `samma dag som ${name}, men senare` : why.later(days)),
    barred: (day, later, because) =>
      `${day}: En annan person fick en bok. Hen ställde sig i kön ${later}. ${name} kunde inte få just den boken: ${because}.`,
    bars: {
      ...why.bars,
      'pickup-policy': `den får inte hämtas där ${name} hämtar`,
      passed: `vi hade letat efter den åt ${name} men inte hittat den`,
      'forbidden-way': `den får inte skickas dit ${name} hämtar`,
      'too-late': `den kommer fram efter dagen då ${name} behöver den`,
    },
    back: 'Till det ni väntar på',
  }),
  refusals: name => ({
    'card-expired': ({ on }) => ({
      text: `Kortet för ${name} gällde till ${dayText('lattlast', on, 'full')}.`,
      next: 'Kom till oss och visa ett id-kort. Då gäller kortet igen.',
    }),
    'patron-blocked': ({ reason }) => ({
      text:
        reason === 'third-reminder'
          ? `Kortet för ${name} går inte att använda. Ett lån är mycket sent.`
          : `Kortet för ${name} går inte att använda.`,
      next: 'Ring eller kom till oss så hjälper vi dig.',
    }),
    'owes-fees': () => ({
      text: `${name} har mycket att betala till biblioteket.`,
      next: 'Betala på ett bibliotek.',
    }),
    'too-many-renewals': () => ({
      text: 'Det går inte att låna om fler gånger.',
      next: 'Lämna den. Om ingen väntar går det att låna den igen.',
    }),
    'too-many-holds': ({ limit }) => ({
      text: `${name} väntar redan på ${limit}. Det går inte att vänta på fler.`,
      next: 'Ta bort en av dem först. Det gör du på sidan Familj.',
    }),
    'too-many-at-branch': ({ limit }) => ({
      text: `${name} väntar redan på ${limit} till det här biblioteket. Det går inte att ha fler där.`,
      next: 'Välj ett annat bibliotek.',
    }),
    'too-many-unchecked': ({ limit }) => ({
      text: `${name} väntar redan på ${limit}. Visa ett id-kort. Sedan går det att vänta på fler.`,
      next: 'Kom till ett bibliotek båda två. Då går det att göra allt med kortet.',
    }),
    'too-young': ({ age }) => ({
      text: `Man måste ha fyllt ${age} år. ${name} är yngre.`,
      next: 'Reservera den till dig. Du kan också fråga oss om något annat.',
    }),
    'already-borrowed': () => ({
      text: `${name} har redan lånat den.`,
      next: 'Du kan låna om den på sidan Familj.',
    }),
    'already-reserved': () => ({
      text: `${name} står redan i kö till den.`,
      next: 'Se platsen i kön på sidan Familj.',
    }),
    'unknown-hold': () => ({
      text: `${name} väntar inte på den längre.`,
      next: 'Här ser du det ni väntar på.',
    }),
    'on-shelf': () => ({
      text: `Du kan redan hämta den åt ${name}.`,
      next: 'Hämta den där. Du kan också ta bort den.',
    }),
    captured: () => ({
      text: `Den är redan på väg till ${name}.`,
      next: 'Hämta den när det kommer ett brev. Du kan också ta bort den.',
    }),
  }),
}
