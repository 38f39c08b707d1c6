import { hashBytes } from '#shared/bundle/text'
import type { CaseStep } from '#shared/case/case-step'
import type { Assignment } from '#shared/case/sheet'
import { day, recordedFor, anAssignment, wholeWay } from '../builders'

/** The caller as a sheet names them: a blank in the name, an extension, a bracket behind the address. */
export const planted = {
  name: '欧阳\u3000慕青',
  phone: '139-1234-5678转801',
  address: '青龙沟村七组88号（磨坊旁）',
} as const

/** The same person as people write them. */
const variants = ['欧阳慕青', '欧阳　慕青', '13912345678', '139 1234 5678', '青龙沟村七组88号'] as const

/** What nothing that is shown may hold, once its blanks and dashes are gone. */
export const plantedPattern = /慕青|13912345678|七组88号|磨坊/u

/** Whether a text names the planted caller in any of the ways in which people write them. */
export const namesPlanted = (text: string): boolean =>
  plantedPattern.test(text.normalize('NFKC').replace(/[\s-]/gu, ''))

/** Words in which the caller stands in every way. */
export const naming = (what: string): string => `${what}（${variants.join('，')}）`

export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = {
  sha256: hashBytes(new Uint8Array(onePixel)),
  name: '欧阳慕青身份证.png',
  bytes: onePixel.length,
} as const

/** A confidential sheet in which every text names its caller. */
export function plantedAssignment(n: number, change: Partial<Assignment['sheet']> = {}): Assignment {
  return anAssignment(n, {
    confidential: true,
    caller: { ...planted },
    title: naming('反映石桥村路灯不亮'),
    content: naming('来电人反映石桥村主路路灯已有半月不亮'),
    remark: naming('请与来电人联系'),
    // Not the address: where the matter lies at the caller's own door, the place is the matter's and stays.
    place: '石桥村（欧阳慕青，139 1234 5678）',
    attachments: [{ ...file }],
    ...change,
  })
}

/** The steps of a whole case in which every text that somebody writes names the caller; the reply only where it is told to. */
export const plantedWay = (number: string, replyNames: boolean): readonly { by: string; step: CaseStep }[] =>
  wholeWay.map(({ by, step }) => ({
    // Recorded by the clerk from paper: then the place of the paper is a text as well.
    by: step.step === 'instruct' ? 'clerk' : by,
    step: nameCaller(step, number, replyNames),
  }))

function nameCaller(step: CaseStep, number: string, replyNames: boolean): CaseStep {
  switch (step.step) {
    case 'register':
      return { ...step, ledgerNumber: number, summary: naming(step.summary) }
    case 'submit':
      return { ...step, opinion: naming(step.opinion) }
    case 'instruct':
      return {
        ...step,
        text: naming(step.text),
        consent: recordedFor('deputy', naming('签批卷'), [{ ...file, name: '13912345678签批.png' }]),
      }
    case 'assign':
      return { ...step, requirement: naming(step.requirement) }
    case 'note':
      return { ...step, text: naming(step.text) }
    case 'contact':
      return { ...step, said: naming(step.said) }
    case 'draft':
      return replyNames ? { ...step, reply: { ...step.reply, findings: naming('经查，线路短路') } } : step
    case 'approve':
      return { ...step, comment: naming('同意') }
    case 'feed-back':
      return { ...step, stubNumber: number, on: day('2026-11-23') }
    default:
      return step
  }
}
