import { breakTitle } from '../../paper/break-title'
import type { PaperDocument } from '../../paper/paper-document'
import { contactLine, running, type CoordinationFacts } from '../coordination-facts'
import type { PaperFrame } from '../define-paper'

/** 函 goes to an organ beside: in 信函格式, asking for help and for an answer by letter. */
export const composeCoordinationLetter = (facts: CoordinationFacts, frame: PaperFrame): PaperDocument => ({
  letterHead: { mark: frame.officeName, number: frame.number },
  titleLines: breakTitle(`关于商请协助解决${facts.matter}问题的函`, [frame.officeName]),
  addressee: `${facts.to}：`,
  body: [
    running(facts.arrival),
    ...facts.content,
    running('接到以后，我单位做了以下工作：'),
    ...facts.done,
    running('上述事项涉及贵单位职责，现商请协助：'),
    ...facts.wanted,
    running('请予支持，并将办理情况函复我单位。'),
  ],
  staffLines: [],
  attachments: [],
  signature: { organ: frame.officeName, dateText: facts.on, sealed: true },
  annotation: contactLine(facts.contact),
})
