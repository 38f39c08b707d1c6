import { keepPrivate, privateText, uncover } from './private-text'
import type { ReplyDraft } from './reply-draft'

/** The reply as a case has it: its texts may name the caller. */
export type PrivateReply = ReturnType<typeof veilReply>

/** The reply with its texts kept. */
export function veilReply(reply: ReplyDraft) {
  const { format, investigatedOn, basis, outcome, head, number } = reply
  return {
    format,
    investigatedOn,
    basis,
    outcome,
    head,
    number,
    copyTo: privateText(reply.copyTo),
    subject: privateText(reply.subject),
    investigators: privateText(reply.investigators),
    findings: privateText(reply.findings),
    opinion: privateText(reply.opinion),
    headings: keepPrivate(reply.headings),
  }
}

/** The reply as it is written, checked, printed and sent. */
export function uncoverReply(reply: PrivateReply): ReplyDraft {
  const { format, investigatedOn, basis, outcome, head, number } = reply
  // In the order of the form: drafts are compared by their JSON.
  return {
    format,
    subject: uncover(reply.subject),
    investigatedOn,
    investigators: uncover(reply.investigators),
    findings: uncover(reply.findings),
    basis,
    opinion: uncover(reply.opinion),
    outcome,
    headings: uncover(reply.headings),
    head,
    number,
    copyTo: uncover(reply.copyTo),
  }
}
