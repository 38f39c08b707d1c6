import { breakTitle } from '../../paper/break-title'
import type { PaperDocument } from '../../paper/paper-document'
import { contactLine, room, running, type CoordinationFacts } from '../coordination-facts'
import type { PaperFrame } from '../define-paper'

/** 请示 go up: in 文件格式 with 签发人, to one 主送机关, on one matter, with whom to ask. Who signs is not known before they do. */
export const composeRequestUp = (facts: CoordinationFacts, frame: PaperFrame): PaperDocument => ({
  head: { mark: `${frame.officeName}文件`, number: frame.number, signer: room },
  ...(facts.printingOrgan === '' ? {} : { imprint: { copyTo: '', organ: facts.printingOrgan, dateText: facts.on } }),
  titleLines: breakTitle(`关于协调解决${facts.matter}问题的请示`, [frame.officeName]),
  addressee: `${facts.to}：`,
  body: [
    running(facts.arrival),
    ...facts.content,
    running('接到以后，我单位做了以下工作：'),
    ...facts.done,
    running('上述事项超出我单位职责权限，现请求协调解决：'),
    ...facts.wanted,
    running('妥否，请批示。'),
  ],
  staffLines: [],
  attachments: [],
  signature: { organ: frame.officeName, dateText: facts.on, sealed: true },
  annotation: contactLine(facts.contact),
})
