import { refuseNewerPaper } from '../refusals/refuse-newer-paper'
import { sayWord } from '../../text/say-word'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { paperFileWords, paperKindWords, type PaperFile, type PaperKind } from '../choices'
import { keepPaper } from '../../paper/kept-paper'
import type { PaperDocument } from '../../paper/paper-document'
import { toKeep } from '../paper-kept'
import { choicePart, flagPart, paperPart, sinceLater, toldPart } from '../parts'
import { tell } from '../private-text'
import { anyRole, anyStage, defineStep } from './define-step'

export const savedAct = defineAct({
  act: 'saved',
  name: '存文件登记',
  parts: {
    paper: choicePart('文书', paperKindWords),
    as: choicePart('文件', paperFileWords),
    file: toldPart('文件名', 400),
    kept: paperPart('存出的文书'),
    /** Of a confidential case whose caller was uncovered. */
    showsCaller: sinceLater(flagPart('写有来电人')),
  },
  log: 'save',
  tell: ({ paper, as, file, showsCaller }) => ({
    title: `${sayWord(paperKindWords, paper)}存为${sayWord(paperFileWords, as)}`,
    detail: showsCaller === true ? tell`${file}\n写有来电人` : file,
  }),
})

/** What is noted of a paper saved as a file. */
export interface RecordSave {
  readonly paper: PaperKind
  readonly as: PaperFile
  readonly file: string
  readonly showsCaller?: boolean
  /** The paper as it was saved. */
  readonly document?: PaperDocument
}

/** 存文件登记: a paper left the program as a file. */
export const recordSaveStep = defineStep({
  step: 'record-save',
  name: '存文件登记',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  outward: true,
  ofVoided: true,
  ofNewer: true,
  barrier: refuseNewerPaper,
  act: savedAct,
  plan: ({ paper, as, file, showsCaller, document }: RecordSave, { one, write }) =>
    ok([
      write.act({
        act: 'saved',
        paper,
        as,
        file,
        ...(showsCaller === true ? { showsCaller } : {}),
        ...(document === undefined ? {} : { kept: toKeep(one, keepPaper(document)) }),
      }),
    ]),
})
