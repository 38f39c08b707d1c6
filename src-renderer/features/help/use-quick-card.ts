import { useState } from 'react'
import { useFrameFacts } from '../../desk/frame-facts'
import { callHost } from '../../host/call-host'
import { paperToWords } from '../../messages/host-words'
import { printedWords } from '../../messages/print-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import { renderQuickCard } from './render-quick-card-page'

export interface QuickCard {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  print(): Promise<void>
}

/** Prints the card. It is put on no record: nothing of the ledger stands on it. */
export function useQuickCard(): QuickCard {
  const officeName = useFrameFacts()?.office?.name ?? ''
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    print: async () => {
      setBusy(true)
      setFailure(undefined)
      const printed = await callHost('paper.print', { html: renderQuickCard({ officeName }), title: '一页卡' })
      setBusy(false)
      if (!printed.ok) setFailure(paperToWords(printed.failure))
      else if (printed.value.outcome !== 'cancelled') tell(printedWords[printed.value.outcome])
    },
  }
}
