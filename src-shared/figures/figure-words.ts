import { indexInUnits, type Figure } from './count-figures'
import {
  casesToText,
  changeInUnits,
  changeToText,
  nothingToDivide,
  pointsToText,
  rateInUnits,
  rateToText,
  wholeCase,
  type RateDigits,
} from './rate'

/** The digits of rates on screens, papers and in spreadsheets. */
const digits: RateDigits = 2
const unitsOfPercent = 10 ** digits

/** A figure as it is read: `12`, `88.34%`, of an index its points; "—" of 0/0. */
export function figureToText(figure: Figure): string {
  switch (figure.kind) {
    case 'count':
      return casesToText(figure.counted)
    case 'rate':
      return rateToText(figure.share, digits)
    case 'index': {
      const units = indexInUnits(figure.parts)
      return units === undefined ? nothingToDivide : (units / unitsOfPercent).toFixed(digits)
    }
  }
}

/** The same as a number: cases, per cent, points. Undefined of 0/0, which is a gap in a chart and an empty cell. */
export function figureToNumber(figure: Figure): number | undefined {
  switch (figure.kind) {
    case 'count':
      return figure.counted / wholeCase
    case 'rate': {
      const units = rateInUnits(figure.share, digits)
      return units === undefined ? undefined : units / unitsOfPercent
    }
    case 'index': {
      const units = indexInUnits(figure.parts)
      return units === undefined ? undefined : units / unitsOfPercent
    }
  }
}

/** How a figure stands to an earlier one, in words; "—" where there was nothing before. */
export function changeOfFigure(now: Figure, before: Figure): string {
  if (now.kind === 'count' && before.kind === 'count') return changeToText(now.counted, before.counted, digits)
  if (now.kind === 'rate' && before.kind === 'rate') return pointsToText(now.share, before.share, digits)
  const difference = differenceOf(now, before)
  if (difference === undefined) return nothingToDivide
  if (difference === 0) return '持平'
  return `${difference > 0 ? '上升' : '下降'} ${Math.abs(difference)} 分`
}

/** The same as a number: of counts per cent, of rates percentage points, of an index points; undefined where there was nothing before. */
export function changeOfFigureInNumber(now: Figure, before: Figure): number | undefined {
  if (now.kind !== 'count' || before.kind !== 'count') return differenceOf(now, before)
  const units = changeInUnits(now.counted, before.counted, digits)
  return units === undefined ? undefined : units / unitsOfPercent
}

/** Worked out in whole units, so that no fraction is a float's. */
function differenceOf(now: Figure, before: Figure): number | undefined {
  const [one, other] = [figureToNumber(now), figureToNumber(before)]
  return one === undefined || other === undefined
    ? undefined
    : Math.round((one - other) * unitsOfPercent) / unitsOfPercent
}

/** The rate before approved exclusions, where that is another; undefined where nothing was left out. */
export function beforeExclusions(figure: Figure): Figure | undefined {
  if (figure.kind !== 'rate') return undefined
  const { share, before } = figure
  return share.of === before.of ? undefined : { kind: 'rate', share: before, before }
}
