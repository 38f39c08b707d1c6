import type { PaperFile, PaperKind } from '#shared/case/choices'
import { useState } from 'react'
import type { CaseStep } from '#shared/case/case-step'
import type { PaperDocument } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderPrintSheet, type PrintHtml } from '#shared/paper/render-print-html'
import { sheetToHtml } from '#shared/paper/sheet-html'
import { fail, ok, type Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { printPaper } from '../../desk/print-paper'
import { sheetShiftOf } from '../../desk/use-overprint'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import { codeNotThereToWords } from '../../messages/code-words'
import { paperToWords } from '../../messages/host-words'
import { findLayout, settlePaper } from '../../papers/lay-out-paper'
import { printedWords } from '../../messages/print-words'
import { loadRenderDocx } from '../../papers/load-render-docx'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import type { LocalSettings } from '../../start/local-settings'
import { useSnackbar } from '../../ui/use-snackbar'
import type { ReplyPreview } from './compose-preview'
import { formatWords } from './reply-words'
import type { DocumentNumbering } from './use-document-number'
import { useKeepFile } from './use-keep-file'
import type { ReplyCase } from './use-reply-case'
import type { ReplyPapers } from './use-reply-preview'
import { useSaveStub } from './use-save-stub'

export type PaperTask = 'print' | 'docx' | 'pdf' | 'stub' | 'stub-docx'

export interface PaperActions {
  readonly busy: PaperTask | undefined
  readonly failure: FailureWords | undefined
  run(task: PaperTask): Promise<void>
}

/** As it is printed here: onto 红头纸 without the head that is on it, where this PC has chosen so. */
const drawForPrint = (settings: LocalSettings, { html, paper }: ReplyPreview): PrintHtml =>
  settings.overprint.headed && paper.head !== undefined
    ? sheetToHtml(renderPrintSheet(paper, sheetShiftOf(settings)))
    : html
/** The reply as the bytes of a file, or why that could not be made. */
async function composeFile(
  task: PaperFile,
  { html, paper }: ReplyPreview,
  fonts: PaperFonts,
  title: string,
): Promise<Result<Uint8Array<ArrayBuffer>, FailureWords>> {
  if (task === 'docx') {
    const renderDocx = await loadRenderDocx()
    if (!renderDocx.ok) return fail(codeNotThereToWords('台账里已保存的内容都在，写的内容也留着。'))
    return ok(await renderDocx.value(paper, fonts, await findLayout(html)))
  }
  const page = renderPrintPage({ ...(await settlePaper(html)), title })
  const pdf = await callHost('paper.pdf', { html: page, title })
  return pdf.ok ? ok(pdf.value.bytes) : fail(paperToWords(pdf.failure))
}

/** Printing and saving the case's papers. `beforehand` records what stands in the form; a paper that is not recorded does not leave. */
export function usePaperActions(
  data: ReplyCase,
  papers: ReplyPapers,
  numbering: DocumentNumbering,
  beforehand: () => Promise<boolean>,
): PaperActions {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [busy, setBusy] = useState<PaperTask>()
  const [failure, setFailure] = useState<FailureWords>()
  const { one } = data
  const { format } = papers.reply
  const title = `${one.ledgerNumber} ${formatWords[format].name}`
  const stem = `${one.ledgerNumber}_${formatWords[format].name}_${one.sheet.sheetNumber}`

  const record = (step: CaseStep): ReturnType<typeof commitCaseStep> =>
    commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
  const print = async (
    paper: PaperKind,
    page: PrintHtml,
    pageTitle: string,
    document?: PaperDocument,
  ): Promise<void> => {
    const printed = await printPaper(settings, {
      html: renderPrintPage({ ...page, title: pageTitle }),
      title: pageTitle,
    })
    if (!printed.ok) return setFailure(paperToWords(printed.failure))
    const { outcome } = printed.value
    if (outcome === 'cancelled') return
    const kept = document === undefined ? {} : { document }
    const recorded = await record({ step: 'record-print', paper, outcome, ...kept })
    if (recorded.ok) tell(`${printedWords[outcome]}，并记入案件`)
    else setFailure({ ...stepFailureToWords(recorded.failure), title: `${printedWords[outcome]}，但没有记入案件` })
  }
  const keepFile = useKeepFile(one.id, setFailure)
  const saveStub = useSaveStub(data, keepFile, setFailure)
  const saveFile = (as: PaperFile, bytes: Uint8Array<ArrayBuffer>, document: PaperDocument): Promise<void> =>
    keepFile({ paper: format, as, document }, `${stem}.${as}`, bytes)
  const perform = async (task: PaperTask): Promise<void> => {
    // Two PCs' words stand side by side: no paper with one of them leaves, neither printed nor as a file.
    if (one.conflicts.length > 0)
      return setFailure(stepFailureToWords({ type: 'CaseInConflict', fields: one.conflicts }))
    if (one.ring.length > 0) return setFailure(stepFailureToWords({ type: 'CaseInRing' }))
    if (task === 'stub' || task === 'stub-docx') {
      const { stub } = papers
      const stubName = papers.isStubAlone ? '答复存根' : '反馈存根'
      if (stub === undefined) return
      if (task === 'stub') return print('stub', stub, `${one.ledgerNumber} ${stubName}`)
      return saveStub(stub.composed, stubName)
    }
    if (!(await beforehand())) return
    const taken = numbering.state === 'next' ? await record(numbering.step) : undefined
    if (taken?.ok === false) return setFailure(stepFailureToWords(taken.failure))
    const reply = papers.composeNow(numbering.state === 'next' ? numbering.text : undefined)
    if (task === 'print') return print(format, await settlePaper(drawForPrint(settings, reply)), title, reply.paper)
    const file = await composeFile(task, reply, papers.fonts.fonts, title)
    return file.ok ? saveFile(task, file.value, reply.paper) : setFailure(file.failure)
  }
  return {
    busy,
    failure,
    run: async (task) => {
      if (busy !== undefined) return
      setBusy(task)
      setFailure(undefined)
      await perform(task)
      setBusy(undefined)
    },
  }
}
