import type { Case } from '../case/case'
import { demandWords, channelWords, urgencyWords } from '../case/taxonomy'
import { sayWord } from '../text/say-word'
import type { PaperPen, PaperSource } from './paper-source'

/** What nearly every paper says of its case, in words. */
export interface CaseFacts {
  readonly ledgerNumber: string
  readonly sheetNumber: string
  /** As lists of other offices call it: the centre's sheet number, or what the paper had from above. */
  readonly sheetNumberLabel: string
  readonly title: string
  readonly content: string
  readonly caller: string
  readonly phone: string
  readonly address: string
  readonly place: string
  readonly demand: string
  readonly urgency: string
  readonly channel: string
  readonly category: string
  readonly calledOn: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly remark: string
  readonly summary: string
  readonly registeredOn: string
}

/** The facts of the case as they stand. What is not known is ''. */
export function readCaseFacts({ one }: PaperSource, pen: PaperPen): CaseFacts {
  const { sheet, registration } = one
  const { caller } = sheet
  return {
    ledgerNumber: one.ledgerNumber,
    sheetNumber: pen.line(sheet.sheetNumber),
    sheetNumberLabel: one.origin === 'own' ? '上级编号' : '承办单号',
    title: pen.line(sheet.title),
    content: pen.text(sheet.content),
    caller: pen.line(caller.name),
    phone: pen.line(caller.phone),
    address: pen.line(caller.address),
    place: pen.line(sheet.place),
    demand: sayWord(demandWords, sheet.demand),
    urgency: sayWord(urgencyWords, sheet.urgency),
    channel: sayWord(channelWords, sheet.channel),
    category: pen.line(sheet.category),
    calledOn: pen.day(sheet.calledOn),
    receivedOn: pen.day(receivedOf(one)),
    dueOn: pen.day(one.dueOn),
    remark: pen.text(sheet.remark),
    summary: pen.text(registration?.summary),
    registeredOn: pen.day(registration?.registeredOn),
  }
}

/** The day it came to the office. */
const receivedOf = ({ round, openedOn, sheet }: Case) => (round > 1 ? openedOn : sheet.issuedOn)
