import type { Texts } from '../sv/index.ts'

export const device: Texts['device'] = {
  shortName: 'Kirjasto',
  shortcutSearch: 'Haku',
  cardTitle: 'Korttisi',
  loansTitle: 'Lainasi',
  barcode: 'Viivakoodi, jossa on korttisi numero',
  number: 'Kortin numero',
  until: day => `Voimassa ${day} asti`,
  brightness:
    'Näytä ruutua tiskin tai automaatin lukijalle. Jos mitään ei tapahdu, lisää kirkkautta tai kirjoita numero.',
  noCard: 'Sinulla ei ole nyt korttia',
  noCardText: 'Ota henkilöllisyystodistus mukaan kirjastoon, niin saat uuden kortin.',
  showCard: 'Näytä kortti ruudulla',
  offlineTitle: 'Pidä kortti mukana ilman verkkoa',
  offer:
    'Tämä laite voi tallentaa korttisi ja luettelon lainoistasi, jotta voit näyttää ja lukea niitä ilman verkkoyhteyttä. Mitään ei tallenneta, ellet pyydä sitä.',
  shared:
    'Tee näin vain omalla puhelimellasi tai tietokoneellasi. Yhteisellä tietokoneella, esimerkiksi kirjastossa, muut voivat nähdä kortin.',
  keep: 'Tallenna tälle laitteelle',
  keptNow: 'Kortti ja lainat tallennetaan tälle laitteelle.',
  kept: 'Kortti ja lainat on tallennettu tälle laitteelle, ja ne päivittyvät aina, kun avaat omat sivusi. Ilman verkkoyhteyttä näet ne samoissa osoitteissa.',
  wiped:
    'Tallennetut tiedot poistuvat, kun kirjaudut ulos, kun joku muu kirjautuu tällä laitteella ja viimeistään kolmenkymmenen päivän kuluttua viimeisestä käynnistäsi.',
  forget: 'Lopeta tallentaminen tälle laitteelle',
  forgotten: 'Tälle laitteelle ei ole enää tallennettu mitään.',
  needsScript: 'Kortin tallentaminen laitteelle edellyttää, että selain sallii JavaScriptin.',
  seenAt: (day, time) => `Sinulla ei ole verkkoyhteyttä. Tilanne oli tällainen ${day} kello ${time}.`,
  toRenew: 'Uusi ja muuta',
  noNetworkTitle: 'Sinulla ei ole verkkoyhteyttä',
  noNetworkText:
    'Sivua ei voi nyt hakea. Se tulee näkyviin itsestään, kun yhteys palaa. Jos lähetit juuri jotakin, palaa takaisin: kirjoittamasi on tallella.',
  noNetworkKept: 'Jos olet tallentanut kortin ja lainat tälle laitteelle, näet ne silti:',
}
