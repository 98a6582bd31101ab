import type { ComponentChildren } from 'preact'

type Common = { id: string; label: string; hint?: string | undefined; error?: string | undefined }

const described = (id: string, hint?: string, error?: string): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

function Field({ id, label, hint, error, children }: Common & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
      {children}
    </div>
  )
}

type TextFieldProps = Common & {
  name?: string
  value?: string | undefined
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'date' | 'number'
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'off' | 'email' | 'tel' | 'name'
  inputmode?: 'numeric' | 'text' | 'email' | 'tel' | 'search'
  required?: boolean
  /** To be copied, not changed. */
  readonly?: boolean
  /** Of a day or a number. */
  min?: string
  max?: string
  width?: 'short' | 'normal' | 'wide'
  class?: string
}

/** One line of text with its label above and its error beside it. The name defaults to the id. */
export function TextField(props: TextFieldProps) {
  const { id, name = id, value, type = 'text', width = 'normal', required, error, hint } = props
  return (
    <Field id={id} label={props.label} hint={hint} error={error}>
      <input
        class={['input', width === 'normal' ? '' : `input-${width}`, props.class ?? '']
          .filter(Boolean)
          .join(' ')}
        id={id}
        name={name}
        // the types list each input type apart; all of ours are lines of text
        type={type as 'text'}
        value={value}
        {...(props.autocomplete ? { autocomplete: props.autocomplete } : {})}
        {...(props.inputmode ? { inputmode: props.inputmode } : {})}
        {...(props.min ? { min: props.min } : {})}
        {...(props.max ? { max: props.max } : {})}
        required={required ?? false}
        readOnly={props.readonly ?? false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described(id, hint, error)}
      />
    </Field>
  )
}

type TextAreaProps = Common & { name?: string; value?: string; rows?: number; required?: boolean }

/** Several lines of text. */
export function TextArea({ id, name = id, label, hint, error, value, rows = 6, required }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        class="input"
        id={id}
        name={name}
        rows={rows}
        required={required ?? false}
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described(id, hint, error)}
      >
        {value}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string; hint?: string; group?: string }

type SelectProps = Common & { name?: string; value?: string | undefined; options: readonly Option[] }

/** One choice out of many. Options with the same group stand together under its name. */
export function SelectField({ id, name = id, label, hint, error, value, options }: SelectProps) {
  const groups = [...new Set(options.map(option => option.group ?? ''))]
  const item = (option: Option) => (
    <option key={option.value} value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  )
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        class="input"
        id={id}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described(id, hint, error)}
      >
        {groups.map(group =>
          group === '' ? (
            options.filter(option => !option.group).map(item)
          ) : (
            <optgroup key={group} label={group}>
              {options.filter(option => option.group === group).map(item)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}

type RadioProps = {
  name: string
  legend: string
  hint?: string | undefined
  error?: string | undefined
  value?: string | undefined
  options: readonly Option[]
}

/** One choice out of a few, all in sight. */
export function RadioGroup({ name, legend, hint, error, value, options }: RadioProps) {
  return (
    <fieldset class="group stack" aria-describedby={described(name, hint, error)}>
      <legend>{legend}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      <div>
        {options.map(option => (
          <label class="choice" key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} />
            <span>
              {option.label}
              {option.hint ? <span class="soft small"> {option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type CheckProps = {
  id?: string
  name: string
  value: string
  checked: boolean
  children: ComponentChildren
  count?: string | undefined
}

/** One box to tick; a count stands at the end of the line and belongs to its name. */
export function Checkbox({ id, name, value, checked, children, count }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" id={id} name={name} value={value} checked={checked} />
      <span>{children}</span>
      {count === undefined ? null : <span class="count">{count}</span>}
    </label>
  )
}
