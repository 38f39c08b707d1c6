import type { FieldValues } from './restored-fields'

/** What stands in a form now, by field. What is typed unseen, as a PIN, is not among it. */
export function readFields(form: HTMLFormElement): FieldValues {
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('input[type="password"][name]')].map((input) => input.name),
  )
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !secret.has(name)) values[name] = [...(values[name] ?? []), value]
  return values
}

/** The words that were typed into a form since it stood as in `before`, each under its field's label. */
export function readWrittenText(form: HTMLFormElement, before: FieldValues): string {
  const typed = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')]
  return (
    typed
      // A list that folds out has an unseen field with the name of its choice.
      .filter((field) => field.ariaHidden !== 'true' && (field instanceof HTMLTextAreaElement || field.type === 'text'))
      .filter((field) => field.value.trim() !== '' && field.value !== before[field.name]?.[0])
      .map((field) => `${labelOf(field)}${field.value}`)
      .join('\n')
  )
}

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const label = field.labels?.[0]?.textContent?.replace(/[\s*]+$/u, '') ?? ''
  return label === '' ? '' : `${label}：`
}

/** Whether the same stands in the same fields, in whatever order they were drawn. */
export const isSameFields = (a: FieldValues, b: FieldValues): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([name, values]) => JSON.stringify(values) === JSON.stringify(b[name]))

/** The names of the fields that are drawn in a form. */
export const listDrawn = (form: HTMLFormElement): ReadonlySet<string> =>
  new Set([...form.querySelectorAll('[name]')].flatMap((field) => field.getAttribute('name') ?? []))

/** What a field of a form is called on the screen; '' where it has no name there. */
export function readLabel(form: HTMLFormElement, name: string): string {
  const fields = [...form.querySelectorAll<HTMLElement>('[name]')].filter(
    (field) => field.getAttribute('name') === name,
  )
  for (const field of fields) {
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      const group = field.closest('[role="radiogroup"]')?.getAttribute('aria-labelledby') ?? ''
      return plainLabel(form.ownerDocument.getElementById(group))
    }
    const own =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels?.[0] : undefined
    // What is chosen or picked stands in an unseen field beside the one that is seen.
    const beside = own ?? field.closest('.MuiFormControl-root, .MuiBox-root')?.querySelector('label')
    const list = field.closest('[role="group"][aria-label]')
    const word = plainLabel(beside) || (list?.getAttribute('aria-label') ?? '')
    if (word !== '') return word
  }
  return ''
}

/** Without its mark, and without what is explained in it. */
const plainLabel = (label: Element | null | undefined): string =>
  label?.textContent?.replace(/[\s*]+$|（.*$/gu, '') ?? ''

/** What a field that a text is typed into shows; undefined of all other kinds. */
export function readShownText(form: HTMLFormElement, name: string): string | undefined {
  const field = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
    (one) => one.name === name && one.ariaHidden !== 'true',
  )
  return field instanceof HTMLTextAreaElement || field?.type === 'text' ? field.value : undefined
}
