import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcResult } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import { parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import { planRecovery, type RecoveryPlan, type ViewCommits } from '#shared/recovery/plan-recovery'
import { findDatabase } from './check-database'
import { digestLine } from '../journal/digest-line'
import { LedgerDatabase } from '../view/ledger-database'
import { readViewCommits } from './read-view-commits'

/** The host's channel by which a damaged journal is read. */
export interface SalvagePort {
  salvage(fromByte: number, maxBytes: number): Promise<IpcResult<'journal.salvage'>>
}

export type SurveyFailure = IpcFailure<'journal.salvage'> | BorderFailure

export interface RecoverySurvey {
  readonly plan: RecoveryPlan
  /** Bytes of the journal that no hash proves. */
  readonly damagedBytes: number
  /** Commits that only the view has, and that only the journal has. */
  readonly onlyInView: number
  readonly onlyInJournal: number
}

const batchBytes = 16_000_000

/** Looks at what is left of the ledger in journal and view, and what could be made of it. Changes nothing. */
export async function surveyRecovery(port: SalvagePort, name?: string): Promise<Result<RecoverySurvey, SurveyFailure>> {
  const journal: LoggedCommit[] = []
  let [damagedBytes, damageEndsAt] = [0, 0]
  for (let fromByte = 0; ;) {
    const salvaged = await port.salvage(fromByte, batchBytes)
    if (!salvaged.ok) return salvaged
    for (const logged of await parsePayloads(salvaged.value.payloads)) journal.push(logged)
    damagedBytes += salvaged.value.damagedBytes
    damageEndsAt = Math.max(damageEndsAt, salvaged.value.damageEndsAt)
    if (salvaged.value.end) break
    fromByte = salvaged.value.nextByte
  }
  const view = await readStandingView(name)
  const [inJournal, inView] = [hashesOf(journal), hashesOf([...(view?.folded ?? []), ...(view?.apart ?? [])])]
  return ok({
    plan: planRecovery({ journal, damagedBytes, damageEndsAt, view }),
    damagedBytes,
    onlyInView: [...inView].filter((hash) => !inJournal.has(hash)).length,
    onlyInJournal: [...inJournal].filter((hash) => !inView.has(hash)).length,
  })
}

const hashesOf = (commits: readonly LoggedCommit[]): Set<string> => new Set(commits.map(({ hash }) => hash))

/** Lines of sound frames; one that is no commit was none when it was written either, and is passed over. */
async function parsePayloads(payloads: readonly string[]): Promise<LoggedCommit[]> {
  const commits: LoggedCommit[] = []
  for (const line of payloads.flatMap((payload) => payload.split('\n'))) {
    const parsed = line === '' ? undefined : parseCommitLine(line, 1, await digestLine(line))
    if (parsed?.ok === true) commits.push(parsed.value)
  }
  return commits
}

/** The view as it stands: neither made, emptied nor brought to another version by being looked at. */
async function readStandingView(name: string | undefined): Promise<ViewCommits | undefined> {
  const database = new LedgerDatabase(name)
  if ((await findDatabase(database.name, indexedDB)) !== 'current') return undefined
  try {
    await database.open()
    return await readViewCommits(database)
  } catch {
    // A view that cannot be read vouches for nothing; the journal is what there is.
    return undefined
  } finally {
    database.close()
  }
}
