import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, type ReactElement } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { compareNumbers, type RowNames } from '#shared/case/columns/column'
import type { Period, PeriodRules } from '#shared/figures/period'
import { columnToWords, createColumnTest, listTableColumns } from '#shared/statement/compose-cross-table'
import type { CrossLayout } from '#shared/statement/cross-layout'
import { blockWords, crossRows, crossSpans, type CrossRow } from '#shared/statement/cross-rows'
import type { OfficeClasses } from '#shared/statement/office-classes'
import { useLedgerRows } from '../../../desk/use-ledger-rows'
import { useDeskPaper, type DeskPaperTask } from '../../../desk/use-desk-paper'
import { goTo } from '../../../routes'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { LoadingRows } from '../../../ui/loading-rows'
import { PageFrame } from '../../../ui/page'
import { PaperButtons } from '../../../ui/paper-buttons'
import { useSnackbar } from '../../../ui/use-snackbar'
import { CaseTable } from '../cases-behind'
import { casesToPaper } from '../cases-to-paper'
import { statementLookToText, type CrossPlace, type StatementLook } from './statement-look'

export interface StatementCasesProps {
  readonly look: StatementLook
  readonly cases: CrossPlace
  readonly period: Period
  readonly rules: PeriodRules
  readonly layout: CrossLayout
  readonly classes: OfficeClasses
  readonly names: RowNames | undefined
}

/** The cases behind one number of the cross table, as lists show cases: a confidential caller is in none of it. */
export function StatementCases(props: StatementCasesProps): ReactElement {
  const { look, cases, period, rules, layout, names } = props
  const row = useMemo(() => crossRows(period).find(({ name }) => name === cases.row), [period, cases.row])
  const rows = useCases(row, cases.column, props)
  const printer = useDeskPaper()
  const tell = useSnackbar()
  const title = `${tellPlace(row, cases, layout, period)}：案件`
  const span = row === undefined ? period : crossSpans(period, rules)[row.block]
  const about = `${span.from} 至 ${span.to}`
  const back = (): void => goTo({ screen: 'statement', look: statementLookToText({ ...look, cases: undefined }) })
  const counted = rows === undefined ? '正在读取…' : `共 ${rows.length} 件`
  const out = async (task: DeskPaperTask): Promise<void> => {
    if (rows === undefined || names === undefined) return
    const told = await printer.run(task, (ground) =>
      casesToPaper({ title, about: `${about}　${counted}` }, rows, names, ground),
    )
    if (told !== undefined) tell(told)
  }
  return (
    <PageFrame
      title={title}
      subtitle={about}
      scroll="fixed"
      actions={
        <>
          <PaperButtons
            busy={printer.busy}
            disabled={rows === undefined || names === undefined || rows.length === 0}
            printLabel="打印（A4 横向）"
            onRun={(task) => void out(task)}
          />
          <Button variant="contained" onClick={back}>
            回到报表
          </Button>
        </>
      }
    >
      {printer.failure === undefined ? null : <FailureNotice words={printer.failure} />}
      <Box sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column' }}>
        {rows === undefined || names === undefined ? (
          <LoadingRows rows={12} />
        ) : rows.length === 0 ? (
          <Box sx={{ flex: 1 }}>
            <EmptyState title="没有案件" hint="这个数是 0，或者栏目设置改过了，这一栏已经没有。" />
          </Box>
        ) : (
          <CaseTable rows={rows} names={names} />
        )}
        <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
          {counted}
        </Box>
      </Box>
    </PageFrame>
  )
}

/** Where a number stands, in words: 本月建账（村级呈报），民生工作—水利. */
function tellPlace(row: CrossRow | undefined, cases: CrossPlace, layout: CrossLayout, period: Period): string {
  const column = listTableColumns(layout, true).find(({ key }) => key === cases.column)
  const words = column === undefined ? '没有这一栏' : columnToWords(column)
  if (row === undefined) return `没有这一行，${words}`
  const block = row.block === 'year' && !row.group.startsWith('累计') ? blockWords(period).year : ''
  const label = row.label === '' || row.label === '合计' ? '' : `（${row.label}）`
  return `${block}${row.group}${label}，${words}`
}

function useCases(
  row: CrossRow | undefined,
  column: string,
  { period, rules, layout, classes }: StatementCasesProps,
): readonly CaseRow[] | undefined {
  const ledger = useLedgerRows()
  return useMemo(() => {
    if (ledger === undefined) return undefined
    const isIn = createColumnTest(layout, classes, column)
    if (row === undefined || isIn === undefined) return []
    const span = crossSpans(period, rules)[row.block]
    return [...ledger.rows.values()].filter((one) => isIn(one) && row.part.weigh(one, span) > 0).sort(compareNumbers)
  }, [ledger, row, column, period, rules, layout, classes])
}
