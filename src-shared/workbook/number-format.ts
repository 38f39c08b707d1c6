/** How a number is shown, as far as that changes what it means. */
export type NumberShape =
  /** As a day, as a time of day, or as both. */
  | { readonly type: 'moment'; readonly day: boolean; readonly time: boolean }
  /** As a span of time that may be longer than a day. */
  | { readonly type: 'elapsed' }
  | { readonly type: 'percent'; readonly places: number }
  | { readonly type: 'fixed'; readonly places: number }
  /** With zeros before it: 00123. */
  | { readonly type: 'padded'; readonly length: number }
  | { readonly type: 'plain' }

export const plainShape: NumberShape = { type: 'plain' }

const day: NumberShape = { type: 'moment', day: true, time: false }
const time: NumberShape = { type: 'moment', day: false, time: true }
const both: NumberShape = { type: 'moment', day: true, time: true }

/** The formats that files name without writing them down, those of Chinese, Japanese and Korean Excel (27–36, 50–58) among them. */
const builtInShapes: readonly (readonly [from: number, to: number, shape: NumberShape])[] = [
  [2, 2, { type: 'fixed', places: 2 }],
  [4, 4, { type: 'fixed', places: 2 }],
  [9, 9, { type: 'percent', places: 0 }],
  [10, 10, { type: 'percent', places: 2 }],
  [14, 17, day],
  [18, 21, time],
  [22, 22, both],
  [27, 31, day],
  [32, 35, time],
  [36, 36, day],
  [45, 45, time],
  [46, 46, { type: 'elapsed' }],
  [47, 47, time],
  [50, 54, day],
  [55, 56, time],
  [57, 58, day],
]

/** The shape of a format that is named by its number alone. */
export const shapeOfBuiltIn = (id: number): NumberShape =>
  builtInShapes.find(([from, to]) => id >= from && id <= to)?.[2] ?? plainShape

/** The shape of a format as it is written: `yyyy"年"m"月"d"日"`, `[DBNum1][$-804]aaaa`, `0.00%`. */
export function shapeOfFormat(code: string): NumberShape {
  const bare = withoutLiterals(code)
  const [first = ''] = bare.split(';')
  if (/^(?:general|g\/通用格式|@)?$/iu.test(first.trim())) return plainShape
  if (/\[(?:h+|m+|s+)\]/iu.test(first)) return { type: 'elapsed' }
  return momentOf(first) ?? figureOf(first)
}

/** A format without its quoted and escaped characters, colours, conditions and locales; `[h]` stays. */
const withoutLiterals = (code: string): string =>
  code
    .replace(/"[^"]*"?|\\.|[_*]./gu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')
    .trim()

function momentOf(code: string): NumberShape | undefined {
  // 1.5E+10 is no year of an era.
  const letters = code.replace(/general|e[+-]/giu, '').toLowerCase()
  const hasTime = /[hs]|am\/pm|a\/p|上午\/下午/u.test(letters)
  const hasDay = /[ydegb]|aaa|mmm/u.test(letters) || (letters.includes('m') && !hasTime)
  if (!hasDay && !hasTime) return undefined
  if (hasDay && hasTime) return both
  return hasDay ? day : time
}

function figureOf(code: string): NumberShape {
  const figures = /^[#,]*0(?:\.(0+))?(%?)/u.exec(code.trim())
  const places = figures?.[1]?.length ?? 0
  if (code.includes('%')) return { type: 'percent', places }
  if (/^0{2,}$/u.test(code.trim())) return { type: 'padded', length: code.trim().length }
  return /^[#,0]*0\.0+$/u.test(code.trim())
    ? { type: 'fixed', places: (code.split('.')[1] ?? '').trim().length }
    : plainShape
}
