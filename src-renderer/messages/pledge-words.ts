import type { Names } from '#shared/case/names'
import { measureToText, ruleToText } from '#shared/pledge/indicator-words'
import { countToText } from '#shared/pledge/assess-pledge'
import {
  indicatorSchema,
  pledgeFormWords,
  signerSchema,
  standingSchema,
  unitKindWords,
  unitSchema,
  type Indicator,
  type Signer,
} from '#shared/pledge/pledge'
import { gradeSchema, type Grade } from '#shared/pledge/pledge-year'
import { reviewSchema, type Review } from '#shared/pledge/review'
import { pointsToText } from '#shared/pledge/total-points'
import { anyText } from '#shared/prelude/any-text'
import { sayWord } from '#shared/text/say-word'
import type { PledgeFailure } from '../ledger-store/commit/commit-pledge'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import type { FailureWords } from './words-of'

/** An indicator in words: for conflicts. */
export const indicatorToText = (indicator: Indicator): string =>
  indicator.dropped
    ? `去掉：${indicator.text}`
    : [
        `${indicator.group === '' ? '' : `${indicator.group}：`}${indicator.text}`,
        `标准分 ${pointsToText(indicator.points)}，${measureToText(indicator) === '' ? '' : '按台账统计：'}${ruleToText(indicator)}`,
      ].join('\n')

/** An appraisal in words. */
export const reviewToText = ({ on, judgeId, lines, grade, note }: Review, names: Names): string =>
  [
    `${on}　${judgeId === '' ? '' : names.person(judgeId)}${grade === '' ? '' : `　等次：${grade}`}`,
    ...lines.map(({ text, points, found, ...count }) =>
      [text, points === undefined ? '不计分' : `${pointsToText(points)} 分`, countToText(count), found]
        .filter((part) => part !== '')
        .join('　'),
    ),
    ...(note === '' ? [] : [note]),
  ].join('\n')

const signersToText = (signers: readonly Signer[]): string =>
  signers.map(({ organ, person }) => (person === '' ? organ : `${organ}（${person}）`)).join('、')

const gradesToText = (grades: readonly Grade[]): string =>
  grades.map(({ word, from }) => `${word} ${pointsToText(from)} 分起`).join('，')

/** A value of a pledge's field, or of what is settled for a year, in words. */
export function pledgeValueToText(field: string, value: unknown, names: Names): string {
  const indicator = field.startsWith('indicator:') ? indicatorSchema.safeParse(value).data : undefined
  if (indicator !== undefined) return indicatorToText(indicator)
  const review = field === 'mid' || field === 'end' ? reviewSchema.safeParse(value).data : undefined
  if (review !== undefined) return reviewToText(review, names)
  const signers = field === 'signers' ? signerSchema.array().safeParse(value).data : undefined
  if (signers !== undefined) return signersToText(signers)
  const unit = field === 'unit' ? unitSchema.safeParse(value).data : undefined
  if (unit !== undefined) return `${sayWord(unitKindWords, unit.kind)}：${unit.name}`
  const standing = field === 'standing' ? standingSchema.safeParse(value).data : undefined
  if (standing !== undefined)
    return `${standing.state === 'void' ? '作废' : '有效'}（${standing.on}）：${standing.words}`
  const grades = field === 'grades' ? gradeSchema.array().safeParse(value).data : undefined
  if (grades !== undefined) return gradesToText(grades)
  if (field === 'form') return value === 'table' ? pledgeFormWords.table : pledgeFormWords.letter
  if (field === 'ranking') return value === true ? '排名' : '不排名'
  return value === '' ? '（空）' : typeof value === 'object' ? '读不出的内容' : anyText(value)
}

const safe = '责任书没有改动，填写的内容还在。'

/** Why a pledge was not changed. */
export function pledgeFailureToWords(failure: PledgeFailure): FailureWords {
  switch (failure.type) {
    case 'PledgeRefuses':
      return { title: failure.title, what: failure.what, safe, todo: failure.todo }
    case 'ActorUnknown':
      return nobodyChosen(safe)
    default:
      return commitFailureToWords(failure)
  }
}
