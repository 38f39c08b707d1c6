import { useCallback, useRef, type RefObject } from 'react'

type Writable = HTMLInputElement | HTMLTextAreaElement

/** Holds the fields in which a template is written, so that other parts of the screen can write into them. */
export interface TemplateTextHold {
  readonly title: RefObject<Writable | null>
  readonly text: RefObject<Writable | null>
  /** Told when a field is gone into: what is inserted goes there. */
  readonly noteFocus: (field: 'title' | 'text') => void
  /** Puts a tag where the caret is; between the halves of a condition the caret is left between them. */
  readonly insert: (tag: string) => void
  /** Goes to a place of a field and marks so many characters. */
  readonly mark: (field: 'title' | 'text', at: number, length: number) => void
}

export function useTemplateText(): TemplateTextHold {
  const title = useRef<Writable>(null)
  const text = useRef<Writable>(null)
  const last = useRef<'title' | 'text'>('text')
  const noteFocus = useCallback((field: 'title' | 'text') => void (last.current = field), [])
  const insert = useCallback((tag: string) => {
    const field = (last.current === 'title' ? title : text).current
    if (field === null || field.disabled || field.readOnly) return
    const from = field.selectionStart ?? field.value.length
    field.focus()
    field.setRangeText(tag, from, field.selectionEnd ?? from, 'end')
    // Behind the first tag of a condition: there its words are written.
    const inner = tag.startsWith('{若') ? tag.indexOf('}') + 1 : tag.length
    field.setSelectionRange(from + inner, from + inner)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, [])
  const mark = useCallback((of: 'title' | 'text', at: number, length: number) => {
    const field = (of === 'title' ? title : text).current
    field?.focus()
    field?.setSelectionRange(at, at + length)
  }, [])
  return { title, text, noteFocus, insert, mark }
}
