import { Button, LinkButton, type PageContext, PostForm } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'

/** Never sent out again, not even to the browser they came from. */
const secrets = new Set(['csrf', 'losenord'])

type Props = {
  ctx: PageContext
  /** Who is logged in now; null = nobody any more. */
  clerk: Clerk | null
  path: string
  form: URLSearchParams
}

/** A form from a page that stood open since another session, with all that was written in it. */
export function LatePage({ ctx, clerk, path, form }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Inget är sparat än">
      <div class="card stack narrow">
        <h1>Inget är sparat än</h1>
        {clerk ? (
          <p>
            Sidan stod öppen från en tidigare inloggning. Du är inloggad som {clerk.name} på{' '}
            {clerk.branchName}. Ska det du skrev skickas?
          </p>
        ) : (
          <p>
            Du är utloggad. Det du skrev finns kvar här: logga in i en ny flik, kom tillbaka hit och skicka
            igen.
          </p>
        )}
        <div class="row">
          {clerk ? null : (
            <a class="button" href="/personal/logga-in" target="_blank" rel="noopener">
              Logga in i en ny flik
            </a>
          )}
          <PostForm ctx={ctx} action={path}>
            {[...form]
              .filter(([name]) => !secrets.has(name))
              .map(([name, value], n) => (
                <input key={n} type="hidden" name={name} value={value} />
              ))}
            <Button kind={clerk ? 'first' : 'second'}>Skicka igen</Button>
          </PostForm>
          {clerk ? (
            <LinkButton kind="second" href="/personal">
              Skicka inte
            </LinkButton>
          ) : null}
        </div>
      </div>
    </StaffFrame>
  )
}
