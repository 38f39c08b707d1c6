/** How many bytes a text takes as UTF-8. A lone surrogate counts as the three bytes of what it would be written as. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    bytes += unit < 0x800 ? 1 : 2
    // The two halves of a pair take four bytes together: the second adds none of its own.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowHalf(text.charCodeAt(at + 1))) at += 1
  }
  return bytes
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
