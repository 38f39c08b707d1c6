import { useState } from 'react'
import type { Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { paperKindWords, type PaperKind } from '#shared/case/choices'
import type { FormPaper } from '#shared/paper/form-paper'
import { renderFormPage } from '#shared/paper/render-form-html'
import { callHost } from '../host/call-host'
import { commitCaseStep } from '../ledger-store/commit/commit-case-step'
import { fileWriteToWords, paperToWords } from '../messages/host-words'
import { printedWords } from '../messages/print-words'
import { stepFailureToWords } from '../messages/step-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { toFileName } from './file-name'
import { printPaper } from './print-paper'
import { usePageGround, type PageGround } from './use-print-page'
import { useToday } from './use-today'
import { useWriteForm } from './use-write-form'

/** A paper of a case that is given no number. */
export interface CasePaperOut {
  readonly paper: FormPaper
  /** Of a confidential case: whether its caller stands in it. */
  readonly showsCaller: boolean
}

export interface CasePapers {
  readonly busy: 'print' | 'docx' | undefined
  readonly failure: FailureWords | undefined
  /** Answers what to tell once the paper left and is on record; undefined otherwise. */
  run(
    task: 'print' | 'docx',
    compose: (ground: PageGround) => CasePaperOut | Promise<CasePaperOut>,
  ): Promise<string | undefined>
}

/** Prints a paper of a case and saves it as a Word file; each time is on record in the case. */
export function useCasePaper(one: Case, kind: PaperKind): CasePapers {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const readGround = usePageGround()
  const writeForm = useWriteForm()
  const [busy, setBusy] = useState<'print' | 'docx'>()
  const [failure, setFailure] = useState<FailureWords>()
  const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  const title = `${number} ${paperKindWords[kind]}`.trim()

  const record = async (step: CaseStep, done: string): Promise<string | undefined> => {
    const recorded = await commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
    if (recorded.ok) return `${done}，并记入案件`
    return void setFailure({ ...stepFailureToWords(recorded.failure), title: `${done}，但没有记入案件` })
  }
  const print = async ({ paper, showsCaller }: CasePaperOut): Promise<string | undefined> => {
    const printed = await printPaper(settings, { html: renderFormPage(paper, title), title })
    if (!printed.ok) return void setFailure(paperToWords(printed.failure))
    const { outcome } = printed.value
    if (outcome === 'cancelled') return undefined
    return record({ step: 'record-print', paper: kind, outcome, showsCaller }, printedWords[outcome])
  }
  const save = async ({ paper, showsCaller }: CasePaperOut): Promise<string | undefined> => {
    const written = await writeForm(paper)
    if (!written.ok) return void setFailure(written.failure)
    const name = `${toFileName(title)}.docx`
    const saved = await callHost('file.save', { kind: 'docx', name, bytes: written.value, drive: null })
    if (!saved.ok) return void setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    return record({ step: 'record-save', paper: kind, as: 'docx', file, showsCaller }, `已存为 ${file}（${place}）`)
  }
  return {
    busy,
    failure,
    run: async (task, compose) => {
      if (busy !== undefined) return undefined
      setBusy(task)
      setFailure(undefined)
      const made = await compose(await readGround())
      const told = await (task === 'print' ? print(made) : save(made))
      setBusy(undefined)
      return told
    },
  }
}
