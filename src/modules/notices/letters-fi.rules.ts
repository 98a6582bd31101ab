import {
  amountIn,
  dayIn,
  list,
  newCount,
  newList,
  paragraphs,
  type SuggestionWords,
  said,
  type Words,
} from './letter.rules.ts'

const bye = 'Terveisin\nDalabiblioteken'

/** Asks at a new address whether it is the borrower's. */
const newAddress = (link: string, hours: number) => ({
  subject: 'Onko tämä sähköpostiosoitteesi?',
  body: paragraphs(
    'Hei!',
    `Joku on kirjoittanut tämän osoitteen Omille sivuille. Oletko se sinä? Avaa linkki ${hours} tunnin kuluessa, niin lähetämme viestisi tänne: ${link}`,
    'Jos se et ole sinä, sinun ei tarvitse tehdä mitään. Silloin mikään ei muutu.',
    bye,
  ),
})

/** Why not, in letters and on pages. */
const declined: SuggestionWords['declined'] = {
  'not-for-sale': 'Sitä ei voi ostaa: se on loppunut tai sitä ei ole vielä julkaistu.',
  'too-costly': 'Se on meille liian kallis.',
  'have-it': 'Meillä on se jo toisessa muodossa tai toisena laitoksena.',
  interlibrary: 'Voimme sen sijaan kaukolainata sen sinulle. Kysy kirjastostasi.',
  'not-for-us': 'Se ei sovi kokoelmiimme.',
  other: '',
}

const barred: SuggestionWords['barred'] = {
  'card-expired': 'Korttisi on vanhentunut. Uusi se kirjastossa.',
  'card-blocked': 'Korttisi on suljettu. Kysy kirjastosta.',
  'owes-fees': 'Sinulla on liikaa maksamatta. Katso Maksut omilta sivuilta.',
  'too-many-holds': 'Sinulla on jo niin monta varausta kuin saa olla.',
  'too-young': 'Sillä on ikäraja.',
  'not-lent-here': 'Sitä lainataan vain tietyissä kirjastoissa.',
  'at-home': 'Olet jo lainannut sen.',
  'no-pickup-place': 'Valitsemastasi kirjastosta ei voi enää noutaa.',
}

export const fiSuggestions: SuggestionWords = { declined, barred }

export const fi: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Noudettavana: ${title}`,
    body: paragraphs(
      'Hei!',
      `Varauksesi on nyt noudettavissa: ${title}.`,
      `Noutokirjasto: ${branch}\nNoutonumero: ${shelfNumber}\nNouda viimeistään: ${dayIn('fi', collectBy)}`,
      'Etsi numero noutohyllystä. Nimesi ei näy siellä.',
      `Etkö tarvitse sitä enää? Peru varaus, niin se siirtyy jonon seuraavalle: ${link}`,
      bye,
    ),
  }),
  charged: ({ reason, title, amount, owedTo, dueOn, perDay, backBy, note, link }) => ({
    subject: title ? `Maksettavaa: ${title}` : 'Maksettavaa kirjastolle',
    body: paragraphs(
      'Hei!',
      {
        overdue: `${title} on myöhässä.${dueOn ? ` Eräpäivä oli ${dayIn('fi', dueOn)}.` : ''}`,
        lost: `${title} on merkitty kadonneeksi.${dueOn ? ` Eräpäivä oli ${dayIn('fi', dueOn)}.` : ''}`,
        damaged: `${title} on vahingoittunut.`,
        'new-card': 'Olet saanut uuden kirjastokortin kadonneen tilalle.',
        interlibrary: `Olet saanut kaukolainan${title ? `: ${title}` : ''}.`,
        other: 'Kirjasto on kirjannut maksun.',
      }[reason],
      ...(note ? [`Henkilökunta kirjoittaa: ${note}`] : []),
      perDay === null
        ? `Maksettavaa: ${amountIn('fi', amount)}, saaja on kunta (${owedTo}).`
        : `Hinta on ${amountIn('fi', perDay)} päivässä. Tähän mennessä: ${amountIn('fi', amount)}, saaja on kunta (${owedTo}).`,
      ...(backBy ? [`Jos palautat sen viimeistään ${dayIn('fi', backBy)}, sinun ei tarvitse maksaa.`] : []),
      `Maksa missä tahansa Taalainmaan kirjastossa. Onko jokin väärin? Kysy siellä. Kaikki näkyy täällä: ${link}`,
      bye,
    ),
  }),
  'confirm-address': ({ of, link, hours }) =>
    of === 'address'
      ? newAddress(link, hours)
      : {
          subject: 'Vahvista kirjastokorttihakemuksesi',
          body: paragraphs(
            'Hei!',
            'Joku, toivottavasti sinä, on hakenut Dalabibliotekenin kirjastokorttia tällä osoitteella.',
            `Vahvista ${hours} tunnin kuluessa, niin saat kortin numeron: ${link}`,
            'Etkö se ollut sinä? Silloin sinun ei tarvitse tehdä mitään. Hakemus poistuu itsestään.',
            bye,
          ),
        },
  'registered-already': ({ link }) => ({
    subject: 'Sinulla on jo kirjastokortti',
    body: paragraphs(
      'Hei!',
      'Joku, toivottavasti sinä, on hakenut kirjastokorttia tällä osoitteella, mutta sinulla on jo kortti.',
      `Kirjaudu sillä: ${link}`,
      'Unohditko kortin numeron tai PIN-koodin? Käy missä tahansa kirjastossa henkilöllisyystodistuksen kanssa.',
      'Etkö se ollut sinä? Silloin sinun ei tarvitse tehdä mitään. Kenellekään muulle ei ole kerrottu, että sinulla on kortti.',
      bye,
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject:
      loans.length === 1
        ? `Eräpäivä lähestyy: ${loans[0]?.title}`
        : `${loans.length} lainan eräpäivä lähestyy`,
    body: paragraphs(
      'Hei!',
      `Palauta tai uusi viimeistään tässä mainittuna päivänä:\n${list('fi', loans)}`,
      `Uusi Omilla sivuilla: ${link}`,
      'Voit palauttaa mihin tahansa Taalainmaan kirjastoon.',
      bye,
    ),
  }),
  overdue: ({ reminder, loans, isFree, link }) => ({
    subject:
      reminder === 1 ? 'Muistutus: palautettavia lainoja' : `Muistutus ${reminder}: palautettavia lainoja`,
    body: paragraphs(
      'Hei!',
      `Nämä lainat olisi pitänyt palauttaa:\n${list('fi', loans)}`,
      isFree
        ? 'Myöhästyminen ei maksa mitään, mutta joku voi odottaa niitä.'
        : 'Myöhästyminen voi maksaa. Mitä se maksaa sinulle, näkyy Omilla sivuilla.',
      `Katso Omilta sivuilta, voitko uusia: ${link}`,
      bye,
    ),
  }),
  'ready-ends': ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Nouda viimeistään ${dayIn('fi', collectBy)}: ${title}`,
    body: paragraphs(
      'Hei!',
      `Varauksesi odottaa sinua yhä: ${title}.`,
      `Noutokirjasto: ${branch}\nNoutonumero: ${shelfNumber}\nNouda viimeistään: ${dayIn('fi', collectBy)}`,
      `Etkö ehdi? Silloin se siirtyy jonon seuraavalle. Voit perua varauksen tai vaihtaa noutokirjaston: ${link}`,
      bye,
    ),
  }),
  'not-collected': ({ title, branch, link }) => ({
    subject: `Noutamatta: ${title}`,
    body: paragraphs(
      'Hei!',
      `${title} oli noudettavanasi (${branch}), mutta noutoaika on päättynyt. Se siirtyy nyt jonon seuraavalle.`,
      'Tämä ei maksa mitään. Jos haluat sen yhä, voit varata sen uudelleen.',
      `Varauksesi: ${link}`,
      bye,
    ),
  }),
  expired: ({ title, link }) => ({
    subject: `Ei ehtinyt ajoissa: ${title}`,
    body: paragraphs(
      'Hei!',
      `Tarvitsit tämän tiettyyn päivään mennessä: ${title}. Valitettavasti yhtään kappaletta ei vapautunut sitä ennen, ja varaus on päättynyt.`,
      'Jos haluat sen yhä, voit varata sen uudelleen ilman viimeistä päivää.',
      `Varauksesi: ${link}`,
      bye,
    ),
  }),
  cancelled: ({ title, link }) => ({
    subject: `Varaus poistettu: ${title}`,
    body: paragraphs(
      'Hei!',
      `Kirjasto on poistanut varauksesi: ${title}.`,
      'Mietitkö miksi? Kysy kirjastostasi. Voit myös varata sen uudelleen.',
      `Varauksesi: ${link}`,
      bye,
    ),
  }),
  moved: ({ title, branch, link }) => ({
    subject: `Uusi noutokirjasto: ${title}`,
    body: paragraphs(
      'Hei!',
      `${title}: noutokirjasto on nyt ${branch}. Kirjasto on vaihtanut sen.`,
      'Saat viestin, kun se on siellä perillä.',
      `Eikö se sovi? Vaihda noutokirjasto Omilla sivuilla: ${link}`,
      bye,
    ),
  }),
  delayed: ({ title, branch, link }) => ({
    subject: `Myöhässä: ${title}`,
    body: paragraphs(
      'Hei!',
      `${title} on matkalla (noutokirjasto ${branch}), mutta siinä kestää kauemmin kuin luulimme.`,
      'Sinun ei tarvitse tehdä mitään. Saat viestin, kun se on perillä. Jos se ei tule lainkaan, etsimme toisen kappaleen.',
      `Varauksesi: ${link}`,
      bye,
    ),
  }),
  'not-ready': ({ title, branch, link }) => ({
    subject: `Ei enää noudettavana: ${title}`,
    body: paragraphs(
      'Hei!',
      `Kirjoitimme, että ${title} on noudettavanasi (${branch}). Valitettavasti se ei enää ole.`,
      'Säilytät paikkasi jonossa ja saat uuden viestin, kun kappale on perillä.',
      `Varauksesi: ${link}`,
      bye,
    ),
  }),
  'new-titles': ({ about, link, stop }) => ({
    subject:
      newCount(about) === 1
        ? `Uutta: ${about[0]?.titles[0]?.title}`
        : `Uutta kirjastossa: ${newCount(about)} nimekettä`,
    body: paragraphs(
      'Hei!',
      'Tässä on uutta siitä, mitä seuraat. Avaa linkki, niin voit lukea lisää tai varata.',
      ...about.map(one =>
        newList(
          one,
          { search: `Haku ${one.name}:`, series: `Sarja ${one.name}:`, creator: `${one.name}:` }[one.kind],
          n => `Ja lisäksi ${n}:`,
        ),
      ),
      `Muuta, mitä seuraat ja kuinka usein kirjoitamme: ${link}`,
      `Etkö halua enää näitä viestejä? Lopeta ne tästä kirjautumatta: ${stop}`,
      bye,
    ),
  }),
  'suggestion-ordered': ({ title, link }) => ({
    subject: `Tilattu ehdotuksestasi: ${title}`,
    body: paragraphs(
      'Hei!',
      `Ehdotit, että hankkisimme teoksen ${title}. Nyt olemme tilanneet sen.`,
      'Saat uuden viestin, kun se on tullut. Sinun ei tarvitse tehdä mitään sitä ennen.',
      `Ehdotuksesi: ${link}`,
      bye,
    ),
  }),
  'suggestion-declined': ({ title, reason, words, link }) => ({
    subject: `Vastaus hankintaehdotukseesi: ${title}`,
    body: said(
      'Hei!',
      `Kiitos, että ehdotit teosta ${title}. Emme hanki sitä tällä kertaa.`,
      declined[reason],
      words && `Kirjasto kirjoittaa: ${words}`,
      `Ehdotuksesi: ${link}`,
      bye,
    ),
  }),
  'suggestion-arrived': ({ title, branch, held, bars, link }) => ({
    subject: `Nyt kirjastossa: ${title}`,
    body: said(
      'Hei!',
      `Ehdotit, että hankkisimme teoksen ${title}. Nyt se on tullut.`,
      held === 'placed' && `Se on varattu sinulle, noutopaikka: ${branch}. Saat viestin, kun sen voi noutaa.`,
      held === 'already' && 'Olet jo varannut sen. Saat viestin, kun sen voi noutaa.',
      held === 'refused' &&
        `Emme voineet varata sitä sinulle:\n${bars.map(bar => `- ${barred[bar]}`).join('\n')}`,
      `Lue lisää${held === 'not-asked' || held === 'refused' ? ' tai varaa' : ''}: ${link}`,
      bye,
    ),
  }),
}
