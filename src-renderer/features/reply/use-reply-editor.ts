import { useEffect, useState } from 'react'
import type { CaseStep } from '#shared/case/case-step'
import type { ReplyDraft } from '#shared/case/reply-draft'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitCaseStep, type CaseStepFailure } from '../../ledger-store/commit/commit-case-step'
import type { CommitReceipt } from '../../ledger-store/commit/ledger'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { isSameDraft, toSavedDraft } from './reply-draft-text'
import { suggestDraft } from './suggest-draft'
import { keepUnsavedDraft, readUnsavedDraft } from './unsaved-drafts'
import type { ReplyCase } from './use-reply-case'

export interface ReplyEditor {
  readonly draft: ReplyDraft
  /** Raised when the form is to be drawn anew with other content. */
  readonly round: number
  readonly unsaved: boolean
  /** Unsaved writing of an earlier visit stands in the form. */
  readonly restored: boolean
  readonly busy: 'saving' | 'sending' | undefined
  readonly failure: FailureWords | undefined
  change(change: Partial<ReplyDraft>): void
  /** True when everything in the form is recorded now. */
  save(): Promise<boolean>
  /** Saves, then sends for review; true when the case has gone up. */
  sendForReview(): Promise<boolean>
  discard(): void
}

/** The reply's form: what is being written, whether it is recorded, and the two steps that record it. */
export function useReplyEditor({ one, people, departments }: ReplyCase): ReplyEditor {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [kept] = useState(() => readUnsavedDraft(one.id))
  const [baseline, setBaseline] = useState(() => suggestDraft(one, people, departments))
  const [draft, setDraft] = useState(kept ?? baseline)
  const [busy, setBusy] = useState<ReplyEditor['busy']>()
  const [failure, setFailure] = useState<FailureWords>()
  const [round, setRound] = useState(0)
  const unsaved = !isSameDraft(draft, baseline)
  useEffect(() => keepUnsavedDraft(one.id, unsaved ? draft : undefined), [one.id, draft, unsaved])

  const take = (step: CaseStep): Promise<Result<CommitReceipt | undefined, CaseStepFailure>> =>
    commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
  const record = async (): Promise<boolean> => {
    const reply = toSavedDraft(draft)
    const saved = await take({ step: 'draft', reply })
    if (!saved.ok && saved.failure.type !== 'ReplyUnchanged') {
      setFailure(stepFailureToWords(saved.failure))
      return false
    }
    setBaseline(draft)
    return true
  }
  const during = async (what: 'saving' | 'sending', act: () => Promise<boolean>): Promise<boolean> => {
    setBusy(what)
    setFailure(undefined)
    const done = await act()
    setBusy(undefined)
    return done
  }
  return {
    draft,
    round,
    unsaved,
    busy,
    failure,
    restored: unsaved && kept !== undefined && isSameDraft(kept, draft),
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    save: () => during('saving', record),
    sendForReview: () =>
      during('sending', async () => {
        if (!(await record())) return false
        const sent = await take({ step: 'send-for-review' })
        if (!sent.ok) setFailure(stepFailureToWords(sent.failure))
        return sent.ok
      }),
    discard: () => {
      setDraft(baseline)
      setRound(round + 1)
    },
  }
}
