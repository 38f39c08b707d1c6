import { useState } from 'react'
import { bytesToBase64 } from '#shared/bundle/base64'
import type { FoundMark } from '#shared/office-paper/word-form-failure'
import type { WordForm, WordFormParts } from '#shared/office-paper/word-form'
import type { WordFormRequest } from '#shared/office-paper/plan-word-form'
import { wordFields } from '#shared/papers/word-fields'
import { useDesk } from '../../../desk/desk'
import { callHost } from '../../../host/call-host'
import { commitWordForm } from '../../../ledger-store/commit/commit-word-form'
import { cleanAttachmentName } from '../../../messages/attachment-name'
import { fileReadToWords } from '../../../messages/host-words'
import type { FailureWords } from '../../../messages/words-of'
import { wordFormCommitToWords, wordFormToWords } from '../../../messages/word-form-words'
import { useSnackbar } from '../../../ui/use-snackbar'
import { createWordForms } from '../../../word-worker/word-client'

/** A file that was read and found right, before it is taken. */
export interface ReadForm {
  /** The form in whose place it comes; undefined for a new one. */
  readonly instead: WordForm | undefined
  readonly file: Pick<WordFormParts, 'fileName' | 'bytes' | 'content'>
  readonly marks: readonly FoundMark[]
}

export interface WordFormFiles {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  readonly read: ReadForm | undefined
  choose(instead?: WordForm): Promise<void>
  forget(): void
  /** True once it is in the ledger. */
  take(name: string): Promise<boolean>
  retire(form: WordForm, want: 'retire' | 'take-up'): Promise<void>
}

/** Read to be told what it is; a form itself is far smaller. */
const mostBytes = 32 * 1024 * 1024
const fieldNames = wordFields.map(({ name }) => name)

/** Takes Word files that a person chooses as forms of the office: read in a worker, every mark judged, shown, and only then written. */
export function useWordFormFiles(): WordFormFiles {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const [read, setRead] = useState<ReadForm>()
  const run = async (task: () => Promise<FailureWords | undefined>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const failed = await task()
    setFailure(failed)
    setBusy(false)
    return failed === undefined
  }
  const choose = async (instead: WordForm | undefined): Promise<FailureWords | undefined> => {
    const chosen = await callHost('file.open', { kind: 'docx' })
    if (!chosen.ok) return fileReadToWords(chosen.failure)
    if (chosen.value.file === null) return undefined
    const file = await callHost('file.read', { token: chosen.value.file.token, maxBytes: mostBytes })
    if (!file.ok) return fileReadToWords(file.failure)
    const { bytes, name } = file.value
    const marks = await createWordForms().read(bytes, fieldNames)
    if (!marks.ok) return wordFormToWords(marks.failure)
    const fileName = cleanAttachmentName(name).slice(-120)
    setRead({ instead, file: { fileName, bytes: bytes.length, content: bytesToBase64(bytes) }, marks: marks.value })
    return undefined
  }
  const commit = async (id: string, request: WordFormRequest, said: string): Promise<FailureWords | undefined> => {
    const done = await commitWordForm(ledger, id, request, settings.actorId)
    if (!done.ok) return wordFormCommitToWords(done.failure)
    tell(said)
    return undefined
  }
  return {
    busy,
    failure,
    read,
    choose: async (instead) => void (await run(() => choose(instead))),
    forget: () => {
      setRead(undefined)
      setFailure(undefined)
    },
    take: async (name) => {
      if (read === undefined) return false
      const { instead, file, marks } = read
      const written = { ...file, name, marks: marks.map(({ mark }) => mark) }
      const done = await run(() =>
        commit(instead?.id ?? crypto.randomUUID(), { want: 'take', written }, `模板“${name}”已保存`),
      )
      if (done) setRead(undefined)
      return done
    },
    retire: async (form, want) =>
      void (await run(() =>
        commit(form.id, { want }, want === 'retire' ? `“${form.name}”已停用` : `“${form.name}”已恢复使用`),
      )),
  }
}
