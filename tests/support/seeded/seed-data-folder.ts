import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { serialNumberToText } from '#shared/case/serial-number'
import type { Assignment } from '#shared/case/sheet'
import { parseKeyFile } from '#shared/bundle/key-file'
import { planIntake, intakePlanToOps, type LedgerHoldings } from '#shared/intake/plan-intake'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { logCommit, type KnownOp } from '#shared/record/commit'
import { renderReplicaFile, replicaFileFormat, replicaOf, type ReplicaFile } from '#shared/replica/replica-file'
import { composeMachineMark } from '#main/info/machine-mark'
import { aCaseId, instant, staffOfFive, twoDepartments } from '../builders'
import { manyAssignments } from '../many-assignments'

const samples = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys')

/**
 * Lays down a data folder of the desktop shell as an office that has imported `cases` assignments would have it: keys,
 * number, settings and the journal. The database is left for the program to build. Of the cases the last `open` wait for
 * registration, all of them where it is not given; the others are closed, as in an office that has worked for years.
 */
export function seedDataFolder(folder: string, cases: number, open = cases): void {
  mkdirSync(join(folder, 'ledger'), { recursive: true })
  const keysText = readFileSync(join(samples, 'office.keys.json'), 'utf8')
  const keys = parseKeyFile(keysText)
  const card = parseDeviceCard(readFileSync(join(samples, 'centre.card.json'), 'utf8'))
  if (!keys.ok || !card.ok) throw new Error('the sample keys do not parse')
  writeFileSync(join(folder, 'keys.json'), keysText)
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ actorId: 'clerk' }))
  const own = writeOwnReplica(folder)
  const replica = replicaOf(own)
  const journal: Uint8Array[] = []
  let tail: JournalTail = emptyJournalTail
  let [seq, prev] = [0, '']
  // Of yesterday, as in an office at work: the clock of the test agrees with it.
  const yesterday = Date.now() - 86_400_000
  const append = (by: string, ops: KnownOp[]): void => {
    seq += 1
    const logged = logCommit({ v: 1, replica, seq, prev, at: instant(yesterday + seq), by, ops })
    prev = logged.hash
    const frame = composeFrame(tail, `${logged.line}\n`)
    journal.push(frame.bytes)
    tail = frame.tail
  }
  append('system', [
    profile('office', 'office', { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }),
    ...twoDepartments.map(({ id, ...value }) => profile('department', id, value)),
    ...staffOfFive.map(({ id, ...value }) => profile('person', id, value)),
    {
      op: 'set',
      of: 'device',
      id: `${card.value.officeCode}/${card.value.deviceId}`,
      field: 'card',
      value: card.value,
      saw: [],
    },
  ])
  const assignments = manyAssignments(cases, 7)
  for (let at = 0; at < assignments.length; at += 1000) {
    const source = {
      bundleId: aCaseId(800_000 + at),
      tagmanifest: 'a'.repeat(64),
      stream: 'assignment/elsewhere/qingshan',
      seq: at / 1000 + 1,
      fromOffice: 'elsewhere',
      fromName: '市长公开电话受理中心',
      fileName: `${at}.hlb`,
      createdAt: instant(0),
    }
    append('clerk', intakePlanToOps(planIntake(source, assignments.slice(at, at + 1000), nothingHeld)))
  }
  const closed = assignments.slice(0, Math.max(0, cases - open))
  for (let at = 0; at < closed.length; at += 1000)
    append(
      'clerk',
      closed.slice(at, at + 1000).flatMap((one, index) => closingOps(one, at + index + 1)),
    )
  writeFileSync(join(folder, 'ledger', 'journal.hlj'), Buffer.concat(journal))
}

/** What a case has once it was fed back, the `nth` of all: its number, its stub, and where it stands. */
function closingOps({ caseId, sheet }: Assignment, nth: number): KnownOp[] {
  const set = (field: string, value: unknown): KnownOp => ({ op: 'set', of: 'case', id: caseId, field, value, saw: [] })
  const number = serialNumberToText({ year: Number(sheet.issuedOn.slice(0, 4)), serial: nth })
  return [
    set('ledgerNumber', number),
    set('registration', { registeredOn: sheet.issuedOn, summary: sheet.title, key: false }),
    set('assignment', {
      departmentId: twoDepartments[0]?.id,
      assistingDepartmentIds: [],
      handlerId: 'handler',
      dueOn: sheet.dueOn,
      requirement: '',
    }),
    set('feedback', { stubNumber: number, method: 'paper', on: sheet.dueOn }),
    set('stage', 'closed'),
  ]
}

/** Writes the file by which the folder is this machine's own, at the place where it lies. */
export function writeOwnReplica(folder: string): ReplicaFile {
  const keys = parseKeyFile(readFileSync(join(samples, 'office.keys.json'), 'utf8'))
  if (!keys.ok) throw new Error('the sample keys do not parse')
  const own: ReplicaFile = {
    format: replicaFileFormat,
    deviceId: keys.value.deviceId,
    incarnation: 1,
    machine: markOfThisMachine(folder),
    reason: 'first',
    told: true,
  }
  writeFileSync(join(folder, 'replica.json'), renderReplicaFile(own))
  return own
}

/** As the program reads it; where there is no such file, the network cards tell. */
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
