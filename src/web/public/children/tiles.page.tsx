import type { AgeBand } from '../../../modules/search/index.ts'
import { ChildrenPicture, link, type PageContext } from '../../ui/index.ts'
import { type ChildrenAsk, type Choice, childrenHref } from './choices.ts'

/** "6–9 år", kept together. */
export const yearsText = (ctx: PageContext, age: AgeBand): string =>
  ctx.texts.children.years(age.replace('-', '–'))

/** How old one is: each age a plant that has grown a little more. */
export function AgeTiles({
  ctx,
  ages,
  current,
  href,
}: {
  ctx: PageContext
  ages: readonly AgeBand[]
  current: AgeBand | null
  href: (age: AgeBand | null) => string
}) {
  const t = ctx.texts.children
  return (
    <ul class="age-tiles">
      {[...ages, null].map(age => (
        <li key={age ?? 'all'}>
          <a href={href(age)} aria-current={age === current ? 'true' : undefined}>
            <ChildrenPicture assets={ctx.assets} name={age ? `age-${age}` : 'age-all'} />
            <span>{age ? yearsText(ctx, age) : t.anyAge}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What one likes, as pictures with a word. */
export function ChoiceTiles({
  ctx,
  choices,
  age,
}: {
  ctx: PageContext
  choices: readonly Choice[]
  age: AgeBand | null
}) {
  return (
    <ul class="choice-tiles">
      {choices.map(choice => (
        <li key={choice}>
          <a
            class={`choice-tile choice-${choice}`}
            href={link(ctx, childrenHref('/barn/hitta', { choice, age }))}
          >
            <ChildrenPicture assets={ctx.assets} name={choice} />
            <span>{ctx.texts.children.choices[choice]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The search field among what is for children. */
export function ChildrenSearch({ ctx, ask }: { ctx: PageContext; ask: Pick<ChildrenAsk, 'q' | 'age'> }) {
  const t = ctx.texts.children
  return (
    <search>
      <form class="searchbox" action={link(ctx, '/barn/hitta')} method="get">
        <label for="q">{t.searchLabel}</label>
        <div class="line">
          <input
            id="q"
            name="q"
            type="search"
            value={ask.q}
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
          />
          {ask.age ? <input type="hidden" name="alder" value={ask.age} /> : null}
          <button class="button" type="submit">
            {t.search}
          </button>
        </div>
      </form>
    </search>
  )
}
