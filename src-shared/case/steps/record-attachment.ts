import { openChoice } from '../../prelude/open-choice'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { attachmentUses, type AttachmentUse } from '../choices'
import { toldPart, type Part } from '../parts'
import { anyRole, anyStage, defineStep } from './define-step'

const usePart = {
  kind: 'choice',
  label: '用途',
  schema: openChoice(attachmentUses),
  optional: false,
  tell: (value) => (value === 'saved' ? '另存' : '查看'),
} as const satisfies Part

export const attachmentOpenedAct = defineAct({
  act: 'attachment-opened',
  name: '查看附件',
  parts: { name: toldPart('附件', 120), use: usePart },
  log: 'attachment',
  tell: ({ name, use }) => ({ title: use === 'shown' ? '查看附件' : '另存附件', detail: name }),
})

/** What is noted of a look at a file. */
export interface RecordAttachment {
  readonly name: string
  readonly use: AttachmentUse
}

/** 查看附件: somebody looked at a file of the case, or took a copy of it. */
export const recordAttachmentStep = defineStep({
  step: 'record-attachment',
  name: '查看附件',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  ofVoided: true,
  ofNewer: true,
  act: attachmentOpenedAct,
  plan: ({ name, use }: RecordAttachment, { write }) => ok([write.act({ act: 'attachment-opened', name, use })]),
})
