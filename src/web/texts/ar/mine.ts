import { isolated, plural } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { copies as copy, counted, days, loans, reservations, times } from './counted.ts'

const returnOrRenew = 'أعد أو جدّد.'

export const mine: Texts['mine'] = {
  title: 'صفحاتي',
  hello: name => `مرحبًا ${isolated(name)}!`,
  todo: 'ما يجب فعله أولًا',
  nothingToDo: 'كل شيء على ما يرام. لا شيء مطلوب منك اليوم.',
  overdue: n =>
    plural('ar', n, {
      zero: 'لا إعارات متأخرة.',
      one: `إعارة واحدة متأخرة. ${returnOrRenew}`,
      two: `إعارتان متأخرتان. ${returnOrRenew}`,
      few: `${n} إعارات متأخرة. ${returnOrRenew}`,
      many: `${n} إعارة متأخرة. ${returnOrRenew}`,
      other: `${n} إعارة متأخرة. ${returnOrRenew}`,
    }),
  noFees: 'لا رسوم على أي إعارة متأخرة، لكن قد يكون غيرك في الانتظار.',
  dueSoon: (n, day) =>
    n === 1
      ? `موعد إعادة إعارة واحدة في ${day} على الأكثر.`
      : `موعد الإعادة قريب: ${counted(n, loans)}، أولها في ${day} على الأكثر.`,
  readyAt: (title, branch, day) => `${isolated(title)} جاهز للاستلام في ${isolated(branch)} حتى ${day}.`,
  pickupNumber: number => `رقم الاستلام ${number}`,
  loans: 'الإعارات',
  noLoans: 'ليست لديك إعارات الآن.',
  noLoansText: 'ابحث عن شيء تقرؤه أو تشاهده أو تستمع إليه.',
  dueGroup: day => `أعد في ${day} على الأكثر`,
  lateGroup: day => `متأخر، كان موعده ${day}`,
  daysLeft: n => (n === 0 ? 'اليوم' : `بقي ${counted(n, days)}`),
  renew: 'تجديد',
  renewAll: 'تجديد الكل',
  renewed: n => `تم التجديد: ${counted(n, loans)}.`,
  notRenewed: n => `تعذّر التجديد: ${counted(n, loans)}.`,
  renewedTimes: n => `جُدّدت ${counted(n, times)}`,
  holds: 'الحجوزات',
  noHolds: 'ليست لديك حجوزات.',
  noHoldsText: 'عندما تحجز شيئًا ترى هنا أين هو ومتى يمكنك استلامه.',
  holdStates: {
    waiting: 'في الانتظار',
    assigned: 'قيد الإحضار',
    captured: 'يُجهَّز للنقل',
    in_transit: 'في الطريق',
    on_shelf: 'جاهز للاستلام',
  },
  stepsOf: title => `إلى أين وصل ${isolated(title)}`,
  stepDone: 'تمّ',
  place: (place, copies) => `رقمك في قائمة الانتظار ${place}، وعدد النسخ: ${counted(copies, copy)}`,
  assignedFrom: branch => `قيد الإحضار في ${isolated(branch)}`,
  onItsWay: (from, day) => `في الطريق من ${isolated(from)}، يصل ${day}`,
  arriving: day => `يصل ${day}`,
  collectBy: (branch, day) => `استلمه من ${isolated(branch)} حتى ${day}`,
  pickupAt: branch => `الاستلام من ${isolated(branch)}`,
  expected: when => `يُتوقع أن يصلك ${when}`,
  paused: day => `متوقف مؤقتًا حتى ${day}`,
  cancel: 'إلغاء',
  cancelAsk: title => `هل تريد إلغاء حجز ${isolated(title)}؟`,
  cancelReadyText: 'إنه جاهز لك. إذا ألغيته ينتقل إلى التالي في القائمة.',
  cancelText: 'ستفقد مكانك في قائمة الانتظار.',
  cancelDeed: 'نعم، إلغاء الحجز',
  cancelled: title => `أُلغي حجز ${isolated(title)}.`,
  undo: 'تراجع',
  restored: title => `عاد حجز ${isolated(title)} إلى مكانه في قائمة الانتظار.`,
  pause: 'إيقاف مؤقت',
  pauseHeading: title => `إلى متى تريد إيقاف حجز ${isolated(title)} مؤقتًا؟`,
  pauseText: 'يتقدّم غيرك في هذه المدة، لكنك تحتفظ بمكانك في القائمة.',
  pauseDay: 'يعود للعمل في',
  pauseDayWrong: 'اختر يومًا من الغد وحتى نصف سنة على الأكثر.',
  pauseDeed: 'إيقاف الحجز مؤقتًا',
  pausedNow: (title, day) => `أُوقف حجز ${isolated(title)} مؤقتًا حتى ${day}.`,
  pauseAll: 'إيقاف الكل مؤقتًا',
  pauseAllHeading: 'إلى متى تريد إيقاف كل حجوزاتك مؤقتًا؟',
  pauseAllText: 'يتقدّم غيرك في هذه المدة، لكنك تحتفظ بأماكنك في قوائم الانتظار.',
  notPaused: n =>
    n === 1
      ? 'لن يُوقف هذا الحجز لأنه في الطريق أو جاهز للاستلام:'
      : 'لن تُوقف هذه الحجوزات لأنها في الطريق أو جاهزة للاستلام:',
  pauseAllDeed: 'إيقاف كل الحجوزات مؤقتًا',
  pausedAll: (n, day) =>
    n === 0 ? 'لم يكن هناك ما يمكن إيقافه.' : `أُوقف مؤقتًا حتى ${day}: ${counted(n, reservations)}.`,
  resumeAll: 'إنهاء إيقاف الكل',
  resumedAll: n => (n === 0 ? 'لا حجوزات موقوفة.' : `عاد إلى العمل: ${counted(n, reservations)}.`),
  resume: 'إنهاء الإيقاف',
  resumed: title => `عاد حجز ${isolated(title)} للعمل.`,
  changePickup: 'تغيير مكتبة الاستلام',
  changeHeading: title => `من أين تريد استلام ${isolated(title)}؟`,
  changeReadyText: branch =>
    `إنه جاهز لك في ${isolated(branch)}. إذا غيّرت المكان يُرسل مع السيارة التالية وتصلك رسالة جديدة عند وصوله.`,
  changeOnItsWayText:
    'إنه في الطريق بالفعل. سيصل إلى وجهته الحالية ثم يُرسل إلى المكان الجديد، ولذلك يستغرق بضعة أيام إضافية.',
  changeDeed: 'حفظ مكتبة الاستلام',
  changed: (title, branch) => `ستستلم ${isolated(title)} الآن من ${isolated(branch)}.`,
  card: 'بطاقتك',
  cardNumber: 'رقم البطاقة',
  cardUntil: 'صالحة حتى',
  homeLibrary: 'مكتبتك',
  messagesTo: 'الرسائل إلى',
  noAddress: 'لا يوجد بريد إلكتروني: اسأل في المكتبة',
  returnAnywhere: 'أعد إلى أي مكتبة في دالارنا.',
}
