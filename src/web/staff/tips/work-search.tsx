import type { ComponentChildren } from 'preact'
import { Button, TextField } from '../../ui/index.ts'
import type { WorkChoice } from './tips.view.ts'

type Props = {
  action: string
  words: string
  error?: string | undefined
  hits: readonly WorkChoice[]
  /** What can be done with a hit. */
  deed: (work: WorkChoice) => ComponentChildren
}

/** Looks for a work by what people know of it, and offers the best hits. */
export function WorkSearch({ action, words, error, hits, deed }: Props) {
  return (
    <div class="stack" id="valj-titel">
      <form method="get" action={action} class="row radar-choices" data-region="valj-titel">
        <TextField
          id="sok-verk"
          name="q"
          label="Sök en titel"
          hint="Titel, författare eller ISBN"
          type="search"
          value={words}
          error={error}
          autocomplete="off"
        />
        <Button kind="second">Sök</Button>
      </form>
      {words && hits.length === 0 ? (
        <p data-announce="">Inget hittades. Skriv något annat av titeln eller författaren.</p>
      ) : null}
      {hits.length > 0 ? (
        <ul class="items" data-announce="">
          {hits.map(work => (
            <li key={work.id} class="own-line">
              <div>
                <p class="item-title">
                  <a href={`/verk/${work.id}`}>{work.title}</a>
                </p>
                {work.creator ? <p class="soft small">{work.creator}</p> : null}
              </div>
              {deed(work)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
