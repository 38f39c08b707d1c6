import { refuseNewerPaper } from '../refusals/refuse-newer-paper'
import { sayWord } from '../../text/say-word'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { paperFileWords, paperKindWords, type PaperFile, type PaperKind } from '../choices'
import { choicePart, toldPart } from '../parts'
import { afterRegistration, anyRole, defineStep } from './define-step'

export const savedAct = defineAct({
  act: 'saved',
  name: '存文件登记',
  parts: {
    paper: choicePart('文书', paperKindWords),
    as: choicePart('文件', paperFileWords),
    file: toldPart('文件名', 400),
  },
  log: 'save',
  tell: ({ paper, as, file }) => ({
    title: `${sayWord(paperKindWords, paper)}存为${sayWord(paperFileWords, as)}`,
    detail: file,
  }),
})

/** What is noted of a paper saved as a file. */
export interface RecordSave {
  readonly paper: PaperKind
  readonly as: PaperFile
  readonly file: string
}

/** 存文件登记: a paper left the program as a file. */
export const recordSaveStep = defineStep({
  step: 'record-save',
  name: '存文件登记',
  place: 'noted',
  from: afterRegistration,
  roles: anyRole,
  outward: true,
  ofVoided: true,
  ofNewer: true,
  barrier: refuseNewerPaper,
  act: savedAct,
  plan: ({ paper, as, file }: RecordSave, { write }) => ok([write.act({ act: 'saved', paper, as, file })]),
})
