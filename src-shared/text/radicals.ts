/**
 * U+2E80–U+2EF3 in their order, each as the hanzi that Unicode calls its equivalent (EquivalentUnifiedIdeograph.txt, Unicode
 * 15.0). A radical without one stands for itself, and so does one whose equivalent lies beyond the BMP: such parts of hanzi
 * are no words, and fonts that draw the radical lack the other.
 */
const supplement =
  '⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑⺕忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂' +
  '肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

const supplementStart = 0x2e80
const hanziOfSupplement = [...supplement]

/** The radicals of Kangxi and of the supplement, as PDF readers and input methods give them for hanzi: `⻓` for 长, `⼀` for 一. */
export const radicals = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu

/** The hanzi that a radical looks like. Kangxi's are compatibility characters, which NFKC takes to their hanzi. */
export function radicalToHanzi(radical: string): string {
  const code = radical.codePointAt(0) ?? 0
  return hanziOfSupplement[code - supplementStart] ?? radical.normalize('NFKC')
}
