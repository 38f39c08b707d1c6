import { callerViewWords, tellingWayWords } from '../../case/choices'
import { formWidthMm, fullSheet, tickBoxes, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, label, row, stacked, table, text } from '../form-rows'
import { listRows } from '../list-rows'
import type { CardFacts } from './facts'

const width = formWidthMm(fullSheet)
const labelWidth = 26
const rest = width - labelWidth
const height = 7

const waysOfTelling = [tellingWayWords.oral, tellingWayWords.phone, tellingWayWords.paper, tellingWayWords.message]
const views = [callerViewWords.satisfied, callerViewWords.basically, callerViewWords.unsatisfied, '其他']

/** Who asks: what stands under one label down the left. */
const callerRows = ({ one, gender, idNumber, peopleCount, speaker }: CardFacts) => [
  row(
    height,
    stacked(labelWidth - 16, '反映人', 3),
    label(16, '姓名'),
    entry(38, one.caller),
    label(14, '性别'),
    entry(20, gender),
    label(20, '联系电话'),
    entry(width - labelWidth - 92, one.phone),
  ),
  row(
    height,
    label(16, '证件'),
    entry(72, idNumber),
    label(20, '反映人数'),
    entry(width - labelWidth - 92, [peopleCount, speaker].filter((part) => part !== '').join('　')),
  ),
  row(height, label(16, '住址'), entry(rest, one.address)),
]

const closingRows = ({ closedOn, closedHow, result, toldBy, view }: CardFacts) => [
  row(height, label(labelWidth, '办结时间'), entry(48, closedOn), label(24, '办结方式'), entry(rest - 72, closedHow)),
  row(15, label(labelWidth, '办理结果'), text(rest, result)),
  row(
    height,
    label(labelWidth, '承办人信息\n反馈方式'),
    entry(
      rest,
      tickBoxes(waysOfTelling, (word) => word === toldBy),
    ),
  ),
  row(
    12,
    label(labelWidth, '反映人\n反馈意见'),
    entry(
      rest - 62,
      tickBoxes(views, (word) => word === view),
    ),
    label(24, '反映人签名'),
    entry(38, ''),
  ),
]

/** 登记卡: a whole case on one sheet; the caller signs at the request and at the result. */
export function composeRegistrationCard(facts: CardFacts, frame: PaperFrame): FormPaper {
  const { one, registrar, gist, study, handler, innerDueOn, course } = facts
  return formOf(frame, {
    sheet: fullSheet,
    type: 'small',
    tables: [
      table(
        row(
          height,
          label(labelWidth, '登记单位'),
          entry(rest / 2 - 20, frame.officeName),
          label(20, '来源'),
          entry(rest / 2, one.channel),
        ),
        row(
          height,
          label(labelWidth, '登记人'),
          entry(rest / 2 - 20, registrar),
          label(20, '登记时间'),
          entry(rest / 2, one.registeredOn === '' ? one.receivedOn : one.registeredOn),
        ),
        row(
          height,
          label(labelWidth, '台账号'),
          entry(rest / 2 - 20, one.ledgerNumber),
          label(20, one.sheetNumberLabel),
          entry(rest / 2, one.sheetNumber),
        ),
        ...callerRows(facts),
        row(
          height,
          label(labelWidth, '诉求类型'),
          entry(rest / 2 - 20, one.demand),
          label(20, '内容分类'),
          entry(rest / 2, one.category),
        ),
        row(height, label(labelWidth, '问题发生地'), entry(rest, one.place)),
        row(11, label(labelWidth, '主要愿望\n或诉求'), entry(rest - 62, gist), label(24, '反映人签名'), entry(38, '')),
        row(22, label(labelWidth, '具体内容'), text(rest, one.content)),
        row(16, label(labelWidth, '研究整理\n情况'), text(rest, study)),
        row(
          height,
          label(labelWidth, '承办单位'),
          entry(rest / 2 - 20, handler.unit),
          label(20, '承办人'),
          entry(rest / 2, handler.person),
        ),
        row(
          height,
          label(labelWidth, '内部时限'),
          entry(rest / 2 - 20, innerDueOn),
          label(20, '办结时限'),
          entry(rest / 2, one.dueOn),
        ),
        ...listRows(
          [
            { head: '日期', width: 24, isShort: true },
            { head: '工作情况记录（措施及内容）', width: width - 24 - 24 },
            { head: '经办人', width: 24, isShort: true },
          ],
          course.map(({ on, what, detail, by }) => [on, [what, detail].filter((part) => part !== '').join('：'), by]),
          { least: 4, height },
        ),
        ...closingRows(facts),
      ),
    ],
  })
}
