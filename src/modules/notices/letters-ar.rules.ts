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

const hello = 'مرحبًا!'
const bye = 'مع أطيب التحيات\nDalabiblioteken'

/** A title or a place in Swedish letters keeps its own direction inside the Arabic sentence. */
const own = (text: string): string => `\u2068${text}\u2069`
const reservations = (link: string): string => `حجوزاتك: ${own(link)}`
const plurals = new Intl.PluralRules('ar')

/** "Two loans are due soon": the noun and what follows bend with the number. */
function dueSoon(count: number): string {
  const category = plurals.select(count)
  if (category === 'two') return 'إعارتان اقترب موعد إعادتهما'
  return `${count} ${category === 'few' ? 'إعارات' : 'إعارة'} اقترب موعد إعادتها`
}

/** Asks at a new address whether it is the borrower's. */
const newAddress = (link: string, hours: number) => ({
  subject: 'هل هذا عنوان بريدك الإلكتروني؟',
  body: paragraphs(
    hello,
    `كتب شخص هذا العنوان في صفحاته. هل هو أنت؟ افتح الرابط (المهلة بالساعات: ${hours}) لنرسل رسائلك إلى هنا: ${own(link)}`,
    'إذا لم تكن أنت فلا حاجة لفعل شيء. عندها لا يتغير شيء.',
    bye,
  ),
})

/** Why not, in letters and on pages. */
const declined: SuggestionWords['declined'] = {
  'not-for-sale': 'لا يمكن شراؤه: نفد أو لم يصدر بعد.',
  'too-costly': 'ثمنه أعلى مما نستطيع دفعه.',
  'have-it': 'هو لدينا في شكل آخر أو طبعة أخرى.',
  interlibrary: 'يمكننا أن نستعيره لك من مكتبة أخرى بدلًا من ذلك. اسأل في مكتبتك.',
  'not-for-us': 'لا يناسب مجموعاتنا.',
  other: '',
}

const barred: SuggestionWords['barred'] = {
  'card-expired': 'انتهت صلاحية بطاقتك. جددها في مكتبة.',
  'card-blocked': 'بطاقتك موقوفة. اسأل في مكتبة.',
  'owes-fees': 'عليك مبلغ كبير غير مدفوع. انظر الرسوم في صفحاتك.',
  'too-many-holds': 'لديك أكبر عدد مسموح به من الحجوزات.',
  'too-young': 'له حد أدنى للعمر.',
  'not-lent-here': 'يُعار في بعض المكتبات فقط.',
  'at-home': 'لقد استعرته من قبل.',
  'no-pickup-place': 'لم يعد الاستلام ممكنًا في المكتبة التي اخترتها.',
}

export const arSuggestions: SuggestionWords = { declined, barred }

export const ar: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `جاهز للاستلام: ${own(title)}`,
    body: paragraphs(
      hello,
      `ما حجزته جاهز للاستلام: ${own(title)}.`,
      `مكان الاستلام: ${own(branch)}\nرقم الاستلام: ${shelfNumber}\nآخر يوم للاستلام: ${dayIn('ar', collectBy)}`,
      'ابحث عن الرقم على رف الاستلام. اسمك غير مكتوب هناك.',
      `لم تعد بحاجة إليه؟ ألغِ الحجز لينتقل إلى التالي في القائمة: ${own(link)}`,
      bye,
    ),
  }),
  charged: ({ reason, title, amount, owedTo, dueOn, perDay, backBy, note, link }) => ({
    subject: title ? `للدفع: ${own(title)}` : 'مبلغ للدفع للمكتبة',
    body: paragraphs(
      hello,
      {
        overdue: `تأخرت إعادة ${own(title ?? '')}.${dueOn ? ` كان موعد الإعادة ${dayIn('ar', dueOn)}.` : ''}`,
        lost: `تُعتبر ${own(title ?? '')} مفقودة.${dueOn ? ` كان موعد الإعادة ${dayIn('ar', dueOn)}.` : ''}`,
        damaged: `تضررت ${own(title ?? '')}.`,
        'new-card': 'حصلت على بطاقة مكتبة جديدة بدل بطاقة ضائعة.',
        interlibrary: `حصلت على إعارة من مكتبة بعيدة${title ? `: ${own(title)}` : ''}.`,
        other: 'سجّلت المكتبة رسمًا عليك.',
      }[reason],
      ...(note ? [`كتب الموظفون: ${own(note)}`] : []),
      perDay === null
        ? `المبلغ: ${amountIn('ar', amount)}، لبلدية ${own(owedTo)}.`
        : `الرسم ${amountIn('ar', perDay)} في اليوم. حتى الآن: ${amountIn('ar', amount)}، لبلدية ${own(owedTo)}.`,
      ...(backBy ? [`إذا أعدتها في ${dayIn('ar', backBy)} على الأكثر فلا حاجة للدفع.`] : []),
      `ادفع في أي مكتبة في دالارنا. هل هناك خطأ؟ اسأل هناك. كل شيء مكتوب هنا: ${own(link)}`,
      bye,
    ),
  }),
  'confirm-address': ({ of, link, hours }) =>
    of === 'address'
      ? newAddress(link, hours)
      : {
          subject: 'أكّد طلبك لبطاقة المكتبة',
          body: paragraphs(
            hello,
            'طلب شخص، نأمل أنه أنت، بطاقة مكتبة من مكتبات دالارنا بهذا العنوان.',
            `أكّد الطلب (المهلة بالساعات: ${hours}) لتحصل على رقم بطاقتك: ${own(link)}`,
            'لم تكن أنت؟ إذن لا يلزمك فعل شيء. يُحذف الطلب تلقائيًا.',
            bye,
          ),
        },
  'registered-already': ({ link }) => ({
    subject: 'لديك بطاقة مكتبة بالفعل',
    body: paragraphs(
      hello,
      'طلب شخص، نأمل أنه أنت، بطاقة مكتبة بهذا العنوان، لكن لديك بطاقة بالفعل.',
      `سجّل الدخول بها: ${own(link)}`,
      'هل نسيت رقم البطاقة أو الرقم السري؟ زر أي مكتبة ومعك إثبات هوية.',
      'لم تكن أنت؟ إذن لا يلزمك فعل شيء. لم يُخبَر أحد غيرك بأن لديك بطاقة.',
      bye,
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject: loans.length === 1 ? `اقترب موعد الإعادة: ${own(loans[0]?.title ?? '')}` : dueSoon(loans.length),
    body: paragraphs(
      hello,
      `أعد أو جدّد في اليوم المكتوب هنا على الأكثر:\n${list('ar', loans)}`,
      `التجديد في صفحاتي: ${own(link)}`,
      'يمكنك الإعادة إلى أي مكتبة في دالارنا.',
      bye,
    ),
  }),
  overdue: ({ reminder, loans, isFree, link }) => ({
    subject: reminder === 1 ? 'تذكير: إعارات يجب إعادتها' : `تذكير ${reminder}: إعارات يجب إعادتها`,
    body: paragraphs(
      hello,
      `كان يجب إعادة هذه الإعارات:\n${list('ar', loans)}`,
      isFree
        ? 'التأخر بلا رسوم، لكن قد يكون غيرك في الانتظار.'
        : 'قد تكون هناك رسوم على التأخر. ما عليك دفعه مكتوب في صفحاتي.',
      `تحقق في صفحاتي هل يمكنك التجديد: ${own(link)}`,
      bye,
    ),
  }),
  'ready-ends': ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `استلم في ${dayIn('ar', collectBy)} على الأكثر: ${own(title)}`,
    body: paragraphs(
      hello,
      `ما حجزته لا يزال ينتظرك: ${own(title)}.`,
      `مكان الاستلام: ${own(branch)}\nرقم الاستلام: ${shelfNumber}\nآخر يوم للاستلام: ${dayIn('ar', collectBy)}`,
      `لا يمكنك المجيء؟ عندها ينتقل إلى التالي في القائمة. يمكنك إلغاء الحجز أو تغيير مكتبة الاستلام: ${own(link)}`,
      bye,
    ),
  }),
  'not-collected': ({ title, branch, link }) => ({
    subject: `لم يُستلم: ${own(title)}`,
    body: paragraphs(
      hello,
      `كان ${own(title)} جاهزًا لك في ${own(branch)}، لكن مدة الاستلام انتهت. ينتقل الآن إلى التالي في القائمة.`,
      'هذا بلا رسوم. إذا كنت لا تزال تريده فيمكنك حجزه من جديد.',
      reservations(link),
      bye,
    ),
  }),
  expired: ({ title, link }) => ({
    subject: `لم يصل في الوقت: ${own(title)}`,
    body: paragraphs(
      hello,
      `كنت تحتاج ${own(title)} قبل تاريخ معين. للأسف لم تتوفر نسخة قبل ذلك، وانتهى الحجز.`,
      'إذا كنت لا تزال تريده فيمكنك حجزه من جديد من دون تاريخ أخير.',
      reservations(link),
      bye,
    ),
  }),
  cancelled: ({ title, link }) => ({
    subject: `أُلغي الحجز: ${own(title)}`,
    body: paragraphs(
      hello,
      `ألغت المكتبة حجزك لـ ${own(title)}.`,
      'تتساءل عن السبب؟ اسأل في مكتبتك. يمكنك أيضًا حجزه من جديد.',
      reservations(link),
      bye,
    ),
  }),
  moved: ({ title, branch, link }) => ({
    subject: `مكتبة استلام جديدة: ${own(title)}`,
    body: paragraphs(
      hello,
      `ستستلم ${own(title)} الآن من ${own(branch)}. المكتبة هي التي غيّرت ذلك.`,
      'تصلك رسالة عندما يصل إلى هناك.',
      `لا يناسبك؟ غيّر مكتبة الاستلام في صفحاتي: ${own(link)}`,
      bye,
    ),
  }),
  delayed: ({ title, branch, link }) => ({
    subject: `تأخّر: ${own(title)}`,
    body: paragraphs(
      hello,
      `${own(title)} في الطريق إلى ${own(branch)} لكنه يستغرق وقتًا أطول مما توقعنا.`,
      'لا يلزمك فعل شيء. تصلك رسالة عندما يصل. وإذا لم يصل فسنبحث عن نسخة أخرى.',
      reservations(link),
      bye,
    ),
  }),
  'not-ready': ({ title, branch, link }) => ({
    subject: `لم يعد جاهزًا: ${own(title)}`,
    body: paragraphs(
      hello,
      `كتبنا أن ${own(title)} جاهز لك في ${own(branch)}. للأسف لم يعد كذلك.`,
      'تحتفظ بمكانك في القائمة، وتصلك رسالة جديدة عندما تتوفر نسخة.',
      reservations(link),
      bye,
    ),
  }),
  'new-titles': ({ about, link, stop }) => ({
    subject:
      newCount(about) === 1
        ? `جديد: ${about[0]?.titles[0]?.title}`
        : `جديد في المكتبة، عدد العناوين: ${newCount(about)}`,
    body: paragraphs(
      'مرحبًا!',
      'هذا هو الجديد فيما تتابعه. افتح رابطًا لتقرأ المزيد أو لتحجز.',
      ...about.map(one =>
        newList(
          one,
          { search: `البحث ${one.name}:`, series: `السلسلة ${one.name}:`, creator: `${one.name}:` }[one.kind],
          n => `وغيرها، وعددها ${n}:`,
        ),
      ),
      `غيّر ما تتابعه وعدد المرات التي نكتب لك فيها: ${link}`,
      `لم تعد تريد هذه الرسائل؟ أوقفها من هنا دون تسجيل الدخول: ${stop}`,
      bye,
    ),
  }),
  'suggestion-ordered': ({ title, link }) => ({
    subject: `طلبنا ما اقترحته: ${own(title)}`,
    body: paragraphs(
      hello,
      `اقترحت أن نشتري ${own(title)}. لقد طلبناه الآن.`,
      'تصلك رسالة جديدة عندما يصل. لا يلزمك فعل شيء حتى ذلك الحين.',
      `اقتراحاتك: ${own(link)}`,
      bye,
    ),
  }),
  'suggestion-declined': ({ title, reason, words, link }) => ({
    subject: `جواب عن اقتراح الشراء: ${own(title)}`,
    body: said(
      hello,
      `شكرًا لاقتراحك ${own(title)}. لن نشتريه هذه المرة.`,
      declined[reason],
      words && `تكتب المكتبة: ${own(words)}`,
      `اقتراحاتك: ${own(link)}`,
      bye,
    ),
  }),
  'suggestion-arrived': ({ title, branch, held, bars, link }) => ({
    subject: `أصبح في المكتبة: ${own(title)}`,
    body: said(
      hello,
      `اقترحت أن نشتري ${own(title)}. لقد وصل الآن.`,
      held === 'placed' && `إنه محجوز لك، ومكان الاستلام: ${own(branch)}. تصلك رسالة عندما يصبح جاهزًا.`,
      held === 'already' && 'لقد حجزته من قبل. تصلك رسالة عندما يصبح جاهزًا.',
      held === 'refused' && `لم نتمكن من حجزه لك:\n${bars.map(bar => `- ${barred[bar]}`).join('\n')}`,
      `اقرأ المزيد${held === 'not-asked' || held === 'refused' ? ' أو احجز' : ''}: ${own(link)}`,
      bye,
    ),
  }),
}
