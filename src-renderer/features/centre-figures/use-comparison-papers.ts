import { useState } from 'react'
import type { FigureTable } from '#shared/figures/figure-table'
import { renderFigures } from '#shared/paper/render-figures'
import { useDesk } from '../../desk/desk'
import { usePrintPage, type PageGround, type PageToPrint } from '../../desk/use-print-page'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { loadRenderXlsx } from '../../papers/load-render-xlsx'
import { useSnackbar } from '../../ui/use-snackbar'

/** What of the comparison leaves the program. */
export interface ComparisonPaper {
  readonly periodName: string
  /** The period, how its days are cut, the table's source and how many agree. */
  readonly about: string
  readonly table: FigureTable
}

export interface ComparisonPapers {
  readonly busy: 'xlsx' | 'print' | undefined
  readonly failure: FailureWords | undefined
  run(task: 'xlsx' | 'print', paper: ComparisonPaper): Promise<void>
}

const toName = ({ periodName, table }: ComparisonPaper): string => `${periodName} ${table.title}`

function toPrint(paper: ComparisonPaper, ground: PageGround): PageToPrint {
  const title = `${paper.periodName}与上级数据核对表`
  const { lines, ...table } = paper.table
  const html = renderFigures({
    ...ground,
    title,
    about: paper.about,
    tables: [
      {
        ...table,
        chart: '',
        lines: lines.map((cells) => cells.map(({ words, as }) => ({ words, isNumber: as !== 'text' }))),
      },
    ],
  })
  return { html, title, act: { act: 'figures-printed', of: toName(paper) } }
}

/** Prints the comparison and saves it as a workbook; each is put on record. */
export function useComparisonPapers(): ComparisonPapers {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const printer = usePrintPage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const save = async (paper: ComparisonPaper): Promise<void> => {
    const render = await loadRenderXlsx()
    if (!render.ok) return setFailure(codeNotThereToWords('台账里已保存的内容都在，页面上的核对结果也都在。'))
    const bytes = await render.value([paper.table], paper.about, new Date(clock.now()))
    const name = `核对_${toName(paper)}`.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 100)
    const saved = await callHost('file.save', { kind: 'xlsx', name: `${name}.xlsx`, bytes, drive: null })
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return
    const { name: file, place } = saved.value.saved
    const act = { act: 'figures-saved', of: toName(paper), file } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) tell(`已存为 ${file}（${place}），并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `已存为 ${file}，但没有记入操作日志` })
  }
  return {
    busy: printer.busy ? 'print' : busy ? 'xlsx' : undefined,
    failure: failure ?? printer.failure,
    run: async (task, paper) => {
      if (busy || printer.busy) return
      setFailure(undefined)
      if (task === 'print') return printer.print((ground) => toPrint(paper, ground))
      setBusy(true)
      await save(paper)
      setBusy(false)
    },
  }
}
