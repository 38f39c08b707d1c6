import type { Names } from '#shared/case/names'
import { useState } from 'react'
import type { DeskAct } from '#shared/history/desk-act'
import { composeLog } from '#shared/paper/compose-log'
import { useDesk } from '../../desk/desk'
import { useDeskPaper } from '../../desk/use-desk-paper'
import { usePcNames } from '../../desk/use-pc-names'
import { saveTextFile } from '../../host/text-files'
import { useToday } from '../../desk/use-today'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { readActivityCases, readActivityPage, type ActivityQuery } from '../../ledger-store/read/read-activity'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import { activityToCsv } from './activity-to-csv'
import { entryToLine, type ActivityLine } from './activity-lines'

/** Most lines of one paper and of one file: a stack of paper, and what a table program opens at ease. */
const most = { print: 2_000, save: 20_000 } as const

/** On paper, as a Word file, or as a file that table programs open. */
export type LogTask = 'print' | 'docx' | 'save'

export interface ActivityPapers {
  readonly busy: LogTask | undefined
  readonly failure: FailureWords | undefined
  run(task: LogTask, query: ActivityQuery, of: string): Promise<void>
}

/** Printing the log and saving it as a file; both are acts of the log themselves. */
export function useActivityPapers(names: Names): ActivityPapers {
  const { ledger, settings } = useDesk()
  const pcs = usePcNames()
  const today = useToday()
  const tell = useSnackbar()
  const [busy, setBusy] = useState<'save'>()
  const papers = useDeskPaper()
  const [failure, setFailure] = useState<FailureWords>()

  const collect = async (
    query: ActivityQuery,
    length: number,
  ): Promise<{ readonly lines: readonly ActivityLine[]; readonly cut: boolean }> => {
    const page = await readActivityPage(ledger.database, query, undefined, length)
    const entries = page.entries.slice(0, length)
    const cases = await readActivityCases(ledger.database, entries)
    return {
      lines: entries.map((entry) => entryToLine(entry, cases, names, pcs)),
      cut: page.next !== undefined || page.entries.length > length,
    }
  }
  const record = async (act: DeskAct, done: string): Promise<void> => {
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) tell(`${done}，并记入操作日志`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `${done}，但没有记入操作日志` })
  }
  const out = async (task: 'print' | 'docx', query: ActivityQuery, of: string): Promise<void> => {
    const told = await papers.run(task, async (ground) => {
      const { lines, cut } = await collect(query, most.print)
      return {
        paper: composeLog({ ...ground, of, lines, cut }),
        title: '操作日志',
        printed: { act: 'log-printed', lines: lines.length, of },
        saved: (file) => ({ act: 'log-saved', lines: lines.length, of, file }),
      }
    })
    if (told !== undefined) tell(told)
  }
  const save = async (query: ActivityQuery, of: string): Promise<void> => {
    const { lines } = await collect(query, most.save)
    const saved = await saveTextFile('csv', `操作日志_${today}.csv`, activityToCsv(lines))
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved !== null)
      await record(
        { act: 'log-saved', lines: lines.length, of, file: saved.value.saved.name },
        `已存为 ${saved.value.saved.name}（${saved.value.saved.place}）`,
      )
  }
  return {
    busy: busy ?? papers.busy,
    failure: failure ?? papers.failure,
    run: async (task, query, of) => {
      if (busy !== undefined || papers.busy !== undefined) return
      setFailure(undefined)
      if (task !== 'save') return out(task, query, of)
      setBusy(task)
      await save(query, of)
      setBusy(undefined)
    },
  }
}
