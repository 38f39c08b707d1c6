import { refuseNewerPaper } from '../refusals/refuse-newer-paper'
import { sayWord } from '../../text/say-word'
import { printTitle } from '../print-words'
import { openChoice } from '../../prelude/open-choice'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { paperKindWords, printOutcomes, type PaperKind, type PrintOutcome } from '../choices'
import { choicePart, flagPart, sinceLater, type Part } from '../parts'
import { anyRole, anyStage, defineStep } from './define-step'

/** Absent in records of builds that did not tell. */
const outcomePart = {
  kind: 'choice',
  label: '打印结果',
  schema: openChoice(printOutcomes).optional(),
  optional: true,
  tell: () => '',
} as const satisfies Part

export const printedAct = defineAct({
  act: 'printed',
  name: '打印登记',
  parts: {
    paper: choicePart('文书', paperKindWords),
    outcome: outcomePart,
    /** Of a confidential case whose caller was uncovered. */
    showsCaller: sinceLater(flagPart('写有来电人')),
  },
  log: 'print',
  tell: ({ paper, outcome, showsCaller }) => ({
    title: printTitle(outcome, sayWord(paperKindWords, paper)),
    detail: showsCaller === true ? '写有来电人' : '',
  }),
})

/** What is noted of a printing. */
export interface RecordPrint {
  readonly paper: PaperKind
  readonly outcome?: PrintOutcome
  readonly showsCaller?: boolean
}

/** 打印登记: a paper went to the printer. */
export const recordPrintStep = defineStep({
  step: 'record-print',
  name: '打印登记',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  outward: true,
  ofVoided: true,
  ofNewer: true,
  barrier: refuseNewerPaper,
  act: printedAct,
  plan: ({ paper, outcome, showsCaller }: RecordPrint, { write }) =>
    ok([
      write.act({
        act: 'printed',
        paper,
        ...(outcome === undefined ? {} : { outcome }),
        ...(showsCaller === true ? { showsCaller } : {}),
      }),
    ]),
})
