import { commitCaseStep, type CaseStepFailure } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitSync, type SyncFailure } from '#renderer/ledger-store/commit/commit-sync'
import { guardView, type ViewReadFailed } from '#renderer/ledger-store/view/guard-view'
import type { CommitFailure, Ledger } from '#renderer/ledger-store/commit/ledger'
import { readSyncPlan, type SyncSource } from '#renderer/ledger-store/read/read-sync-plan'
import { stepFailureToWords } from '#renderer/messages/step-words'
import type { FailureWords } from '#renderer/messages/words-of'
import { ok, type Result } from '#shared/prelude/result'
import { parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import { readFrame, emptyJournalTail } from '#shared/journal/journal-frame'
import { aCaseId, anAssignment, day, wholeWay } from '../builders'
import { freshName } from '../test-ledger'
import { faultSource, journalOf, layDownJournal, openOn } from './fault-world'

export type ActFailure = CommitFailure | CaseStepFailure | SyncFailure | ViewReadFailed

/** Something that a person does to the ledger in one go, to be tried while something fails. */
export interface FaultAct {
  readonly name: string
  /** The journal before it. */
  before(): Promise<Uint8Array>
  /** Does it; done already is done as well. */
  attempt(ledger: Ledger): Promise<Result<unknown, ActFailure>>
}

const casesBefore = 3

const registration: FaultAct = {
  name: 'an ordinary step',
  before: () => layDownJournal('testpc', casesBefore),
  attempt: async (ledger) => {
    const [first] = wholeWay
    if (first === undefined) throw new Error('fixture')
    const taken = await commitCaseStep(ledger, {
      caseId: aCaseId(1),
      step: first.step,
      actorId: first.by,
      today: day('2026-11-23'),
    })
    return !taken.ok && taken.failure.type === 'StepNotNow' ? ok(undefined) : taken
  },
}

const intake: FaultAct = {
  name: 'an import of sheets',
  before: () => layDownJournal('testpc', casesBefore),
  attempt: async (ledger) => {
    const sheets = Array.from({ length: 6 }, (_, index) => anAssignment(index + 2, { title: '反映石桥村路灯不亮' }))
    const plan = await guardView(async () => ok(await readIntakePlan(ledger.database, faultSource(2), sheets)))
    return plan.ok ? commitIntake(ledger, plan.value, 'clerk') : plan
  },
}

const otherPc = 'otherpc'

/** What the other PC sends; laid down before anything fails. */
let coming: readonly LoggedCommit[] = []

const merge: FaultAct = {
  name: 'an import of another PC’s ledger',
  before: async () => {
    coming = await composeComing()
    return layDownJournal('testpc', casesBefore)
  },
  attempt: async (ledger) => {
    const source: SyncSource = {
      bundleId: aCaseId(7001),
      tagmanifest: 'c'.repeat(64),
      stream: 'ledger/qingshan/qingshan/otherpc',
      seq: 1,
      fromDevice: otherPc,
      fileName: 's.hlb',
      createdAt: faultSource(1).createdAt,
      heads: [],
      wants: [],
    }
    const plan = await readSyncPlan(ledger.database, source, coming, ledger.replica)
    return plan.ok ? commitSync(ledger, plan.value, 'clerk') : plan
  },
}

/** The acts that people wait for. */
export const faultActs: readonly FaultAct[] = [registration, intake, merge]

function journalToCommits(bytes: Uint8Array): LoggedCommit[] {
  const commits: LoggedCommit[] = []
  let tail = emptyJournalTail
  for (;;) {
    const step = readFrame(bytes, 0, tail)
    if (step.type !== 'frame') return commits
    for (const line of step.frame.payload.split('\n')) {
      const parsed = line === '' ? undefined : parseCommitLine(line, 1)
      if (parsed?.ok === true) commits.push(parsed.value)
    }
    tail = step.frame.tail
  }
}

/** The other PC's acts but for the last but one: the last has to wait for it. */
async function composeComing(): Promise<readonly LoggedCommit[]> {
  const journal = journalOf(await layDownJournal(otherPc, casesBefore + 3))
  const ledger = await openOn(journal, freshName(), otherPc)
  for (const { step, by } of wholeWay.slice(0, 4))
    await commitCaseStep(ledger, { caseId: aCaseId(1), step, actorId: by, today: day('2026-11-23') })
  ledger.close()
  return journalToCommits(journal.bytes()).toSpliced(-2, 1)
}

/** What the person is told of a failure of such an act. The exchange's own do not come from a failing disk. */
export function tellFailure(failure: ActFailure): FailureWords {
  if (failure.type === 'ChainBroken' || failure.type === 'OwnNameUsedElsewhere' || failure.type === 'TooManyChains')
    throw new Error(`a failing database gave ${failure.type}`)
  return stepFailureToWords(failure)
}
