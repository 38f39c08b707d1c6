import { useState } from 'react'
import type { FormPaper } from '#shared/paper/form-paper'
import { renderFormPage } from '#shared/paper/render-form-html'
import type { Result } from '#shared/prelude/result'
import { callHost } from '../host/call-host'
import { fileWriteToWords, paperToWords } from '../messages/host-words'
import { printedWords } from '../messages/print-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { toFileName } from './file-name'
import { printPaper } from './print-paper'
import { usePageGround, type PageGround } from './use-print-page'
import { useWriteForm } from './use-write-form'

type Outcome = keyof typeof printedWords

/** A form that leaves, and how that is put on record. */
export interface FormOut {
  readonly paper: FormPaper
  /** Names the print job. */
  readonly title: string
  /** Names the file, before its ending. */
  readonly stem: string
  /** Where the record stands: 案件, 操作日志. */
  readonly recordedIn: string
  readonly printed: (outcome: Exclude<Outcome, 'cancelled'>) => Promise<Result<unknown, FailureWords>>
  readonly saved: (file: string) => Promise<Result<unknown, FailureWords>>
}

export type FormOutTask = 'print' | 'docx'

export interface FormsOut {
  readonly busy: FormOutTask | undefined
  readonly failure: FailureWords | undefined
  /** Answers what to tell once the paper left and is on record; undefined otherwise. */
  run(task: FormOutTask, compose: (ground: PageGround) => FormOut | Promise<FormOut>): Promise<string | undefined>
}

/** Prints forms and saves them as Word files, one after the other; each is put on record once it has left. */
export function useFormOut(): FormsOut {
  const { settings } = useDesk()
  const readGround = usePageGround()
  const writeForm = useWriteForm()
  const [busy, setBusy] = useState<FormOutTask>()
  const [failure, setFailure] = useState<FailureWords>()

  const tell = (recorded: Result<unknown, FailureWords>, done: string, { recordedIn }: FormOut): string | undefined => {
    if (recorded.ok) return `${done}，并记入${recordedIn}`
    return void setFailure({ ...recorded.failure, title: `${done}，但没有记入${recordedIn}` })
  }
  const print = async (out: FormOut): Promise<string | undefined> => {
    const { paper, title } = out
    const printed = await printPaper(settings, { html: renderFormPage(paper, title), title })
    if (!printed.ok) return void setFailure(paperToWords(printed.failure))
    const { outcome } = printed.value
    return outcome === 'cancelled' ? undefined : tell(await out.printed(outcome), printedWords[outcome], out)
  }
  const save = async (out: FormOut): Promise<string | undefined> => {
    const written = await writeForm(out.paper)
    if (!written.ok) return void setFailure(written.failure)
    const name = `${toFileName(out.stem)}.docx`
    const saved = await callHost('file.save', { kind: 'docx', name, bytes: written.value, drive: null })
    if (!saved.ok) return void setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    return tell(await out.saved(file), `已存为 ${file}（${place}）`, out)
  }
  return {
    busy,
    failure,
    run: async (task, compose) => {
      if (busy !== undefined) return undefined
      setBusy(task)
      setFailure(undefined)
      const out = await compose(await readGround())
      const told = await (task === 'print' ? print(out) : save(out))
      setBusy(undefined)
      return told
    },
  }
}
