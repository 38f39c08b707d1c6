import type { Case } from '#shared/case/case'
import type { PaperFile } from '#shared/case/choices'
import { formPaperWords } from '#shared/case/form-paper-words'
import type { Overprint } from '#shared/paper/overprint'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { numberAbout, paperOf, type CasePaper } from '#shared/papers/case-papers'
import type { MadePaper as ComposedPaper } from '#shared/papers/define-paper'
import { useState } from 'react'
import type { CaseStep } from '#shared/case/case-step'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { printPaper } from '../../../desk/print-paper'
import { useToday } from '../../../desk/use-today'
import { callHost } from '../../../host/call-host'
import { commitCaseStep } from '../../../ledger-store/commit/commit-case-step'
import { codeNotThereToWords } from '../../../messages/code-words'
import { fileWriteToWords, paperToWords } from '../../../messages/host-words'
import { printedWords } from '../../../messages/print-words'
import { stepFailureToWords } from '../../../messages/step-words'
import type { FailureWords } from '../../../messages/words-of'
import { choosePcFonts } from '../../../papers/choose-pc-fonts'
import { useSnackbar } from '../../../ui/use-snackbar'
import { drawComposed, titleOf, writeComposed } from './composed-paper'
import type { MadePaper } from './use-paper'

export type FormTask = 'print' | PaperFile

export interface PrintPaper {
  readonly busy: FormTask | undefined
  readonly failure: FailureWords | undefined
  run(task: FormTask): Promise<void>
}

/** Prints a paper of a case, onto a sheet that was printed before where `overprint` says how, and saves it as a file. The first time it takes its number, which stays its own; each time is on record. */
export function usePrintPaper(
  one: Case,
  paper: CasePaper,
  made: MadePaper | undefined,
  overprint: Overprint | undefined,
): PrintPaper {
  const { ledger, settings, app } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const { veil } = useCaller()
  const [busy, setBusy] = useState<FormTask>()
  const [failure, setFailure] = useState<FailureWords>()
  const { kind, subject } = paper
  const name = formPaperWords[kind]
  const isLetter = paperOf(kind).documentSeries !== undefined
  const showsCaller = one.sheet.confidential && !veil.hidden && !isLetter
  const commit = (step: CaseStep) => commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
  const said = (): string => (one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber)

  /** The number under which it goes out; undefined where it could not be taken. */
  const takeNumber = async ({ numbering }: MadePaper): Promise<string | undefined> => {
    if (numbering.state === 'none') return ''
    if (numbering.state !== 'next') return numbering.text
    const { prefix, year, serial, series } = numbering
    const about = numberAbout(paper)
    const taken = await commit({ step: 'number-paper', paper: series, about, prefix, year, serial })
    if (taken.ok) return numbering.text
    setFailure(stepFailureToWords(taken.failure))
    return undefined
  }
  const print = async (composed: ComposedPaper): Promise<void> => {
    const title = `${said()} ${name}`.trim()
    const html = renderPrintPage({ ...(await drawComposed(composed, overprint)), title })
    const printed = await printPaper(settings, { html, title })
    if (!printed.ok) return setFailure(paperToWords(printed.failure))
    const { outcome } = printed.value
    if (outcome === 'cancelled') return undefined
    const recorded = await commit({ step: 'record-print', paper: kind, outcome, showsCaller })
    if (recorded.ok) tell(`${printedWords[outcome]}，并记入案件`)
    else setFailure({ ...stepFailureToWords(recorded.failure), title: `${printedWords[outcome]}，但没有记入案件` })
    return undefined
  }
  const saveFile = async (as: PaperFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const stem = [said(), name, subject.words].filter((part) => part !== '').join('_')
    const saved = await callHost('file.save', { kind: as, name: `${stem}.${as}`, bytes, drive: null })
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    const recorded = await commit({ step: 'record-save', paper: kind, as, file, showsCaller })
    if (recorded.ok) tell(`已存为 ${file}（${place}），并记入案件`)
    else setFailure({ ...stepFailureToWords(recorded.failure), title: `已存为 ${file}，但没有记入案件` })
    return undefined
  }
  const perform = async (task: FormTask): Promise<void> => {
    if (made === undefined) return
    // Two PCs' words stand side by side: no paper with one of them leaves.
    if (one.conflicts.length > 0)
      return setFailure(stepFailureToWords({ type: 'CaseInConflict', fields: one.conflicts }))
    const number = await takeNumber(made)
    if (number === undefined) return undefined
    const composed = made.make(number)
    if (task === 'print') return print(composed)
    if (task === 'docx') {
      const { fonts } = choosePcFonts(app.fontFamilies, JSON.stringify(composed), settings.alwaysOfficialFonts)
      const word = await writeComposed(composed, fonts)
      return word.ok ? saveFile('docx', word.value) : setFailure(codeNotThereToWords('台账里已保存的内容都在。'))
    }
    const html = renderPrintPage({ ...(await drawComposed(composed)), title: titleOf(composed) })
    const pdf = await callHost('paper.pdf', { html, title: titleOf(composed) })
    return pdf.ok ? saveFile('pdf', pdf.value.bytes) : setFailure(paperToWords(pdf.failure))
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
