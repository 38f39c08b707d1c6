import { decodeText } from '#shared/text/decode-text'
import { ReadingStopped, stopDamaged } from '#shared/workbook/table-file-failure'

/** A text with how many characters that no XML may hold were taken out of it. */
export interface CleanXml {
  readonly text: string
  readonly takenOut: number
}

/** The encoding that bytes tell by their mark or by the zeros in their first characters. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined
}

/** Whether bytes are a text of two bytes a character. */
export const isWideText = (bytes: Uint8Array): boolean => wideEncodingOf(bytes) !== undefined

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a part of a workbook: UTF-8 or UTF-16, strictly. Throws `ReadingStopped`. */
export function decodeXmlPart(bytes: Uint8Array, part: string): CleanXml {
  return cleanXml(decodeAs(bytes, wideEncodingOf(bytes) ?? 'utf-8') ?? stopDamaged(part))
}

/** The text of a file: UTF-16 by its mark, UTF-8, else GB18030; whatever the file says of itself, which is often not so. Throws `ReadingStopped`. */
export function decodeWholeText(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== undefined) return decodeAs(bytes, wide) ?? stopDamaged('')
  const text = decodeText(bytes)
  if (!text.ok) throw new ReadingStopped(text.failure)
  return text.value
}

// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
const referenceOrSection = /<!\[CDATA\[[\s\S]*?\]\]>|&#(?:x([0-9A-Fa-f]+)|(\d+));/gu

/** Takes out what makes an XML text unreadable and shows nothing: controls and non-characters, raw or as references. */
export function cleanXml(text: string): CleanXml {
  let takenOut = 0
  const takeOut = (): string => {
    takenOut += 1
    return ''
  }
  const plain = text.replace(forbidden, takeOut)
  if (!plain.includes('&#')) return { text: plain, takenOut }
  const whole = plain.replace(referenceOrSection, (match: string, hex?: string, decimal?: string) =>
    isForbidden(hex, decimal) ? takeOut() : match,
  )
  return { text: whole, takenOut }
}

function isForbidden(hex: string | undefined, decimal: string | undefined): boolean {
  if (hex === undefined && decimal === undefined) return false
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff
}
