import type { Case } from '#shared/case/case'
import { receiptOf } from '#shared/case/ruled-matter'
import { provisionalJudgement } from '#shared/case/standing-judgement'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitRejudgement } from '../../ledger-store/commit/commit-entry'
import { entryFailureToWords } from '../../messages/entry-failure-words'
import type { FailureWords } from '../../messages/words-of'
import { FailureNotice } from '../../ui/failure-notice'

/** That the limit of the case was counted over a year without an arrangement (日历未定), and the way to count it anew. */
export function JudgedNotice({ one }: { readonly one: Case }): ReactElement | null {
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const judged = provisionalJudgement(one)
  if (judged === undefined) return null
  const isKnown = calendar.knows(receiptOf(one).on, judged.dueOn)
  const count = async (): Promise<void> => {
    setBusy(true)
    const done = await commitRejudgement(ledger, one.id, { actorId: settings.actorId, today, calendar })
    setBusy(false)
    setFailure(done.ok ? undefined : entryFailureToWords(done.failure))
  }
  return (
    <>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <Alert
        severity="info"
        variant="outlined"
        sx={{ py: 0.25, bgcolor: 'background.paper' }}
        action={
          isKnown ? (
            <Button size="small" disabled={busy} onClick={() => void count()}>
              重算时限
            </Button>
          ) : undefined
        }
      >
        <strong>日历未定：办结时限 {judged.dueOn} 是暂计的</strong>（{judged.words}）。
        {isKnown
          ? '现在放假安排已经录入，请按右边的“重算时限”；仍用这一件原来的规则，经过里会留下。'
          : '那一年的放假安排还没有录入，录入后在这里重算。'}
      </Alert>
    </>
  )
}
