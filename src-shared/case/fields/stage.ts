import { sayWord } from '../../text/say-word'
import { openStageSchema, stageSchema, stageWords } from '../stage'
import { caseOrderers, defineValueField } from './define-field'

/** 办理环节: where the case stands on the main line. */
export const stageField = defineValueField({
  field: 'stage',
  name: '办理环节',
  schema: stageSchema,
  inLog: openStageSchema,
  ofRound: true,
  deciders: caseOrderers,
  choices: stageWords,
  tell: (value) => sayWord(stageWords, openStageSchema.safeParse(value).data ?? 'received'),
})
