import { dayText } from '../dates.ts'
import { isolated, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { copies as copy, counted, loans, ofDays, reservations } from './counted.ts'
import { why } from './why.ts'

const holds = { ...reservations, zero: 'لا حجوزات' }

export const family: Texts['family'] = {
  title: 'العائلة',
  lead: 'ترى هنا إعارات وحجوزات الأطفال الذين أنت ولي أمرهم، ومن يستطيع أن يرى إعاراتك.',
  leadYoung: 'ترى هنا من يستطيع أن يرى إعاراتك وحجوزاتك، وما فعلوه نيابة عنك.',
  children: 'أطفالك',
  noChildren: 'لا يوجد أطفال مرتبطون ببطاقتك.',
  noChildrenText: 'أحضر إثبات هوية إلى مكتبة لنربط طفلك بك. عندها يمكنك التجديد والحجز نيابة عنه.',
  under: age => `ترى كل شيء حتى يبلغ الطفل ${age} سنة.`,
  byConsent: name => `أعطاك ${isolated(name)} حق الاطلاع ويمكنه سحبه في أي وقت.`,
  noConsent: name => `${isolated(name)} يقرر بنفسه من يحق له أن يرى.`,
  noConsentNext: (name, age) =>
    `الإعارات سرية ابتداءً من عمر ${age} سنة. يستطيع ${isolated(name)} أن يعطيك حق الاطلاع في صفحة العائلة الخاصة به.`,
  grownUp: name => `بلغ ${isolated(name)} سن الرشد. لم تعد ترى الإعارات والحجوزات.`,
  loans: n => counted(n, loans),
  noLoans: 'لا إعارات الآن.',
  holds: n => counted(n, holds),
  noHolds: 'لا حجوزات.',
  due: day => `أعد في ${day} على الأكثر`,
  late: day => `متأخر، كان موعده ${day}`,
  lateSum: n => `متأخر: ${counted(n, loans)}. لا رسوم على ذلك، لكن قد يكون غيركم في الانتظار.`,
  soonSum: (n, day) => `موعد الإعادة قريب: ${counted(n, loans)}، الأول في ${day} على الأكثر.`,
  readySum: n => `جاهز للاستلام: ${n}.`,
  allWell: 'كل شيء على ما يرام.',
  reserveFor: name => `ابحث عن شيء تحجزه لـ ${isolated(name)}`,
  access: 'من يستطيع أن يرى إعاراتك؟',
  accessNobody: 'لا أحد غيرك.',
  accessChild: (name, age) => `يرى ${isolated(name)} إعاراتك وحجوزاتك حتى تبلغ ${age} سنة.`,
  accessOpen: name => `يرى ${isolated(name)} إعاراتك وحجوزاتك لأنك وافقت. يمكنك تغيير رأيك متى شئت.`,
  accessShut: name => `لا يرى ${isolated(name)} شيئًا. القرار لك وحدك.`,
  give: name => `السماح لـ ${isolated(name)} بالاطلاع والمساعدة`,
  takeBack: 'إيقاف الاطلاع',
  given: name => `يستطيع ${isolated(name)} الآن أن يرى إعاراتك وحجوزاتك.`,
  takenBack: name => `لم يعد ${isolated(name)} يرى إعاراتك وحجوزاتك.`,
  tooYoung: age => `يمكنك أن تقرر بنفسك من اليوم الذي تبلغ فيه ${age} سنة.`,
  unknownGuardian: 'لم يعد هذا الارتباط موجودًا.',
  done: 'ما فعلوه نيابة عنك',
  deeds: {
    reserve: 'حجز',
    cancel: 'ألغى حجزًا',
    'undo-cancel': 'تراجع عن إلغاء حجز',
    pause: 'أوقف حجزًا مؤقتًا',
    resume: 'أعاد حجزًا موقوفًا إلى العمل',
    'change-pickup': 'غيّر مكتبة استلام حجز',
    'interlibrary-loan': 'طلب إعارة بين المكتبات أو غيّرها',
    renew: 'جدّد',
  },
  applyForChild: 'طلب بطاقة لطفل',
  whoFor: 'لمن؟',
  me: 'لي أنا',
  freeFor: name => `الحجز مجاني. عندما يصبح جاهزًا نرسل رسالة إلى العنوان المسجّل في بطاقة ${isolated(name)}.`,
  reservedFor: name => `تم الحجز لـ ${isolated(name)}`,
  placeFor: (name, place) => `رقم ${isolated(name)} في قائمة الانتظار ${place}.`,
  refusedFor: name => `تعذّر الحجز لـ ${isolated(name)}`,
  seeFamily: 'عرض حجوزات العائلة',
  mine: name => ({
    place: (place, copies) =>
      `رقم ${isolated(name)} في قائمة الانتظار ${place}، وعدد النسخ: ${counted(copies, copy)}`,
    expected: when => `يُتوقع أن يصل إلى ${isolated(name)} ${when}`,
    renewed: n => `جُدّد لـ ${isolated(name)}: ${counted(n, loans)}.`,
    notRenewed: () => `تعذّر التجديد لـ ${isolated(name)}:`,
    cancelAsk: title => `هل تريد إلغاء حجز ${isolated(title)} لـ ${isolated(name)}؟`,
    cancelReadyText: `إنه جاهز لـ ${isolated(name)}. إذا ألغيته ينتقل إلى التالي في القائمة.`,
    cancelText: `سيفقد ${isolated(name)} مكانه في قائمة الانتظار.`,
    cancelled: title => `أُلغي حجز ${isolated(title)} لـ ${isolated(name)}. يمكنك التراجع خلال عشر دقائق.`,
    restored: title => `عاد حجز ${isolated(title)} لـ ${isolated(name)} إلى مكانه في قائمة الانتظار.`,
    pauseHeading: title => `إلى متى تريد إيقاف حجز ${isolated(title)} لـ ${isolated(name)} مؤقتًا؟`,
    pauseText: `يتقدّم غيره في هذه المدة، لكن ${isolated(name)} يحتفظ بمكانه في القائمة.`,
    pausedNow: (title, day) => `أُوقف حجز ${isolated(title)} لـ ${isolated(name)} مؤقتًا حتى ${day}.`,
    resumed: title => `عاد حجز ${isolated(title)} لـ ${isolated(name)} للعمل.`,
    pauseAllHeading: `إلى متى تريد إيقاف كل حجوزات ${isolated(name)} مؤقتًا؟`,
    pauseAllText: `يتقدّم غيره في هذه المدة، لكن ${isolated(name)} يحتفظ بأماكنه في قوائم الانتظار.`,
    pausedAll: (n, day) =>
      n === 0
        ? `لم يكن لدى ${isolated(name)} ما يمكن إيقافه.`
        : `أُوقف مؤقتًا لـ ${isolated(name)} حتى ${day}: ${counted(n, reservations)}.`,
    resumedAll: n =>
      n === 0
        ? `لا حجوزات موقوفة لـ ${isolated(name)}.`
        : `عاد إلى العمل لـ ${isolated(name)}: ${counted(n, reservations)}.`,
    changeHeading: title => `من أين يُستلم حجز ${isolated(title)} لـ ${isolated(name)}؟`,
    changeReadyText: branch =>
      `إنه جاهز لـ ${isolated(name)} في ${isolated(branch)}. إذا غيّرت المكان يُرسل مع السيارة التالية وتُرسل رسالة جديدة عند وصوله.`,
    changed: (title, branch) =>
      `يُستلم حجز ${isolated(title)} لـ ${isolated(name)} الآن من ${isolated(branch)}.`,
  }),
  why: name => ({
    link: `لماذا ينتظر ${isolated(name)}؟`,
    heading: title => `لهذا ينتظر ${isolated(name)} ${isolated(title)}`,
    place: (place, copies) =>
      `رقم ${isolated(name)} في قائمة الانتظار ${place}. ما يمكن حجزه: ${counted(copies, copy)}.`,
    noCopies: place => `رقم ${isolated(name)} في قائمة الانتظار ${place}. لا يمكن إعارة أي نسخة الآن.`,
    assigned: `نُحضر نسخة لـ ${isolated(name)}.`,
    captured: `أُعدّت نسخة لـ ${isolated(name)}. لا يمكن أن يأخذها أحد قبله.`,
    collect: branch => `الاستلام من ${isolated(branch)}.`,
    paused: day => `الحجز متوقف مؤقتًا حتى ${day}. يتقدّم غيره في هذه المدة.`,
    byPriority: n =>
      plural('ar', n, {
        zero: `لم تعطِ المكتبة الأولوية لأحد جاء بعد ${isolated(name)}.`,
        one: `أعطت المكتبة الأولوية لشخص جاء بعد ${isolated(name)}، لسبب مسجّل.`,
        two: `أعطت المكتبة الأولوية لشخصين جاءا بعد ${isolated(name)}، لأسباب مسجّلة.`,
        few: `أعطت المكتبة الأولوية لـ${n} أشخاص جاؤوا بعد ${isolated(name)}، لأسباب مسجّلة.`,
        many: `أعطت المكتبة الأولوية لـ${n} شخصًا جاؤوا بعد ${isolated(name)}، لأسباب مسجّلة.`,
        other: `أعطت المكتبة الأولوية لـ${n} شخص جاؤوا بعد ${isolated(name)}، لأسباب مسجّلة.`,
      }),
    passingsTitle: `متى حصل غيره على نسخة قبل ${isolated(name)}`,
    none: `لم يحصل أحد ممن دخلوا القائمة بعد ${isolated(name)} على نسخة قبله.`,
    later: days =>
      days === 0
        ? `في اليوم نفسه ولكن بعد ${isolated(name)}`
        : `بعد ${isolated(name)} بـ${counted(days, ofDays)}`,
    barred: (day, later, because) =>
      `${isolated(day)}: ذهبت نسخة إلى مستعير آخر دخل القائمة ${later}، لأنه لم يكن ممكنًا أن يحصل عليها ${isolated(name)}: ${because}.`,
    bars: {
      ...why.bars,
      'pickup-policy': 'لا يُسمح باستلامها من مكان الاستلام',
      passed: 'بحثت عنها المكتبة من قبل ولم تجدها',
      'forbidden-way': 'لا يُسمح بإرسالها إلى مكان الاستلام',
      'too-late': 'كانت ستصل بعد اليوم المطلوب',
    },
    back: 'إلى حجوزات العائلة',
  }),
  refusals: name => ({
    'card-expired': ({ on }) => ({
      text: `كانت بطاقة ${isolated(name)} صالحة حتى ${dayText('ar', on, 'full')}.`,
      next: 'أحضر إثبات هوية إلى مكتبة وسنمدّدها.',
    }),
    'patron-blocked': ({ reason }) => ({
      text:
        reason === 'third-reminder'
          ? `بطاقة ${isolated(name)} موقوفة لأن إعارة متأخرة كثيرًا.`
          : `بطاقة ${isolated(name)} موقوفة.`,
      next: 'اتصل بمكتبتكم أو زرها وسنحلّ الأمر.',
    }),
    'owes-fees': () => ({
      text: `المبلغ غير المدفوع عن ${isolated(name)} أكبر من الحد المسموح.`,
      next: 'ادفع في أي مكتبة.',
    }),
    'too-many-renewals': () => ({
      text: 'لا يمكن التجديد مرات أكثر.',
      next: 'أعدها. وإذا لم ينتظرها أحد فيمكن استعارتها ثانية.',
    }),
    'too-many-holds': ({ limit }) => ({
      text: `لدى ${isolated(name)} بالفعل ${counted(limit, holds)}. لا يمكن حجز أكثر في الوقت نفسه.`,
      next: 'ألغِ أحدها أولًا في صفحة العائلة.',
    }),
    'too-many-at-branch': ({ limit }) => ({
      text: `عدد ما ينتظره ${isolated(name)} من هذه المكتبة ${limit}، وهو الحد الأقصى.`,
      next: 'اختر مكتبة أخرى.',
    }),
    'too-many-unchecked': ({ limit }) => ({
      text: `لدى ${isolated(name)} بالفعل ${counted(limit, holds)}. يمكن حجز المزيد بعد إظهار إثبات هوية.`,
      next: 'اذهبا معًا إلى أي مكتبة لتحصل البطاقة على جميع الحقوق.',
    }),
    'too-young': ({ age }) => ({
      text: `يُعار ابتداءً من عمر ${age}، و${isolated(name)} أصغر من ذلك.`,
      next: 'احجزه لنفسك، أو اسأل في المكتبة عن شيء آخر.',
    }),
    'already-borrowed': () => ({
      text: `لقد استعار ${isolated(name)} هذا بالفعل.`,
      next: 'يمكنك تجديده في صفحة العائلة.',
    }),
    'already-reserved': () => ({
      text: `${isolated(name)} ينتظر هذا بالفعل.`,
      next: 'شاهد المكان في القائمة في صفحة العائلة.',
    }),
    'unknown-hold': () => ({
      text: `لم يعد الحجز لـ ${isolated(name)} موجودًا.`,
      next: 'ترى هنا ما بقي من الحجوزات.',
    }),
    'on-shelf': () => ({
      text: `إنه جاهز لـ ${isolated(name)} بالفعل.`,
      next: 'استلمه من هناك أو ألغِ الحجز.',
    }),
    captured: () => ({
      text: `إنه في الطريق إلى ${isolated(name)} بالفعل.`,
      next: 'استلمه عندما تصل رسالة، أو ألغِ الحجز.',
    }),
  }),
}
