import { numberingNumerals, hanziToDigits } from './fold-numerals'
import { applyRule, foldWithPlaces, type FoldRule, type FoldedText } from './fold-text'

/** What people write of an address in one way or another: 三组 and 3组, 12# and 12号, 第3村民小组 and 3组. */
const addressRules: readonly FoldRule[] = [
  [numberingNumerals, hanziToDigits],
  [/第(?=\d)/gu, () => ''],
  [/(?<=\d)#/gu, () => '号'],
  [/(?<=\d)号(?=[楼栋幢])/gu, () => ''],
  [/(?<=\d)[楼幢座]/gu, () => '栋'],
  [/(?<=\d)(?:村民小组|生产队|小组|小队|队)/gu, () => '组'],
  [/(?<=\d)门牌号?|门牌(?=\d)/gu, () => ''],
]

/** A folded text as addresses are looked for in it, with its places. */
export const foldAddress = (folded: FoldedText): FoldedText => addressRules.reduce(applyRule, folded)

const addressText = (text: string): string => foldAddress(foldWithPlaces(text)).text

interface AddressUnit {
  readonly text: string
  /** Closer than a village or community: names a household or its few neighbours. */
  readonly close: boolean
  /** Its number alone where it is numbered: `12` of 12号. */
  readonly number: string
}

const closeEnds = '新村|路|街(?!道)|巷|弄|胡同|大道|小区|花园|家园|公寓|苑|山庄|广场|大厦|宿舍'
const wideEnds = '省|市|县|自治区|区|镇|乡|街道|开发区|村|社区|居委会'
const numbered = String.raw`[a-z]?\d+(?:-\d+)*[a-z]?(?:组|号|栋|单元|层|室|户|弄|巷)?`
// The shortest name that ends as such names do; what ends otherwise goes up to the next number.
const unitPattern = new RegExp(
  `(?<numbered>${numbered})|[^\\d,、;()]{1,12}?(?:${closeEnds}|(?<wide>${wideEnds}))|[^,、;()]+?(?=\\d|$)`,
  'gu',
)

const readUnits = (folded: string): readonly AddressUnit[] =>
  [...folded.matchAll(unitPattern)].map(({ 0: text, groups }) => ({
    text,
    close: groups?.['wide'] === undefined,
    number: /\d+/u.exec(groups?.['numbered'] ?? '')?.[0] ?? '',
  }))

/**
 * The parts of an address by which a text may name the same place, each folded, the longest first: the whole, without its
 * bracket, and every run of it that ends closer than the village: 红旗村三组12号, 三组12号, 红旗村三组. One numbered unit alone
 * (12号, three) says nothing, and what `place` says of the matter itself does not tell of the caller.
 */
export function listAddressParts(address: string, place: string): readonly string[] {
  const wholes = listWholes(address)
  const placeText = addressText(place)
  const parts = new Set(wholes.filter((whole) => whole.length > 1))
  for (const whole of wholes) {
    const units = readUnits(whole)
    units.forEach((_first, begin) => {
      units.slice(begin).forEach((last, more) => {
        const run = units.slice(begin, begin + more + 1)
        const text = run.map((unit) => unit.text).join('')
        if (!last.close || text.length <= 3 || (run.length === 1 && last.number !== '')) return
        parts.add(text)
        // 3栋2单元501 for 3栋2单元501室.
        if (/\d[号室户]$/u.test(text)) parts.add(text.slice(0, -1))
      })
    })
    const doors = units.filter(({ number }) => number !== '').map(({ number }) => number)
    // 3-2-501 for 3栋2单元501室.
    if (doors.length > 2) parts.add(doors.join('-'))
  }
  return [...parts].filter((part) => !placeText.includes(part)).sort((a, b) => b.length - a.length)
}

/** The address as it stands and without its brackets, and what is in them where that is an address of its own. */
function listWholes(address: string): readonly string[] {
  const folded = addressText(address).replaceAll('\n', '')
  const bare = folded.replaceAll(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu, '')
  const inner = [...folded.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/gu)].map(([, text = '']) => text)
  return [folded, bare, ...inner.filter((text) => /[^\d]\d/u.test(text))]
}
