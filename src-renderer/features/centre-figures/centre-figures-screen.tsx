import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState, type ReactElement } from 'react'
import { composeDifferenceTable, composeTotalsTable } from '#shared/centre-figures/difference-tables'
import { basisWords, bases, isBasis } from '#shared/centre-figures/ours'
import { dayRuleToWords } from '#shared/figures/period'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { DifferenceList } from './difference-list'
import { ListRemarks } from './list-remarks'
import { MappingPanel } from './mapping-panel'
import { NotedPanel } from './noted-panel'
import { PeriodChoice } from './period-choice'
import { SourcePanel } from './source-panel'
import { tableFailureToWords } from './table-words'
import { TotalsPanel } from './totals-panel'
import { useCentreTable, type CentreTable, type CentreTableDesk } from './use-centre-table'
import { nothingChosen, useComparison, type Chosen, type ListView, type TotalsView } from './use-comparison'
import { useComparisonPapers, type ComparisonPaper } from './use-comparison-papers'
import { noteOf, noteToWords, useNotes, type NotesById } from './use-notes'

/** 与上级数据核对: their list or totals beside the ledger. Nothing of their table changes a case. */
export function CentreFiguresScreen(): ReactElement {
  const desk = useCentreTable()
  const notes = useNotes()
  const { laid } = desk
  if (laid === undefined)
    return (
      <PageFrame
        title="与上级数据核对"
        subtitle="把受理中心发来的清单或汇总表，同本台账逐件、逐项对一遍"
        actions={<BackToFigures />}
      >
        <Failures desk={desk} />
        <SourcePanel busy={desk.busy} onPaste={desk.paste} onOpen={() => void desk.open()} />
        <NotedPanel notes={notes} />
      </PageFrame>
    )
  return <Compared key={laid.source} desk={desk} laid={laid} notes={notes} />
}

const BackToFigures = (): ReactElement => (
  <Button onClick={() => goTo({ screen: 'figures', look: '' })}>回到统计</Button>
)

function Failures({ desk: { failure, unkept } }: { readonly desk: CentreTableDesk }): ReactElement {
  return (
    <>
      {failure === undefined ? null : <FailureNotice words={tableFailureToWords(failure)} />}
      {unkept === undefined ? null : <FailureNotice words={draftUnkeptToWords(unkept)} />}
    </>
  )
}

interface ComparedProps {
  readonly desk: CentreTableDesk
  readonly laid: CentreTable
  readonly notes: NotesById | undefined
}

function Compared({ desk, laid, notes }: ComparedProps): ReactElement {
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const view = useComparison(laid, chosen)
  const papers = useComparisonPapers()
  const paper = view === undefined ? undefined : toPaper(view, laid, notes)
  const isHeld = paper === undefined || papers.busy !== undefined
  const run = (task: 'xlsx' | 'print') => () => (paper === undefined ? undefined : void papers.run(task, paper))
  return (
    <PageFrame
      title="与上级数据核对"
      subtitle={view === undefined ? laid.source : aboutOf(view, laid)}
      scroll={view?.kind === 'list' ? 'fixed' : 'page'}
      actions={
        <>
          <BackToFigures />
          <Button onClick={desk.clear}>换一张表</Button>
          <Button loading={papers.busy === 'xlsx'} disabled={isHeld} onClick={run('xlsx')}>
            存为 Excel
          </Button>
          <Button variant="contained" loading={papers.busy === 'print'} disabled={isHeld} onClick={run('print')}>
            打印（A4 横向）
          </Button>
        </>
      }
    >
      <Failures desk={desk} />
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <Choices desk={desk} laid={laid} view={view} onChoose={(change) => setChosen({ ...chosen, ...change })} />
      {laid.shaped === undefined ? null : <MappingPanel shaped={laid.shaped} onChoose={desk.choose} />}
      {view === undefined ? (
        laid.shaped === undefined ? null : (
          <LoadingRows rows={8} />
        )
      ) : view.kind === 'list' ? (
        <>
          <ListRemarks view={view} />
          <DifferenceList {...view.comparison} span={view.period} notes={notes} />
        </>
      ) : (
        <TotalsPanel view={view} onLine={(line) => setChosen({ ...chosen, line })} />
      )}
    </PageFrame>
  )
}

interface ChoicesProps {
  readonly desk: CentreTableDesk
  readonly laid: CentreTable
  readonly view: ListView | TotalsView | undefined
  readonly onChoose: (change: Partial<Chosen>) => void
}

/** The sheet of the workbook, the period, and by which day their list was made. */
function Choices({ desk, laid, view, onChoose }: ChoicesProps): ReactElement {
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', flexShrink: 0, pt: 0.75 }}>
      {laid.sheets.length < 2 ? null : (
        <TextField
          select
          size="small"
          label="工作表"
          value={laid.sheet}
          onChange={({ target }) => desk.chooseSheet(Number(target.value))}
          sx={{ width: 180 }}
        >
          {laid.sheets.map((name, nth) => (
            <MenuItem key={name} value={nth}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {view === undefined ? null : <PeriodChoice period={view.period} onPeriod={(period) => onChoose({ period })} />}
      {view?.kind !== 'list' ? null : (
        <TextField
          select
          size="small"
          label="清单按哪个日期列入"
          value={view.basis}
          onChange={({ target }) => onChoose({ basis: isBasis(target.value) ? target.value : undefined })}
          sx={{ width: 190 }}
        >
          {bases.map((basis) => (
            <MenuItem key={basis} value={basis}>
              按{basisWords[basis]}日期
            </MenuItem>
          ))}
        </TextField>
      )}
    </Stack>
  )
}

/** The period, how its days are cut, where the table is from, and how much agrees. */
function aboutOf(view: ListView | TotalsView, { source }: CentreTable): string {
  const { name, from, to } = view.period
  const days = name.startsWith(from) ? name : `${name}（${from} 至 ${to}）`
  const result =
    view.kind === 'list'
      ? `按${basisWords[view.basis]}日期：一致 ${view.comparison.agreed} 件，差异 ${view.comparison.differences.length} 件`
      : `一致 ${view.differences.filter(({ equal }) => equal).length} 项，不一致 ${view.differences.filter(({ equal }) => !equal).length} 项`
  return [days, dayRuleToWords(view.period), source, result].filter((words) => words !== '').join('　')
}

function toPaper(view: ListView | TotalsView, laid: CentreTable, notes: NotesById | undefined): ComparisonPaper {
  const about = { periodName: view.period.name, about: aboutOf(view, laid) }
  if (view.kind === 'totals') return { ...about, table: composeTotalsTable(view.differences) }
  const { differences } = view.comparison
  return {
    ...about,
    table: composeDifferenceTable(differences, (one) => noteToWords(noteOf(notes, view.period, one))),
  }
}
