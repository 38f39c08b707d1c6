import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { parseDeviceCard } from '#shared/bundle/device-card'
import type { CaseStep } from '#shared/case/case-step'
import { ok } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { replicaOf } from '#shared/replica/replica-file'
import { aCaseId, day, staffOfFive, twoDepartments } from '../builders'
import { faultSource } from '../faults/fault-world'
import { memoryJournal } from '../memory-journal'
import { writeOwnReplica } from '../seeded/seed-data-folder'
import { freshName, open, tickingClock } from '../test-ledger'
import { naming, onePixel, plantedAssignment, plantedWay } from './planted-caller'

const samples = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys')
const today = day('2026-11-23')

/** The confidential cases, each as far as its name says. */
export const plantedNames = [
  'received',
  'registered',
  'submitted',
  'instructed',
  'handling',
  'drafted',
  'inReview',
  'approved',
  'closed',
  'voided',
  'disputed',
  'voidedElsewhere',
] as const
export type PlantedCase = (typeof plantedNames)[number]

/** How many steps of the whole way each has gone. */
const stepsOf: { readonly [One in PlantedCase]: number } = {
  received: 0,
  registered: 1,
  submitted: 2,
  instructed: 3,
  handling: 6,
  drafted: 7,
  inReview: 8,
  approved: 9,
  closed: 10,
  voided: 5,
  disputed: 7,
  voidedElsewhere: 5,
}

export const serialOf = (one: PlantedCase): number => plantedNames.indexOf(one) + 1
const numberOf = (n: number): string => `2026-${String(n).padStart(3, '0')}`
export const idOf = (one: PlantedCase): string => aCaseId(serialOf(one))

/** Which of their replies are shut with the caller: approved and fed back ones do not name them, as papers must not. */
const replyNames = (one: PlantedCase): boolean => one === 'drafted' || one === 'inReview' || one === 'disputed'

/** Lays down the data folder of an office whose every case is confidential and names the planted caller wherever one can write. */
export async function seedPlanted(folder: string): Promise<void> {
  mkdirSync(join(folder, 'ledger', 'files'), { recursive: true })
  writeFileSync(join(folder, 'keys.json'), readFileSync(join(samples, 'office.keys.json')))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ actorId: 'clerk' }))
  const journal = memoryJournal()
  const ledger = createLedger(
    await open(journal, freshName()),
    journal,
    replicaOf(writeOwnReplica(folder)),
    tickingClock(),
  )
  await setUpOffice(ledger)
  const sheets = plantedNames.map((one) => plantedAssignment(serialOf(one)))
  const [first] = sheets[0]?.sheet.attachments ?? []
  writeFileSync(join(folder, 'ledger', 'files', first?.sha256 ?? ''), onePixel)
  // Of another stream than what a test imports afterwards.
  const source = { ...faultSource(1), stream: 'assignment/elsewhere/qingshan', fromOffice: 'elsewhere' }
  const taken = await commitIntake(ledger, await readIntakePlan(ledger.database, source, sheets), 'clerk')
  if (!taken.ok) throw new Error(taken.failure.type)
  for (const one of plantedNames) {
    const way = plantedWay(numberOf(serialOf(one)), replyNames(one))
    for (const { by, step } of way.slice(0, stepsOf[one])) await take(ledger, one, by, step)
  }
  await takeAsideSteps(ledger)
  writeFileSync(join(folder, 'ledger', 'journal.hlj'), journal.bytes())
  ledger.close()
}

async function setUpOffice(ledger: Ledger): Promise<void> {
  const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
  const set = await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  const card = parseDeviceCard(readFileSync(join(samples, 'centre.card.json'), 'utf8'))
  if (!set.ok || !card.ok) throw new Error('no office')
  const id = `${card.value.officeCode}/${card.value.deviceId}`
  await write(ledger, { op: 'set', of: 'device', id, field: 'card', value: card.value, saw: [] })
}

async function take(ledger: Ledger, one: PlantedCase, by: string, step: CaseStep): Promise<void> {
  const done = await commitCaseStep(ledger, { caseId: idOf(one), step, actorId: by, today })
  if (!done.ok) throw new Error(`${one} ${step.step}: ${done.failure.type}`)
}

async function write(ledger: Ledger, ...ops: readonly KnownOp[]): Promise<void> {
  const done = await ledger.act('clerk', async () => ok([...ops]))
  if (!done.ok) throw new Error('not written')
}

/** Beside the main way: what is struck out, what two PCs wrote differently, a correction. */
async function takeAsideSteps(ledger: Ledger): Promise<void> {
  await take(ledger, 'voided', 'clerk', { step: 'void', reason: naming('重复交办'), knowingSent: false })
  const disputed = idOf('disputed')
  await write(
    ledger,
    { op: 'set', of: 'case', id: disputed, field: 'reply.findings', value: naming('另一台写的情况'), saw: [] },
    { op: 'set', of: 'case', id: disputed, field: 'reply.subject', value: '另一台写的事项', saw: [] },
  )
  await write(ledger, { op: 'void', of: 'case', id: idOf('voidedElsewhere'), reason: naming('来电人撤诉'), saw: [] })
}
