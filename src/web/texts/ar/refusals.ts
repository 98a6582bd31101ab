import { dayText } from '../dates.ts'
import { plural } from '../locale.ts'
import type { ReaderRefusal, RefusalSentences } from '../refusals.ts'
import { counted, reservations, times } from './counted.ts'

const chooseAnother = 'اختر مكتبة أخرى.'

export const refusals: RefusalSentences<ReaderRefusal> = {
  'card-expired': ({ on }) => ({
    text: `كانت بطاقتك صالحة حتى ${dayText('ar', on, 'full')}.`,
    next: 'أحضر إثبات هوية إلى مكتبة وسنمدّدها.',
  }),
  'patron-blocked': ({ reason }) => {
    switch (reason) {
      case 'staff':
        return { text: 'بطاقتك موقوفة.', next: 'اتصل بمكتبتك أو زرها وسنحلّ الأمر.' }
      case 'third-reminder':
        return {
          text: 'بطاقتك موقوفة لأن إعارة متأخرة كثيرًا.',
          next: 'أعدها، أو اتصل بمكتبتك إذا كانت مفقودة.',
        }
      case 'lost-card':
        return { text: 'بُلّغ عن بطاقتك أنها مفقودة.', next: 'احصل على بطاقة جديدة من إحدى المكتبات.' }
    }
  },
  'owes-fees': () => ({
    text: 'المبلغ الذي لم تدفعه أكبر من الحد المسموح.',
    next: 'ادفع في أي مكتبة. أسباب الرسوم مكتوبة في صفحاتي، الرسوم.',
  }),
  'wanted-by-others': ({ waiting }) => ({
    text: plural('ar', waiting, {
      zero: 'لا ينتظر أحد.',
      one: 'هناك شخص آخر ينتظر.',
      two: 'هناك شخصان آخران ينتظران.',
      few: `هناك ${waiting} أشخاص آخرين ينتظرون.`,
      many: `هناك ${waiting} شخصًا آخر ينتظرون.`,
      other: `هناك ${waiting} شخص آخر ينتظرون.`,
    }),
    next: 'أعد في اليوم المكتوب على الإعارة على الأكثر.',
  }),
  'too-many-renewals': ({ limit }) => ({
    text: limit === 0 ? 'هذه إعارة سريعة ولا يمكن تجديدها.' : `لقد جدّدت من قبل ${counted(limit, times)}.`,
    next: 'أعدها. وإذا لم ينتظرها أحد فيمكنك استعارتها ثانية.',
  }),
  'copy-gone': ({ said }) => ({
    text: said === 'lost' ? 'أُبلغ عن فقدان النسخة.' : 'قلت إن النسخة قد أُعيدت.',
    next: 'هل وجدتها؟ أعدها إلى أي مكتبة وينتهي الأمر.',
  }),
  'renewed-already': ({ dueOn }) => ({
    text: `للإعارة مدتها الكاملة بالفعل، حتى ${dayText('ar', dueOn, 'long')}.`,
    next: 'جدّد عندما يقترب الموعد.',
  }),
  'too-many-holds': ({ limit }) => ({
    text: `لديك بالفعل ${counted(limit, reservations)}. لا يمكنك أن تحجز أكثر في الوقت نفسه.`,
    next: 'ألغِ أحدها أولًا في صفحاتي.',
  }),
  'too-many-at-branch': ({ limit }) => ({
    text: `عدد ما تنتظره من هذه المكتبة ${limit}، وهو الحد الأقصى.`,
    next: chooseAnother,
  }),
  'too-young': ({ age }) => ({ text: `يُعار ابتداءً من عمر ${age}.`, next: 'اسأل في المكتبة عن شيء آخر.' }),
  'not-in-hold-group': () => ({
    text: 'لا يُعار هذا إلا لمستعيري مكتبات معينة.',
    next: 'اسأل في مكتبتك. يمكننا شراؤه أو استعارته من غيرنا.',
  }),
  'pickup-not-in-group': () => ({
    text: 'لا يمكن استلام هذا إلا من مكتبات معينة.',
    next: chooseAnother,
  }),
  'too-many-unchecked': ({ limit }) => ({
    text:
      limit === 0
        ? 'يمكنك الحجز بعد أن تُظهر إثبات هوية.'
        : `لديك بالفعل ${counted(limit, reservations)}. يمكنك حجز المزيد بعد أن تُظهر إثبات هوية.`,
    next: 'أظهر إثبات هوية في أي مكتبة لتحصل بطاقتك على جميع الحقوق.',
  }),
  'not-guardian': () => ({
    text: 'لم يعد بإمكانك فعل ذلك نيابة عن الطفل.',
    next: 'ترى في صفحة العائلة ما يحق لك الوصول إليه.',
  }),
  'already-borrowed': () => ({ text: 'لقد استعرت هذا بالفعل.', next: 'يمكنك تجديده في صفحاتي.' }),
  'already-reserved': () => ({
    text: 'لقد حجزت هذا بالفعل.',
    next: 'شاهد مكانك في قائمة الانتظار في صفحاتي.',
  }),
  'unknown-pickup': () => ({ text: 'لا توجد مكتبة كهذه.', next: chooseAnother }),
  'no-pickup-place': () => ({ text: 'لا يمكن الحجز للاستلام من هناك.', next: chooseAnother }),
  'nothing-to-reserve': () => ({
    text: 'لا توجد نسخة يمكن حجزها.',
    next: 'اسأل في مكتبتك. يمكننا الشراء أو الاستعارة من غيرنا.',
  }),
  'unknown-hold': () => ({ text: 'لم يعد الحجز موجودًا.', next: 'ترى هنا ما بقي من حجوزاتك.' }),
  'on-shelf': () => ({ text: 'إنه جاهز لك بالفعل.', next: 'استلمه من هناك أو ألغِ الحجز.' }),
  captured: () => ({ text: 'إنه في الطريق إليك بالفعل.', next: 'استلمه عندما تصلك رسالة، أو ألغِ الحجز.' }),
  'unknown-item': () => ({ text: 'النسخة غير موجودة.', next: 'اسأل في مكتبتك.' }),
  'another-title': () => ({ text: 'هذه النسخة تعود إلى عنوان آخر.', next: 'احجز ذلك العنوان على حدة.' }),
  'same-copy': () => ({ text: 'إنها النسخة نفسها كما كانت.', next: 'ترى هنا ما بقي من حجوزاتك.' }),
  'too-late': () => ({ text: 'فات وقت التراجع.', next: 'احجز من جديد.' }),
}
