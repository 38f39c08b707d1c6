import { draftNeedsReason } from '#shared/case/reply-hands'
import { useState } from 'react'
import type { CaseStep } from '#shared/case/case-step'
import { findOverlong, findOverlongReason, type ReplyDraft } from '#shared/case/reply-draft'
import type { Draft } from '#shared/draft/draft'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import type { DraftUnkept } from '../../drafts/draft-store'
import { useKeptWriting } from '../../drafts/use-kept-writing'
import { commitCaseStep, type CaseStepFailure } from '../../ledger-store/commit/commit-case-step'
import type { CommitReceipt } from '../../ledger-store/commit/ledger'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import { keepReply, parseKeptReply, type KeptReply } from './kept-reply'
import { isSameDraft, toSavedDraft } from './reply-draft-text'
import { overlongToWords } from './reply-words'
import { suggestDraft } from './suggest-draft'
import type { ReplyCase } from './use-reply-case'

export interface ReplyEditor {
  readonly draft: ReplyDraft
  /** Raised when the form is to be drawn anew with other content. */
  readonly round: number
  readonly unsaved: boolean
  /** What was left half written, to be taken up or given up before anything else is written. */
  readonly offered: OfferedReply | undefined
  /** Why the newest writing is not on the disk. */
  readonly unkept: DraftUnkept | undefined
  readonly busy: 'saving' | 'sending' | undefined
  readonly failure: FailureWords | undefined
  /** Whether the person at the desk has to say why they write the reply of another's case, and what they said. */
  readonly needsReason: boolean
  readonly reason: string
  giveReason(reason: string): void
  change(change: Partial<ReplyDraft>): void
  /** Puts another reply into the form, not recorded yet. */
  replace(draft: ReplyDraft): void
  /** True when everything in the form is recorded now. */
  save(): Promise<boolean>
  /** Saves, then sends for review; true when the case has gone up. */
  sendForReview(): Promise<boolean>
  takeUp(): void
  giveUp(): void
}

export interface OfferedReply {
  readonly draft: Draft
  /** Whether the ledger's reply has changed since it was written. */
  readonly isOvertaken: boolean
}

/** What is being written of a reply, and what of it is not recorded yet: that is kept on this PC while it is typed. */
function useReplyWriting({ one, people, departments }: ReplyCase, mayWrite: boolean) {
  const tell = useSnackbar()
  const { settings } = useDesk()
  const [baseline, setBaseline] = useState(() => suggestDraft(one, people, departments, settings.replyHeads.report))
  const [draft, setDraft] = useState(baseline)
  const [reason, giveReason] = useState('')
  const [savedReason, setSavedReason] = useState('')
  const [round, setRound] = useState(0)
  const unsaved = !isSameDraft(draft, baseline)
  const keeping = useKeptWriting({
    place: { form: 'reply', about: one.id },
    isOpen: mayWrite,
    isNews: ({ value }) => isNews(parseKeptReply(value), baseline),
    read: () => keepReply(draft, baseline, reason, savedReason),
    onLeft: () => tell('回复没有写完，也没有存入台账：内容已留着，回到这里可以接着写'),
  })
  const offered = keeping.offered === undefined ? undefined : parseKeptReply(keeping.offered.value)
  return {
    draft,
    reason,
    round,
    unsaved,
    unkept: keeping.unkept,
    offered:
      keeping.offered === undefined || offered === undefined
        ? undefined
        : { draft: keeping.offered, isOvertaken: !isSameDraft(offered.base, baseline) },
    giveReason,
    change: (change: Partial<ReplyDraft>) => setDraft((before) => ({ ...before, ...change })),
    replace: (other: ReplyDraft) => {
      setDraft(other)
      setRound(round + 1)
    },
    takeUp: () => {
      if (offered !== undefined) {
        setDraft(offered.draft)
        giveReason(offered.reason)
      }
      setRound(round + 1)
      keeping.takeUp()
    },
    giveUp: keeping.giveUp,
    /** Everything in the form stands in the ledger now. */
    setRecorded: () => {
      setBaseline(draft)
      setSavedReason(reason)
    },
  }
}

/** The reply's form: what is being written, whether it is recorded, and the two steps that record it. */
export function useReplyEditor(data: ReplyCase, mayWrite: boolean): ReplyEditor {
  const { one, actor } = data
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState<ReplyEditor['busy']>()
  const [failure, setFailure] = useState<FailureWords>()
  const { setRecorded, ...writing } = useReplyWriting(data, mayWrite)
  const { draft, reason } = writing
  const take = (step: CaseStep): Promise<Result<CommitReceipt | undefined, CaseStepFailure>> =>
    commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
  const record = async (): Promise<boolean> => {
    const reply = toSavedDraft(draft)
    const overlong = [...findOverlong(reply), ...findOverlongReason(reason)]
    if (overlong.length > 0) {
      setFailure(overlongToWords(overlong))
      return false
    }
    const saved = await take({ step: 'draft', reply, reason })
    if (!saved.ok && saved.failure.type !== 'ReplyUnchanged') {
      setFailure(stepFailureToWords(saved.failure))
      return false
    }
    setRecorded()
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
    ...writing,
    busy,
    failure,
    needsReason: actor !== undefined && draftNeedsReason(one, actor),
    save: () => during('saving', record),
    sendForReview: () =>
      during('sending', async () => {
        if (!(await record())) return false
        const sent = await take({ step: 'send-for-review' })
        if (!sent.ok) setFailure(stepFailureToWords(sent.failure))
        return sent.ok
      }),
  }
}

/** Whether a kept reply says anything that the ledger's does not. */
const isNews = (kept: KeptReply | undefined, baseline: ReplyDraft): boolean =>
  kept !== undefined && ![kept.draft, toSavedDraft(kept.draft)].some((one) => isSameDraft(one, baseline))
