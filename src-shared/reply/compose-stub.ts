import type { Stub, StubField, StubPart, StubRow } from '../paper/stub-document'
import { localDateToChinese } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import { saySentence } from '../wording/say-wording'
import type { StubFacts } from './reply-facts'

const blankDate = '　　　年　　月　　日'

const field = (label: string, value: string): StubField => ({ label, value: cleanLine(value) })
const row = (...fields: readonly StubField[]): StubRow => ({ fields, tall: false })

/** The feedback stub (反馈有存根): the half that stays in the office and the half that goes to the hotline centre with the reply. */
export function composeStub(facts: StubFacts): Stub {
  const numberText = `编号：${facts.stubNumber.trim()}`
  return {
    kept: composeKept(facts, numberText),
    sent: composeSent(facts, numberText),
    seamText: saySentence(facts.wording, 'stub-seam', fieldsOf(facts)),
    seamSealText: '骑缝章',
  }
}

const fieldsOf = ({ organName, stubNumber }: StubFacts) => ({ 单位名称: organName.trim(), 编号: stubNumber.trim() })

function composeKept(facts: StubFacts, numberText: string): StubPart {
  return {
    heading: saySentence(facts.wording, 'stub-kept', fieldsOf(facts)),
    copyText: saySentence(facts.wording, 'stub-kept-copy', fieldsOf(facts)),
    numberText,
    code: facts.ledgerNumber.trim(),
    rows: [
      row(field('承办单号', facts.sheetNumber), field('台账编号', facts.ledgerNumber)),
      row(field('来电事项', facts.title)),
      row(field('来电人', facts.callerName), field('诉求类型', facts.demandText)),
      row(field('收件日期', localDateToChinese(facts.receivedOn)), field('办结时限', localDateToChinese(facts.dueOn))),
      row(field('承办部门', facts.departmentName), field('承办人', facts.handlerName)),
      row(field('审核人', facts.reviewerName), field('审核日期', localDateToChinese(facts.reviewedOn))),
      row(field('反馈方式', facts.methodText), field('反馈日期', localDateToChinese(facts.fedBackOn))),
      row(field('办理结果', facts.outcomeText)),
    ],
    signatures: [
      { label: '经办人（签字）：', dateText: blankDate },
      { label: '审核人（签字）：', dateText: blankDate },
    ],
  }
}

function composeSent(facts: StubFacts, numberText: string): StubPart {
  return {
    heading: saySentence(facts.wording, 'stub-sent', fieldsOf(facts)),
    copyText: saySentence(facts.wording, 'stub-sent-copy', fieldsOf(facts)),
    numberText,
    code: facts.sheetNumber.trim() === '' ? facts.ledgerNumber.trim() : facts.sheetNumber.trim(),
    rows: [
      row(field('承办单号', facts.sheetNumber), field('反馈日期', localDateToChinese(facts.fedBackOn))),
      row(field('来电事项', facts.title)),
      row(field('来电人', facts.callerName), field('诉求类型', facts.demandText)),
      row(field('承办单位', facts.organName), field('办结时限', localDateToChinese(facts.dueOn))),
      row(field('反馈方式', facts.methodText), field('承办人', facts.handlerName)),
      row(field('办理结果', facts.outcomeText)),
      { fields: [field('接收意见', '')], tall: true },
    ],
    signatures: [
      { label: '承办单位（盖章）：', dateText: blankDate },
      { label: '接收人（签字）：', dateText: blankDate },
    ],
  }
}
