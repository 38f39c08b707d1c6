import type { Case } from '#shared/case/case'
import { base64ToBytes } from '#shared/bundle/base64'
import type { WordForm } from '#shared/office-paper/word-form'
import { confidentialField, confidentialWords, readWordFields } from '#shared/papers/word-fields'
import { instantToMinuteText } from '#shared/prelude/instant'
import { useEffect, useState } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { useToday } from '../../../desk/use-today'
import { callHost } from '../../../host/call-host'
import { commitCaseStep } from '../../../ledger-store/commit/commit-case-step'
import { readOffice, type Staff } from '../../../ledger-store/read/read-office'
import { fileWriteToWords } from '../../../messages/host-words'
import { stepFailureToWords } from '../../../messages/step-words'
import type { FailureWords } from '../../../messages/words-of'
import { wordFormToWords } from '../../../messages/word-form-words'
import { useSnackbar } from '../../../ui/use-snackbar'
import { createWordForms, type FilledWordForm } from '../../../word-worker/word-client'

export interface WordPaper {
  /** The form filled in with the case; undefined while that is being done, or where it could not be. */
  readonly filled: FilledWordForm | undefined
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  save(): Promise<void>
}

/** A Word file of the office filled in with a case; saving it is on record. */
export function useWordPaper(one: Case, form: WordForm, { people, departments }: Staff): WordPaper {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const { veil } = useCaller()
  const office = useLedgerRead(readOffice)
  const [filled, setFilled] = useState<FilledWordForm>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  useEffect(() => {
    if (office === undefined) return undefined
    let isWanted = true
    const source = {
      one,
      office,
      people,
      departments,
      veil,
      today,
      // A field says what the case says: no sentence of the program's papers stands in one.
      wording: {},
      printedBy: people.get(settings.actorId)?.name ?? '',
      printedAt: instantToMinuteText(clock.now()),
    }
    const filling = {
      values: readWordFields(source),
      mark: { field: confidentialField, words: confidentialWords(source) },
    }
    void createWordForms()
      .fill(base64ToBytes(form.content) ?? new Uint8Array(), filling)
      .then((done) => {
        if (!isWanted) return
        setFilled(done.ok ? done.value : undefined)
        setFailure(done.ok ? undefined : wordFormToWords(done.failure))
      })
    return () => void (isWanted = false)
  }, [office, one, people, departments, veil, today, settings.actorId, clock, form.content])

  const save = async ({ bytes }: FilledWordForm): Promise<FailureWords | undefined> => {
    // Two PCs' words stand side by side: no paper with one of them leaves.
    if (one.conflicts.length > 0) return stepFailureToWords({ type: 'CaseInConflict', fields: one.conflicts })
    const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
    const name = [number, form.name].filter((part) => part !== '').join('_')
    const saved = await callHost('file.save', { kind: 'docx', name: `${name}.docx`, bytes, drive: null })
    if (!saved.ok) return fileWriteToWords(saved.failure)
    if (saved.value.saved === null) return undefined
    const { name: file, place } = saved.value.saved
    const recorded = await commitCaseStep(ledger, {
      caseId: one.id,
      step: {
        step: 'record-save',
        paper: 'own-word',
        as: 'docx',
        file,
        showsCaller: one.sheet.confidential && !veil.hidden,
      },
      actorId: settings.actorId,
      today,
    })
    if (!recorded.ok) return { ...stepFailureToWords(recorded.failure), title: `已存为 ${file}，但没有记入案件` }
    tell(`已存为 ${file}（${place}），并记入案件`)
    return undefined
  }
  return {
    filled,
    busy,
    failure,
    save: async () => {
      if (busy || filled === undefined) return
      setBusy(true)
      setFailure(await save(filled))
      setBusy(false)
    },
  }
}
