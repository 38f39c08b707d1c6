import { useLive } from '../../desk/use-live'
import { useMemo } from 'react'
import type { Draft } from '#shared/draft/draft'
import { useDesk } from '../../desk/desk'
import { parseFormValue } from '../../drafts/restored-fields'
import { useDraftDesk, useDrafts } from '../../drafts/drafts-context'
import { privateText } from '#shared/case/private-text'
import { closeVeil, openVeil, showText, veilCase, widenVeil, type Veil } from '#shared/case/veil'
import { readCallers } from '../../ledger-store/read/read-callers'
import { readCases } from '../../ledger-store/read/read-cases'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'

export interface ListedDraft {
  readonly id: string
  readonly draft: Draft
  /** How the case that it is about is known; '' where it is about no case. */
  readonly caseNumber: string
  /** The written words as this list shows them: what was uncovered where they were written is hidden here again. */
  readonly words: string
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
  const cases = useLive(
    () => readCasesAbout(ledger.database, [...new Set(all.map(([, draft]) => caseIdOf(draft)))]),
    [ledger, all],
  )
  // Nothing is listed before it is known what it is about.
  const listed = (cases === undefined ? [] : all).map(([id, draft]): ListedDraft => {
    const about = cases?.get(caseIdOf(draft))
    const words = showText(privateText(draft.text), about?.veil ?? veilOfEntry(draft))
    return { id, draft, caseNumber: about?.number ?? '', words }
  })
  return {
    own: listed.filter(({ draft }) => draft.personId === personId),
    others: listed.filter(({ draft }) => draft.personId !== personId),
    remove: store.drop,
  }
}

/** What is half written of a caller who was promised secrecy is seen without the caller, as the case will be. */
function veilOfEntry({ form, value }: Draft): Veil {
  const fields = form === 'entry' ? parseFormValue(value)?.fields : undefined
  const textOf = (name: string): string => fields?.[name]?.[0] ?? ''
  if (textOf('confidential') === '') return openVeil
  const place = textOf('place')
  return closeVeil([
    { caller: { name: textOf('callerName'), phone: textOf('phone'), address: textOf('address') }, place },
    { caller: { name: '', phone: `${textOf('speaker')} ${textOf('idNumber')}`, address: '' }, place },
  ])
}

/** A draft about an entry of a case names the case first. */
const caseIdOf = ({ about }: Draft): string => about.split(' ')[0] ?? ''

interface CaseAbout {
  /** Its number in the ledger, or before that on its sheet. */
  readonly number: string
  readonly veil: Veil
}

async function readCasesAbout(database: LedgerDatabase, ids: readonly string[]): Promise<Map<string, CaseAbout>> {
  const found = await readCases(database, ids)
  const told = found.map(async ({ one, record }): Promise<readonly [string, CaseAbout]> => {
    const veil = widenVeil(veilCase(one, false), await readCallers(database, record))
    return [one.id, { number: one.ledgerNumber || one.sheet.sheetNumber, veil }]
  })
  return new Map(await Promise.all(told))
}
