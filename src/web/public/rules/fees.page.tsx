import { feesFrom, priceKinds } from '../../../modules/fees/index.ts'
import { moneyText } from '../../texts/money.ts'
import type { PageContext } from '../../ui/index.ts'
import type { LiveFees } from './live-rules.ts'

type Sentence = string | null

/** What being late costs, or that it costs nothing. */
function lateSentences(ctx: PageContext, { rules, lateIsFree }: LiveFees): Sentence[] {
  const t = ctx.texts.fees.rules
  if (lateIsFree) return [t.lateFree]
  const money = (ore: number) => moneyText(ctx.locale, ore)
  return [
    t.late(money(rules.perDay)),
    rules.graceDays > 0 ? t.grace(ctx.texts.rules.days(rules.graceDays)) : null,
    rules.countsClosedDays ? null : t.closedFree,
    rules.mostPerLoan > 0 ? t.mostPerLoan(money(rules.mostPerLoan)) : null,
    rules.mostInAll > 0 ? t.mostInAll(money(rules.mostInAll)) : null,
  ]
}

/** What else is paid for, and what comes of owing much. */
function otherSentences(ctx: PageContext, { rules, interlibrary }: LiveFees): Sentence[] {
  const t = ctx.texts.fees.rules
  const money = (ore: number) => moneyText(ctx.locale, ore)
  return [
    rules.backDays > 0 ? t.back(ctx.texts.rules.days(rules.backDays)) : null,
    rules.card > 0 ? t.card(money(rules.card)) : t.cardFree,
    interlibrary > 0 ? t.interlibrary(money(interlibrary)) : t.interlibraryFree,
    (rules.blocksRenewals ? t.blockAll : t.block)(money(rules.blockAbove)),
    t.pay,
  ]
}

function Sentences({ lines }: { lines: readonly Sentence[] }) {
  return <ul>{lines.map(line => (line === null ? null : <li key={line}>{line}</li>))}</ul>
}

/** What things cost, said with the amounts that are charged; where each municipality has its own, that a library is to be chosen. */
export function FeeSentences({ ctx, fees }: { ctx: PageContext; fees: LiveFees | null }) {
  const t = ctx.texts.fees.rules
  const kinds = ctx.texts.fees.kinds
  return (
    <section class="prose" id="avgifter">
      <h2>{t.title}</h2>
      {fees === null ? <p>{t.varies}</p> : null}
      {fees?.place ? <p class="soft">{t.of(fees.place)}</p> : null}
      {fees === null ? null : fees.isChild ? (
        <Sentences
          lines={[t.lateFree, (fees.rules.childrenReplace ? t.childrenReplace : t.children)(feesFrom)]}
        />
      ) : (
        <Sentences
          lines={[
            ...lateSentences(ctx, fees),
            (fees.rules.childrenReplace ? t.childrenReplace : t.children)(feesFrom),
          ]}
        />
      )}
      {fees === null || (fees.isChild && !fees.rules.childrenReplace) ? null : (
        <>
          <p>{fees.rules.byPrice ? t.replaceByPrice : t.replace}</p>
          <Sentences
            lines={priceKinds
              .filter(kind => fees.rules[kind] > 0)
              .map(kind => t.replaceLine(kinds[kind], moneyText(ctx.locale, fees.rules[kind])))}
          />
          <Sentences lines={otherSentences(ctx, fees)} />
        </>
      )}
    </section>
  )
}
