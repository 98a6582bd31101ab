import { listed } from '../../texts/locale.ts'
import { link, type PageContext, PublicPage } from '../../ui/index.ts'
import type { LiveRules } from '../rules/live-rules.ts'

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

const inSentence = (name: string): string => name.slice(0, 1).toLocaleLowerCase() + name.slice(1)

/** Kinds whose period is not the usual one: "film (14 dagar)". */
function otherPeriods(ctx: PageContext, { kinds }: LiveRules): string {
  const t = ctx.texts.rules
  const usual = kinds.find(({ kind }) => kind === 'ordinary')?.terms.days
  const others = kinds.filter(({ terms }) => terms.lends && terms.days !== usual)
  return listed(
    ctx.locale,
    others.map(({ kind, terms }) => `${inSentence(t.kinds[kind])} (${t.days(terms.days)})`),
  )
}

/** How the library works, with the numbers that lending and reserving are decided by. */
export function AboutPage({ ctx, rules }: { ctx: PageContext; rules: LiveRules }) {
  const t = ctx.texts.about
  const words = ctx.texts.rules
  const usual = rules.kinds.find(({ kind }) => kind === 'ordinary')?.terms.days ?? 0
  return (
    <PublicPage ctx={ctx} title={t.title} section="about">
      <div class="wrap page stack">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        <div class="columns">
          <section class="prose">
            <h2 id="lana">{t.borrowTitle}</h2>
            <List
              items={[
                t.card,
                t.periods(words.days(usual), otherPeriods(ctx, rules)),
                t.renew,
                rules.lateIsFree ? t.lateFree : t.lateCosts,
                t.returnAnywhere,
              ]}
            />
            <p>
              <a href={link(ctx, '/regler')}>{t.rulesLink}</a>
            </p>
          </section>
          <section class="prose">
            <h2 id="reservera">{t.reserveTitle}</h2>
            <List
              items={[
                t.choose,
                t.fetched,
                rules.windowDays > 0 ? words.nearer(words.days(rules.windowDays)) : words.firstCome,
                t.ready,
                words.pickup(words.days(rules.shelf.days)),
              ]}
            />
            <p>
              <a href={link(ctx, '/rattvisa')}>{t.fairnessLink}</a>
            </p>
          </section>
          <section class="prose">
            <h2>{t.privacyTitle}</h2>
            <List items={t.privacy} />
            <p>
              <a href={link(ctx, '/sokkvalitet')}>{t.qualityLink}</a>
            </p>
            <p>
              <a href={link(ctx, '/tillganglighet')}>{ctx.texts.accessibility.title}</a>
            </p>
          </section>
        </div>
      </div>
    </PublicPage>
  )
}

/** A page that could not be shown: what happened in words, and where to go. */
export function MessagePage({ ctx, title, text }: { ctx: PageContext; title: string; text: string }) {
  const t = ctx.texts.common
  return (
    <PublicPage ctx={ctx} title={title} noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={link(ctx, '/')}>{t.toStart}</a> · <a href={link(ctx, '/sok')}>{t.toSearch}</a> ·{' '}
          <a href={link(ctx, '/bibliotek')}>{t.footHours}</a>
        </p>
      </div>
    </PublicPage>
  )
}
