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

export const isSameFields = (a: FieldValues, b: FieldValues): boolean => JSON.stringify(a) === JSON.stringify(b)
