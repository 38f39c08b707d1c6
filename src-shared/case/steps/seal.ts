import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { dayPart, filesPart, linePart, sinceLater, toldPart } from '../parts'
import { approvedPaper } from '../paper-kept'
import { planAct, refuseAct } from '../plan-act'
import { joinTold } from '../private-text'
import { failRefusing } from '../refusals/step-refuses'
import type { Attachment } from '../sheet'
import type { Planned, StepGround } from '../step-ground'
import { stepLimits } from '../step-limits'
import { defineStep } from './define-step'

/** The most bytes of one scan: a bundle has to have room for those of many replies. */
export const sealedFileBytes = 8 * 1024 * 1024
const mostFiles = 20

export const sealedAct = defineAct({
  act: 'sealed',
  name: '签章登记',
  parts: {
    on: dayPart('签章日期'),
    text: toldPart('说明', stepLimits.record, { optional: true }),
    attachments: filesPart('签章件'),
    paper: sinceLater(linePart('签章的文书', 64)),
  },
  day: 'on',
  correctable: ['on', 'text'],
  log: 'handle',
  tell: ({ text, attachments }) => ({
    title: `签字盖章，签章件 ${attachments.length} 个`,
    detail: joinTold([text]),
  }),
})

/** What 签章登记 brings: scans or photographs of the paper as it was signed and sealed. */
export interface Seal {
  readonly on: LocalDate
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/** 签章登记: the reply was signed and sealed on paper; its scans go on record, and out with the reply. */
export const sealStep = defineStep({
  step: 'seal',
  name: '签章登记',
  place: 'side',
  group: 'after',
  from: ['approved', 'closed'],
  roles: ['registrar', 'handler'],
  applies: ({ stage, approval }) => approval !== undefined && (stage === 'approved' || stage === 'closed'),
  act: sealedAct,
  plan: planSeal,
})

function planSeal(input: Seal, ground: StepGround): Planned {
  const refused = refuseAct(sealedAct, input, ground)
  if (refused !== undefined) return refused
  const { attachments } = input
  if (attachments.length === 0 || attachments.length > mostFiles)
    return failRefusing(
      'no-scan',
      attachments.length === 0 ? '还没有附上签章件' : '签章件太多',
      attachments.length === 0
        ? '签章登记要附上签字盖章以后的扫描件或照片。'
        : `附了 ${attachments.length} 个文件，一次最多 ${mostFiles} 个。`,
      attachments.length === 0 ? '请用“添加文件”选一个或几个文件。' : '请合并成较少的文件，或分几次登记。',
    )
  const large = attachments.find(({ bytes }) => bytes > sealedFileBytes)
  if (large !== undefined)
    return failRefusing(
      'scan-too-large',
      '签章件太大',
      `“${large.name}”超过 8 MB，回复包里带不下。`,
      '请用较低的分辨率重新扫描或拍照，再登记。',
    )
  const paper = approvedPaper(ground.one)?.digest
  return planAct<Seal & { readonly paper?: string }>(sealedAct)(
    { ...input, ...(paper === undefined ? {} : { paper }) },
    ground,
  )
}
