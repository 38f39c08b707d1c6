import { recordToCase, type Case } from '#shared/case/case'
import { planCaseStep } from '#shared/case/case-steps'
import type { CaseStep, StepSurroundings } from '#shared/case/case-step'
import type { ConsentGiven } from '#shared/case/consent'
import type { ActName } from '#shared/case/act'
import type { CaseEntry } from '#shared/case/read-entries'
import type { StepRefused } from '#shared/case/step-refused'
import type { KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { aPerson, day, instant, mondayMorning, replica, signedBy } from './builders'
import { aCaseRecord, staffById, surroundingsOf, type CaseStory } from './case-builders'

/** A case on one PC that steps are taken on one after the other; others can be given what it wrote. */
export class PlayedCase {
  private seq = 0
  /** What this PC wrote, to be handed to another. */
  readonly wrote: {
    readonly by: string
    readonly ops: readonly KnownOp[]
    readonly at: number
    readonly seq: number
  }[] = []

  constructor(
    public record: LedgerRecord,
    private readonly pc = 'played00',
    private clock: number = mondayMorning,
  ) {}

  static of(story: CaseStory, pc?: string): PlayedCase {
    return new PlayedCase(aCaseRecord(story), pc)
  }

  get one(): Case {
    const one = recordToCase(this.record)
    if (one === undefined) throw new Error('no case')
    return one
  }

  /** The last entry of a kind, what was taken back too. */
  entry(name: ActName): CaseEntry {
    const found = this.one.entries.filter(({ act }) => act.act === name).at(-1)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }

  /** Takes a step, or answers why not. */
  try(by: string, step: CaseStep, change: Partial<StepSurroundings> = {}): StepRefused | undefined {
    const around = { ...surroundingsOf(by in Object.fromEntries(staffById) ? by : 'clerk'), ...change }
    const planned = planCaseStep(this.record, this.one, step, around)
    if (!planned.ok) return planned.failure
    this.fold(by, planned.value)
    return undefined
  }

  take(by: string, step: CaseStep, change: Partial<StepSurroundings> = {}): void {
    const refused = this.try(by, step, change)
    if (refused !== undefined) throw new Error(`${step.step}: ${JSON.stringify(refused)}`)
  }

  /** Folds what another PC wrote, as an exchange would. */
  hear(other: PlayedCase): void {
    for (const { by, ops, at, seq } of other.wrote) this.foldAs(other.pc, seq, by, ops, at)
  }

  fold(by: string, ops: readonly KnownOp[]): void {
    this.seq += 1
    this.clock += 60_000
    this.wrote.push({ by, ops, at: this.clock, seq: this.seq })
    this.foldAs(this.pc, this.seq, by, ops, this.clock)
  }

  private foldAs(pc: string, seq: number, by: string, ops: readonly KnownOp[], at: number): void {
    const key = `case/${this.record.id}`
    const commit = { v: 1 as const, replica: replica(pc), seq, prev: '' as const, at: instant(at), by, ops: [...ops] }
    this.record = foldCommit(new Map([[key, this.record]]), commit).get(key) ?? this.record
  }
}

/** The review of the reply: the secretary's own where nothing else is said. */
export const consentStep = (
  step: 'approve' | 'send-back',
  comment: string,
  consent: ConsentGiven = signedBy('secretary'),
): CaseStep => ({ step, comment, on: day('2026-11-23'), consent })

/** Somebody with 管理 besides the people of the five. */
export const anAdmin = aPerson('admin', ['admin'], { name: '赵管理' })
