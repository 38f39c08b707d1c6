import { charsOver } from '#shared/text/chars-over'
import { cleanLine, cleanText } from '#shared/text/clean-text'

/** The attribute by which a field of a form says how many characters it takes. */
export const limitAttribute = 'data-limit'

type TextElement = HTMLInputElement | HTMLTextAreaElement

const isText = (element: Element): element is TextElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type))

const isOverlong = (element: TextElement): boolean => {
  const limit = element.getAttribute(limitAttribute)
  return limit !== null && charsOver(element.value, Number(limit)) > 0
}

/**
 * What a form holds, every text of it past the border; the only way to a form's fields. Undefined while a text is longer than
 * its field takes: that field is then gone to, and says by how much.
 */
export function readForm(form: HTMLFormElement): FormData | undefined {
  const fields = [...form.elements].filter(isText)
  const overlong = fields.find(isOverlong)
  if (overlong !== undefined) {
    overlong.focus()
    overlong.scrollIntoView({ block: 'nearest' })
    return undefined
  }
  const read = new FormData()
  for (const [name, value] of new FormData(form)) {
    const field = fields.find((one) => one.name === name)
    // From the field itself: the form's data has U+FFFD for a lone surrogate already.
    if (field !== undefined) read.append(name, cleanField(field))
    else if (typeof value === 'string') read.append(name, cleanLine(value))
  }
  return read
}

const cleanField = (field: TextElement): string =>
  field instanceof HTMLTextAreaElement ? cleanText(field.value) : cleanLine(field.value)
