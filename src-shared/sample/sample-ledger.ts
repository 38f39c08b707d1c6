import { recordToCase, type Case } from '../case/case'
import type { NumberedCase } from '../case/case-step'
import { parseSerialNumber, serialNumberToText } from '../case/serial-number'
import { yearOf, type LocalDate } from '../prelude/local-date'
import type { Instant } from '../prelude/instant'
import { commitRef, commitRefSchema, type Commit, type CommitRef, type KnownOp, type ReplicaId } from '../record/commit'
import { foldCommit } from '../record/fold-commit'
import { emptyRecord, recordKey, type LedgerRecord } from '../record/ledger-record'

/** One act of a person in the made-up past, as it is to be written. */
export interface PastAct {
  readonly by: string
  readonly at: Instant
  readonly ops: readonly KnownOp[]
}

/** What the sample's acts have made so far, in memory: every act is decided on it, and none is written before all are decided. */
export interface SampleLedger {
  readonly acts: readonly PastAct[]
  record(of: string, id: string): LedgerRecord
  find(caseId: string): Case | undefined
  /** The name that the next act will bear. */
  readonly nextRef: CommitRef
  write(act: PastAct): void
  readonly ledgerNumbers: YearlyNumbers
  readonly stubNumbers: YearlyNumbers
  caseByNumber(number: string): NumberedCase | undefined
}

/** Numbers that are given one after another, from 1 in each year. */
interface YearlyNumbers {
  next(day: LocalDate): string
  isTaken(number: string, byOther: string): boolean
  take(number: string, caseId: string): void
}

function createNumbers(): YearlyNumbers {
  const bearers = new Map<string, string>()
  const lastOf = new Map<number, number>()
  return {
    next: (day) => serialNumberToText({ year: yearOf(day), serial: (lastOf.get(yearOf(day)) ?? 0) + 1 }),
    isTaken: (number, byOther) => (bearers.get(number) ?? byOther) !== byOther,
    take: (text, caseId) => {
      const number = parseSerialNumber(text)
      if (number === undefined || bearers.has(text)) return
      bearers.set(text, caseId)
      lastOf.set(number.year, Math.max(lastOf.get(number.year) ?? 0, number.serial))
    },
  }
}

/** A ledger in memory whose acts will be written by this PC's name, from `firstSeq` on. */
export function createSampleLedger(replica: ReplicaId, firstSeq: number): SampleLedger {
  const records = new Map<string, LedgerRecord>()
  const casesById = new Map<string, Case>()
  const acts: PastAct[] = []
  const [ledgerNumbers, stubNumbers] = [createNumbers(), createNumbers()]
  const record = (of: string, id: string): LedgerRecord => records.get(recordKey({ of, id })) ?? emptyRecord(of, id)
  const find = (caseId: string): Case | undefined => {
    const known = casesById.get(caseId) ?? recordToCase(record('case', caseId))
    if (known !== undefined) casesById.set(caseId, known)
    return known
  }
  return {
    acts,
    record,
    find,
    ledgerNumbers,
    stubNumbers,
    get nextRef() {
      return commitRefSchema.parse(commitRef({ replica, seq: firstSeq + acts.length }))
    },
    write: (act) => {
      const { by, at, ops } = act
      const commit: Commit = { v: 1, replica, seq: firstSeq + acts.length, prev: '', at, by, ops: [...ops] }
      for (const [key, changed] of foldCommit(records, commit)) records.set(key, changed)
      for (const op of ops) {
        if (op.of !== 'case') continue
        casesById.delete(op.id)
        if (op.op !== 'set') continue
        if (op.field === 'ledgerNumber') ledgerNumbers.take(String(op.value), op.id)
      }
      acts.push(act)
      for (const id of new Set(ops.filter(({ of }) => of === 'case').map((op) => op.id))) {
        const stub = find(id)?.feedback?.stubNumber
        if (stub !== undefined) stubNumbers.take(stub, id)
      }
    },
    caseByNumber: (number) => {
      const keys = [...records.values()].filter(({ of }) => of === 'case').map(({ id }) => id)
      const one = keys.map(find).find((each) => each?.ledgerNumber === number || each?.sheet.sheetNumber === number)
      return one === undefined
        ? undefined
        : {
            id: one.id,
            number: one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber,
            isEnded: one.voids.length > 0 || one.ending !== undefined,
          }
    },
  }
}
