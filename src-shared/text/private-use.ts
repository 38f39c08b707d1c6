/**
 * What the Chinese code pages put into Unicode's private use area before Unicode had the character, in runs from a first code
 * point on. Sources: GB 18030-2000 and -2005/-2022, whose two-byte codes moved from the private use area (A6D9–A6DF, A6EC,
 * A6ED, A6F3, A8BC, FE59 … FEA0; the six at FE51, FE52, FE53, FE6C, FE76 and FE91 have four-byte codes since); GBK 1.0 for those
 * that it put there for want of Unicode 3.0 (A2E3, A8BF, A989–A995, FE50–FEA0); the Encoding Standard's gb18030 index for A3A0,
 * which is used as a blank.
 */
const runs: readonly (readonly [number, string])[] = [
  [0xe5e5, '\u3000'],
  [0xe76c, '€'],
  [0xe78d, '︐︒︑︓︔︕︖︗︘︙'],
  [0xe7c7, 'ḿǹ'],
  [0xe7e7, '〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'],
  [
    0xe815,
    '⺁\u{20087}\u{20089}\u{200cc}⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧\u{215d7}龸⺪䁖䅟⺮䌷⺳⺶⺷\u{2298f}䎱' +
      '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺\u{241fe}䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ],
]

const charsByCode: ReadonlyMap<number, string> = new Map(
  runs.flatMap(([first, chars]) => [...chars].map((char, nth): [number, string] => [first + nth, char])),
)

/** The private use area of the BMP, where the Chinese code pages kept their own. */
export const privateUse = /[\ue000-\uf8ff]/gu

/** The Unicode character that a private-use one of GBK became; itself where no standard maps it. */
export const privateUseToUnicode = (char: string): string => charsByCode.get(char.codePointAt(0) ?? 0) ?? char
