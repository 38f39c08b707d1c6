import type { PaperDocument } from '#shared/paper/paper-document'
import type { Letter } from '../likeness/read-letters'
import { aLetter, aReply, composed } from './reply-builders'

/** Real answers as the office's replies: by turns in the one form of the seeds and in the other, with and without what they may have. */
export function answersAsReplies(letters: readonly Letter[]): readonly PaperDocument[] {
  return letters.map(({ subject, answer }, index) => {
    const change = { subject: subject.slice(0, 120), findings: answer.slice(0, 20_000) }
    const plain = composed(index % 2 === 0 ? aReply(change) : aLetter(change))
    return { ...plain, attachments: attachments.slice(0, index % 5 === 4 ? (index % 3) + 1 : 0) }
  })
}

const attachments = [
  '现场照片3张',
  '柳树沟村通村公路破损情况现场测量记录和整改资金预算明细表（2026年11月）',
  '谈话记录',
]
