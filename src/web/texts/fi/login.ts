import type { Texts } from '../sv/index.ts'

export const login: Texts['login'] = {
  title: 'Kirjaudu',
  lead: 'Käytä kirjastokorttiasi ja PIN-koodiasi.',
  interrupted:
    'Sinut kirjattiin ulos ennen kuin lähettämäsi tuli perille. Se on tallella: kirjaudu, niin voit lähettää sen uudelleen.',
  againTitle: 'Olet taas kirjautuneena',
  againText:
    'Lähettämäsi ei tullut perille ennen uloskirjautumista, eikä mikään ole muuttunut. Haluatko lähettää sen nyt?',
  againDeed: 'Lähetä nyt',
  againDrop: 'Ei, hylkää se',
  stale:
    'Sivu avattiin ennen kuin joku kirjautui täällä sisään tai ulos, joten mitään ei lähetetty. Kirjoita PIN-koodi uudelleen, niin kirjaamme sinut sisään.',
  sendAgainTitle: 'Haluatko lähettää kirjoittamasi?',
  sendAgainText:
    'Olet kirjautunut sisään tai ulos sivun avaamisen jälkeen, joten mitään ei ole vielä lähetetty. Kirjoittamasi on tallella.',
  othersTitle: 'Lomake kuuluu jollekulle toiselle',
  othersText:
    'Joku toinen oli kirjautuneena, kun sivu avattiin. Mikään ei ole muuttunut. Kirjoitettu odottaa tunnin, ellei se ole liian pitkä, että sama henkilö kirjautuu täällä uudelleen.',
  nothingTitle: 'Mikään ei odota',
  nothingText: 'Kaikki lähettämäsi on tullut perille, tai siitä on yli tunti.',
  leadDeed: 'Kirjaudu, niin jatkat siitä, missä olit.',
  card: 'Kortin numero',
  cardHint: 'Kortissa olevat numerot, esimerkiksi 2084 1001 23',
  pin: 'PIN-koodi',
  pinHint: 'Neljästä kahdeksaan numeroa',
  deed: 'Kirjaudu',
  apply: 'Hae korttia verkossa',
  withIdentity: name => `Kirjaudu: ${name}`,
  tryAgainAt: time => `Yrityksiä on ollut monta. Yritä uudelleen klo ${time} jälkeen tai soita kirjastoosi.`,
  failures: {
    cancelled: 'Keskeytit kirjautumisen. Yritä uudelleen tai käytä korttia ja PIN-koodia.',
    expired: 'Kirjautuminen kesti liian kauan tai oli jo käytetty. Aloita alusta.',
    clock:
      'Kirjautumista ei voitu tarkistaa, koska kellot käyvät eri aikaa. Käytä toistaiseksi korttia ja PIN-koodia. Olemme saaneet tiedon viasta.',
    untrusted:
      'Sähköisen tunnistuksen vastaukseen ei voinut luottaa, joten et ole kirjautunut. Aloita alusta tai käytä korttia ja PIN-koodia.',
    unreachable:
      'Sähköinen tunnistus ei vastaa juuri nyt. Käytä korttia ja PIN-koodia tai yritä hetken päästä uudelleen.',
    'no-identity':
      'Sähköinen tunnistus ei kertonut, kuka olet. Käytä korttia ja PIN-koodia. Olemme saaneet tiedon viasta.',
    'card-blocked': 'Kortti on lukittu. Soita kirjastoosi tai käy siellä, niin autamme.',
  },
  linkTitle: 'Yhdistä kirjastokorttisi',
  linkProven: name => `Kirjautuminen onnistui: ${name}.`,
  linkLead:
    'Emme tiedä vielä, mikä kortti on sinun. Kirjoita kortin numero ja PIN-koodi kerran, niin pääset ensi kerralla suoraan sisään.',
  linkDeed: 'Yhdistä ja kirjaudu',
  linkSafeTitle: 'Mitä tallennamme?',
  linkSafe: 'Vain koodin, josta ei voi laskea takaisin. Henkilötunnustasi ei tallenneta.',
  linkedToAnother:
    'Sähköinen tunnistus tai kortti on jo yhdistetty johonkuhun toiseen. Soita kirjastoosi tai käy siellä, niin selvitämme asian.',
  logOutThere: name => `Kirjaudu ulos myös palvelusta ${name}`,
  everywhere: 'Kirjaudu ulos kaikkialta',
  everywhereTitle: 'Kirjaudutaanko ulos kaikista laitteista?',
  everywhereText:
    'Sinut kirjataan ulos täältä ja kaikista muista tietokoneista ja puhelimista, joissa olet kirjautuneena. Tee näin, jos unohdit kirjautua jossain ulos.',
  everywhereDeed: 'Kyllä, kirjaudu ulos kaikkialta',
  everywhereBack: 'Ei, Omille sivuille',
  noCardTitle: 'Eikö sinulla ole korttia?',
  noCard:
    'Ota henkilöllisyystodistus mukaan johonkin kirjastoistamme, niin saat kortin heti. Lapsi tarvitsee huoltajan suostumuksen.',
  forgotTitle: 'Unohditko PIN-koodin?',
  forgot: 'Käy kirjastossa henkilöllisyystodistuksen kanssa, niin valitset uuden.',
  writeCard: 'Kirjoita korttisi numero.',
  writePin: 'Kirjoita PIN-koodisi.',
  refusals: {
    'wrong-card-or-pin':
      'Kortin numero ja PIN-koodi eivät sovi yhteen. Tarkista molemmat ja yritä uudelleen.',
    'too-many-tries': 'Yrityksiä on ollut monta. Odota vartti tai soita kirjastoosi.',
    'card-blocked': 'Kortti on lukittu. Soita kirjastoosi tai käy siellä, niin autamme.',
  },
  loggedOut: 'Olet kirjautunut ulos.',
}
