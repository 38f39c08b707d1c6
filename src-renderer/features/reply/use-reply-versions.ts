import { useEffect, useState } from 'react'
import { listDraftVersions, type DraftVersion } from '#shared/reply/draft-versions'
import { useDesk } from '../../desk/desk'
import { readHistory } from '../../ledger-store/read/read-history'

/** Every saved state of a case's reply, the newest first; undefined while they are read. */
export function useReplyVersions(caseId: string, round: number): readonly DraftVersion[] | undefined {
  const { ledger } = useDesk()
  const [versions, setVersions] = useState<readonly DraftVersion[]>()
  useEffect(() => {
    let wanted = true
    void readHistory(ledger.database, { of: 'case', id: caseId }).then((history) => {
      if (wanted) setVersions(listDraftVersions(history, round))
    })
    return () => {
      wanted = false
    }
  }, [ledger, caseId, round])
  return versions
}
