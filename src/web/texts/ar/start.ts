import type { Texts } from '../sv/index.ts'
import { counted, inLibraries, libraries } from './counted.ts'

export const start: Texts['start'] = {
  title: 'مكتبة واحدة لكل دالارنا',
  lead: branches =>
    `ابحث في كل ما لدى ${counted(branches, inLibraries)}. احجز ما تريد أن تقرأه أو تشاهده أو تستمع إليه، وأعده حيث تشاء.`,
  description: 'ابحث واحجز وجدّد في مكتبات دالارنا: خمس عشرة بلدية ومكتبة واحدة.',
  searchLabel: 'عنوان أو مؤلف أو موضوع أو سلسلة',
  tryLabel: 'جرّب مثلًا',
  today: 'ما يجري قريبًا',
  allEvents: 'جميع الفعاليات',
  newTitles: 'جديد على الرفوف',
  mostBorrowed: 'الأكثر استعارة الآن',
  seeAll: 'عرض المزيد',
  how: 'كيف يعمل',
  howSteps: [
    { title: 'ابحث', text: 'فهرس واحد لجميع المكتبات. ترى فورًا أين يتوفر ما تريد.' },
    { title: 'احجز', text: 'اختر من أين تستلم. تنقله سيارة الكتب إلى هناك ونخبرك في أي يوم.' },
    { title: 'استلم وأعد', text: 'تصلك رسالة فيها رقم. أعد إلى أي مكتبة تشاء.' },
  ],
  yourLibraries: 'مكتباتك',
  allLibraries: 'جميع المكتبات وأوقات الدوام',
  openNow: n => `مفتوح الآن: ${counted(n, libraries)}`,
  branches: n => counted(n, libraries),
  noEvents: 'لا شيء مقرر في الأيام القادمة.',
}
