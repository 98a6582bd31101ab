import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { copies as copy, counted } from './counted.ts'

export const reserve: Texts['reserve'] = {
  title: work => `حجز ${isolated(work)}`,
  heading: 'حجز',
  pickup: 'من أين تريد الاستلام؟',
  pickupHint: 'مكتبتك أولًا في القائمة.',
  arrives: when => `على الأرجح ${when}`,
  hereNow: 'على الرف هنا',
  queueFirst: 'حسب الدور',
  near: 'مكتبتك',
  which: 'أي طبعة؟',
  any: 'أي طبعة',
  anyHint: 'الأسرع',
  onlyFormat: format => `${format} فقط`,
  onlyLanguage: language => `باللغة ${language} فقط`,
  onlyEdition: edition => `هذه الطبعة بالذات: ${isolated(edition)}`,
  onlyPart: part => `${isolated(part)} فقط`,
  whichPart: 'أي جزء أو أي عدد؟',
  anyPart: 'أيٌّ منها',
  partHint: 'إذا اخترت جزءًا فله الأولوية على اختيار الطبعة.',
  deed: 'حجز',
  free: 'الحجز مجاني. تصلك رسالة عندما يمكنك الاستلام.',
  unknownPickup: 'لا يمكنك الاستلام من هذه المكتبة. اختر مكتبة أخرى.',
  doneTitle: 'تم الحجز',
  doneLine: (work, branch) => `${isolated(work)} – الاستلام من ${isolated(branch)}.`,
  place: (place, copies) => `رقمك في قائمة الانتظار ${place}. ما لدينا: ${counted(copies, copy)}.`,
  promise: when => `يُتوقع أن يصلك ${when}.`,
  promiseFrom: (from, when) => `إنه على الرف في ${isolated(from)}. يُتوقع أن يصلك ${when}.`,
  promiseLater: 'سنخبرك عندما يحين دورك.',
  undo: 'التراجع عن الحجز',
  unknownTitle: 'هذا الحجز غير موجود',
  unknownText: 'ربما تم استلامه، أو أنك سجّلت الدخول ببطاقة أخرى. ستجد ما تنتظره في صفحاتك.',
  ended: {
    cancelled: {
      title: 'أُلغي الحجز',
      text: 'لم يعد هذا الحجز موجودًا. يمكنك الحجز من جديد، لكن دورك سيكون في آخر قائمة الانتظار.',
    },
    not_collected: {
      title: 'لم يُستلم الحجز في الموعد',
      text: 'انتقل إلى التالي في قائمة الانتظار. يمكنك الحجز من جديد، لكن دورك سيكون في آخر قائمة الانتظار.',
    },
    expired: {
      title: 'انتهت مدة الحجز',
      text: 'لم نتمكن من توفيره خلال المدة المحددة. يمكنك الحجز من جديد، لكن دورك سيكون في آخر قائمة الانتظار.',
    },
  },
  again: 'احجز من جديد',
  seeMine: 'عرض حجوزاتي',
  searchMore: 'متابعة البحث',
  refusedTitle: 'تعذّر الحجز',
}
