import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Draft } from '#shared/draft/draft'
import { useDesk } from '../../desk/desk'
import { useDraftDesk, useDrafts } from '../../drafts/drafts-context'
import { readCaseNumbers } from '../../ledger-store/read/read-cases'

export interface ListedDraft {
  readonly id: string
  readonly draft: Draft
  /** How the case that it is about is known; '' where it is about no case. */
  readonly caseNumber: string
}

export interface DraftList {
  /** Of the person at the desk, newest first. */
  readonly own: readonly ListedDraft[]
  readonly others: readonly ListedDraft[]
  remove(id: string): void
}

/** Everything on this PC that was written and not yet saved. */
export function useDraftList(): DraftList {
  const { ledger } = useDesk()
  const { personId, store } = useDraftDesk()
  const { drafts } = useDrafts()
  const all = useMemo(() => [...drafts].toSorted(([, a], [, b]) => b.at - a.at), [drafts])
  const numbers = useLiveQuery(
    () => readCaseNumbers(ledger.database, [...new Set(all.map(([, { about }]) => about))]),
    [ledger, all],
  )
  const listed = all.map(([id, draft]) => ({ id, draft, caseNumber: numbers?.get(draft.about) ?? '' }))
  return {
    own: listed.filter(({ draft }) => draft.personId === personId),
    others: listed.filter(({ draft }) => draft.personId !== personId),
    remove: store.drop,
  }
}
