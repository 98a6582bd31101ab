import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { counted, reservations, weeks as week } from './counted.ts'

export const fairness: Texts['fairness'] = {
  title: 'بأي إنصاف تُوزَّع قوائم الانتظار',
  lead: 'خمس عشرة بلدية تشترك في جميع النسخ. ترى هنا هل ينتظر أحد أطول من غيره.',
  explainTitle: 'كيف تقرأ الأرقام',
  explain: [
    'الانتظار هو عدد الأيام من الحجز حتى إحضار نسخة.',
    'الرحلات هي متوسط عدد السيارات التي ركبتها النسخة حتى وصلت.',
    'التجاوز يعني أن نسخة ذهبت إلى شخص دخل القائمة بعد غيره لأنها تصل إليه أسرع. ولا يُسمح بذلك إلا ضمن بضعة أيام.',
  ],
  source: weeks =>
    `تخص الأرقام آخر ${counted(weeks, { ...week, zero: '0 أسبوع', one: 'أسبوع', two: 'أسبوعين' })} كاملة، وتُحسب كل ليلة من سجل كل نسخة وُزّعت.`,
  hidden: fewest =>
    `لا تُعرض ولا تُحسب الأسابيع التي لُبّي فيها أقل من ${counted(fewest, { ...reservations, two: 'حجزين' })} في بلدية ما، حتى لا يُعرف أحد.`,
  table: 'بلدية بلدية، في الأسابيع الأخيرة',
  municipality: 'البلدية',
  county: 'المقاطعة كلها',
  fills: 'حجوزات لُبّيت',
  wait: 'الانتظار بالأيام',
  transports: 'رحلات لكل نسخة',
  passed: 'مرات التجاوز',
  mostPassed: 'أطول تجاوز بالأيام',
  tooFew: 'أقل من أن تُعرض',
  chartTitle: 'الانتظار أسبوعًا بأسبوع في المقاطعة كلها، بالأيام',
  chartWeek: (from, wait) => `الأسبوع من ${isolated(from)}: ${wait} أيام`,
  chartWeekEmpty: from => `الأسبوع من ${isolated(from)}: أقل من أن يُعرض`,
  nothing: 'لا توجد أرقام لعرضها بعد.',
  nothingText: 'ستظهر بعد تلبية المزيد من الحجوزات.',
}
