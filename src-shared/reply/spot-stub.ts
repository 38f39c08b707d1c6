import { answerTold } from '../case/answer-told'
import type { Case } from '../case/case'
import { callerViewWords, outcomeWords } from '../case/choices'
import { demandWords } from '../case/taxonomy'
import type { Stub, StubField, StubRow } from '../paper/stub-document'
import type { LocalDate } from '../prelude/local-date'
import { localDateToChinese } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import { sayWord } from '../text/say-word'
import { saySentence, type OfficeWording } from '../wording/say-wording'
import { callerNameOnPaper, receivedDayOf, titleOnPaper, type PaperSurroundings } from './case-to-reply-facts'

/** What the stub of a 现场答复 says: there is no sheet, no handler and no review, but the answer itself. */
export interface SpotStubFacts {
  readonly stubNumber: string
  readonly ledgerNumber: string
  readonly title: string
  /** Masked where the case is confidential, in the answer as well. */
  readonly callerName: string
  readonly answer: string
  readonly demandText: string
  readonly receivedOn: LocalDate
  readonly answeredOn: LocalDate
  readonly answererName: string
  readonly outcomeText: string
  readonly viewText: string
  readonly organName: string
  readonly wording: OfficeWording
}

/** The same of a case; undefined where it was not answered on the spot. */
export function caseToSpotStubFacts(
  one: Case,
  { office, people, wording }: Pick<PaperSurroundings, 'office' | 'people' | 'wording'>,
): SpotStubFacts | undefined {
  const { answer } = one.values
  if (answer === undefined) return undefined
  const by = one.timeline.filter(({ act }) => act.act === 'answered').at(-1)?.by ?? ''
  return {
    stubNumber: one.feedback?.stubNumber ?? answer.stubNumber,
    ledgerNumber: one.ledgerNumber,
    title: titleOnPaper(one),
    callerName: callerNameOnPaper(one),
    answer: answerTold(one),
    demandText: sayWord(demandWords, one.sheet.demand),
    receivedOn: receivedDayOf(one),
    answeredOn: answer.on,
    answererName: people.get(by)?.name ?? '',
    outcomeText: sayWord(outcomeWords, answer.outcome),
    viewText: sayWord(callerViewWords, answer.view),
    organName: office.name,
    wording,
  }
}

/** So much of the answer has room on half a sheet beside the rest. */
export const answerOnStub = 200

const blankDate = '　　　年　　月　　日'

const field = (label: string, value: string): StubField => ({ label, value: cleanLine(value) })
const row = (...fields: readonly StubField[]): StubRow => ({ fields, tall: false })

/** The stub of a 现场答复: the half that stays in the office, and the half that the caller is given where they want it on paper. */
export function composeSpotStub(facts: SpotStubFacts): Stub {
  const numberText = `编号：${facts.stubNumber.trim()}`
  const { wording } = facts
  const said = { 单位名称: facts.organName.trim(), 编号: facts.stubNumber.trim() }
  const words = cleanLine(facts.answer)
  const answer: StubRow = {
    fields: [field('答复内容', words.length > answerOnStub ? `${words.slice(0, answerOnStub)}…（全文见台账）` : words)],
    tall: true,
  }
  const answered = row(field('答复人', facts.answererName), field('答复日期', localDateToChinese(facts.answeredOn)))
  return {
    kept: {
      heading: saySentence(wording, 'spot-kept', said),
      copyText: saySentence(wording, 'spot-kept-copy', said),
      numberText,
      code: facts.ledgerNumber.trim(),
      rows: [
        row(field('台账编号', facts.ledgerNumber), field('诉求类型', facts.demandText)),
        row(field('反映事项', facts.title)),
        row(field('来电人', facts.callerName), field('来电日期', localDateToChinese(facts.receivedOn))),
        answer,
        answered,
        row(field('办理结果', facts.outcomeText), field('来电人意见', facts.viewText)),
      ],
      signatures: [{ label: '答复人（签字）：', dateText: blankDate }],
    },
    sent: {
      heading: saySentence(wording, 'spot-sent', said),
      copyText: saySentence(wording, 'spot-sent-copy', said),
      numberText,
      code: facts.ledgerNumber.trim(),
      rows: [
        row(field('反映事项', facts.title)),
        row(field('来电人', facts.callerName), field('诉求类型', facts.demandText)),
        answer,
        answered,
      ],
      signatures: [
        { label: '答复单位（盖章）：', dateText: blankDate },
        { label: '来电人（签字）：', dateText: blankDate },
      ],
    },
    seamText: saySentence(wording, 'spot-seam', said),
    seamSealText: '骑缝章',
  }
}
