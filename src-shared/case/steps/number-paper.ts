import { prefixLimit, paperNumberToText } from '../../numbering/paper-series'
import { yearOf } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { documentSeriesWords, numberedPaperWords, type NumberedPaper } from '../form-paper-words'
import { paperNumberKey, paperNumberOf } from '../paper-numbers'
import { choicePart, countPart, linePart } from '../parts'
import { failRefusing } from '../refusals/step-refuses'
import type { Planned, StepGround } from '../step-ground'
import { anyRole, anyStage, defineStep } from './define-step'

export const paperNumberedAct = defineAct({
  act: 'paper-numbered',
  name: '单据编号',
  parts: {
    paper: choicePart('单据', numberedPaperWords),
    about: linePart('条目', 80, { optional: true }),
    prefix: linePart('字头', prefixLimit, { optional: true }),
    year: countPart('年份'),
    serial: countPart('序号'),
  },
  log: 'register',
  tell: ({ paper, prefix, year, serial }) => ({
    title: `${sayWord(numberedPaperWords, paper)}${isDocument(paper) ? '' : '编号'} ${paperNumberToText(prefix, year, serial)}`,
    detail: '',
  }),
})

const isDocument = (paper: string): boolean => Object.hasOwn(documentSeriesWords, paper)

/** What the numbering of a paper brings. `about` is the commit of the ask or entry it is made out for, '' for the case. */
export interface NumberPaper {
  readonly paper: NumberedPaper
  readonly about: string
  readonly prefix: string
  readonly year: number
  readonly serial: number
}

/** 单据编号: a paper that is made out for the first time takes the next number of its kind, and keeps it. */
export const numberPaperStep = defineStep({
  step: 'number-paper',
  name: '单据编号',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  ofEnded: true,
  act: paperNumberedAct,
  plan: planNumberPaper,
})

function planNumberPaper(input: NumberPaper, { one, around, write }: StepGround): Planned {
  const { paper, about, prefix, year, serial } = input
  const number = paperNumberToText(prefix, year, serial)
  if (paperNumberOf(one, paper, about) !== undefined)
    return failRefusing(
      'paper-numbered-already',
      '已经编过号',
      `${numberedPaperWords[paper]}已经有编号。`,
      '请重新打开再打印，会用原来的编号。',
    )
  if (year !== yearOf(around.today))
    return failRefusing('paper-number-year', '编号的年份不对', `编号 ${number} 不是今年的。`, '请重新打开再打印。')
  if (
    !Number.isInteger(serial) ||
    serial < 1 ||
    around.paperNumberTaken?.(paperNumberKey(paper, year, serial)) === true
  )
    return failRefusing(
      'paper-number-taken',
      '编号已经用过',
      `${number} 已经是另一张单据的编号。`,
      '请重新打开再打印，会取下一个号。',
    )
  const why = around.refusePaperNumber?.({ year, serial })
  if (why !== undefined) return fail({ type: 'NumberNotOurs', number, why })
  return ok([write.act({ act: 'paper-numbered', paper, about, prefix: prefix.trim(), year, serial })])
}
