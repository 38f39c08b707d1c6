import { useState } from 'react'
import type { IpcResult } from '#shared/ipc/contract'
import type { GridPaper } from '#shared/paper/paper-grid'
import { renderGrid } from '#shared/paper/render-grid'
import { useDesk } from '../../../desk/desk'
import { usePrintPage } from '../../../desk/use-print-page'
import { useToday } from '../../../desk/use-today'
import { callHost } from '../../../host/call-host'
import { commitDeskAct } from '../../../ledger-store/commit/commit-desk-act'
import { codeNotThereToWords } from '../../../messages/code-words'
import { commitFailureToWords, fileWriteToWords } from '../../../messages/host-words'
import type { FailureWords } from '../../../messages/words-of'
import { choosePcFonts } from '../../../papers/choose-pc-fonts'
import { loadRenderGridDocx, loadRenderGridXlsx } from '../../../papers/load-render-grid'
import { useSnackbar } from '../../../ui/use-snackbar'

export type StatementTask = 'docx' | 'xlsx' | 'print'

/** A form as it leaves the screen. */
export interface StatementPaper {
  /** In the log and in file names: 2026年10月分类统计表. */
  readonly name: string
  readonly organ: string
  readonly paper: GridPaper
}

export interface StatementPapers {
  readonly busy: StatementTask | undefined
  readonly failure: FailureWords | undefined
  run(task: StatementTask, paper: StatementPaper): Promise<void>
}

const safe = '台账里已保存的内容都在，页面上的数字也都在。'

/** No file name may have these. */
const toFileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 100)

/** Leaves a form as a Word file, as a workbook and on paper; each is put on record. */
export function useStatementPapers(): StatementPapers {
  const { app, ledger, settings, clock } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const printer = usePrintPage()
  const [busy, setBusy] = useState<'docx' | 'xlsx'>()
  const [failure, setFailure] = useState<FailureWords>()

  const keep = async (of: string, saved: IpcResult<'file.save'>): Promise<void> => {
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return
    const { name, place } = saved.value.saved
    const recorded = await commitDeskAct(ledger, { act: 'statement-saved', of, file: name }, settings.actorId, today)
    if (recorded.ok) tell(`已存为 ${name}（${place}），并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `已存为 ${name}，但没有记入操作日志` })
  }
  const render = async (
    task: 'docx' | 'xlsx',
    { paper, organ }: StatementPaper,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    if (task === 'xlsx') {
      const loaded = await loadRenderGridXlsx()
      return loaded.ok ? loaded.value(paper, new Date(clock.now())) : undefined
    }
    const loaded = await loadRenderGridDocx()
    const { fonts } = choosePcFonts(app.fontFamilies, JSON.stringify(paper), settings.alwaysOfficialFonts)
    return loaded.ok ? loaded.value(paper, organ, fonts) : undefined
  }
  const save = async (task: 'docx' | 'xlsx', paper: StatementPaper): Promise<void> => {
    const bytes = await render(task, paper)
    if (bytes === undefined) return setFailure(codeNotThereToWords(safe))
    const name = `${toFileName(paper.name)}.${task}`
    await keep(paper.name, await callHost('file.save', { kind: task, name, bytes, drive: null }))
  }
  return {
    busy: printer.busy ? 'print' : busy,
    failure: failure ?? printer.failure,
    run: async (task, paper) => {
      if (busy !== undefined || printer.busy) return
      setFailure(undefined)
      if (task === 'print')
        return printer.print(() => ({
          html: renderGrid(paper.paper),
          title: paper.paper.title,
          act: { act: 'statement-printed', of: paper.name },
        }))
      setBusy(task)
      await save(task, paper)
      setBusy(undefined)
    },
  }
}
