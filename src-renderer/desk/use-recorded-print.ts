import type { DeskAct } from '#shared/history/desk-act'
import { callHost } from '../host/call-host'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { commitFailureToWords, paperToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { useToday } from './use-today'

/** Prints a paper and puts it on record once it was printed. Answers what went wrong; undefined when nothing did, or when the person cancelled. */
export type RecordedPrint = (
  paper: { readonly html: string; readonly title: string },
  act: DeskAct,
) => Promise<FailureWords | undefined>

export function useRecordedPrint(): RecordedPrint {
  const { ledger, settings } = useDesk()
  const today = useToday()
  return async (paper, act) => {
    const printed = await callHost('paper.print', paper)
    if (!printed.ok) return paperToWords(printed.failure)
    if (!printed.value.printed) return undefined
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    return recorded.ok
      ? undefined
      : { ...commitFailureToWords(recorded.failure), title: '已送打印机，但没有记入操作日志' }
  }
}
