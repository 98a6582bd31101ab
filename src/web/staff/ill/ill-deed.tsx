import type { ComponentChildren } from 'preact'
import { Button, Checkbox, type PageContext, PostForm, SelectField, TextField } from '../../ui/index.ts'
import type { IllCasePage } from './ill.view.ts'
import { deedPaths, deedWords, type StaffDeedName } from './ill-words.ts'

type Props = { ctx: PageContext; view: IllCasePage; deed: StaffDeedName }

/** What leads on; the rest stands aside. */
const onward = new Set<StaffDeedName>([
  ...(['send', 'will-supply', 'receive', 'shelve', 'lend', 'take-back', 'send-back', 'close'] as const),
  'grant-renewal',
])
const final = new Set<StaffDeedName>(['cancel', 'lose', 'unfilled'])

/** What asks for nothing more than the press of a button. */
const plain = new Set<StaffDeedName>([
  ...(['will-supply', 'lend', 'not-collected', 'take-back', 'send-back', 'close', 'cancel', 'keep'] as const),
  ...(['refuse-renewal', 'lose', 'find', 'reopen'] as const),
])

const kindOf = (deed: StaffDeedName) => (final.has(deed) ? 'danger' : onward.has(deed) ? 'first' : 'second')

/** Whoever sends a form says which version of the case they looked at. */
function Form({ ctx, view, deed, children }: Props & { children: ComponentChildren }) {
  return (
    <PostForm
      ctx={ctx}
      action={`/personal/fjarrlan/${view.id}/${deedPaths[deed]}`}
      id={deed}
      fields={{ sedd: String(view.version) }}
    >
      {children}
    </PostForm>
  )
}

function Buttons({ ctx, view, deeds }: Omit<Props, 'deed'> & { deeds: readonly StaffDeedName[] }) {
  if (deeds.length === 0) return null
  return (
    <div class="row">
      {deeds.map(deed => (
        <Form key={deed} ctx={ctx} view={view} deed={deed}>
          <Button kind={kindOf(deed)}>{deedWords[deed].button}</Button>
        </Form>
      ))}
    </div>
  )
}

/** What can be done: those with something to fill in, each by itself; the others as buttons in a row, what ends it last. */
export function DeedForms({ ctx, view }: Omit<Props, 'deed'>) {
  const asking = view.deeds.filter(deed => !plain.has(deed))
  const buttons = view.deeds.filter(deed => plain.has(deed))
  return (
    <>
      <Buttons ctx={ctx} view={view} deeds={buttons.filter(deed => !final.has(deed))} />
      {asking.length ? (
        <div class="ill-deeds">
          {asking.map(deed => (
            <Form key={deed} ctx={ctx} view={view} deed={deed}>
              <div class="stack card">
                <Fields view={view} deed={deed} />
                <p>
                  <Button kind={kindOf(deed)}>{deedWords[deed].button}</Button>
                </p>
              </div>
            </Form>
          ))}
        </div>
      ) : null}
      <Buttons ctx={ctx} view={view} deeds={buttons.filter(deed => final.has(deed))} />
    </>
  )
}

function Fields({ view, deed }: Omit<Props, 'ctx'>) {
  const wrong = (field: string) => view.errors.find(error => error.field === field)?.text
  // What was written in the form that was refused stands in that form alone.
  const isRefused = view.written.gjort === deedPaths[deed]
  const written = (field: string) => (isRefused ? (view.written[field] ?? '') : '')
  switch (deed) {
    case 'send':
      return (
        <>
          <TextField
            id="langivare"
            label="Bibliotek att fråga"
            hint={
              view.lenders.length
                ? `Till exempel ${view.lenders
                    .slice(0, 3)
                    .map(one => one.value)
                    .join(', ')}`
                : undefined
            }
            value={written('langivare')}
            error={wrong('langivare')}
            autocomplete="off"
          />
          <TextField
            id="sigel"
            label="Sigel (frivilligt)"
            hint="Som SE-S"
            value={written('sigel')}
            error={wrong('sigel')}
            autocomplete="off"
            width="short"
          />
        </>
      )
    case 'not-supplied':
    case 'unfilled':
      return (
        <SelectField
          id={`orsak-${deed}`}
          name="orsak"
          label="Orsak"
          value={written('orsak')}
          error={wrong(`orsak-${deed}`)}
          options={view.reasons}
        />
      )
    case 'receive':
      return (
        <>
          <TextField
            id="etikett"
            label="Etikett"
            hint={view.isCopy ? 'Behövs inte för en kopia' : 'Det som står på det lånade medan det är här'}
            value={view.written.etikett}
            error={wrong('etikett')}
            autocomplete="off"
          />
          {view.isCopy ? null : <Days view={view} deed={deed} written={written} wrong={wrong} />}
          {view.isCopy ? null : (
            <Checkbox id="omlan" name="omlan" value="1" checked={written('omlan') === '1'}>
              Långivaren tillåter omlån
            </Checkbox>
          )}
        </>
      )
    case 'shelve':
      return (
        <TextField
          id="hamtas-senast"
          label="Hämtas senast"
          type="date"
          value={view.written['hamtas-senast']}
          error={wrong('hamtas-senast')}
        />
      )
    case 'grant-renewal':
      return <Days view={view} deed={deed} written={written} wrong={wrong} />
    default:
      return null
  }
}

type DaysProps = {
  view: IllCasePage
  deed: StaffDeedName
  written: (field: string) => string
  wrong: (field: string) => string | undefined
}

/** The lender's last day and ours, which is never later. */
function Days({ view, deed, written, wrong }: DaysProps) {
  return (
    <>
      <TextField
        id={`langivarens-dag-${deed}`}
        name="langivarens-dag"
        label="Långivarens sista dag"
        type="date"
        value={written('langivarens-dag')}
        error={wrong(`langivarens-dag-${deed}`)}
      />
      <TextField
        id={`var-dag-${deed}`}
        name="var-dag"
        label="Låntagarens sista dag"
        hint={`Lämna tomt för ${view.margin} dagar före långivarens`}
        type="date"
        value={written('var-dag')}
        error={wrong(`var-dag-${deed}`)}
      />
    </>
  )
}
