export type TextElement = HTMLInputElement | HTMLTextAreaElement

/** Where in a field something is to be written: in the place of what is selected there. */
export interface TextPlace {
  readonly field: TextElement
  readonly from: number
  readonly to: number
}

/** Where the caret of a field stands; behind all that stands there before it was in it. */
export const placeOf = (field: TextElement): TextPlace => ({
  field,
  from: field.selectionStart ?? field.value.length,
  to: field.selectionEnd ?? field.value.length,
})

/**
 * Writes as if it were typed: the field hears of it, its caret stands behind, and one Ctrl+Z takes it back. Only the browser's own
 * way of typing (`execCommand`) is part of what a field undoes; where a browser has it no more, it is written past that.
 */
export function insertText({ field, from, to }: TextPlace, text: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
