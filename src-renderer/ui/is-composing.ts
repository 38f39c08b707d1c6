import type { KeyboardEvent } from 'react'

/** Whether an input method is in the middle of a word, so that Enter and Esc belong to it and not to us. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
