import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useLayoutEffect, useMemo, useRef, type ReactElement } from 'react'
import { dimensionNames, dimensions, isDimensionName, openedWords, type Dimension } from '#shared/figures/dimensions'
import { composeMeasureTable, composePartTable } from '#shared/figures/figure-table'
import { measures, measureToTitle } from '#shared/figures/measures'
import {
  comparedWords,
  comparePeriods,
  dayRuleToWords,
  listCompared,
  spanToName,
  type ComparedPeriods,
} from '#shared/figures/period'
import { goTo, replaceRoute } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { SectionTabs, type SectionTab } from '../../ui/section-tabs'
import { CasesBehind } from './cases-behind'
import type { FigureReport } from './figure-report'
import { lookToPeriod, lookToText, parseLook, type FiguresLook } from './figures-look'
import { OverviewPanel } from './overview-panel'
import { PartsPanel } from './parts-panel'
import { PeriodBar } from './period-bar'
import { PositionBar } from './position-bar'
import { useFigureClasses } from './use-figure-classes'
import { useFigurePapers } from './use-figure-papers'
import { useFigures, type Figures } from './use-figures'
import { useFiguresGround, type FiguresGround } from './use-figures-ground'
import { useShownMeasures, type ShownMeasures } from './use-shown-measures'

/** 统计: a period's figures, each with what it is compared with, and each opening to its cases. */
export function FiguresScreen({ look: address }: { readonly look: string }): ReactElement {
  const look = useMemo(() => parseLook(address), [address])
  const state = useFiguresGround(look.until)
  if (state.state === 'ready') return <LookedFigures look={look} ground={state.ground} />
  return (
    <PageFrame title="统计" subtitle="按当时的台账统计">
      <PositionBar until={look.until} told="" onChange={(until) => show({ ...look, until })} />
      {state.state === 'failed' ? (
        <FailureNotice words={state.words} />
      ) : (
        <>
          <Box role="status" sx={{ color: 'text.secondary' }}>
            正在还原当时的台账…
            {state.of === 0 ? '' : `以后改动过的 ${state.of} 条记录，已还原 ${state.done} 条`}
          </Box>
          <LoadingRows rows={10} />
        </>
      )}
    </PageFrame>
  )
}

const show = (look: FiguresLook): void => replaceRoute({ screen: 'figures', look: lookToText(look) })

function LookedFigures({ look, ground }: { readonly look: FiguresLook; readonly ground: FiguresGround }): ReactElement {
  const { rules, today } = ground
  const periods = useMemo(() => comparePeriods(lookToPeriod(look, today, rules), today, rules), [look, today, rules])
  if (look.cases !== undefined) return <CasesBehind look={look} cases={look.cases} periods={periods} ground={ground} />
  return <FiguresPage look={look} periods={periods} ground={ground} />
}

interface FiguresPageProps {
  readonly look: FiguresLook
  readonly periods: ComparedPeriods
  readonly ground: FiguresGround
}

function FiguresPage({ look, periods, ground }: FiguresPageProps): ReactElement {
  const { shown, toggle, reset } = useShownMeasures()
  const { by } = look
  const classes = useFigureClasses(look.merges)
  const asked = useMemo(() => ({ look, periods, classes, shown, ground }), [look, periods, classes, shown, ground])
  const figures = useFigures(asked, ground.names)
  const papers = useFigurePapers()
  const change = (next: Partial<FiguresLook>): void => show({ ...look, ...next })
  const report = useMemo(() => (figures === undefined ? undefined : toReport(figures)), [figures])
  const acts = useNewest({ onChange: change, onToggle: toggle, onReset: reset })
  // Tables of hundreds of cells are drawn when other figures come, and not for every press on the way to them.
  const drawn = useMemo(
    () => (figures === undefined ? null : <ShownFigures figures={figures} shown={shown} acts={acts} />),
    [figures, shown, acts],
  )
  // One after the other: a press that nothing comes of would be taken for done.
  const isHeld = report === undefined || papers.busy !== undefined
  return (
    <PageFrame
      title="统计"
      subtitle={periodToWords(periods, ground.toldWhole)}
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'centre-figures' })}>与上级数据核对</Button>
          <Button loading={papers.busy === 'xlsx'} disabled={isHeld} onClick={() => run('xlsx')}>
            存为 Excel
          </Button>
          {by === undefined ? null : (
            <Button
              loading={papers.busy === 'png'}
              disabled={isHeld || report?.chart === undefined || report.chart.parts.length === 0}
              onClick={() => run('png')}
            >
              图表存为图片
            </Button>
          )}
          <Button variant="contained" loading={papers.busy === 'print'} disabled={isHeld} onClick={() => run('print')}>
            打印（A4 横向）
          </Button>
        </>
      }
    >
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <PeriodBar look={look} period={periods.now} rules={ground.rules} today={ground.today} onChange={change}>
        <PositionBar until={look.until} told={ground.told} onChange={(until) => change({ until })} />
      </PeriodBar>
      {periods.daysSoFar === undefined ? null : (
        <Alert severity="info" icon={false} sx={{ py: 0 }}>
          这一期还没有结束，数字截至 {periods.now.to}；
          {listCompared(periods)
            .map((place) => comparedWords[place].of)
            .join('、')}
          也只取前 {periods.daysSoFar} 天来比。
        </Alert>
      )}
      {figures?.isSlow === true ? (
        <Alert severity="info" variant="outlined" sx={{ py: 0 }}>
          后台统计没有启动，这次在窗口里分段统计：数字一样，只是慢一些。重新打开程序后会再试。
        </Alert>
      ) : null}
      {figures === undefined ? (
        <LoadingRows rows={10} />
      ) : (
        <>
          <SectionTabs
            label="看什么"
            value={by ?? 'whole'}
            tabs={tabs}
            onChange={(value) => change({ by: isDimensionName(value) ? value : undefined, under: undefined })}
          />
          {drawn}
        </>
      )}
    </PageFrame>
  )

  function run(task: 'xlsx' | 'png' | 'print'): void {
    if (report !== undefined) void papers.run(task, report)
  }
}

interface FigureActs {
  readonly onChange: (change: Partial<FiguresLook>) => void
  readonly onToggle: ShownMeasures['toggle']
  readonly onReset: ShownMeasures['reset']
}

/** The same acts for as long as a screen stands; each does what the newest of its kind does. */
function useNewest(acts: FigureActs): FigureActs {
  const newest = useRef(acts)
  useLayoutEffect(() => {
    newest.current = acts
  })
  return useMemo(
    () => ({
      onChange: (change) => newest.current.onChange(change),
      onToggle: (name) => newest.current.onToggle(name),
      onReset: () => newest.current.onReset(),
    }),
    [],
  )
}

interface ShownFiguresProps {
  readonly figures: Figures
  readonly shown: ShownMeasures['shown']
  readonly acts: FigureActs
}

/** Drawn by what was counted, so that no number stands for a moment under another's heading. */
function ShownFigures({ figures, shown, acts: { onChange, onToggle, onReset } }: ShownFiguresProps): ReactElement {
  const { look, periods } = figures.asked
  return look.by === undefined ? (
    <OverviewPanel
      look={look}
      lines={figures.lines}
      compared={listCompared(periods)}
      shown={shown}
      onToggle={onToggle}
      onReset={onReset}
    />
  ) : (
    <PartsPanel look={look} by={look.by} periods={periods} figures={figures} onChange={onChange} />
  )
}

function periodToWords(periods: ComparedPeriods, told: string): string {
  const { name, from } = periods.now
  // A week and a chosen span are called by their days.
  const days = name.startsWith(from) ? '' : `（${spanToName(periods.now)}）`
  const others = listCompared(periods).map((place) => `${comparedWords[place].of}：${spanToName(periods[place])}`)
  const cut = dayRuleToWords(periods.now)
  return [`${name}${days}`, others.join('；'), cut, told].filter((part) => part !== '').join('。')
}

/** The whole, and each dimension. */
const tabs: readonly SectionTab<string>[] = [
  { value: 'whole', label: '总体情况' },
  ...dimensionNames.map((value) => ({ value, label: dimensions[value].title })),
]

/** What is shown, for paper, spreadsheet and picture. */
function toReport({ asked: { look, periods, ground }, lines, parts, whole }: Figures): FigureReport {
  const compared = listCompared(periods)
  // Whoever gets the picture does not see the screen: what is not over says how far it has come.
  const soFar =
    ground.told !== '' ? `（${ground.told}）` : periods.daysSoFar === undefined ? '' : `（截至 ${periods.now.to}）`
  const about = { periodName: `${periods.now.name}${soFar}`, periodWords: periodToWords(periods, ground.toldWhole) }
  if (look.by === undefined)
    return { ...about, of: '总体情况', table: composeMeasureTable(lines, compared), chart: undefined }
  const dimension: Dimension = dimensions[look.by]
  const opened = dimension.opened === undefined ? undefined : look.under
  const by = opened === undefined ? dimension.title : `${dimension.title}（${openedWords(opened)}）`
  const measure = measures[look.measure]
  return {
    ...about,
    of: `${measureToTitle(measure)}，按${by}${look.merges && dimension.opened === true ? '，按新分类归并' : ''}`,
    table: composePartTable({ by, measure, lines: parts, whole, compared }),
    chart: { measure, parts, comparedWith: comparedWords[compared[0] ?? 'before'].of },
  }
}
