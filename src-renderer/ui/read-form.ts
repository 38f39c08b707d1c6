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
  const data = [...new FormData(form)]
  // What is disabled is not in the form's data.
  const paired = pairByName(
    data.map(([name]) => name),
    fields.filter((one) => !one.matches(':disabled')),
  )
  for (const [index, [name, value]] of data.entries()) {
    const field = paired[index]
    // From the field itself: the form's data has U+FFFD for a lone surrogate already.
    if (field !== undefined) read.append(name, cleanField(field))
    else if (typeof value === 'string') read.append(name, cleanLine(value))
  }
  return read
}

/** The field of each name, in the order of both: of several fields of one name the first is that of the name's first time. */
export function pairByName<Field extends { readonly name: string }>(
  names: readonly string[],
  fields: readonly Field[],
): readonly (Field | undefined)[] {
  const waiting = [...fields]
  return names.map((name) => {
    const at = waiting.findIndex((field) => field.name === name)
    return at === -1 ? undefined : waiting.splice(at, 1)[0]
  })
}

const cleanField = (field: TextElement): string =>
  field instanceof HTMLTextAreaElement ? cleanText(field.value) : cleanLine(field.value)
