import { describe, expect, it } from 'vitest'
import { activityToCsv } from '#renderer/features/activity/activity-to-csv'

const lineOf = (detail: string) => {
  const line = {
    key: '1',
    time: '',
    person: '',
    pc: '',
    replica: '',
    kind: '',
    title: '',
    detail,
    caseText: '',
    caseId: '',
  }
  return activityToCsv([line])
}

describe('a cell of the printed log as a table', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '＝1+1', '＋1', '－1', '＠A1', ' =1+1', '　＝1', '\n=1+1', '\t=1', '−1'])(
    '%j begins no formula',
    (text) => {
      expect(lineOf(text)).toContain(`"'${text}"`)
    },
  )

  it.each(['办结', '2026-11-23', '(一)', '3-5 日', '"引文"'])('%j stays as it is', (text) => {
    expect(lineOf(text)).toContain(`"${text.replaceAll('"', '""')}"`)
  })
})
