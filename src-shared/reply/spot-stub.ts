import { answerTold } from '../case/answer-told'
import type { Case } from '../case/case'
import { callerViewWords, outcomeWords } from '../case/choices'
import { demandWords } from '../case/taxonomy'
import type { Stub, StubField, StubRow } from '../paper/stub-document'
import type { LocalDate } from '../prelude/local-date'
import { localDateToChinese } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import { sayWord } from '../text/say-word'
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
}

/** The same of a case; undefined where it was not answered on the spot. */
export function caseToSpotStubFacts(
  one: Case,
  { office, people }: Pick<PaperSurroundings, 'office' | 'people'>,
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
  const said = cleanLine(facts.answer)
  const answer: StubRow = {
    fields: [field('答复内容', said.length > answerOnStub ? `${said.slice(0, answerOnStub)}…（全文见台账）` : said)],
    tall: true,
  }
  const answered = row(field('答复人', facts.answererName), field('答复日期', localDateToChinese(facts.answeredOn)))
  return {
    kept: {
      heading: '来电来访现场答复存根',
      copyText: '存根联（答复单位留存）',
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
      heading: '来电来访现场答复单',
      copyText: '答复联（来电人需要的，盖章后交来电人）',
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
    seamText: `${facts.organName.trim()}答复存根第${facts.stubNumber.trim()}号`,
    seamSealText: '骑缝章',
  }
}
