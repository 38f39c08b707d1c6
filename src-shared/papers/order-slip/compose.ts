import { formWidthMm, uprightSheet, type FormPaper, type FormRow } from '../../paper/form-paper'
import { saySentence } from '../../wording/say-wording'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, table, text } from '../form-rows'
import type { OrderFacts, OrderedUnit } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 26
const rest = width - labelWidth
const half = width / 2 - labelWidth

const unitRows = ({ role, unit, person, dueOn, requirement }: OrderedUnit): FormRow[] => [
  row(10, label(labelWidth, role), entry(half, unit), label(labelWidth, '责任人'), entry(half, person)),
  ...(role === '主办单位'
    ? []
    : [
        row(
          10,
          label(labelWidth, '协办要求\n和时限'),
          text(rest, [requirement, dueOn === '' ? '' : `${dueOn}前办结`].filter((each) => each !== '').join('\n')),
        ),
      ]),
]

/** 接件: a line for every unit, to be signed when the slip is handed over. */
const receiptRow = ({ role, phone }: OrderedUnit): FormRow =>
  row(
    11,
    label(labelWidth, `${role}\n接件时间`),
    entry(52, '　　年　月　日　时'),
    label(16, '接件人'),
    entry(26, ''),
    label(13, '电话'),
    entry(width - labelWidth - 107, phone),
  )

/** 交办单: who does what by when, and a line for each unit to sign for it. */
export const composeOrderSlip = (
  { one, instruction, orderedOn, requirement, units, contact }: OrderFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    head: [`交办单位（盖章）：${frame.officeName}`, orderedOn === '' ? '　　　年　　月　　日' : orderedOn],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 9 },
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['诉求类型', one.demand],
            ['问题发生地', one.place],
          ],
          [['诉求事项', one.title]],
        ),
        row(34, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(28, label(labelWidth, '领导批示'), opinion(rest, instruction.words, instruction.sign)),
        row(20, label(labelWidth, '办理要求'), text(rest, requirement)),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['办理时限', limitOf(orderedOn, units[0]?.dueOn ?? '')],
          ['答复时限', one.dueOn],
        ]),
        ...units.flatMap(unitRows),
        ...units.map(receiptRow),
      ),
    ],
    foot: [contactLine(frame, contact), frame.printed].filter((words) => words !== ''),
  })

const contactLine = ({ wording, officeName }: PaperFrame, contact: string): string =>
  contact === '' ? '' : saySentence(wording, 'order-contact', { 单位电话: contact, 单位名称: officeName })

/** 自……至……, as forms name a limit. */
const limitOf = (from: string, to: string): string => (to === '' ? '' : from === '' ? `${to}前` : `${from}起\n${to}止`)
