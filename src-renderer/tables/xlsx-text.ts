const escapes = /_x([0-9A-Fa-f]{4})_/gu
const loneSurrogate = /\p{Surrogate}/u

/** `_x000D_` is how a workbook writes a character that XML cannot hold; `_x005F_x000D_` is the text `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  const whole = text.replace(escapes, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return loneSurrogate.test(whole) ? text : whole
}
