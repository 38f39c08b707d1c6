import { readNothing, type ReadChar } from '#shared/search/readings'

const hanzi = /\p{Script=Han}/u

/**
 * The readings of every hanzi, all of those that it has: 单 dan, shan, chan. They are taken character by character, so that 六安 is
 * found by `la`, 单县 by `sx` and `dx`: whoever types knows which it is.
 */
export async function loadReadings(): Promise<ReadChar> {
  const { pinyin } = await import('pinyin-pro')
  return (char) =>
    hanzi.test(char)
      ? pinyin(char, { multiple: true, type: 'array', toneType: 'none', v: true }).flatMap(spellings)
      : readNothing(char)
}

/** 吕 is typed `lv`, and by many `lu`. */
const spellings = (reading: string): readonly string[] =>
  /^[ln]ve?$/u.test(reading) ? [reading, reading.replace('v', 'u')] : [reading]
