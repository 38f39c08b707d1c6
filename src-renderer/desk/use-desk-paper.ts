import type { DeskAct, PrintingAct, SavingAct } from '#shared/history/desk-act'
import type { FormPaper } from '#shared/paper/form-paper'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { commitFailureToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { useFormOut, type FormOutTask, type FormsOut } from './use-form-out'
import type { PageGround } from './use-print-page'
import { useToday } from './use-today'

/** A paper that belongs to no case, and what is put on record of it. */
export interface DeskPaper {
  readonly paper: FormPaper
  /** Names the print job and the file. */
  readonly title: string
  readonly printed: PrintingAct
  readonly saved: (file: string) => SavingAct
}

export type DeskPaperTask = FormOutTask

export interface DeskPapers extends Pick<FormsOut, 'busy' | 'failure'> {
  /** Answers what to tell once the paper left and is on record; undefined otherwise. */
  run(task: DeskPaperTask, compose: (ground: PageGround) => DeskPaper | Promise<DeskPaper>): Promise<string | undefined>
}

/** Prints papers of the desk and saves them as Word files, one after the other; each is put on record once it has left. */
export function useDeskPaper(): DeskPapers {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const { busy, failure, run } = useFormOut()
  const record = async (act: DeskAct): Promise<Result<undefined, FailureWords>> => {
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    return recorded.ok ? ok(undefined) : fail(commitFailureToWords(recorded.failure))
  }
  return {
    busy,
    failure,
    run: (task, compose) =>
      run(task, async (ground) => {
        const { paper, title, printed, saved } = await compose(ground)
        return {
          paper,
          title,
          stem: `${title}_${today}`,
          recordedIn: '操作日志',
          printed: (outcome) => record({ ...printed, outcome }),
          saved: (file) => record(saved(file)),
        }
      }),
  }
}
