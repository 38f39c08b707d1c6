import type { PrintingAct } from '#shared/history/desk-act'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { commitFailureToWords, paperToWords } from '../messages/host-words'
import { printedWords } from '../messages/print-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { printPaper } from './print-paper'
import { useToday } from './use-today'

/** Prints a paper and puts it on record once it was printed. Answers what went wrong; undefined when nothing did, or when the person cancelled. */
export type RecordedPrint = (
  paper: { readonly html: string; readonly title: string },
  act: PrintingAct,
) => Promise<FailureWords | undefined>

export function useRecordedPrint(): RecordedPrint {
  const { ledger, settings } = useDesk()
  const today = useToday()
  return async (paper, act) => {
    const printed = await printPaper(settings, paper)
    if (!printed.ok) return paperToWords(printed.failure)
    const { outcome } = printed.value
    if (outcome === 'cancelled') return undefined
    const recorded = await commitDeskAct(ledger, { ...act, outcome }, settings.actorId, today)
    return recorded.ok
      ? undefined
      : { ...commitFailureToWords(recorded.failure), title: `${printedWords[outcome]}，但没有记入操作日志` }
  }
}
