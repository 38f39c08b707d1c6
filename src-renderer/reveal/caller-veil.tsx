import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import type { Case } from '#shared/case/case'
import { showText, veilCase, widenVeil, type CallerFacts } from '#shared/case/veil'
import { useDesk } from '../desk/desk'
import { useLedgerRead } from '../desk/use-ledger-read'
import { readCallers } from '../ledger-store/read/read-callers'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { LoadingRows } from '../ui/loading-rows'
import { CallerContext, type CallerView } from '../caller/caller-context'
import { RevealDialog } from './reveal-dialog'

export interface CallerVeilProps {
  readonly one: Case
  readonly children: ReactNode
}

/** Round every screen of one case. What one person had uncovered is hidden again for the next who sits down, and at the next visit. */
export function CallerVeil(props: CallerVeilProps): ReactElement {
  const { settings } = useDesk()
  return <VeilOfOneSeat key={`${props.one.id} ${settings.actorId}`} {...props} />
}

function VeilOfOneSeat({ one, children }: CallerVeilProps): ReactElement {
  const [revealed, setRevealed] = useState(false)
  const [asking, setAsking] = useState(false)
  const earlier = useEarlierCallers(one)
  const view = useMemo((): CallerView | undefined => {
    if (earlier === undefined) return undefined
    const veil = widenVeil(veilCase(one, revealed), earlier)
    return { veil, show: (text) => showText(text, veil), askReveal: () => setAsking(true) }
  }, [one, revealed, earlier])
  if (view === undefined) return <LoadingRows rows={12} />
  return (
    <CallerContext value={view}>
      {children}
      {asking ? (
        <RevealDialog caseId={one.id} onRevealed={() => setRevealed(true)} onClose={() => setAsking(false)} />
      ) : null}
    </CallerContext>
  )
}

const nobody: readonly CallerFacts[] = []

/** Whom earlier issues of a confidential sheet, or an entry before it was amended, named; undefined until they are read. Nothing is drawn before that. */
function useEarlierCallers({ id, sheet, entry }: Case): readonly CallerFacts[] | undefined {
  const asks = sheet.confidential && (sheet.revision > 1 || entry !== undefined)
  const read = useCallback(
    async (database: LedgerDatabase) => {
      const record = asks ? await database.records.get(`case/${id}`) : undefined
      return record === undefined ? nobody : readCallers(database, record)
    },
    [asks, id],
  )
  const found = useLedgerRead(read)
  return asks ? found : nobody
}
