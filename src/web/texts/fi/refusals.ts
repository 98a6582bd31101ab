import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { ReaderRefusal, RefusalSentences } from '../refusals.ts'

const chooseAnother = 'Valitse toinen kirjasto.'

export const refusals: RefusalSentences<ReaderRefusal> = {
  'card-expired': ({ on }) => ({
    text: `Korttisi viimeinen voimassaolopäivä oli ${dayText('fi', on, 'full')}.`,
    next: 'Ota henkilöllisyystodistus mukaan kirjastoon, niin jatkamme sitä.',
  }),
  'patron-blocked': ({ reason }) => {
    switch (reason) {
      case 'staff':
        return {
          text: 'Korttisi on lukittu.',
          next: 'Soita kirjastoosi tai käy siellä, niin selvitämme asian.',
        }
      case 'third-reminder':
        return {
          text: 'Korttisi on lukittu, koska laina on pahasti myöhässä.',
          next: 'Palauta se, tai soita kirjastoosi, jos se on kadonnut.',
        }
      case 'lost-card':
        return { text: 'Korttisi on ilmoitettu kadonneeksi.', next: 'Hae uusi kortti kirjastosta.' }
    }
  },
  'owes-fees': () => ({
    text: 'Sinulla on maksamatta enemmän kuin on sallittua.',
    next: 'Maksa missä tahansa kirjastossa. Syyt näkyvät Omien sivujen kohdassa Maksut.',
  }),
  'wanted-by-others': ({ waiting }) => ({
    text: plural('fi', waiting, { one: 'Joku toinen odottaa.', other: `${waiting} muuta odottaa.` }),
    next: 'Palauta viimeistään lainan eräpäivänä.',
  }),
  'too-many-renewals': ({ limit }) => ({
    text:
      limit === 0
        ? 'Tämä on pikalaina, eikä sitä voi uusia.'
        : plural('fi', limit, {
            one: 'Olet jo uusinut lainan 1 kerran.',
            other: `Olet jo uusinut lainan ${limit} kertaa.`,
          }),
    next: 'Palauta. Jos kukaan muu ei odota, voit lainata uudelleen.',
  }),
  'copy-gone': ({ said }) => ({
    text:
      said === 'lost'
        ? 'Kappale on ilmoitettu kadonneeksi.'
        : 'Olet ilmoittanut, että kappale on palautettu.',
    next: 'Löysitkö sen? Palauta se mihin tahansa kirjastoon, niin asia on kunnossa.',
  }),
  'renewed-already': ({ dueOn }) => ({
    text: `Lainalla on jo täysi laina-aika, eräpäivä on ${dayText('fi', dueOn, 'long')}.`,
    next: 'Uusi, kun eräpäivä lähestyy.',
  }),
  'too-many-holds': ({ limit }) => ({
    text: `Sinulla on jo ${limit} varausta. Enempää ei voi olla yhtä aikaa.`,
    next: 'Poista ensin jokin Omilla sivuilla.',
  }),
  'too-many-at-branch': ({ limit }) => ({
    text: `Odotat jo ${limit} varausta tähän kirjastoon, ja enempää ei voi olla.`,
    next: chooseAnother,
  }),
  'too-young': ({ age }) => ({
    text: `Tämä lainataan ${age} vuotta täyttäneille.`,
    next: 'Kysy kirjastosta jotain muuta.',
  }),
  'not-in-hold-group': () => ({
    text: 'Tämä lainataan vain tiettyjen kirjastojen asiakkaille.',
    next: 'Kysy kirjastostasi. Voimme ostaa tai lainata muualta.',
  }),
  'pickup-not-in-group': () => ({
    text: 'Tämän voi noutaa vain tietyistä kirjastoista.',
    next: chooseAnother,
  }),
  'too-many-unchecked': ({ limit }) => ({
    text:
      limit === 0
        ? 'Voit varata, kun olet näyttänyt henkilöllisyystodistuksen.'
        : `Sinulla on jo ${limit} varausta. Voit varata lisää, kun olet näyttänyt henkilöllisyystodistuksen.`,
    next: 'Näytä henkilöllisyystodistus missä tahansa kirjastossa, niin kortti saa kaikki oikeudet.',
  }),
  'not-guardian': () => ({
    text: 'Et voi enää tehdä sitä lapsen puolesta.',
    next: 'Perhe-sivulta näet, mihin sinulla on pääsy.',
  }),
  'already-borrowed': () => ({ text: 'Olet jo lainannut tämän.', next: 'Voit uusia sen Omilla sivuilla.' }),
  'already-reserved': () => ({
    text: 'Olet jo varannut tämän.',
    next: 'Katso paikkasi jonossa Omilta sivuilta.',
  }),
  'unknown-pickup': () => ({ text: 'Sellaista kirjastoa ei ole.', next: chooseAnother }),
  'no-pickup-place': () => ({ text: 'Sinne ei voi varata.', next: chooseAnother }),
  'nothing-to-reserve': () => ({
    text: 'Varattavaa kappaletta ei ole.',
    next: 'Kysy kirjastostasi. Voimme ostaa tai lainata muualta.',
  }),
  'unknown-hold': () => ({ text: 'Varausta ei enää ole.', next: 'Tästä näet jäljellä olevat varaukset.' }),
  'on-shelf': () => ({ text: 'Se on jo noudettavanasi.', next: 'Nouda se sieltä tai poista varaus.' }),
  captured: () => ({
    text: 'Se on jo matkalla sinulle.',
    next: 'Nouda se, kun saat viestin, tai poista varaus.',
  }),
  'unknown-item': () => ({ text: 'Kappaletta ei ole.', next: 'Kysy kirjastostasi.' }),
  'another-title': () => ({
    text: 'Kappale kuuluu toiseen nimekkeeseen.',
    next: 'Varaa se nimeke erikseen.',
  }),
  'same-copy': () => ({
    text: 'Se on sama kappale kuin ennen.',
    next: 'Tästä näet jäljellä olevat varaukset.',
  }),
  'too-late': () => ({ text: 'Enää ei voi kumota.', next: 'Varaa uudelleen.' }),
}
