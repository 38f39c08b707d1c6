import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { comparePeriods, dayRuleToWords, type ComparedPeriods, type PeriodRules } from '#shared/figures/period'
import type { Office } from '#shared/office/office'
import { fitsSheet, gridSheets, type GridPaper, type PaperGrid } from '#shared/paper/paper-grid'
import { localDateToChinese, type LocalDate } from '#shared/prelude/local-date'
import { countySheetToGrids, countyNotes } from '#shared/statement/county-sheet-to-grids'
import type { CrossLayout } from '#shared/statement/cross-layout'
import { crossTableToGrid } from '#shared/statement/cross-table-to-grid'
import type { OfficeClasses } from '#shared/statement/office-classes'
import { usualLayout } from '#shared/statement/ready-layouts'
import { useCrossLayout } from '../../../desk/use-cross-layout'
import { usePeriodRules } from '../../../desk/use-period-rules'
import { useOffice } from '../../../desk/use-office'
import { useActor, useStaff } from '../../../desk/use-staff'
import { useToday } from '../../../desk/use-today'
import type { Staff } from '../../../ledger-store/read/read-office'
import { replaceRoute } from '../../../routes'
import { FailureNotice } from '../../../ui/failure-notice'
import { LoadingRows } from '../../../ui/loading-rows'
import { PageFrame } from '../../../ui/page'
import { SectionTabs, type SectionTab } from '../../../ui/section-tabs'
import { lookToPeriod } from '../figures-look'
import { PeriodBar } from '../period-bar'
import { useRowNames } from '../use-row-names'
import { ColumnsDialog } from './columns-dialog'
import { CountyPanel } from './county-panel'
import { CrossGrid } from './cross-grid'
import { StatementCases } from './statement-cases'
import { StatementFields, type Signers } from './statement-fields'
import { parseStatementLook, statementLookToText, type StatementKind, type StatementLook } from './statement-look'
import { useCountySheet } from './use-county-sheet'
import { useOfficeClasses } from './use-office-classes'
import { useCrossTable } from './use-cross-table'
import { useStatementPapers, type StatementPaper } from './use-statement-papers'

/** 报表: what is handed in as a form. The cross table of classes and measures, and the list to be reconciled with the county. */
export function StatementScreen({ look: address }: { readonly look: string }): ReactElement {
  const rules = usePeriodRules()
  const today = useToday()
  const names = useRowNames()
  const office = useOffice()
  const staff = useStaff()
  const look = useMemo(() => parseStatementLook(address, today, rules), [address, today, rules])
  const periods = useMemo(() => comparePeriods(lookToPeriod(look, today, rules), today, rules), [look, today, rules])
  const set = useCrossLayout()
  const classes = useOfficeClasses()
  const usual = useMemo(() => usualLayout(classes), [classes])
  const [signers, setSigners] = useState<Signers>()
  const actor = useActor()
  if (set === undefined || office === undefined || staff === undefined)
    return (
      <PageFrame title="报表">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  const layout = set.layout ?? usual
  if (look.cases !== undefined)
    return (
      <StatementCases
        look={look}
        cases={look.cases}
        period={periods.now}
        rules={rules}
        layout={layout}
        classes={classes}
        names={names}
      />
    )
  const ground: FormGround = {
    look,
    periods,
    rules,
    classes,
    today,
    office,
    signers: signers ?? { filler: actor?.name ?? '', head: headOf(staff) },
    onSigners: setSigners,
    onLook: (change) =>
      replaceRoute({ screen: 'statement', look: statementLookToText({ ...look, ...settleDays(change, today) }) }),
  }
  return look.kind === 'county' ? (
    <CountyForm ground={ground} />
  ) : (
    <CrossForm ground={ground} set={set.layout} layout={layout} />
  )
}

/** 主要负责人; '' where the office has named none. */
const headOf = ({ people }: Staff): string =>
  [...people.values()].find(({ active, isHead }) => active && isHead === true)?.name ?? ''

/** The current period is named by today: an address without days means the last month here. */
const settleDays = (change: Partial<StatementLook>, today: LocalDate): Partial<StatementLook> =>
  change.days !== undefined && change.days.kind !== 'span' && change.days.on === ''
    ? { ...change, days: { ...change.days, on: today } }
    : change

interface FormGround {
  readonly look: StatementLook
  readonly periods: ComparedPeriods
  readonly rules: PeriodRules
  readonly classes: OfficeClasses
  readonly today: LocalDate
  readonly office: Office
  readonly signers: Signers
  readonly onSigners: (signers: Signers) => void
  readonly onLook: (change: Partial<StatementLook>) => void
}

/** The same over every form. */
function headingOf({ office, signers, today }: FormGround): readonly string[] {
  return [
    `填报单位：${office.name}`,
    `填报人：${signers.filler.trim()}`,
    `负责人：${signers.head.trim()}`,
    `填报日期：${localDateToChinese(today)}`,
    '（单位：件）',
  ]
}

/** Whoever gets the paper does not see the screen: what is not over says how far it has come. */
const periodName = ({ now, daysSoFar }: ComparedPeriods): string =>
  daysSoFar === undefined ? now.name : `${now.name}，截至 ${now.to}`

/** How the office cuts its days, where not at midnight: whoever holds the form against others has to know. */
function tellDays({ now }: ComparedPeriods): readonly string[] {
  const words = dayRuleToWords(now)
  return words === '' ? [] : [`${words}。`]
}

/** A4 where the columns have room on it in a type that can be read. */
const sheetFor = ({ look }: FormGround, grids: readonly PaperGrid[]): GridPaper['sheet'] =>
  look.sheet ?? (grids.every((grid) => grid.widths.length < 24) && fitsSheet({ grids }, 'A4') ? 'A4' : 'A3')

function CrossForm({
  ground,
  set,
  layout,
}: {
  readonly ground: FormGround
  readonly set: CrossLayout | undefined
  readonly layout: CrossLayout
}): ReactElement {
  const { look, periods, rules, classes } = ground
  const [setting, setSetting] = useState(false)
  const asked = useMemo(() => ({ period: periods.now, rules, layout, classes }), [periods.now, rules, layout, classes])
  const found = useCrossTable(asked)
  const table = found?.asked === asked ? found.table : undefined
  const grids = useMemo(() => (table === undefined ? [] : [crossTableToGrid(table, look.zeros)]), [table, look.zeros])
  const name = `${periods.now.name}分类统计表`
  const paper: StatementPaper = {
    name,
    organ: ground.office.name,
    paper: {
      title: `市长热线诉求收集、办理、办结情况统计表（${periodName(periods)}）`,
      heading: headingOf(ground),
      grids,
      notes: [...tellDays(periods), ...(table?.notes ?? [])],
      sheet: sheetFor(ground, grids),
    },
  }
  return (
    <FormPage
      ground={ground}
      paper={paper}
      isReady={table !== undefined}
      more={<Button onClick={() => setSetting(true)}>栏目设置…</Button>}
    >
      {table === undefined ? (
        <LoadingRows rows={10} />
      ) : (
        <>
          {table.isEmpty ? (
            <Alert severity="info" icon={false} sx={{ py: 0, flexShrink: 0 }}>
              这一期没有案件：累计和本期都没有受理、在办和办结的。表仍可以打印、保存，各栏是空的。
            </Alert>
          ) : null}
          <CrossGrid look={look} table={table} label={name} />
          {table.notes.map((note) => (
            <Alert key={note} severity="warning" variant="outlined" sx={{ py: 0, flexShrink: 0 }}>
              {note}
            </Alert>
          ))}
        </>
      )}
      {setting ? <ColumnsDialog set={set} layout={layout} classes={classes} onClose={() => setSetting(false)} /> : null}
    </FormPage>
  )
}

function CountyForm({ ground }: { readonly ground: FormGround }): ReactElement {
  const { periods, office } = ground
  const sheet = useCountySheet(periods.now)
  const grids = useMemo(() => (sheet === undefined ? [] : countySheetToGrids(sheet)), [sheet])
  const paper: StatementPaper = {
    name: `${periods.now.name}与上级对账表`,
    organ: office.name,
    paper: {
      title: `市长热线工单与上级对账表（${periodName(periods)}）`,
      heading: headingOf(ground),
      grids,
      notes: [...tellDays(periods), ...(sheet === undefined ? [] : countyNotes(sheet))],
      sheet: sheetFor(ground, grids),
    },
  }
  return (
    <FormPage ground={ground} paper={paper} isReady={sheet !== undefined}>
      {sheet === undefined ? <LoadingRows rows={10} /> : <CountyPanel sheet={sheet} />}
    </FormPage>
  )
}

const tabs: readonly SectionTab<StatementKind>[] = [
  { value: 'cross', label: '分类统计表' },
  { value: 'county', label: '与上级对账表' },
]

interface FormPageProps {
  readonly ground: FormGround
  readonly paper: StatementPaper
  readonly isReady: boolean
  readonly more?: ReactElement
  readonly children: ReactNode
}

/** A form on its page: which one, of which period, and the ways in which it leaves. */
function FormPage({ ground, paper, isReady, more, children }: FormPageProps): ReactElement {
  const { look, periods, rules, onLook } = ground
  const { from, to } = periods.now
  const papers = useStatementPapers()
  const { sheet } = paper.paper
  const isHeld = !isReady || papers.busy !== undefined
  const other = gridSheets.find((one) => one !== sheet)
  return (
    <PageFrame
      title="报表"
      subtitle={`${paper.paper.title.replace(/^市长热线/u, '')}　${from} 至 ${to}`}
      scroll={look.kind === 'cross' ? 'fixed' : 'page'}
      actions={
        <>
          <Button loading={papers.busy === 'xlsx'} disabled={isHeld} onClick={() => void papers.run('xlsx', paper)}>
            存为 Excel
          </Button>
          <Button loading={papers.busy === 'print'} disabled={isHeld} onClick={() => void papers.run('print', paper)}>
            打印（{sheet} 横向）
          </Button>
          <Button
            variant="contained"
            loading={papers.busy === 'docx'}
            disabled={isHeld}
            onClick={() => void papers.run('docx', paper)}
          >
            存为 Word
          </Button>
        </>
      }
    >
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <SectionTabs
        label="哪一种报表"
        value={look.kind}
        tabs={tabs}
        onChange={(kind) => onLook({ kind, sheet: undefined })}
      />
      <PeriodBar look={look} period={periods.now} rules={rules} onChange={onLook} />
      <StatementFields look={look} sheet={sheet} signers={ground.signers} onSigners={ground.onSigners} onLook={onLook}>
        {more}
      </StatementFields>
      {isReady && !fitsSheet(paper.paper, sheet) ? (
        <Alert severity="info" icon={false} sx={{ py: 0, flexShrink: 0 }}>
          栏目多，{sheet} 纸上的字会小得看不清，请用 {other} 纸，或者少设几栏。
        </Alert>
      ) : null}
      {children}
    </PageFrame>
  )
}
