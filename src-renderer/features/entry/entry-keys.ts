import type { KeyboardEvent } from 'react'
import { isComposing } from '../../ui/is-composing'
import { isPressed, keys, type Keys } from '../../ui/keys'

/** What a key asks of the form of 登记. */
export type EntryCommand = 'save' | 'save-and-next' | 'paste' | 'secret' | 'on-spot' | 'look-alikes' | 'next-field'

const commands: readonly (readonly [Keys, EntryCommand])[] = [
  [keys.submit, 'save'],
  [keys.submitAndNext, 'save-and-next'],
  [keys.paste, 'paste'],
  [keys.confidential, 'secret'],
  [keys.onSpot, 'on-spot'],
  [keys.linkAlike, 'look-alikes'],
]

/** The command of a key pressed in the form; undefined for what belongs to the field itself. */
export function commandOf(event: KeyboardEvent): EntryCommand | undefined {
  if (isComposing(event) || event.isDefaultPrevented()) return undefined
  const asked = commands.find(([key]) => isPressed(event, key))?.[1]
  if (asked !== undefined) return asked
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  return event.key === 'Enter' && endsField(event.target) ? 'next-field' : undefined
}

/** Enter goes on from a field of one line; in an area it is a new line, on a button a press, in an open list a choice. */
const endsField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement &&
  target.ariaExpanded !== 'true' &&
  target.getAttribute('aria-expanded') !== 'true'

const reachable =
  'input:not([type="hidden"]):not([tabindex="-1"]):not(:disabled), textarea:not(:disabled):not([aria-hidden="true"])'

/** Goes to the field behind the one that has the focus: of a group of choices to the chosen one, or the first. */
export function focusNext(form: HTMLFormElement, from: EventTarget): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(reachable)].filter(isStop)
  const group = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : undefined
  const at = fields.findIndex((field) => field === from || (group !== undefined && field.name === group))
  const next = fields[at + 1]
  if (at === -1 || next === undefined) return
  next.focus()
  if (next instanceof HTMLInputElement && next.type === 'text') next.select()
}

/** Of a group of choices one field stands for all of them. */
function isStop(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.offsetParent === null) return false
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
  const group = [...(field.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])].filter(
    ({ name }) => name === field.name,
  )
  return (group.find(({ checked }) => checked) ?? group[0]) === field
}
