import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useMemo, type ReactElement } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { CaseRow } from '#shared/case/case-row'
import type { RowNames } from '#shared/case/columns/column'
import { columns } from '#shared/case/columns/columns'
import { dimensions, groupingOf, openedWords, type Dimension } from '#shared/figures/dimensions'
import type { FigureClasses } from '#shared/figures/figure-classes'
import { measures, measureToTitle } from '#shared/figures/measures'
import { dayRuleToWords, type ComparedPeriods } from '#shared/figures/period'
import { casesToText } from '#shared/figures/rate'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import { goTo, routeToHash } from '../../routes'
import { framedTable } from '../../ui/framed-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { useSnackbar } from '../../ui/use-snackbar'
import { casesToPaper, casesToReport, cellWords, shownColumns } from './cases-to-paper'
import type { FiguresGround } from './use-figures-ground'
import { lookToText, type FiguresLook, type LookedCases } from './figures-look'
import { useFigureClasses } from './use-figure-classes'
import { useFigurePapers } from './use-figure-papers'
import { useCasesBehind, weighCases } from './use-cases-behind'

export interface CasesBehindProps {
  readonly look: FiguresLook
  readonly cases: LookedCases
  readonly periods: ComparedPeriods
  readonly ground: FiguresGround
}

/** The cases behind one number, as lists show cases: a confidential caller is in none of it. */
export function CasesBehind({ look, cases, periods, ground }: CasesBehindProps): ReactElement {
  const { by, under } = look
  const { names } = ground
  const span = periods[cases.place]
  const classes = useFigureClasses(look.merges)
  const asked = useMemo(
    () => ({ ...cases, span, by, under, classes, ground }),
    [cases, span, by, under, classes, ground],
  )
  const rows = useCasesBehind(asked)
  const printer = useDeskPaper()
  const tell = useSnackbar()
  const papers = useFigurePapers()
  const cut = dayRuleToWords(span)
  const days = `${span.from} 至 ${span.to}${cut === '' ? '' : `（${cut}）`}`
  const about = `${days}${names === undefined ? '' : partWords(look, cases, names, classes)}${ground.told === '' ? '' : `　${ground.told}`}`
  const out = async (task: DeskPaperTask, listed: readonly CaseRow[], known: RowNames): Promise<void> => {
    const told = await printer.run(task, (ground) =>
      casesToPaper({ title: toTitle(cases), about: `${about}　${countToWords(listed, asked)}` }, listed, known, ground),
    )
    if (told !== undefined) tell(told)
  }
  const saveXlsx = (listed: readonly CaseRow[], known: RowNames): Promise<void> => {
    const told = {
      title: toTitle(cases),
      about: `${about}　${countToWords(listed, asked)}`,
      periodName: periods[cases.place].name,
    }
    return papers.run('xlsx', casesToReport(told, listed, known))
  }
  return (
    <PageFrame
      title={toTitle(cases)}
      subtitle={about}
      scroll="fixed"
      actions={
        <>
          <Button
            loading={papers.busy === 'xlsx'}
            disabled={rows === undefined || names === undefined || rows.length === 0 || printer.busy !== undefined}
            onClick={() => (rows === undefined || names === undefined ? undefined : void saveXlsx(rows, names))}
          >
            存为 Excel
          </Button>
          <PaperButtons
            busy={printer.busy}
            disabled={rows === undefined || names === undefined || rows.length === 0}
            printLabel="打印（A4 横向）"
            onRun={(task) => (rows === undefined || names === undefined ? undefined : void out(task, rows, names))}
          />
          <Button variant="contained" onClick={() => goBack(look)}>
            {cases.pledge === undefined ? '回到统计' : '回到责任书'}
          </Button>
        </>
      }
    >
      {printer.failure === undefined ? null : <FailureNotice words={printer.failure} />}
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <Box sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column' }}>
        {rows === undefined || names === undefined ? (
          <LoadingRows rows={12} />
        ) : rows.length === 0 ? (
          <Box sx={{ flex: 1 }}>
            <EmptyState title="没有案件" hint="这个数是 0，后面没有案件。" />
          </Box>
        ) : (
          <CaseTable rows={rows} names={names} />
        )}
        <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
          {rows === undefined ? '正在读取…' : countToWords(rows, asked)}
        </Box>
      </Box>
    </PageFrame>
  )
}

/** Where the list was come to from the figures, back to the very entry: the number that was pressed then has the focus. */
function goBack(look: FiguresLook): void {
  const pledge = look.cases?.pledge
  if (pledge !== undefined) return goTo({ screen: 'pledge', place: pledge })
  return goTo({ screen: 'figures', look: lookToText({ ...look, cases: undefined }) })
}

const sideWords = { counted: '的分子', of: '的分母', 'left-out': '里批准不计入的' } as const

function toTitle({ of, side }: LookedCases): string {
  const measure = measures[of]
  return `${measureToTitle(measure)}${measure.kind === 'rate' ? sideWords[side] : ''}：案件`
}

function partWords({ by, under }: FiguresLook, { key }: LookedCases, names: RowNames, classes: FigureClasses): string {
  if (by === undefined) return ''
  if (key === undefined) return under === undefined ? '' : `　${dimensions[by].title}：${openedWords(under)}`
  const dimension: Dimension = dimensions[by]
  const above = under === undefined ? '' : `${openedWords(under)}／`
  return `　${dimension.title}：${above}${groupingOf(by, under, classes).words(key, names)}`
}

/** The number again, where cases count otherwise than one each: 件次, 人次, 基本满意 in part. */
function countToWords(rows: readonly CaseRow[], asked: Parameters<typeof weighCases>[1]): string {
  const weight = weighCases(rows, asked)
  const counted = casesToText(weight)
  const measure = measures[asked.of]
  if (measure.kind === 'index' || counted === String(rows.length)) return `共 ${rows.length} 件`
  return `共 ${rows.length} 件案件，合 ${counted} ${measure.kind === 'count' ? measure.unit : '件'}`
}

const HeaderRow = (): ReactElement => (
  <tr>
    {shownColumns.map(({ name, width }) => (
      <th key={name} scope="col" style={{ width }}>
        {columns[name].head}
      </th>
    ))}
  </tr>
)

/** Cases as the lists behind numbers show them. */
export function CaseTable({
  rows,
  names,
}: {
  readonly rows: readonly CaseRow[]
  readonly names: RowNames
}): ReactElement {
  const header = <HeaderRow />
  return (
    <Box sx={framedTable} role="region" aria-label="数字后面的案件">
      <TableVirtuoso
        style={{ height: '100%' }}
        data={rows}
        increaseViewportBy={200}
        fixedHeaderContent={() => header}
        computeItemKey={(_index, { id }) => id}
        itemContent={(_index, row) =>
          shownColumns.map(({ name }) => {
            const words = cellWords(name, row, names)
            return (
              <td key={name} title={words} data-place={name === 'title' ? row.id : undefined}>
                {name === 'title' ? (
                  <Link href={routeToHash({ screen: 'case', caseId: row.id })} color="inherit">
                    {words}
                  </Link>
                ) : (
                  words
                )}
              </td>
            )
          })
        }
      />
    </Box>
  )
}
