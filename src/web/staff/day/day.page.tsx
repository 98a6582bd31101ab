import { Button, type PageContext, PostForm, SelectField } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { DayView } from './day.view.ts'

type Task = { href: string; count: number; name: string; what: string }

const tasks = (view: DayView): Task[] => [
  {
    href: '/personal/plocklista',
    count: view.toPick,
    name: 'att plocka',
    what: 'Reserverade exemplar som står på hyllan här',
  },
  {
    href: '/personal/hamthylla',
    count: view.onShelf,
    name: 'på hämthyllan',
    what: 'Väntar på att bli hämtade',
  },
  {
    href: '/personal/hamthylla/rensa',
    count: view.toClear,
    name: 'att rensa',
    what: 'Inte hämtade i tid, avbokade eller ska vidare',
  },
  {
    href: '/personal/transporter#in',
    count: view.incoming,
    name: 'på väg hit',
    what: 'I bilarna eller vid terminalen',
  },
  {
    href: '/personal/transporter#ut',
    count: view.outgoing,
    name: 'på väg härifrån',
    what: 'Skickade men inte framme',
  },
  {
    href: '/personal/meddelanden',
    count: view.inOutbox,
    name: 'brev att skriva ut',
    what: 'Kunde inte mejlas',
  },
  {
    href: `/personal/inkopsforslag?bibliotek=${view.library}`,
    count: view.suggested,
    name: 'nya inköpsförslag',
    what: 'Från låntagare här, väntar på svar',
  },
  {
    href: `/personal/fjarrlan?bibliotek=${view.library}`,
    count: view.interlibrary,
    name: 'fjärrlån att arbeta med',
    what: 'Att beställa, ställa fram, skicka tillbaka eller svara på',
  },
]

export function DayPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: DayView }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`I dag på ${clerk.branchName}`}>
      <h1>I dag på {clerk.branchName}</h1>
      <ul class="plain day-tasks">
        {tasks(view).map(task => (
          <li key={task.name}>
            <a class="card day-task" href={task.href}>
              <strong class="day-count num">{task.count}</strong>
              <span>
                {task.name}
                <span class="soft small day-what">{task.what}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <PostForm ctx={ctx} action="/personal/arbetsplats" class="stack narrow">
        <SelectField
          id="bibliotek"
          label="Arbeta på ett annat bibliotek"
          value={String(clerk.branch)}
          options={view.branches.map(one => ({
            value: String(one.id),
            label: one.name,
            group: one.municipality,
          }))}
        />
        <Button kind="second">Byt</Button>
      </PostForm>
    </StaffFrame>
  )
}
