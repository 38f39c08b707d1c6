/** A key with what is held down beside it. */
export interface Keys {
  /** As the platform names it, letters in small. */
  readonly key: string
  readonly ctrl?: true
  readonly shift?: true
}

/** What the platform tells of a pressed key, to React's listeners and to the window's own. */
interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Every key that asks the program for something: what listens and what lists them read them here. */
export const keys = {
  help: { key: 'F1' },
  keySheet: { key: '?' },
  search: { key: 'k', ctrl: true },
  undo: { key: 'z', ctrl: true },
  entry: { key: 'F6' },
  submit: { key: 'Enter', ctrl: true },
  submitAndNext: { key: 'Enter', ctrl: true, shift: true },
  paste: { key: 'F2' },
  confidential: { key: 'F4' },
  takeClass: { key: 'F7' },
  onSpot: { key: 'F8' },
  linkAlike: { key: 'F9' },
  urge: { key: 'F8' },
  supervise: { key: 'F8', shift: true },
  quickEdit: { key: 'F2' },
  history: { key: 'F7' },
  phrase: { key: 'F9' },
  law: { key: 'F9', shift: true },
} as const satisfies Record<string, Keys>

/** Whether exactly these were pressed; on a Mac the command key does what Ctrl does elsewhere. */
export const isPressed = (event: Press, { key, ctrl, shift }: Keys): boolean =>
  event.key.toLowerCase() === key.toLowerCase() &&
  (event.ctrlKey || event.metaKey) === (ctrl ?? false) &&
  event.shiftKey === (shift ?? false) &&
  !event.altKey

/** As it stands on buttons and in the manual: Ctrl+K, Shift+F8, Ctrl+回车. */
export function keysToText({ key, ctrl, shift }: Keys): string {
  const word = key === 'Enter' ? '回车' : key.length === 1 ? key.toUpperCase() : key
  return [...(ctrl ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), word].join('+')
}

/** Whether something is being written where a key was pressed: the key is the field's then. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
