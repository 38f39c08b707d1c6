import type { LocalDate } from '#shared/prelude/local-date'
import { parseLocalDate } from '#shared/prelude/local-date'
import { countWarnings, type WarningSpans } from '#shared/warning/count-warnings'
import { createTurns } from '#shared/prelude/turns'
import { createMatterIndex, type MatterIndex } from '#shared/warning/matter-index'
import { tellSeasons } from '#shared/warning/season'
import type { Warning, WarningRow } from '#shared/warning/warning'
import { pickWatchedRow, rowToWarned, type WatchedRow } from '#shared/warning/watched-row'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { followRows, type FollowedRows } from '../ledger-worker/follow-rows'
import { cutIntoParts, taken } from '../ledger-worker/written-question'
import { QuestionMalformed, type WorkerAnswer, type WorkerTask } from '../worker/worker-end'
import { clusterQuestionSchema, warnedAPart, type ClusterQuestion } from './cluster-messages'

/** The rows of one ledger as they are watched. */
interface Kept {
  readonly followed: FollowedRows
  readonly rows: ReadonlyMap<string, WatchedRow>
  /** The like cases of a span, found anew once the ledger has changed. */
  readonly indexOf: (spans: WarningSpans) => MatterIndex
  /** The day of the first case. */
  readonly openedOn: () => LocalDate | undefined
}

/** `since`: what was told before it is compared with nothing any more. */
function keepRows(database: LedgerDatabase, since: LocalDate): Kept {
  const rows = new Map<string, WatchedRow>()
  let version = 0
  let index: { readonly of: string; readonly found: MatterIndex } | undefined
  const followed = followRows(database, (came) => {
    version += 1
    for (const row of came) rows.set(row.id, pickWatchedRow(row, row.calledOn < since))
  })
  return {
    followed,
    rows,
    indexOf: (spans) => {
      const of = `${version} ${spans.from} ${spans.to}`
      if (index?.of !== of) index = { of, found: createMatterIndex(rows.values(), spans) }
      return index.found
    },
    openedOn: () => {
      let first: LocalDate | undefined
      for (const { calledOn, stage } of rows.values())
        if (stage !== 'voided' && (first === undefined || calledOn < first)) first = calledOn
      return first
    },
  }
}

/** Answers what is asked of like cases and of what stands out. `open` opens the view of a name. */
export function createClusterTask(open: (name: string) => LedgerDatabase): WorkerTask {
  let kept: { readonly of: string; readonly ledger: Kept } | undefined
  const ledgerOf = (name: string, since: LocalDate): Kept => {
    if (kept?.of === name) return kept.ledger
    const ledger = keepRows(open(name), since)
    kept = { of: name, ledger }
    return ledger
  }
  // One question at a time: nothing is searched for while rows are being read (`read-row-parts`).
  const inTurn = createTurns()
  return (request) =>
    inTurn(async () => {
      const question = clusterQuestionSchema.parse(request)
      if (question.kind === 'written') {
        // Who has asked nothing yet has read nothing yet.
        kept?.ledger.followed.note(question.ids)
        await kept?.ledger.followed.settle()
        return { answer: taken }
      }
      const spans = readSpans(question.spans)
      const ledger = ledgerOf(question.ledger, spans.beforeFrom)
      await ledger.followed.settle()
      return tell(find(question, spans, ledger), ledger)
    })
}

function readSpans({ from, to, beforeFrom }: { from: string; to: string; beforeFrom: string }): WarningSpans {
  const [first, last, before] = [parseLocalDate(from), parseLocalDate(to), parseLocalDate(beforeFrom)]
  if (first === undefined || last === undefined || before === undefined) throw new QuestionMalformed('spans')
  return { from: first, to: last, beforeFrom: before }
}

function find(
  question: Exclude<ClusterQuestion, { kind: 'written' }>,
  spans: WarningSpans,
  { rows, indexOf, openedOn }: Kept,
): readonly Warning[] {
  switch (question.kind) {
    case 'counts':
      return [...countWarnings(rows.values(), spans), ...tellSeasons(rows.values(), spans, openedOn())]
    case 'clusters':
      return indexOf(spans).clusters
    case 'matter': {
      const row: WarningRow | undefined = typeof question.of === 'string' ? rows.get(question.of) : question.of
      const matter = row === undefined ? undefined : indexOf(spans).matterOf(row)
      return matter === undefined ? [] : [matter]
    }
  }
}

function tell(warnings: readonly Warning[], { rows }: Kept): WorkerAnswer {
  const ids = new Set(warnings.flatMap((warning) => warning.ids))
  const named = [...ids].flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [rowToWarned(row)]
  })
  return { answer: { kind: 'warnings', warnings }, ahead: cutIntoParts(named, warnedAPart) }
}
