import { dayText } from '../../texts/dates.ts'
import { EmptyState, link, type PageContext, PublicPage, StatusPill, ToggleChip } from '../../ui/index.ts'

export type BranchKind = 'main' | 'branch' | 'bus' | 'bus_stop' | 'deposit' | 'hub'
/** Hours of one stretch, local clock 'HH:MM'. */
export type Hours = { readonly opens: string; readonly closes: string; readonly kind: 'staffed' | 'meroppet' }

/** Whether the doors are open, in the calendar's own words. */
export type DoorState =
  | { readonly kind: 'open'; readonly until: string; readonly staffed: boolean }
  | {
      readonly kind: 'closed'
      readonly opensOn: string | null
      readonly opensAt: string | null
      readonly today: boolean
    }
  | { readonly kind: 'unknown' }

export type BranchCard = {
  readonly slug: string
  readonly name: string
  readonly kind: BranchKind
  readonly address: string | null
  readonly door: DoorState
  readonly examples: boolean
}

export type LibrariesView = {
  readonly onlyOpen: boolean
  readonly total: number
  readonly municipalities: readonly { slug: string; name: string; branches: readonly BranchCard[] }[]
}

export function doorText(ctx: PageContext, door: DoorState): { open: boolean; text: string } {
  const t = ctx.texts.libraries
  switch (door.kind) {
    case 'open':
      return { open: true, text: door.staffed ? t.openUntil(door.until) : t.meroppetUntil(door.until) }
    case 'closed': {
      if (!door.opensOn || !door.opensAt) return { open: false, text: t.closed }
      return {
        open: false,
        text: door.today
          ? t.opensAt(door.opensAt)
          : t.opensOn(dayText(ctx.locale, door.opensOn), door.opensAt),
      }
    }
    case 'unknown':
      return { open: false, text: t.closed }
  }
}

export function LibrariesPage({ ctx, view }: { ctx: PageContext; view: LibrariesView }) {
  const t = ctx.texts.libraries
  return (
    <PublicPage ctx={ctx} title={t.title} section="libraries">
      <div class="wrap page stack libraries" id="bibliotekslista">
        <h1 tabindex={-1} data-focus="">
          {t.heading}
        </h1>
        <p class="soft">{t.lead(view.total, view.municipalities.length)}</p>
        <p>
          <ToggleChip
            assets={ctx.assets}
            on={view.onlyOpen}
            href={link(ctx, view.onlyOpen ? '/bibliotek' : '/bibliotek?oppet=1')}
            region="bibliotekslista"
          >
            {t.openNow}
          </ToggleChip>
        </p>
        {view.municipalities.length === 0 ? <EmptyState assets={ctx.assets} title={t.noneOpen} /> : null}
        <div class="municipalities">
          {view.municipalities.map(municipality => (
            <section key={municipality.slug} aria-labelledby={municipality.slug}>
              <h2 id={municipality.slug}>{municipality.name}</h2>
              <ul class="branches">
                {municipality.branches.map(branch => (
                  <li key={branch.slug}>
                    <p>
                      <a href={link(ctx, `/bibliotek/${branch.slug}`)}>{branch.name}</a>
                    </p>
                    <p class="small">
                      {branch.door.kind === 'unknown' ? (
                        <span class="soft">{t.kinds[branch.kind]}</span>
                      ) : (
                        <Door ctx={ctx} door={branch.door} examples={branch.examples} />
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </PublicPage>
  )
}

/** The state of the doors as a pill, marked when the hours are examples. */
export function Door({ ctx, door, examples }: { ctx: PageContext; door: DoorState; examples: boolean }) {
  const { open, text } = doorText(ctx, door)
  return (
    <>
      <StatusPill tone={open ? 'in' : 'plain'}>{text}</StatusPill>
      {examples ? <span class="soft"> ({ctx.texts.libraries.examples})</span> : null}
    </>
  )
}
