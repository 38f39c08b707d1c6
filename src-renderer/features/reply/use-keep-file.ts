import type { CaseStep } from '#shared/case/case-step'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import { fileWriteToWords } from '../../messages/host-words'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

/** What is put on record of a file: which paper it is, and the paper itself where it is kept. */
export type FileAbout = Omit<Extract<CaseStep, { readonly step: 'record-save' }>, 'step' | 'file'>

export type KeepFile = (about: FileAbout, name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>

/** Saves a paper of a case where the person says, and puts it on record in the case. */
export function useKeepFile(caseId: string, onFailure: (words: FailureWords) => void): KeepFile {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  return async (about, fileName, bytes) => {
    const saved = await callHost('file.save', { kind: about.as, name: fileName, bytes, drive: null })
    if (!saved.ok) return onFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return
    const { name, place } = saved.value.saved
    const step = { ...about, step: 'record-save', file: name } as const
    const recorded = await commitCaseStep(ledger, { caseId, step, actorId: settings.actorId, today })
    if (recorded.ok) tell(`已存为 ${name}（${place}），并记入案件`)
    else onFailure({ ...stepFailureToWords(recorded.failure), title: `已存为 ${name}，但没有记入案件` })
  }
}
