import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { DeviceCard } from '#shared/bundle/device-card'
import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { intakePlanToOps, planIntake, type LedgerHoldings } from '#shared/intake/plan-intake'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { logCommit, type KnownOp } from '#shared/record/commit'
import { renderReplicaFile, replicaFileFormat, replicaOf, type ReplicaFile } from '#shared/replica/replica-file'
import { composeMachineMark } from '#main/info/machine-mark'
import { aCaseId, instant, staffOfFive, twoDepartments } from '../builders'
import { manyAssignments } from '../many-assignments'

const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const aDay = 86_400_000

export interface SeededPc {
  readonly keys: KeyFile
  readonly card: DeviceCard
  readonly name: string
}

export async function makeSeededPc(name: string): Promise<SeededPc> {
  const keys = await makeKeys()
  return {
    keys,
    card: await keysToCard(keys, { officeCode: office.code, officeName: office.name, role: 'unit' }),
    name,
  }
}

/**
 * Lays down the data folder of a PC of an office: keys, number, settings, and a journal with the office, its staff, the cards of
 * the other PCs under their names, and `cases` cases. The database is left for the program to build.
 */
export function seedOfficePc(
  folder: string,
  own: SeededPc,
  others: readonly SeededPc[],
  cases: number,
  enrolledDaysAgo = 0,
): void {
  mkdirSync(join(folder, 'ledger'), { recursive: true })
  writeFileSync(join(folder, 'keys.json'), renderKeyFile(own.keys))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ actorId: 'clerk' }))
  const number: ReplicaFile = {
    format: replicaFileFormat,
    deviceId: own.keys.deviceId,
    incarnation: 1,
    machine: markOfThisMachine(folder),
    reason: 'first',
    told: true,
  }
  writeFileSync(join(folder, 'replica.json'), renderReplicaFile(number))
  const journal: Uint8Array[] = []
  let tail: JournalTail = emptyJournalTail
  let [seq, prev] = [0, '']
  const append = (by: string, at: number, ops: KnownOp[]): void => {
    seq += 1
    const logged = logCommit({ v: 1, replica: replicaOf(number), seq, prev, at: instant(at), by, ops })
    prev = logged.hash
    const frame = composeFrame(tail, `${logged.line}\n`)
    journal.push(frame.bytes)
    tail = frame.tail
  }
  // Some days ago, as in an office at work: the clock of the test agrees with it.
  append('system', Date.now() - 30 * aDay, [
    profile('office', 'office', office),
    ...twoDepartments.map(({ id, ...value }) => profile('department', id, value)),
    ...staffOfFive.map(({ id, ...value }) => profile('person', id, value)),
  ])
  const cards = others.flatMap(({ card, name }): KnownOp[] => {
    const id = `${card.officeCode}/${card.deviceId}`
    return [
      { op: 'set', of: 'device', id, field: 'card', value: card, saw: [] },
      { op: 'set', of: 'device', id, field: 'name', value: name, saw: [] },
    ]
  })
  if (cards.length > 0) append('clerk', Date.now() - enrolledDaysAgo * aDay, cards)
  if (cases > 0) {
    const source = {
      bundleId: aCaseId(800_000),
      tagmanifest: 'a'.repeat(64),
      stream: 'assignment/elsewhere/qingshan',
      seq: 1,
      fromOffice: 'elsewhere',
      fromName: '市长公开电话受理中心',
      fileName: 'seed.hlb',
      createdAt: instant(0),
    }
    append('clerk', Date.now() - aDay, intakePlanToOps(planIntake(source, manyAssignments(cases, 7), nothingHeld)))
  }
  writeFileSync(join(folder, 'ledger', 'journal.hlj'), Buffer.concat(journal))
}

function markOfThisMachine(folder: string) {
  const id = '/etc/machine-id'
  return composeMachineMark(
    existsSync(id) ? readFileSync(id, 'utf8').trim() : '',
    networkInterfaces(),
    realpathSync(folder),
  )
}

const nothingHeld: LedgerHoldings = {
  tail: emptyJournalTail,
  casesById: new Map(),
  caseIdBySheetNumber: new Map(),
  inbox: undefined,
}

const profile = (of: string, id: string, value: unknown): KnownOp => ({
  op: 'set',
  of,
  id,
  field: 'profile',
  value,
  saw: [],
})
