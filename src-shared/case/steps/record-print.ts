import { refuseNewerPaper } from '../refusals/refuse-newer-paper'
import { sayWord } from '../../text/say-word'
import { printTitle } from '../print-words'
import { openChoice } from '../../prelude/open-choice'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { paperKindWords, printOutcomes, type PaperKind, type PrintOutcome } from '../choices'
import { keepPaper } from '../../paper/kept-paper'
import type { PaperDocument } from '../../paper/paper-document'
import { toKeep } from '../paper-kept'
import { choicePart, flagPart, paperPart, sinceLater, type Part } from '../parts'
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
    kept: paperPart('打印的文书'),
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
  /** The paper as it was printed; none is kept of a stub. */
  readonly document?: PaperDocument
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
  plan: ({ paper, outcome, showsCaller, document }: RecordPrint, { one, write }) =>
    ok([
      write.act({
        act: 'printed',
        paper,
        ...(outcome === undefined ? {} : { outcome }),
        ...(showsCaller === true ? { showsCaller } : {}),
        ...(document === undefined ? {} : { kept: toKeep(one, keepPaper(document)) }),
      }),
    ]),
})
