import type { Bar } from '../../../modules/holds/index.ts'

/** Why a copy went where it went. @param windowDays the window that held then */
export function decisionReason(reason: string, windowDays: number): string {
  switch (reason) {
    case 'first':
      return 'Gick till den som väntat längst av dem som kunde få exemplaret.'
    case 'nearer':
      return `Gick till någon närmare, som ställde sig i kö högst ${windowDays} dagar senare än den första.`
    case 'own':
      return 'Gick till bibliotekets egna låntagare först, enligt reglerna om lokalt företräde.'
    default:
      return reason
  }
}

const bars: { readonly [B in Bar]: string } = {
  'pickup-policy': 'exemplaret får inte hämtas där',
  passed: 'exemplaret har eftersökts förgäves för den här reservationen',
  'forbidden-way': 'exemplaret får inte skickas den vägen',
  'other-municipality': 'reservationer gäller bara inom den egna kommunen',
  'not-in-hold-group': 'exemplaret är till för andra låntagare',
  'pickup-not-in-group': 'exemplaret får bara hämtas på vissa bibliotek',
  'protected-new': 'exemplaret är nytt och behövs i sin egen kommun',
  'last-copy': 'det är det sista exemplaret och skickas inte',
  'no-way': 'ingen transport går dit inom två veckor',
  'too-late': 'det skulle komma fram för sent',
}
export const barText = (why: string): string => bars[why as Bar] ?? why

/** Why staff change a queue by hand: a code is stored, these are its words. */
export const queueReasons: Readonly<Record<string, string>> = {
  'our-mistake': 'Vi gjorde fel i kön',
  study: 'Kurs eller studier med bestämd tid',
  access: 'Tillgänglighet eller hälsa',
  'book-club': 'Bokcirkel eller grupp',
  copy: 'Fel på exemplaret',
  other: 'Annat skäl',
}

const deeds: Readonly<Record<string, string>> = {
  priority: 'Förturen ändrades',
  'retarget-soft': 'Ett bättre exemplar söktes',
  retarget: 'Ett annat exemplar söktes',
  move: 'Flyttades till ett annat exemplar',
  'not-found': 'Exemplaret hittades inte på hyllan',
  'not-collected': 'Hämtades inte i tid',
  cancel: 'Avbokades',
  pause: 'Pausades',
  resume: 'Pausen upphörde',
  'change-pickup': 'Hämtstället ändrades',
  'undo-cancel': 'Avbokningen ångrades',
}
export const deedText = (deed: string): string => deeds[deed] ?? deed

export const groupKinds = {
  any: 'En av flera titlar räcker',
  series: 'Del av en serie i ordning',
  set: 'Klassuppsättning',
  lottery: 'Platsen är lottad',
} as const
