import { reachedWords, satisfactionWords, solvedWords, truthWords, visitWayWords } from '../../case/choices'
import { formWidthMm, tickBoxes, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, row, table, text } from '../form-rows'
import type { VisitFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

const choiceRow = (name: string, words: Readonly<Record<string, string>>, chosen: string) =>
  row(
    10.5,
    label(labelWidth, name),
    entry(
      rest,
      tickBoxes(Object.values(words), (word) => word === chosen),
    ),
  )

/** 回访记录: what the caller says of the result and of the handling, each asked by itself. */
export const composeVisitRecord = (facts: VisitFacts, frame: PaperFrame): FormPaper => {
  const { one, handler } = facts
  return formOf(frame, {
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['承办单位', handler.unit],
            ['反馈日期', facts.fedBackOn],
          ],
          [['诉求事项', one.title]],
        ),
        row(42, label(labelWidth, '办理结果'), text(rest, facts.result)),
        ...factRows({ width, labelWidth, height: 10 }, [
          ['回访时间', facts.on],
          ['回访人', facts.by],
        ]),
        choiceRow('回访方式', visitWayWords, facts.way),
        choiceRow('是否联系上', reachedWords, facts.reached === '' ? '' : reachedWords[facts.reached]),
        choiceRow('诉求是否属实', truthWords, facts.truth),
        choiceRow('问题是否解决', solvedWords, facts.solved),
        choiceRow('对办理结果', satisfactionWords, facts.satisfied),
        choiceRow('对办理过程', satisfactionWords, facts.handled),
        row(32, label(labelWidth, '原因、意见\n和建议'), text(rest, facts.reasons)),
        row(18, label(labelWidth, '核实依据'), text(rest, facts.evidence)),
        row(
          14,
          label(labelWidth, '回访人签名'),
          entry(rest / 2 - 14, ''),
          label(labelWidth, '诉求人签名'),
          entry(rest / 2 - 14, ''),
        ),
      ),
    ],
  })
}
