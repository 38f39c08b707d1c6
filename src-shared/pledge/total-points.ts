import type { Grade } from './pledge-year'
import type { ReviewLine } from './review'

/** What the lines of an appraisal make together; points in hundredths. */
export interface Total {
  /** 标准分 of everything. */
  readonly full: number
  /** 标准分 of what could be judged. */
  readonly judged: number
  readonly points: number
  /** `points` as if everything had been judged, of a hundred points, rounded half up; undefined where nothing was. */
  readonly converted: number | undefined
  readonly vetoed: boolean
}

const wholePoints = 10_000n

/**
 * Adds an appraisal up. What was not judged (no case to count, not looked at) is left out on both sides: it is neither full marks nor none, and
 * the rest is converted to a hundred (折算). A missed indicator with 一票否决 vetoes the whole.
 */
export function totalPoints(lines: readonly ReviewLine[], isVeto: (id: string) => boolean): Total {
  const full = lines.reduce((sum, line) => sum + line.full, 0)
  const seen = lines.filter(({ points }) => points !== undefined)
  const judged = seen.reduce((sum, line) => sum + line.full, 0)
  const points = seen.reduce((sum, line) => sum + Math.min(line.points ?? 0, line.full), 0)
  return {
    full,
    judged,
    points,
    converted:
      judged === 0 ? undefined : Number((BigInt(points) * wholePoints * 2n + BigInt(judged)) / (BigInt(judged) * 2n)),
    vetoed: lines.some(({ id, missed }) => missed === true && isVeto(id)),
  }
}

/** 等次 of a total; '' where nothing was judged. A veto makes the lowest, whatever the points are. */
export function gradeOf({ converted, vetoed }: Pick<Total, 'converted' | 'vetoed'>, grades: readonly Grade[]): string {
  const lowest = grades.at(-1)?.word ?? ''
  if (vetoed) return lowest
  if (converted === undefined) return ''
  return grades.find(({ from }) => converted >= from)?.word ?? lowest
}

/** Points as they are written: `97.5`. */
export const pointsToText = (hundredths: number): string => String(hundredths / 100)
