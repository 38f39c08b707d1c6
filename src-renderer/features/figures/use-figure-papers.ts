import { useState } from 'react'
import { figuresPaperWidth, renderFigures } from '#shared/paper/render-figures'
import { barChartHeight, renderBarChart } from '#shared/paper/render-bar-chart'
import type { IpcResult } from '#shared/ipc/contract'
import { useDesk } from '../../desk/desk'
import { usePrintPage, type PageGround, type PageToPrint } from '../../desk/use-print-page'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { loadRenderXlsx } from '../../papers/load-render-xlsx'
import { drawPng } from '../../pictures/draw-png'
import { useSnackbar } from '../../ui/use-snackbar'
import type { FigureReport } from './figure-report'
import { reportToBars } from './report-to-bars'

type Task = 'xlsx' | 'png' | 'print'

export interface FigurePapers {
  readonly busy: Task | undefined
  readonly failure: FailureWords | undefined
  run(task: Task, report: FigureReport): Promise<void>
}

const notDrawn: FailureWords = {
  title: '图片没有做成',
  what: '这台电脑没有把图画成图片，多半是内存不够。',
  safe: '台账没有改动，页面上的图和数字都在。',
  todo: '关掉别的程序再试一次；也可以用“打印”，图和表一起印出来。',
}

/** As it is named in the log and in file names: 2026年11月 按内容分类. */
const toName = ({ periodName, of }: FigureReport): string => `${periodName} ${of}`
/** No file name may have these. */
const toFileName = (report: FigureReport): string =>
  `统计_${toName(report)}`.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 100)

function reportToPrint(report: FigureReport, ground: PageGround): PageToPrint {
  const title = `${report.periodName}统计表`
  const bars = reportToBars(report)
  const { lines, ...table } = report.table
  const html = renderFigures({
    ...ground,
    title,
    about: report.periodWords,
    tables: [
      {
        ...table,
        chart: bars === undefined ? '' : renderBarChart(bars, figuresPaperWidth),
        lines: lines.map((cells) => cells.map(({ words, as }) => ({ words, isNumber: as !== 'text' }))),
      },
    ],
  })
  return { html, title, act: { act: 'figures-printed', of: toName(report) } }
}

/** Leaves what is shown as a workbook, as a picture of its chart, and on paper; each is put on record. */
export function useFigurePapers(): FigurePapers {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const printer = usePrintPage()
  const [busy, setBusy] = useState<'xlsx' | 'png'>()
  const [failure, setFailure] = useState<FailureWords>()

  const keep = async (report: FigureReport, saved: IpcResult<'file.save'>): Promise<void> => {
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return
    const { name, place } = saved.value.saved
    const act = { act: 'figures-saved', of: toName(report), file: name } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) tell(`已存为 ${name}（${place}），并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `已存为 ${name}，但没有记入操作日志` })
  }
  const saveXlsx = async (report: FigureReport): Promise<void> => {
    const render = await loadRenderXlsx()
    if (!render.ok) return setFailure(codeNotThereToWords('台账里已保存的内容都在，页面上的数字也都在。'))
    const bytes = await render.value([report.table], report.periodWords, new Date(clock.now()))
    await keep(
      report,
      await callHost('file.save', { kind: 'xlsx', name: `${toFileName(report)}.xlsx`, bytes, drive: null }),
    )
  }
  const savePng = async (report: FigureReport): Promise<void> => {
    const bars = reportToBars(report)
    if (bars === undefined) return
    const drawn = await drawPng(renderBarChart(bars, pictureWidth), pictureWidth, barChartHeight(bars.bars.length))
    if (!drawn.ok) return setFailure(notDrawn)
    const file = { kind: 'png', name: `${toFileName(report)}.png`, bytes: drawn.value, drive: null } as const
    await keep(report, await callHost('file.save', file))
  }
  return {
    busy: printer.busy ? 'print' : busy,
    failure: failure ?? printer.failure,
    run: async (task, report) => {
      if (busy !== undefined || printer.busy) return
      setFailure(undefined)
      if (task === 'print') return printer.print((ground) => reportToPrint(report, ground))
      setBusy(task)
      await (task === 'xlsx' ? saveXlsx(report) : savePng(report))
      setBusy(undefined)
    },
  }
}

/** The width of a picture that goes into a paper, before it is doubled. */
const pictureWidth = 900
