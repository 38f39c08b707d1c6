import { indexInUnits, type Figure } from '../figures/count-figures'
import { measures, type MeasureName } from '../figures/measures'
import {
  casesToText,
  changeInUnits,
  changeToText,
  nothingToDivide,
  pointsToText,
  rateInUnits,
  rateToText,
  type RateDigits,
  type Share,
} from '../figures/rate'
import type { ComparedFigure } from './report-facts'
import type { Comparison, FigureAspect, FigureState } from './template-fields'

/** Digits behind the point of rates, and of shares and changes, in running text; closing zeros are not written. */
const rateDigits: RateDigits = 2
const shareDigits: RateDigits = 1

/** `98%` for 98.00 %, `88.34%` as it is. */
const dropZeros = (text: string): string =>
  text.replace(/\.(\d*?)0+(?=%)/u, (_all, kept: string) => (kept === '' ? '' : `.${kept}`))
const closeUp = (text: string): string => dropZeros(text.replaceAll(' ', ''))

/** A share in running text: `37.5%`. */
export const shareToText = (share: Share): string => dropZeros(rateToText(share, shareDigits))

const unitOf = (measure: MeasureName): string => {
  const found = measures[measure]
  return found.kind === 'count' ? found.unit : ''
}

/** A figure with its unit, `8件`, `98%`; "—" of what divides by nothing or is not known. */
export function figureToText(measure: MeasureName, figure: Figure | undefined): string {
  if (figure?.kind === 'count') return `${casesToText(figure.counted)}${unitOf(measure)}`
  if (figure?.kind === 'rate') return dropZeros(rateToText(figure.share, rateDigits))
  const points = figure === undefined ? undefined : unitsOf(figure)
  return points === undefined ? nothingToDivide : `${points / unitsOfPoint}分`
}

const unitsOfPoint = 10 ** rateDigits

/** A figure in hundredths: of a case, of a percent as it is printed, of a point. Undefined of what divides by nothing. */
function unitsOf(figure: Figure): number | undefined {
  switch (figure.kind) {
    case 'count':
      return figure.counted
    case 'rate':
      return rateInUnits(figure.share, rateDigits)
    case 'index':
      return indexInUnits(figure.parts)
  }
}

/** Whether a figure, as it is printed, is less, more … than a number of hundredths; never of what divides by nothing. */
export function isCompared({ now }: ComparedFigure, is: Comparison, number: number): boolean {
  const units = unitsOf(now)
  if (units === undefined) return false
  switch (is) {
    case 'less':
      return units < number
    case 'more':
      return units > number
    case 'at-least':
      return units >= number
    case 'at-most':
      return units <= number
    case 'equal':
      return units === number
  }
}

/** `增加3件`、`减少3件`、`持平`. */
function differenceToText(measure: MeasureName, now: Figure, before: Figure | undefined): string {
  if (now.kind !== 'count' || before?.kind !== 'count') return nothingToDivide
  const difference = now.counted - before.counted
  if (difference === 0) return '持平'
  return `${difference > 0 ? '增加' : '减少'}${casesToText(Math.abs(difference))}${unitOf(measure)}`
}

function changedToText(now: Figure, before: Figure | undefined): string {
  if (now.kind === 'count' && before?.kind === 'count')
    return closeUp(changeToText(now.counted, before.counted, shareDigits))
  if (now.kind === 'rate' && before?.kind === 'rate') return closeUp(pointsToText(now.share, before.share, rateDigits))
  const change = changeOf(now, before)
  if (change === undefined) return nothingToDivide
  return change === 0 ? '持平' : `${change > 0 ? '上升' : '下降'}${Math.abs(change) / unitsOfPoint}分`
}

/** What a field prints of a figure. */
export function aspectToText(measure: MeasureName, compared: ComparedFigure, aspect: FigureAspect): string {
  const { now, yearBefore, before } = compared
  switch (aspect) {
    case 'now':
      return figureToText(measure, now)
    case 'year-before':
      return figureToText(measure, yearBefore)
    case 'before':
      return figureToText(measure, before)
    case 'year-change':
      return changedToText(now, yearBefore)
    case 'change':
      return changedToText(now, before)
    case 'year-difference':
      return differenceToText(measure, now, yearBefore)
    case 'difference':
      return differenceToText(measure, now, before)
  }
}

/** Whether there is something of a figure: cases, or for a rate something to divide by. */
const isSomething = (figure: Figure): boolean =>
  figure.kind === 'count' ? figure.counted > 0 : unitsOf(figure) !== undefined

/** By how much it rose, in whatever unit; undefined where no sentence could say it. */
function changeOf(now: Figure, before: Figure | undefined): number | undefined {
  if (now.kind === 'count' && before?.kind === 'count')
    return changeInUnits(now.counted, before.counted, shareDigits) === undefined
      ? undefined
      : now.counted - before.counted
  if (now.kind === 'count' || before?.kind !== now.kind) return undefined
  const [units, unitsBefore] = [unitsOf(now), unitsOf(before)]
  return units === undefined || unitsBefore === undefined ? undefined : units - unitsBefore
}

/** Whether both have a number: then their difference can be told, though not always a percentage of it. */
const isComparable = (now: Figure, before: Figure | undefined): boolean =>
  now.kind === 'count' ? before?.kind === 'count' : changeOf(now, before) !== undefined

/** Whether a figure stands as a condition says. */
export function isInState({ now, yearBefore, before }: ComparedFigure, state: FigureState): boolean {
  if (state === '有' || state === '无') return isSomething(now) === (state === '有')
  const earlier = state.startsWith('同比') ? yearBefore : before
  const change = changeOf(now, earlier)
  switch (state) {
    case '同比可比':
    case '环比可比':
      return isComparable(now, earlier)
    case '同比上升':
    case '环比上升':
      return change !== undefined && change > 0
    case '同比下降':
    case '环比下降':
      return change !== undefined && change < 0
    case '同比持平':
    case '环比持平':
      return change === 0
  }
}
