import type { Satisfaction, Solved } from '../case/choices'
import { readTicked } from './read-choice'

/** An answer of the caller that figures count; whoever was not asked or did not answer has none. */
export type OldSatisfaction = Exclude<Satisfaction, 'unsaid'>
export type OldSolved = Exclude<Solved, 'unsaid'>

/** Nobody was asked, or nobody answered: that is no answer, and nothing is wrong with it. */
export type NoAnswer = 'silent'

const plainOf = (text: string): string =>
  readTicked(text)
    .normalize('NFKC')
    .replaceAll(/[\s。,，;；!！]/gu, '')

const silent =
  /^(?:未评价?|没有评价|无评价|不评价|拒绝评价|未表态|未作评价|未做评价|未回访|未联系上?|无法联系|联系不上|无人接听|未接通|未反馈|未说明|待评价|待回访)$/u

/**
 * 满意度 in the words of old ledgers, 是 and 否 among them; undefined for words that leave it open (一般, 默认好评, a number of stars):
 * they stay as they were written, and no rate counts them.
 */
export function readSatisfaction(text: string): OldSatisfaction | NoAnswer | undefined {
  const plain = plainOf(text)
  if (silent.test(plain)) return 'silent'
  if (/^(?:否|(?:对[^不]{0,6})?(?:非常|很|较|比较|十分)?不满意|不太满意|差评)$/u.test(plain)) return 'unsatisfied'
  if (/^(?:对[^不]{0,6})?(?:基本|比较|较|较为|相对)满意$/u.test(plain)) return 'basically'
  return /^(?:是|(?:对[^不]{0,6})?(?:非常|很|十分|表示)?满意)$/u.test(plain) ? 'satisfied' : undefined
}

/** 是否解决 in the words of old ledgers; undefined for words that leave it open (正在解决, 已解释). */
export function readSolved(text: string): OldSolved | NoAnswer | undefined {
  const plain = plainOf(text)
  if (silent.test(plain)) return 'silent'
  if (/^(?:否|(?:未|没有|没|尚未|不能|无法)(?:得到)?解决|未办结解决)$/u.test(plain)) return 'no'
  if (/^(?:部分解决|已?解决(?:了)?(?:一)?部分|部分已解决)$/u.test(plain)) return 'partly'
  return /^(?:是|(?:已|已经|已全部|全部|完全|彻底)?(?:得到)?解决了?|已办结解决|办结解决)$/u.test(plain)
    ? 'yes'
    : undefined
}
