import { listAliases, awaitsNumber } from '#shared/case/case-numbers'
import { recordToCase, type Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import { serialNumberToText, parseSerialNumber } from '#shared/case/serial-number'
import { issuingRight, refuseGiving, type NumberingFacts } from '#shared/numbering/issuing-right'
import { leaseSchema, numberingSchema, type Lease } from '#shared/numbering/numbering-record'
import { planHandOver, planLending, planReturn } from '#shared/numbering/plan-numbering'
import { deviceLetter, nextProvisional } from '#shared/numbering/provisional-number'
import type { Result } from '#shared/prelude/result'
import { commitRef, logCommit, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { shownValue, type LedgerRecord } from '#shared/record/ledger-record'
import { aCaseId, aPerson, aSheet, day, instant } from '../builders'

const today = day('2026-11-23')
const year = 2026
const clerk = aPerson('clerk', ['registrar', 'admin'])

const cases = new WeakMap<LedgerRecord, Case>()

/** Records never change, so what was read of one stays true. */
function readCase(record: LedgerRecord): Case | undefined {
  const one = cases.get(record) ?? recordToCase(record)
  if (one !== undefined) cases.set(record, one)
  return one
}

/** A PC of an office as far as numbers go: its log, folded, and the acts by which numbers are given. */
export class NumberingPc {
  readonly log = new Map<string, LoggedCommit>()
  readonly records = new Map<string, LedgerRecord>()
  private seq = 0
  private blocks = 0

  constructor(
    readonly device: string,
    private readonly founder: string,
    private readonly devices: readonly string[],
    private readonly skewMs: number,
  ) {}

  /** What every PC starts with: the sheets, of one import that was exchanged. */
  begin(commits: readonly LoggedCommit[]): void {
    for (const logged of commits) this.take(logged)
  }

  receive(from: NumberingPc): void {
    for (const logged of from.log.values()) this.take(logged)
  }

  get facts(): NumberingFacts {
    const heads = this.records.get('office/office')?.registers['numbering'] ?? []
    const leases = [...this.records.values()]
      .filter(({ of }) => of === 'block')
      .flatMap((block): Lease[] => {
        const lease = leaseSchema.safeParse(shownValue(block, 'lease')).data
        return lease === undefined
          ? []
          : [{ ...lease, id: block.id, returned: shownValue(block, 'returned') !== undefined }]
      })
    const holders = [
      ...new Set(heads.flatMap(({ value }) => numberingSchema.safeParse(value).data?.deviceId ?? [])),
    ].toSorted()
    return { ownDevice: this.device, holders, founder: this.founder, severalPcs: true, leases }
  }

  cases(): Case[] {
    return [...this.records.values()].flatMap((record) => (record.of === 'case' ? (readCase(record) ?? []) : []))
  }

  private given(): string[] {
    return this.cases()
      .flatMap((one) => [one.ledgerNumber, ...listAliases(one.entries, one.ledgerNumber)])
      .filter((number) => number !== '')
  }

  private used(): Set<number> {
    return new Set(this.given().flatMap((text) => parseSerialNumber(text)?.serial ?? []))
  }

  private nextOfficial(): string | undefined {
    const right = issuingRight(this.facts, year, this.used(), today)
    return right.right === 'none' ? undefined : serialNumberToText({ year, serial: right.next })
  }

  private nextProvisional(): string {
    return nextProvisional(year, deviceLetter(this.device, this.founder, this.devices), this.given())
  }

  /** Registers a sheet: with a number where this PC may give one, else without, or in need with a provisional one. */
  register(caseId: string, inNeed: boolean, tick: number): void {
    const ledgerNumber = this.nextOfficial() ?? (inNeed ? this.nextProvisional() : '')
    this.step(caseId, { step: 'register', ledgerNumber, registeredOn: today, summary: '路灯', key: false }, tick)
  }

  /** Gives all waiting cases their numbers, if this PC may. */
  issueAll(tick: number): void {
    for (const one of this.cases().filter(
      (waiting) => awaitsNumber(waiting) && !waiting.conflicts.includes('ledgerNumber'),
    )) {
      const number = this.nextOfficial()
      if (number !== undefined) this.step(one.id, { step: 'number', ledgerNumber: number, reason: '' }, tick)
    }
  }

  /** A person gives a doubled case another number, with a reason. */
  renumber(caseId: string, tick: number): void {
    const number = this.nextOfficial()
    if (number !== undefined) this.step(caseId, { step: 'number', ledgerNumber: number, reason: '与另一件重复' }, tick)
  }

  handOver(to: string, tick: number): void {
    this.write(planHandOver(this.records.get('office/office'), this.facts, to, clerk), tick)
  }

  lend(to: string, count: number, tick: number): void {
    this.blocks += 1
    this.write(
      planLending(
        this.facts,
        { id: `${this.device}-${this.blocks}`, deviceId: to, year, count, until: today },
        this.used(),
        clerk,
        today,
      ),
      tick,
    )
  }

  giveBack(tick: number): void {
    const lease = this.facts.leases.find((one) => one.deviceId === this.device && !one.returned)
    if (lease !== undefined)
      this.write(planReturn(this.records.get(`block/${lease.id}`), this.facts, clerk, today), tick)
  }

  /** Official numbers that several cases bear, with their bearers. */
  doubled(): Map<string, string[]> {
    const byNumber = new Map<string, string[]>()
    for (const one of this.cases())
      if (parseSerialNumber(one.ledgerNumber) !== undefined)
        byNumber.set(one.ledgerNumber, [...(byNumber.get(one.ledgerNumber) ?? []), one.id])
    return new Map([...byNumber].filter(([, bearers]) => bearers.length > 1))
  }

  private step(caseId: string, step: CaseStep, tick: number): void {
    const record = this.records.get(`case/${caseId}`)
    const one = record === undefined ? undefined : readCase(record)
    if (record === undefined || one === undefined) return
    const others = this.cases().filter((other) => other.id !== caseId)
    const bear = (number: string): boolean =>
      others.some(
        (other) => other.ledgerNumber === number || (number !== one.ledgerNumber && other.aliases.includes(number)),
      )
    const { facts } = this
    this.write(
      planCaseStep(record, one, step, {
        actor: clerk,
        today,
        people: new Map(),
        departments: new Map(),
        ledgerNumberTaken: bear,
        stubNumberTaken: () => false,
        refuseGiving: (number) => refuseGiving(facts, number, today),
      }),
      tick,
    )
  }

  private write(planned: Result<readonly KnownOp[], unknown>, tick: number): void {
    if (!planned.ok || planned.value.length === 0) return
    const replica = replicaIdSchema.parse(`${this.device}.1`)
    const prev = this.log.get(`${replica}:${this.seq}`)?.hash ?? ''
    this.seq += 1
    this.take(
      logCommit({
        v: 1,
        replica,
        seq: this.seq,
        prev,
        at: instant(1_790_000_000_000 + tick * 1000 + this.skewMs),
        by: 'clerk',
        ops: [...planned.value],
      }),
    )
  }

  private take(logged: LoggedCommit): void {
    const ref = commitRef(logged.commit)
    if (this.log.has(ref)) return
    this.log.set(ref, logged)
    for (const [key, record] of foldCommit(this.records, logged.commit)) this.records.set(key, record)
  }
}

/** The office's first import, as every PC has it. */
export function firstImport(cases: number): LoggedCommit[] {
  const replica = replicaIdSchema.parse('importimport.1')
  const ops = Array.from({ length: cases }, (_, index): KnownOp => ({
    op: 'set',
    of: 'case',
    id: aCaseId(index),
    field: 'sheet',
    value: aSheet({ sheetNumber: `2026110${String(index).padStart(3, '0')}` }),
    saw: [],
  }))
  return [logCommit({ v: 1, replica, seq: 1, prev: '', at: instant(1_780_000_000_000), by: 'clerk', ops })]
}
