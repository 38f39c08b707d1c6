import { commitRef, knownOps, type Commit, type CommitRef, type LoggedCommit } from '../record/commit'
import { readAct } from './act'
import { roundedField } from './rounds'
import { stageSchema, type Stage } from './stage'
import { explainsWay, stagesReachable, stepsBetween } from './stage-transitions'

/** A stage that was written although no step leads to it from what its writer saw. */
export interface IrregularStage {
  readonly caseId: string
  readonly ref: CommitRef
  readonly by: string
  /** What the writer saw, each stage once; `received` when nothing had been written. */
  readonly from: readonly Stage[]
  readonly to: Stage
}

/**
 * Which of the stages written by these commits no allowed step explains: a newer or altered program, or a file made by hand.
 * `stageAt` tells the stage that an earlier commit wrote for a case, undefined where it is not known; a write that saw one
 * of those is not judged. Pure; told in the order of the commits.
 */
export function findIrregularStages(
  commits: readonly LoggedCommit[],
  stageAt: (caseId: string, ref: CommitRef) => Stage | undefined,
): IrregularStage[] {
  const written = new Map<string, Stage>()
  const writes = commits.flatMap(({ commit }) => listStageWrites(commit))
  for (const { caseId, ref, to } of writes) written.set(`${caseId} ${ref}`, to)
  return writes.flatMap(({ caseId, ref, by, to, saw, settles, acts, takesBack, round }) => {
    const seen = saw.map((one) => written.get(`${caseId} ${one}`) ?? stageAt(caseId, one))
    // A later round begins where whoever opened it said.
    const first: readonly Stage[] = round === 1 ? ['received'] : ['registered', 'instructed']
    const from = seen.length === 0 ? first : [...new Set(seen.filter((stage) => stage !== undefined))]
    if (seen.includes(undefined)) return []
    const allowed = settles
      ? stagesReachable(from).includes(to)
      : from.some(
          (stage) =>
            stepsBetween(stage, to).length > 0 ||
            acts.some((act) => explainsWay(act, stage, to)) ||
            (takesBack !== undefined && (stepsBetween(to, stage).length > 0 || explainsWay(takesBack, to, stage))),
        )
    return allowed ? [] : [{ caseId, ref, by, from, to }]
  })
}

interface StageWrite {
  readonly caseId: string
  readonly ref: CommitRef
  readonly by: string
  readonly to: Stage
  /** In which round of the case. */
  readonly round: number
  readonly saw: readonly CommitRef[]
  /** Whether the commit decides a conflict over the stage. */
  readonly settles: boolean
  /** The acts written beside it. */
  readonly acts: readonly string[]
  /** The act of the step that it takes back. */
  readonly takesBack: string | undefined
}

function listStageWrites(commit: Commit): StageWrite[] {
  const ops = knownOps(commit)
  return ops.flatMap((op) => {
    if (op.op !== 'set' || op.of !== 'case') return []
    const { field, round } = roundedField(op.field)
    if (field !== 'stage') return []
    const to = stageSchema.safeParse(op.value).data
    const acts = ops.flatMap((other) =>
      other.op === 'append' && other.id === op.id && other.field === 'acts' ? (readAct(other.value) ?? []) : [],
    )
    const settles = acts.some((act) => act.act === 'settled' && act.field === 'stage')
    const takesBack = acts.find((act) => act.act === 'taken-back')?.of
    return to === undefined
      ? []
      : [
          {
            caseId: op.id,
            ref: commitRef(commit),
            by: commit.by,
            to,
            saw: op.saw,
            settles,
            acts: acts.map(({ act }) => act),
            takesBack,
            round,
          },
        ]
  })
}
