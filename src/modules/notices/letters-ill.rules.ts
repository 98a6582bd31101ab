import { dayIn, type IllReason, type IllWords, type NoticeLanguage, paragraphs } from './letter.rules.ts'

type Reasons = Readonly<Record<IllReason, string>>

const byeSv = 'Hälsningar\nDalabiblioteken'
const reasonsSv: Reasons = {
  'not-held': 'Inget bibliotek vi har frågat har den.',
  'on-loan': 'Alla exemplar är utlånade, och det går inte att vänta på dem.',
  'not-lent': 'De bibliotek som har den lånar inte ut den.',
  'not-found': 'Uppgifterna räcker inte för att hitta den. Skriv gärna mer och fråga igen.',
  'too-costly': 'Det skulle kosta för mycket att låna in den.',
  'too-late': 'Den hinner inte hit till den dag du behövde den.',
  other: 'Fråga på ditt bibliotek om du vill veta mer.',
}
const sv: IllWords = {
  'ill-ready': ({ title, branch, code, collectBy, dueOn, link }) => ({
    subject: `Ditt fjärrlån att hämta: ${title}`,
    body: paragraphs(
      'Hej!',
      `Det du bad oss låna in finns nu att hämta: ${title}.`,
      `Hämta på: ${branch}\nHämtnummer: ${code}\nHämta senast: ${dayIn('sv', collectBy)}`,
      dueOn
        ? `Lämna tillbaka den senast ${dayIn('sv', dueOn)}. Den tillhör ett annat bibliotek, så dagen är viktig.`
        : 'Det är en kopia. Du behåller den.',
      `Följ ditt fjärrlån: ${link}`,
      byeSv,
    ),
  }),
  'ill-unfilled': ({ title, reason, number, link }) => ({
    subject: `Vi kunde inte låna in: ${title}`,
    body: paragraphs(
      'Hej!',
      `Vi har försökt låna in ${title} åt dig (${number}), men det gick inte.`,
      reasonsSv[reason],
      `Dina fjärrlån: ${link}`,
      byeSv,
    ),
  }),
  'ill-due-soon': ({ title, dueOn, mayAsk, link }) => ({
    subject: `Snart dags att lämna fjärrlånet: ${title}`,
    body: paragraphs(
      'Hej!',
      `Lämna tillbaka ${title} senast ${dayIn('sv', dueOn)}. Den tillhör ett annat bibliotek.`,
      mayAsk
        ? `Behöver du den längre? Fråga på Mina sidor så frågar vi det andra biblioteket: ${link}`
        : `Den kan inte lånas om. Dina fjärrlån: ${link}`,
      byeSv,
    ),
  }),
  'ill-renewal': ({ title, granted, dueOn, link }) => ({
    subject: granted ? `Du får behålla längre: ${title}` : `Går inte att låna om: ${title}`,
    body: paragraphs(
      'Hej!',
      granted
        ? `Det andra biblioteket låter dig behålla ${title} till ${dayIn('sv', dueOn)}.`
        : `Det andra biblioteket behöver ${title}. Lämna tillbaka den senast ${dayIn('sv', dueOn)}.`,
      `Dina fjärrlån: ${link}`,
      byeSv,
    ),
  }),
}

const byeEasy = 'Hej då från\nDalabiblioteken'
const reasonsEasy: Reasons = {
  'not-held': 'Vi hittade inget annat bibliotek som har den.',
  'on-loan': 'Någon annan har lånat den. Vi kan inte vänta på den.',
  'not-lent': 'De som har den lånar inte ut den.',
  'not-found': 'Vi vet för lite för att hitta den. Skriv gärna mer och fråga igen.',
  'too-costly': 'Den kostar för mycket att låna.',
  'too-late': 'Den kommer inte hit i tid.',
  other: 'Fråga oss om du vill veta mer.',
}
const lattlast: IllWords = {
  'ill-ready': ({ title, branch, code, collectBy, dueOn, link }) => ({
    subject: `Du kan hämta: ${title}`,
    body: paragraphs(
      'Hej!',
      `Nu kan du hämta ${title}. Vi har lånat den från ett annat bibliotek.`,
      `Hämta på: ${branch}\nDitt nummer: ${code}\nHämta senast: ${dayIn('lattlast', collectBy)}`,
      dueOn
        ? `Lämna den till oss senast ${dayIn('lattlast', dueOn)}. Dagen är viktig.`
        : 'Du får behålla den.',
      `Det du har bett oss låna: ${link}`,
      byeEasy,
    ),
  }),
  'ill-unfilled': ({ title, reason, number, link }) => ({
    subject: `Vi fick inte låna: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du bad oss låna ${title} (${number}). Det gick inte.`,
      reasonsEasy[reason],
      `Det du har bett oss låna: ${link}`,
      byeEasy,
    ),
  }),
  'ill-due-soon': ({ title, dueOn, mayAsk, link }) => ({
    subject: `Lämna snart: ${title}`,
    body: paragraphs(
      'Hej!',
      `Lämna ${title} senast ${dayIn('lattlast', dueOn)}. Ett annat bibliotek äger den.`,
      mayAsk
        ? `Vill du ha den längre? Fråga oss här: ${link}`
        : `Du kan inte ha den längre. Läs mer här: ${link}`,
      byeEasy,
    ),
  }),
  'ill-renewal': ({ title, granted, dueOn, link }) => ({
    subject: granted ? `Du får ha den längre: ${title}` : `Du får inte ha den längre: ${title}`,
    body: paragraphs(
      'Hej!',
      granted
        ? `Du får ha ${title} till ${dayIn('lattlast', dueOn)}.`
        : `Det andra biblioteket vill ha ${title}. Lämna den senast ${dayIn('lattlast', dueOn)}.`,
      `Det du har bett oss låna: ${link}`,
      byeEasy,
    ),
  }),
}

const byeEn = 'Kind regards\nDalabiblioteken'
const reasonsEn: Reasons = {
  'not-held': 'No library we have asked has it.',
  'on-loan': 'All copies are on loan, and it is not possible to wait for them.',
  'not-lent': 'The libraries that have it do not lend it.',
  'not-found': 'The details are too few to find it. Do write more and ask again.',
  'too-costly': 'It would cost too much to borrow it.',
  'too-late': 'It would not be here by the day you needed it.',
  other: 'Ask at your library if you want to know more.',
}
const en: IllWords = {
  'ill-ready': ({ title, branch, code, collectBy, dueOn, link }) => ({
    subject: `Your interlibrary loan is ready: ${title}`,
    body: paragraphs(
      'Hello!',
      `What you asked us to borrow is ready to collect: ${title}.`,
      `Collect at: ${branch}\nPick-up number: ${code}\nCollect by: ${dayIn('en', collectBy)}`,
      dueOn
        ? `Return it by ${dayIn('en', dueOn)}. It belongs to another library, so the day matters.`
        : 'It is a copy. You keep it.',
      `Follow your interlibrary loan: ${link}`,
      byeEn,
    ),
  }),
  'ill-unfilled': ({ title, reason, number, link }) => ({
    subject: `We could not borrow: ${title}`,
    body: paragraphs(
      'Hello!',
      `We have tried to borrow ${title} for you (${number}), but could not.`,
      reasonsEn[reason],
      `Your interlibrary loans: ${link}`,
      byeEn,
    ),
  }),
  'ill-due-soon': ({ title, dueOn, mayAsk, link }) => ({
    subject: `Interlibrary loan due soon: ${title}`,
    body: paragraphs(
      'Hello!',
      `Return ${title} by ${dayIn('en', dueOn)}. It belongs to another library.`,
      mayAsk
        ? `Need it longer? Ask on My pages, and we ask the other library: ${link}`
        : `It cannot be renewed. Your interlibrary loans: ${link}`,
      byeEn,
    ),
  }),
  'ill-renewal': ({ title, granted, dueOn, link }) => ({
    subject: granted ? `You may keep it longer: ${title}` : `Cannot be renewed: ${title}`,
    body: paragraphs(
      'Hello!',
      granted
        ? `The other library lets you keep ${title} until ${dayIn('en', dueOn)}.`
        : `The other library needs ${title}. Return it by ${dayIn('en', dueOn)}.`,
      `Your interlibrary loans: ${link}`,
      byeEn,
    ),
  }),
}

const byeFi = 'Terveisin\nDalabiblioteken'
const reasonsFi: Reasons = {
  'not-held': 'Millään kirjastolla, jolta kysyimme, ei ole sitä.',
  'on-loan': 'Kaikki kappaleet ovat lainassa, eikä niitä voi jäädä odottamaan.',
  'not-lent': 'Kirjastot, joilla se on, eivät lainaa sitä.',
  'not-found': 'Tiedot eivät riitä sen löytämiseen. Kirjoita lisää ja kysy uudelleen.',
  'too-costly': 'Sen lainaaminen maksaisi liikaa.',
  'too-late': 'Se ei ehtisi tänne siihen päivään, jona tarvitsit sen.',
  other: 'Kysy kirjastostasi, jos haluat tietää enemmän.',
}
const fi: IllWords = {
  'ill-ready': ({ title, branch, code, collectBy, dueOn, link }) => ({
    subject: `Kaukolainasi on noudettavissa: ${title}`,
    body: paragraphs(
      'Hei!',
      `Pyytämäsi kaukolaina on nyt noudettavissa: ${title}.`,
      `Noutokirjasto: ${branch}\nNoutonumero: ${code}\nNouda viimeistään: ${dayIn('fi', collectBy)}`,
      dueOn
        ? `Palauta se viimeistään ${dayIn('fi', dueOn)}. Se on toisen kirjaston, joten päivä on tärkeä.`
        : 'Se on kopio. Saat pitää sen.',
      `Seuraa kaukolainaasi: ${link}`,
      byeFi,
    ),
  }),
  'ill-unfilled': ({ title, reason, number, link }) => ({
    subject: `Emme voineet kaukolainata: ${title}`,
    body: paragraphs(
      'Hei!',
      `Yritimme kaukolainata sinulle teoksen ${title} (${number}), mutta se ei onnistunut.`,
      reasonsFi[reason],
      `Kaukolainasi: ${link}`,
      byeFi,
    ),
  }),
  'ill-due-soon': ({ title, dueOn, mayAsk, link }) => ({
    subject: `Kaukolainan eräpäivä lähestyy: ${title}`,
    body: paragraphs(
      'Hei!',
      `Palauta ${title} viimeistään ${dayIn('fi', dueOn)}. Se on toisen kirjaston.`,
      mayAsk
        ? `Tarvitsetko sitä pidempään? Kysy Omilla sivuilla, niin kysymme toiselta kirjastolta: ${link}`
        : `Sitä ei voi uusia. Kaukolainasi: ${link}`,
      byeFi,
    ),
  }),
  'ill-renewal': ({ title, granted, dueOn, link }) => ({
    subject: granted ? `Saat pitää pidempään: ${title}` : `Ei voi uusia: ${title}`,
    body: paragraphs(
      'Hei!',
      granted
        ? `Toinen kirjasto antaa sinun pitää teoksen ${title}. Uusi eräpäivä on ${dayIn('fi', dueOn)}.`
        : `Toinen kirjasto tarvitsee teoksen ${title}. Palauta se viimeistään ${dayIn('fi', dueOn)}.`,
      `Kaukolainasi: ${link}`,
      byeFi,
    ),
  }),
}

const helloAr = 'مرحبًا!'
const byeAr = 'مع أطيب التحيات\nDalabiblioteken'
/** A title or a place in Swedish letters keeps its own direction inside the Arabic sentence. */
const own = (text: string): string => `\u2068${text}\u2069`
const mineAr = (link: string): string => `إعاراتك من مكتبات أخرى: ${own(link)}`
const reasonsAr: Reasons = {
  'not-held': 'لا توجد لدى أي مكتبة سألناها.',
  'on-loan': 'جميع النسخ معارة، ولا يمكن انتظارها.',
  'not-lent': 'المكتبات التي تملكها لا تعيرها.',
  'not-found': 'المعلومات غير كافية للعثور عليها. اكتب المزيد واسأل مرة أخرى.',
  'too-costly': 'تكلفة استعارتها مرتفعة جدًا.',
  'too-late': 'لن تصل قبل اليوم الذي احتجت إليها فيه.',
  other: 'اسأل في مكتبتك إن أردت معرفة المزيد.',
}
const ar: IllWords = {
  'ill-ready': ({ title, branch, code, collectBy, dueOn, link }) => ({
    subject: `إعارتك من مكتبة أخرى جاهزة: ${title}`,
    body: paragraphs(
      helloAr,
      `ما طلبت منا استعارته جاهز للاستلام: ${own(title)}.`,
      `الاستلام من: ${own(branch)}\nرقم الاستلام: ${own(code)}\nآخر يوم للاستلام: ${dayIn('ar', collectBy)}`,
      dueOn
        ? `أعدها في موعد أقصاه ${dayIn('ar', dueOn)}. إنها ملك لمكتبة أخرى، فالموعد مهم.`
        : 'إنها نسخة مصورة، وهي لك.',
      mineAr(link),
      byeAr,
    ),
  }),
  'ill-unfilled': ({ title, reason, number, link }) => ({
    subject: `لم نتمكن من استعارة: ${title}`,
    body: paragraphs(
      helloAr,
      `حاولنا استعارة ${own(title)} لك (${own(number)}) ولم ننجح.`,
      reasonsAr[reason],
      mineAr(link),
      byeAr,
    ),
  }),
  'ill-due-soon': ({ title, dueOn, mayAsk, link }) => ({
    subject: `اقترب موعد إعادة: ${title}`,
    body: paragraphs(
      helloAr,
      `أعد ${own(title)} في موعد أقصاه ${dayIn('ar', dueOn)}. إنها ملك لمكتبة أخرى.`,
      mayAsk ? 'هل تحتاج إليها مدة أطول؟ اسأل في صفحاتي ونحن نسأل المكتبة الأخرى.' : 'لا يمكن تجديدها.',
      mineAr(link),
      byeAr,
    ),
  }),
  'ill-renewal': ({ title, granted, dueOn, link }) => ({
    subject: granted ? `يمكنك الاحتفاظ بها مدة أطول: ${title}` : `لا يمكن التجديد: ${title}`,
    body: paragraphs(
      helloAr,
      granted
        ? `تسمح لك المكتبة الأخرى بالاحتفاظ بـ ${own(title)} حتى ${dayIn('ar', dueOn)}.`
        : `تحتاج المكتبة الأخرى إلى ${own(title)}. أعدها في موعد أقصاه ${dayIn('ar', dueOn)}.`,
      mineAr(link),
      byeAr,
    ),
  }),
}

export const illLetters: Readonly<Record<NoticeLanguage, IllWords>> = { sv, lattlast, en, fi, ar }
