let commonHanzi: ReadonlySet<string> | undefined

/** The 6763 hanzi of GB/T 2312-1980, read from the platform's own decoder: rows 16–87 of the code, 94 cells each. */
function readCommonHanzi(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(char)) found.add(char)
    }
  }
  return found
}

/** The hanzi of `text` that the `_GB2312` faces lack (喆, 堃, 玥 …), each once. Names are where they occur. */
export function findRareHanzi(text: string): readonly string[] {
  commonHanzi ??= readCommonHanzi()
  const common = commonHanzi
  const rare = [...text].filter((char) => /\p{Script=Han}/u.test(char) && char !== '〇' && !common.has(char))
  return [...new Set(rare)]
}
