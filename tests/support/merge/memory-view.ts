import {
  journalFrame,
  projectCommits,
  type LogStanding,
  type ViewChange,
} from '#renderer/ledger-store/view/project-commits'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { compareLogged } from '#shared/merge/plan-admission'
import { commitRef, parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'

/** A frame as the journal has it: lines, of which the last is the act that wrote the frame. */
export type FrameLines = readonly string[]

const parse = (line: string): LoggedCommit => {
  const parsed = parseCommitLine(line, 1)
  if (!parsed.ok) throw new Error(`a journalled line cannot be read: ${parsed.failure.detail}`)
  return parsed.value
}

/** The view of a journal kept in memory: the same steps as over the database, without it. */
export class MemoryView {
  chains: LogStanding['chains'] = {}
  held: readonly LoggedCommit[] = []
  private readonly records = new Map<string, LedgerRecord>()
  private readonly commits = new Map<string, ViewChange['commits'][number]>()
  private readonly cases = new Map<string, unknown>()
  private readonly conflicted = new Map<string, boolean>()
  readonly quarantine = new Map<string, unknown>()

  /** As at the start: any number of frames in one batch. */
  async follow(frames: readonly FrameLines[]): Promise<void> {
    const logged = frames.map((frame) => frame.map(parse))
    if (!(await this.project(logged, this.standing(logged.flat()))))
      throw new Error('a journal that was written cannot be followed')
  }

  /** As when somebody acts: false when the log will not have the frame, which then is not journalled. */
  async act(frame: FrameLines): Promise<boolean> {
    const logged = frame.map(parse)
    const alone = logged.length === 1 && this.held.length === 0
    const standing = alone
      ? { chains: this.chains, held: [], quarantined: new Set<string>(), hashesByRef: new Map<string, string>() }
      : this.standing(logged)
    return this.project([logged], standing)
  }

  digest(): string {
    const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return canonicalJson([
      this.chains,
      this.held.map(({ hash }) => hash),
      sorted(this.records),
      sorted(this.commits),
      sorted(this.cases),
      sorted(this.conflicted),
      sorted(this.quarantine),
    ])
  }

  headOf(replica: string): { readonly seq: number; readonly hash: string } {
    return this.chains[replica] ?? { seq: 0, hash: '' }
  }

  private standing(coming: readonly LoggedCommit[]): LogStanding {
    const rows = [...this.held, ...coming].flatMap(({ commit }) =>
      this.headOf(commit.replica).seq >= commit.seq ? [this.commits.get(commitRef(commit))] : [],
    )
    return {
      chains: this.chains,
      held: this.held,
      quarantined: new Set(this.quarantine.keys()),
      hashesByRef: new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.ref, row.hash]]))),
    }
  }

  private async project(frames: readonly LoggedCommit[][], standing: LogStanding): Promise<boolean> {
    const change = await projectCommits(
      frames.map(journalFrame),
      new Map(this.records),
      standing,
      async () => undefined,
    )
    if (!change.ok) return false
    const { commits, records, cases, chains, held, quarantined } = change.value
    for (const row of commits) this.commits.set(row.ref, row)
    for (const { key, conflict, ...record } of records) {
      this.records.set(key, record)
      this.conflicted.set(key, conflict === 1)
    }
    for (const row of cases) this.cases.set(row.id, row)
    for (const row of quarantined) this.quarantine.set(row.hash, row)
    this.chains = chains
    this.held = (held ?? this.held).toSorted(compareLogged)
    return true
  }
}
