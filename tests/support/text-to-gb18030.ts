let codesByChar: ReadonlyMap<string, readonly number[]> | undefined

/** The two-byte codes of GB18030, as the platform's decoder has them. */
function readCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return codes
}

/** A text as an old program on Windows saves it: ASCII and two-byte codes. Throws for a character that has neither. */
export function textToGb18030(text: string): Uint8Array {
  codesByChar ??= readCodes()
  const codes = codesByChar
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const point = char.codePointAt(0) ?? 0
      const code = point < 0x80 ? [point] : codes.get(char)
      if (code === undefined) throw new Error(`no two-byte code for ${char}`)
      return code
    }),
  )
}
