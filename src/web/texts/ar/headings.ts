import { isolated } from '../locale.ts'
import type { Texts } from '../sv/index.ts'
import { counted, titles } from './counted.ts'

export const headings: Texts['headings'] = {
  browse: 'تصفح الفهرس',
  kinds: { creator: 'المؤلفون', title: 'العناوين', subject: 'المواضيع', series: 'السلاسل' },
  lists: {
    creator: {
      title: 'المؤلفون من A إلى Ö',
      lead: 'كل من كتب أو رسم أو عزف أو أخرج شيئاً موجوداً في المكتبات.',
      hint: 'اسم العائلة أولاً، مثلاً Lagerlöf, Selma',
    },
    title: {
      title: 'العناوين من A إلى Ö',
      lead: 'كل ما في المكتبات. العناوين الأخرى والعناوين الأصلية ترشدك إلى المكان الصحيح.',
      hint: 'مثلاً Gösta Berlings saga',
    },
    subject: {
      title: 'المواضيع من A إلى Ö',
      lead: 'ما تتناوله الكتب والأفلام وغيرها.',
      hint: 'بالسويدية، مثلاً fåglar (طيور)',
    },
    series: {
      title: 'السلاسل من A إلى Ö',
      lead: 'سلاسل الكتب والأفلام وغيرها، بأجزائها مرتبة.',
      hint: 'مثلاً Sagan om ringen',
    },
  },
  one: { creator: 'مؤلف', title: 'عنوان', subject: 'موضوع', series: 'سلسلة' },
  goTo: 'انتقل إلى',
  go: 'انتقل',
  letters: 'الحروف',
  nearest: word => `لا شيء اسمه «${isolated(word)}» تماماً. إليك ما يأتي بعده مباشرة.`,
  along: 'على طول القائمة',
  alongAgain: 'على طول القائمة، أسفل السطور',
  earlier: 'السابق في القائمة',
  later: 'التالي في القائمة',
  see: 'انظر',
  titles: n => counted(n, titles),
  beyond: word =>
    word ? `تنتهي القائمة قبل «${isolated(word)}». هذه آخر سطورها.` : 'تنتهي القائمة هنا. هذه آخر سطورها.',
  empty: 'لا شيء هنا بعد',
  fromStart: 'اعرض القائمة من بدايتها',
  searchInstead: 'ابحث بدلاً من ذلك',
  alsoCalled: 'يُعرف أيضاً باسم:',
  seeAlso: 'انظر أيضاً:',
  nothingUnder: 'لا شيء في المكتبات ينتمي إلى هنا الآن',
  about: (label, n) => `أعمال عن ${isolated(label)} (${n})`,
  by: (label, n) => `أعمال ${isolated(label)} (${n})`,
  search: 'ابحث بينها واختر الشكل واللغة والمكتبة',
  inList: 'اعرض مكانه في القائمة من A إلى Ö',
  description: (label, n) =>
    `${isolated(label)}: عدد العناوين ${n} في مكتبات دالارنا. اعرف ما هو متاح واحجزه.`,
}
