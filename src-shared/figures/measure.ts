import type { Part } from './parts'

/** What a measure is called, where it is from, and which of its makings this is: a change of the formula is a new version. */
interface NamedMeasure {
  /** On screens and papers: 按期办结率. */
  readonly title: string
  /** Which of several ways of counting it is, and whose; '' of the one that an office begins with. */
  readonly variant: string
  readonly version: number
  /** By what the formula was proved or fixed, in words. */
  readonly source: string
}

/** A number of cases. */
export interface CountMeasure extends NamedMeasure {
  readonly kind: 'count'
  /** 件, 件次, 人次 */
  readonly unit: string
  readonly part: Part
}

/** A share: `counted` is some of `of`, so that no rate is over 100 %. */
export interface RateMeasure extends NamedMeasure {
  readonly kind: 'rate'
  readonly counted: Part
  readonly of: Part
  /** Whether less is better: 不满意率, 重办率. */
  readonly falls?: true
}

/** Several rates weighed together, each in whole hundredths; they make a hundred. */
export interface IndexMeasure extends NamedMeasure {
  readonly kind: 'index'
  readonly parts: readonly { readonly weight: number; readonly rate: RateMeasure }[]
}

/** 指标: plain data over the ledger's columns. */
export type Measure = CountMeasure | RateMeasure | IndexMeasure

const bracket = (words: string): string => (words.includes(' + ') ? `（${words}）` : words)

/** The formula in words: 其中按期办结数 ÷ 本期应办结数. */
export function measureToFormula(measure: Measure): string {
  switch (measure.kind) {
    case 'count':
      return measure.part.words
    case 'rate':
      return `${bracket(measure.counted.words.replace(/^其中/u, ''))} ÷ ${measure.of.words}`
    case 'index':
      return measure.parts.map(({ weight, rate }) => `${weight / 100} × ${rate.title}`).join(' + ')
  }
}
