/** Width in 字: 1 for what a Chinese face sets on a full square, 0.5 for ASCII. Faces differ in digits by a tenth at most. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += isHalfWidth(char) ? 0.5 : 1
  return width
}

function isHalfWidth(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code < 0x7f || (code >= 0xff61 && code <= 0xff9f)
}
