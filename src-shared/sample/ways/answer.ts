import type { Answer } from '../../case/steps/answer'
import type { Reopen } from '../../case/steps/reopen'
import type { Line, Way } from '../line'
import * as phrases from '../phrases'
import { feedBack, tellCaller, visit } from '../tell-closing'
import { assign, draftOf, sendUp } from '../tell-story'

/** 现场答复 of what the office itself took down. */
export const answeredAtOnce = (answer: string, outcome: Answer['outcome'], view: Answer['view']): Way => ({
  at: 'registered',
  play: (line) => {
    line.step(line.cast.clerk, ({ nextStubNumber, today }) => ({
      step: 'answer',
      stubNumber: nextStubNumber,
      answer,
      outcome,
      view,
      on: today,
    }))
    line.end()
  },
})

/** 审核退回修改, mended and passed. */
export const checkedTwice = (comment: string): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast, handler } = line
    line.step(handler, ({ today }) => ({
      step: 'draft',
      reply: { ...draftOf(line, today), opinion: '按有关规定办理。' },
    }))
    line.step(cast.checker, ({ today }) => ({ step: 'check', on: today, result: 'to-mend', comment }))
    line.wait(1)
  },
})

/** 退回修改 by the reviewer, mended and sent up again. */
export const sentBack = (added: string): Way => ({
  at: 'reviewing',
  play: (line) => {
    const { cast, handler, chance } = line
    const { by, given } = line.consent(cast.reviewer)
    const comment = chance.pick(phrases.sentBackFor)
    line.step(by, ({ today }) => ({ step: 'send-back', comment, on: today, consent: given }))
    if (line.matter.until === 'handling') return line.end()
    line.step(handler, ({ today }) => {
      const draft = draftOf(line, today)
      return { step: 'draft', reply: { ...draft, findings: `${draft.findings}${added}` } }
    })
    sendUp(line)
  },
})

/** 安排回头看, and what was found. */
export const lookedBack = (
  what: string,
  found?: { readonly state: 'settled' | 'relapsed'; readonly said: string },
  days = 10,
): Way => ({
  at: 'closed',
  play: (line) => {
    const { cast, handler } = line
    line.step(cast.clerk, ({ today, after }) => ({
      step: 'plan-look-back',
      on: today,
      lookOn: after(days),
      personId: handler,
      what,
    }))
    if (found === undefined) return
    line.wait(days)
    line.step(handler, ({ today, side }) => ({
      step: 'record-look-back',
      entry: side('look-back'),
      state: found.state,
      on: today,
      who: `${line.department.name}${cast.names[handler] ?? ''}`,
      found: found.said,
      attachments: [],
    }))
  },
})

/** What was done in a further round. */
export interface Redone {
  readonly did: string
  readonly found: string
  readonly opinion: string
  /** Where it stands still. */
  readonly until?: 'handling' | 'in-review'
}

function handleAgain(line: Line, { did, found, opinion, until }: Redone): void {
  const { cast, handler } = line
  assign(line)
  line.wait(1)
  line.step(handler, ({ today }) => ({ step: 'note', on: today, text: did, kind: 'measure' }))
  if (until === 'handling') return line.end()
  line.wait(1)
  line.step(handler, ({ today }) => ({
    step: 'draft',
    reply: { ...draftOf(line, today), findings: found, opinion, outcome: 'resolved' },
  }))
  sendUp(line)
  if (until === 'in-review') return line.end()
  const { by, given } = line.consent(cast.reviewer)
  line.step(by, ({ today }) => ({
    step: 'approve',
    comment: '同意，这次要把问题解决到位。',
    on: today,
    consent: given,
  }))
  feedBack(line)
  tellCaller(line)
}

/** 重办: a second round, because the caller, a leader or a look back found it unsettled. */
export const redone = (cause: Exclude<Reopen['cause'], 'centre'>, reason: string, again: Redone): Way => ({
  at: 'closed',
  play: (line) => {
    line.wait(3)
    if (cause === 'caller') visit(line, 'unsatisfied', reason)
    line.step(line.cast.deputy, ({ today }) => ({ step: 'reopen', on: today, cause, reason, start: 'instructed' }))
    handleAgain(line, again)
  },
})

/** 二次交办: the centre sent the sheet back to be handled once more. */
export const sentAgain = (remark: string, again: Redone): Way => ({
  at: 'closed',
  play: (line) => {
    line.wait(4)
    line.act(line.cast.clerk, { do: 'revise', change: { remark }, limit: 5 })
    handleAgain(line, again)
  },
})

/** A corrected sheet came while the case was being handled. */
export const sheetCorrected = (remark: string): Way => ({
  at: 'handling',
  play: (line) => line.act(line.cast.clerk, { do: 'revise', change: { remark }, limit: 4 }),
})

/** 重办 opened by mistake, and closed again. */
export const reopenedByMistake = (reason: string, cancelled: string): Way => ({
  at: 'closed',
  play: (line) => {
    const { cast } = line
    line.wait(2)
    line.step(cast.clerk, ({ today }) => ({ step: 'reopen', on: today, cause: 'leader', reason, start: 'registered' }))
    line.step(cast.clerk, { step: 'cancel-reopen', reason: cancelled })
  },
})

/** 回访 that did not find the caller. */
export const notReached = (): Way => ({
  at: 'closed',
  play: (line) => {
    const by = line.cast.clerk
    line.wait(3)
    line.step(by, ({ today }) => ({
      step: 'visit',
      on: today,
      byId: by,
      way: 'phone',
      reached: 'no',
      reasons: '',
      evidence: '上午、下午各拨打一次，无人接听。',
      attachments: [],
    }))
  },
})

/** The reply was saved as a file. */
export const savedAsFile = (): Way => ({
  at: 'closed',
  play: (line) =>
    line.step(line.cast.clerk, ({ one }) => ({
      step: 'record-save',
      paper: 'report',
      as: 'docx',
      file: `${one.ledgerNumber}调查处理情况的报告.docx`,
    })),
})
