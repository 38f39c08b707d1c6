import { useState } from 'react'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderSignedPapers } from '#shared/paper/render-signed-html'
import type { SignedPaper } from '#shared/paper/signed-paper'
import { useDesk } from '../../desk/desk'
import { usePrintPage } from '../../desk/use-print-page'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { choosePcFonts } from '../../papers/choose-pc-fonts'
import { loadRenderSigned } from '../../papers/load-render-signed'
import { useSnackbar } from '../../ui/use-snackbar'

/** A paper with what it is called on record: `kind` 责任书, `of` 2026 石桥村; `lines` how many rows its table has. */
export interface NamedPaper {
  readonly paper: SignedPaper
  /** More that go into the same print job behind it. */
  readonly others?: readonly SignedPaper[]
  readonly kind: string
  readonly of: string
  readonly lines: number
}

export interface SignedPapers {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  readonly print: (one: NamedPaper) => void
  readonly save: (one: NamedPaper) => void
}

/** Prints such papers and saves them as Word files; each goes on record once it has left. */
export function useSignedPapers(): SignedPapers {
  const { ledger, settings, app } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const printing = usePrintPage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const save = async ({ paper, kind, of }: NamedPaper): Promise<void> => {
    const render = await loadRenderSigned()
    if (!render.ok) return setFailure(codeNotThereToWords('台账里已保存的内容都在。'))
    const { fonts } = choosePcFonts(app.fontFamilies, JSON.stringify(paper), settings.alwaysOfficialFonts)
    const bytes = await render.value(paper, fonts)
    const saved = await callHost('file.save', { kind: 'docx', name: `${of}${kind}.docx`, bytes, drive: null })
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    const act = { act: 'report-saved', kind, period: of, file } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) tell(`已存为 ${file}（${place}），并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `已存为 ${file}，但没有记入操作日志` })
    return undefined
  }
  return {
    busy: busy || printing.busy,
    failure: failure ?? printing.failure,
    print: ({ paper, others = [], kind, of, lines }) => {
      const title = `${of}${kind}`
      void printing.print(() => ({
        html: renderPrintPage({ title, ...renderSignedPapers([paper, ...others]) }),
        title,
        act: { act: 'list-printed', list: title, lines },
      }))
    },
    save: (one) => {
      if (busy) return
      setBusy(true)
      setFailure(undefined)
      void save(one).finally(() => setBusy(false))
    },
  }
}
