import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'انتظر لحظة',
  tooFastText:
    'تأتي عمليات بحث كثيرة غير معتادة من الحاسوب نفسه. انتظر بضع ثوان ثم أعد تحميل الصفحة. سجّل الدخول إذا أردت البحث بلا حدود.',
}
