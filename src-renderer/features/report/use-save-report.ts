import { useState } from 'react'
import type { PaperAnnex } from '#shared/paper/paper-annex'
import type { PaperDocument } from '#shared/paper/paper-document'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import type { PcFonts } from '../../papers/choose-pc-fonts'
import { loadRenderReport } from '../../papers/load-render-report'
import { useSnackbar } from '../../ui/use-snackbar'

/** A paper with what stands between its text and its signature. */
interface ReportPaper {
  readonly paper: PaperDocument
  readonly annex: PaperAnnex
}

/** Of which kind and period it is, for the file's name and the log. */
interface SavedKind {
  readonly template: { readonly word: string }
  readonly period: { readonly name: string }
}

export interface SaveReport {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True when the file is there. */
  readonly save: (paper: ReportPaper, fonts: PcFonts) => Promise<boolean>
}

/** Saves a report as a Word file and puts that on record. */
export function useSaveReport({ template, period }: SavedKind): SaveReport {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const perform = async ({ paper, annex }: ReportPaper, { fonts }: PcFonts): Promise<boolean> => {
    const render = await loadRenderReport()
    if (!render.ok) {
      setFailure(codeNotThereToWords('台账里已保存的内容都在，改写的文字也留着。'))
      return false
    }
    const bytes = await render.value(paper, annex, fonts)
    const name = `${period.name}${template.word}.docx`
    const saved = await callHost('file.save', { kind: 'docx', name, bytes, drive: null })
    if (!saved.ok) {
      setFailure(fileWriteToWords(saved.failure))
      return false
    }
    if (saved.value.saved === null) return false
    const { name: file, place } = saved.value.saved
    const act = { act: 'report-saved', kind: template.word, period: period.name, file } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) tell(`已存为 ${file}（${place}），并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `已存为 ${file}，但没有记入操作日志` })
    return true
  }
  return {
    busy,
    failure,
    save: async (paper, fonts) => {
      if (busy) return false
      setBusy(true)
      setFailure(undefined)
      const done = await perform(paper, fonts)
      setBusy(false)
      return done
    },
  }
}
