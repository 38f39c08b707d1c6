import { measureToFormula } from '../figures/measure'
import { sayWord } from '../text/say-word'
import { measureOf } from './count-indicators'
import { signWords, type Indicator } from './pledge'
import { pointsToText } from './total-points'

const perCent = (hundredths: number): string => `${hundredths / 100}%`

const isRate = (indicator: Pick<Indicator, 'measure'>): boolean => measureOf(indicator)?.kind === 'rate'

/** What is to be reached: `≥ 98%`, `≤ 2 件`; '' where a person judges. */
export function goalToText(indicator: Pick<Indicator, 'measure' | 'sign' | 'goal'>): string {
  const measure = measureOf(indicator)
  if (measure === undefined) return ''
  const goal = isRate(indicator)
    ? perCent(indicator.goal)
    : `${indicator.goal} ${measure.kind === 'count' ? measure.unit : '件'}`
  return `${sayWord(signWords, indicator.sign)} ${goal}`
}

/** What is counted, with its goal: `按期办结率 ≥ 98%`. */
export function measureToText(indicator: Pick<Indicator, 'measure' | 'sign' | 'goal'>): string {
  const measure = measureOf(indicator)
  return measure === undefined ? '' : `${measure.title} ${goalToText(indicator)}`
}

/** How it is counted: the formula of its measure; '' where a person judges. */
export function formulaToText(indicator: Pick<Indicator, 'measure'>): string {
  const measure = measureOf(indicator)
  return measure === undefined ? '' : measureToFormula(measure)
}

/** How points are taken off, as it is signed. */
export function ruleToText(
  indicator: Pick<Indicator, 'measure' | 'sign' | 'goal' | 'off' | 'each' | 'step' | 'veto'>,
): string {
  const veto = indicator.veto ? '；一票否决' : ''
  const each = pointsToText(indicator.each)
  const measure = measureToText(indicator)
  if (measure === '') return `由考核人评定${indicator.off === 'per-case' ? `，每件（次）扣 ${each} 分` : ''}${veto}`
  return `${measure}，${howTaken(indicator, each)}${veto}`
}

function howTaken(
  { measure, sign, off, step }: Pick<Indicator, 'measure' | 'sign' | 'off' | 'step'>,
  each: string,
): string {
  switch (off) {
    case 'per-point': {
      const side = sign === 'at-most' ? '高' : sign === 'exactly' ? '差' : '低'
      return isRate({ measure })
        ? `每${side} ${step / 100} 个百分点扣 ${each} 分（不足的按一档算）`
        : `每${side} 1 件扣 ${each} 分`
    }
    case 'per-case':
      return `没达到的，每件扣 ${each} 分`
    default:
      return '没达到不得分'
  }
}
