import type { Case } from '#shared/case/case'
import { satisfactionWords, solvedWords } from '#shared/case/choices'
import { isBlank, tell } from '#shared/case/private-text'
import { sayWord } from '#shared/text/say-word'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'

/** 旧台账原文: from which line the case was taken, and what that line said for which a case has no field. Nothing of a case that was not. */
export function ImportedPanel({ one: { values } }: { readonly one: Case }): ReactElement | null {
  const { show } = useCaller()
  const { imported } = values
  if (imported === undefined) return null
  const { file, sheet, line, number, state, unit, closedOn, limitKnown, result, reply, facts } = imported
  const { satisfaction, solved, visitedOn } = imported
  const told = [
    { label: '原状态', value: state },
    { label: '原承办单位', value: unit },
    { label: '原办理结果', value: result },
    { label: '原答复', value: reply },
    ...facts.map(({ head, value }) => ({ label: head, value })),
  ].filter(({ value }) => !isBlank(value))
  return (
    <Panel title="旧台账原文">
      <KeyValue
        items={[
          {
            label: '来自',
            value: `${file}${sheet === '' ? '' : `（${sheet}）`}第 ${line} 行${number === '' ? '' : `，原编号 ${number}`}`,
            wide: true,
          },
          ...(closedOn === undefined ? [] : [{ label: '原办结日期', value: closedOn }]),
          ...(satisfaction === undefined
            ? []
            : [{ label: '来电人评价', value: sayWord(satisfactionWords, satisfaction) }]),
          ...(solved === undefined ? [] : [{ label: '是否解决', value: sayWord(solvedWords, solved) }]),
          ...(visitedOn === undefined ? [] : [{ label: '原回访日期', value: visitedOn }]),
          ...(limitKnown ? [] : [{ label: '办结时限', value: '旧台账没有写明，不评判是否按期' }]),
          ...told.map(({ label, value }) => ({ label, value: show(tell`${value}`), wide: true })),
        ]}
      />
    </Panel>
  )
}
