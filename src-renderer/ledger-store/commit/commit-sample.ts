import type { DeviceCard } from '#shared/bundle/device-card'
import type { CaseStep } from '#shared/case/case-step'
import type { Assignment } from '#shared/case/sheet'
import { intakePlanToOps, planIntake, type IntakeSource } from '#shared/intake/plan-intake'
import type { Department, Office, Person } from '#shared/office/office'
import { refuseSample, type OfficeStands } from '#shared/office/refuse-founding'
import { instantToLocalDate, type Instant } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import { knownOps, parseCommitLine } from '#shared/record/commit'
import { sampleStream } from '../read/bundle-streams'
import { readFounded } from '../read/read-founded'
import { commitCard, type CardRefused } from './commit-card'
import { commitCaseStep, type CaseStepFailure } from './commit-case-step'
import { readHoldings } from './commit-intake'
import { commitOffice, planOffice } from './commit-office'
import type { CommitFailure, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'

/** A delivery in the sample's made-up past. */
export interface SampleDelivery {
  readonly at: Instant
  readonly bundleId: string
  readonly assignments: readonly Assignment[]
}

/** A step that somebody of the sample office took. */
export interface SampleStep {
  readonly at: Instant
  readonly by: string
  readonly caseId: string
  readonly step: CaseStep
}

/** The sample township and its past. */
export interface Sample {
  readonly office: Office
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
  readonly from: { readonly code: string; readonly name: string }
  readonly centreCard: DeviceCard
  /** Who imports the deliveries and laid the ledger down. */
  readonly clerkId: string
  readonly deliveries: readonly SampleDelivery[]
  readonly steps: readonly SampleStep[]
}

export type SampleFailure = CommitFailure | CaseStepFailure | CardRefused | OfficeStands

/** Told after every act laid down. */
export type SampleProgress = (done: { readonly acts: number; readonly ofActs: number }) => void

/**
 * Lays the sample ledger down by the product's own steps, each at its made-up moment. The office comes last: a ledger whose
 * sample was broken off half-way counts as not set up, and laying it down again goes on where it stopped. Refused in the
 * ledger of a real office.
 */
export async function commitSample(
  ledger: Ledger,
  sample: Sample,
  onProgress: SampleProgress,
): Promise<Result<undefined, SampleFailure>> {
  const { office, people, departments, centreCard, clerkId } = sample
  const beginning = sample.deliveries[0]?.at
  const staffed = await ledger.act<OfficeStands | CommitFailure>(
    'system',
    async (database) => {
      const refusal = refuseSample(await readFounded(database))
      return refusal === undefined ? planOffice(database, { sample: true, people, departments }) : fail(refusal)
    },
    beginning,
  )
  if (!staffed.ok) return staffed
  const enrolled = await commitCard(ledger, centreCard, clerkId, beginning)
  if (!enrolled.ok) return enrolled
  const [acts, taken] = [listActs(sample), await readTakenSteps(ledger.database)]
  for (const [index, act] of acts.entries()) {
    const done = 'assignments' in act ? await commitDelivery(ledger, sample, act) : await commitStep(ledger, act, taken)
    if (!done.ok) return done
    onProgress({ acts: index + 1, ofActs: acts.length })
  }
  const settled = await commitOffice(ledger, { office }, clerkId, acts.at(-1)?.at)
  return settled.ok ? ok(undefined) : settled
}

/** Deliveries and steps in the order of time; of one moment the delivery first. */
function listActs(sample: Sample): readonly (SampleDelivery | SampleStep)[] {
  return [...sample.deliveries, ...sample.steps].toSorted((a, b) => a.at - b.at)
}

async function commitDelivery(
  ledger: Ledger,
  sample: Sample,
  { at, bundleId, assignments }: SampleDelivery,
): Promise<Result<unknown, SampleFailure>> {
  const { from, office } = sample
  const seq = sample.deliveries.findIndex((delivery) => delivery.bundleId === bundleId) + 1
  const source: IntakeSource = {
    bundleId,
    tagmanifest: '',
    stream: sampleStream(from.code, office.code),
    seq,
    fromOffice: from.code,
    fromName: from.name,
    fileName: '样例数据',
    createdAt: at,
  }
  return ledger.act<CommitFailure>(
    sample.clerkId,
    async (database) => {
      const held = await readHoldings(database, bundleId, assignments)
      return ok(intakePlanToOps(planIntake(source, assignments, held)))
    },
    at,
  )
}

/** The steps an earlier, broken-off run has recorded already. */
async function readTakenSteps(database: LedgerDatabase): Promise<ReadonlySet<string>> {
  const rows = await database.commits.toArray()
  return new Set(
    rows.flatMap((row) => {
      const parsed = parseCommitLine(row.line, 1)
      return parsed.ok
        ? knownOps(parsed.value.commit).map((op) =>
            stepKey({ at: parsed.value.commit.at, by: parsed.value.commit.by, caseId: op.id }),
          )
        : []
    }),
  )
}

const stepKey = ({ at, by, caseId }: Pick<SampleStep, 'at' | 'by' | 'caseId'>): string => `${at} ${by} ${caseId}`

async function commitStep(
  ledger: Ledger,
  taking: SampleStep,
  taken: ReadonlySet<string>,
): Promise<Result<unknown, CaseStepFailure>> {
  if (taken.has(stepKey(taking))) return ok(undefined)
  const { at, by, caseId, step } = taking
  return commitCaseStep(ledger, { caseId, step, actorId: by, today: instantToLocalDate(at), at })
}
