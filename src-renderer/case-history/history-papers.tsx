import type { ReactElement } from 'react'
import type { Case } from '#shared/case/case'
import type { Names } from '#shared/case/names'
import { showText } from '#shared/case/veil'
import { composeHistory } from '#shared/paper/compose-history'
import { useCaller } from '../caller/caller-context'
import { useDesk } from '../desk/desk'
import { useCasePaper } from '../desk/use-case-paper'
import { usePcNames } from '../desk/use-pc-names'
import { readUndoneOf } from '../ledger-store/read/read-history'
import { FailureNotice } from '../ui/failure-notice'
import { PaperButtons } from '../ui/paper-buttons'
import { useSnackbar } from '../ui/use-snackbar'
import { historyToLines } from './history-to-lines'
import type { ShownRow } from './show-history'

export interface HistoryPapersProps {
  readonly one: Case
  readonly names: Names
  /** As they are shown; undefined while they are read. */
  readonly rows: readonly ShownRow[] | undefined
  /** Which of all they are, in the words of their filter; '' for all. */
  readonly of: string
}

/** Prints a case's history as it is shown, and saves it as a Word file. */
export function HistoryPapers({ one, names, rows, of }: HistoryPapersProps): ReactElement {
  const { ledger } = useDesk()
  const { veil } = useCaller()
  const pcs = usePcNames()
  const tell = useSnackbar()
  const { busy, failure, run } = useCasePaper(one, 'history')
  const { confidential, sheetNumber, title } = one.sheet
  const out = async (task: 'print' | 'docx', listed: readonly ShownRow[]): Promise<void> => {
    const told = await run(task, async (ground) => {
      const undone = await readUndoneOf(ledger.database, [...new Set(listed.map(({ act }) => act))])
      const lines = historyToLines(listed, undone, names, pcs)
      const number = one.ledgerNumber === '' ? sheetNumber : one.ledgerNumber
      const paper = composeHistory({
        ...ground,
        of: `${number}　${showText(title, veil)}`,
        about: `${of === '' ? '' : `只列${of}，`}共 ${lines.at(-1)?.nth ?? 0} 次操作，按发生的先后`,
        lines,
        confidential,
      })
      return { paper, showsCaller: confidential && !veil.hidden }
    })
    if (told !== undefined) tell(told)
  }
  return (
    <>
      <PaperButtons
        size="small"
        busy={busy}
        disabled={rows === undefined || rows.length === 0}
        printLabel="打印历史"
        onRun={(task) => (rows === undefined ? undefined : void out(task, rows))}
      />
      {failure === undefined ? null : <FailureNotice words={failure} />}
    </>
  )
}
