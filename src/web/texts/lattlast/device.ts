import { device as swedish } from '../sv/device.ts'
import type { Texts } from '../sv/index.ts'
import { kept } from './kept.ts'

export const device: Texts['device'] = {
  ...kept(swedish, 'shortName', 'shortcutSearch', 'cardTitle', 'loansTitle', 'number', 'noCard'),
  barcode: 'Streckkod med numret på ditt kort',
  until: day => `Kortet gäller till ${day}`,
  brightness:
    'Visa skärmen för den som läser kortet. Går det inte? Gör skärmen ljusare. Du kan också skriva numret.',
  noCardText: 'Gå till ett bibliotek. Ta med ditt id-kort. Då får du ett nytt kort.',
  showCard: 'Visa kortet på skärmen',
  offlineTitle: 'Visa kortet utan internet',
  offer:
    'Vi kan spara kortet och listan med dina lån här. Då ser du dem också utan internet. Vi sparar bara om du vill.',
  shared:
    'Gör det bara på din egen telefon eller dator. Gör det inte på en dator som andra också har. Då kan de se ditt kort.',
  keep: 'Spara här',
  keptNow: 'Nu är kortet och lånen sparade här.',
  kept: 'Kortet och lånen är sparade här. De blir nya varje gång du öppnar dina sidor. Du ser dem på samma sida när du inte har internet.',
  wiped:
    'Allt tas bort när du loggar ut. Det tas också bort när en annan person loggar in här. Det är borta efter 30 dagar om du inte loggar in.',
  forget: 'Spara inte mer här',
  forgotten: 'Nu är inget sparat här.',
  needsScript: 'Det går bara att spara om du har JavaScript på.',
  seenAt: (day, time) => `Du har inget internet. Så här såg det ut ${day} klockan ${time}.`,
  toRenew: 'Låna om eller ändra',
  noNetworkTitle: 'Du har inget internet',
  noNetworkText:
    'Vi kan inte visa sidan nu. Den kommer när du har internet igen. Skrev du något nyss? Gå tillbaka. Det är kvar.',
  noNetworkKept: 'Har du sparat kortet och lånen här? Då kan du se dem nu:',
}
