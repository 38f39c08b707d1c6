import { useState } from 'react'
import type { DeskAct, PrintingAct, SavingAct } from '#shared/history/desk-act'
import type { FormPaper } from '#shared/paper/form-paper'
import { renderFormPage } from '#shared/paper/render-form-html'
import { callHost } from '../host/call-host'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { commitFailureToWords, fileWriteToWords, paperToWords } from '../messages/host-words'
import { printedWords } from '../messages/print-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { toFileName } from './file-name'
import { printPaper } from './print-paper'
import { usePageGround, type PageGround } from './use-print-page'
import { useToday } from './use-today'
import { useWriteForm } from './use-write-form'

/** A paper that belongs to no case, and what is put on record of it. */
export interface DeskPaper {
  readonly paper: FormPaper
  /** Names the print job and the file. */
  readonly title: string
  readonly printed: PrintingAct
  readonly saved: (file: string) => SavingAct
}

export type DeskPaperTask = 'print' | 'docx'

export interface DeskPapers {
  readonly busy: DeskPaperTask | undefined
  readonly failure: FailureWords | undefined
  /** Answers what to tell once the paper left and is on record; undefined otherwise. */
  run(task: DeskPaperTask, compose: (ground: PageGround) => DeskPaper | Promise<DeskPaper>): Promise<string | undefined>
}

/** Prints papers of the desk and saves them as Word files, one after the other; each is put on record once it has left. */
export function useDeskPaper(): DeskPapers {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const readGround = usePageGround()
  const writeForm = useWriteForm()
  const [busy, setBusy] = useState<DeskPaperTask>()
  const [failure, setFailure] = useState<FailureWords>()

  const record = async (act: DeskAct, done: string): Promise<string | undefined> => {
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) return `${done}，并记入操作日志`
    return void setFailure({ ...commitFailureToWords(recorded.failure), title: `${done}，但没有记入操作日志` })
  }
  const print = async ({ paper, title, printed: act }: DeskPaper): Promise<string | undefined> => {
    const printed = await printPaper(settings, { html: renderFormPage(paper, title), title })
    if (!printed.ok) return void setFailure(paperToWords(printed.failure))
    const { outcome } = printed.value
    return outcome === 'cancelled' ? undefined : record({ ...act, outcome }, printedWords[outcome])
  }
  const save = async ({ paper, title, saved: actOf }: DeskPaper): Promise<string | undefined> => {
    const written = await writeForm(paper)
    if (!written.ok) return void setFailure(written.failure)
    const name = `${toFileName(title)}_${today}.docx`
    const saved = await callHost('file.save', { kind: 'docx', name, bytes: written.value, drive: null })
    if (!saved.ok) return void setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    return record(actOf(file), `已存为 ${file}（${place}）`)
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
