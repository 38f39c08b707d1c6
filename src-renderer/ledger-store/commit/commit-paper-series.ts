import type { NumberedPaper } from '#shared/case/form-paper-words'
import { paperSeriesSchema, type PaperSeries } from '#shared/numbering/paper-series'
import { holdsAny, settingsRoles, type Role } from '#shared/office/office'
import { fail, ok, type Result } from '#shared/prelude/result'
import { largestOf } from '#shared/prelude/extremes'
import { readStaff } from '../read/read-office'
import { readPaperSerials, readPaperSeries } from '../read/read-paper-numbers'
import { writeFields } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Why a kind of paper is not numbered so. Nothing has changed. */
export type PaperSeriesRefused =
  | { readonly type: 'SettingsRoleMissing'; readonly needs: readonly Role[] }
  /** The prefix is too long, or the first number is none. */
  | { readonly type: 'PaperSeriesMalformed' }
  /** Numbers up to `given` were given: the next comes behind them. */
  | { readonly type: 'PaperSeriesBehind'; readonly given: number }

export type PaperSeriesFailure = PaperSeriesRefused | CommitFailure

/** Sets how one kind of paper is numbered, for all PCs of the office. Writes nothing where nothing differs. */
export function commitPaperSeries(
  ledger: Ledger,
  paper: NumberedPaper,
  series: PaperSeries,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, PaperSeriesFailure>> {
  return ledger.act<PaperSeriesFailure>(actorId, async (database) => {
    const [standing, given, staff] = await Promise.all([
      readPaperSeries(database),
      readPaperSerials(database, paper, series.year),
      readStaff(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined || !actor.active || !holdsAny(actor, settingsRoles))
      return fail({ type: 'SettingsRoleMissing', needs: settingsRoles })
    const read = paperSeriesSchema.safeParse({ ...series, prefix: series.prefix.trim() }).data
    if (read === undefined) return fail({ type: 'PaperSeriesMalformed' })
    const highest = largestOf([...given], 0)
    const was = standing[paper]
    const isRaised = was?.year !== read.year || was.first !== read.first
    if (isRaised && read.first <= highest) return fail({ type: 'PaperSeriesBehind', given: highest })
    const value = { ...standing, [paper]: read }
    return ok(await writeFields(database, [{ of: 'office', id: 'office', field: 'paperSeries', value }]))
  })
}
