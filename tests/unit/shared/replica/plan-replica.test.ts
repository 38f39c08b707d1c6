import { describe, expect, it } from 'vitest'
import { compareMachines, type MachineMark } from '#shared/replica/machine-mark'
import { chooseIncarnation, planReplica, type ReplicaFacts } from '#shared/replica/plan-replica'
import { parseReplicaFile, renderReplicaFile, replicaFileFormat, type ReplicaFile } from '#shared/replica/replica-file'

const machine: MachineMark = { machineId: 'm1', network: ['n1', 'n2'], dataFolder: 'D:\\台账' }
const file: ReplicaFile = {
  format: replicaFileFormat,
  deviceId: 'aaaaaaaa',
  incarnation: 7,
  machine,
  reason: 'first',
  told: true,
}
const facts: ReplicaFacts = {
  deviceId: 'aaaaaaaa',
  machine,
  found: file,
  replicas: ['aaaaaaaa.7', 'bbbbbbbb.1'],
  tailUncertain: false,
  actsMissed: false,
}
const unknown: MachineMark = { machineId: '', network: [], dataFolder: '' }

describe('two marks', () => {
  const cases: readonly (readonly [string, Partial<MachineMark>, Partial<MachineMark>, string])[] = [
    ['are the same when nothing changed', {}, {}, 'same'],
    ['are the same when only network cards were changed', {}, { network: ['n9'] }, 'same'],
    ['are the same when every network card was pulled out', {}, { network: [] }, 'same'],
    ['differ by the machine’s id, whatever the cards say', {}, { machineId: 'm2' }, 'other-machine'],
    ['differ by the folder alone', {}, { dataFolder: 'E:\\副本' }, 'other-folder'],
    [
      'without an id are the same while one card is',
      { machineId: '' },
      { machineId: '', network: ['n2', 'n9'] },
      'same',
    ],
    [
      'without an id differ when no card is the same',
      { machineId: '' },
      { machineId: '', network: ['n9'] },
      'other-machine',
    ],
    ['differ when the id appeared and no card can confirm', { machineId: '', network: [] }, {}, 'other-machine'],
    ['differ when the id went and no card can confirm', {}, { machineId: '', network: [] }, 'other-machine'],
    ['are the same when the id went but a card confirms', {}, { machineId: '' }, 'same'],
  ]
  for (const [title, before, now, outcome] of cases) {
    it(title, () => expect(compareMachines({ ...machine, ...before }, { ...machine, ...now })).toBe(outcome))
  }

  it('of a browser, which can tell nothing, are the same', () => expect(compareMachines(unknown, unknown)).toBe('same'))
})

describe('this PC', () => {
  it('goes on under its number where nothing changed, and remembers its newest network cards', () => {
    const now = { ...machine, network: ['n9'] }
    expect(planReplica({ ...facts, machine: now })).toEqual({ type: 'keep', file: { ...file, machine: now } })
  })

  const takes: readonly (readonly [string, Partial<ReplicaFacts>, string])[] = [
    ['its first, silently, where no ledger of its own exists', { found: 'missing', replicas: ['bbbbbbbb.1'] }, 'first'],
    ['another when the file is gone though the ledger knows this PC', { found: 'missing' }, 'file-missing'],
    ['another when the file is damaged, even with an empty ledger', { found: 'damaged', replicas: [] }, 'file-damaged'],
    ['another when the keys are of another device', { deviceId: 'cccccccc' }, 'other-keys'],
    ['another on another machine', { machine: { ...machine, machineId: 'm2' } }, 'other-machine'],
    ['another in another folder', { machine: { ...machine, dataFolder: '/copy' } }, 'other-folder'],
    ['another when acts are missed that were here', { actsMissed: true }, 'acts-missed'],
    ['another, silently, when its ledger is empty: perhaps it was not before', { replicas: [] }, 'first'],
    ['another when a tail was cut that may have been acknowledged', { tailUncertain: true }, 'journal-cut'],
  ]
  for (const [title, change, reason] of takes) {
    it(`takes ${title}`, () => expect(planReplica({ ...facts, ...change })).toEqual({ type: 'take', reason }))
  }
})

describe('a new number', () => {
  it('lies from 1 to 999999 whatever is drawn', () => {
    for (const drawn of [0, 1, 999_998, 999_999, 4_294_967_295]) {
      const incarnation = chooseIncarnation('aaaaaaaa', [], () => drawn)
      expect(incarnation).toBeGreaterThanOrEqual(1)
      expect(incarnation).toBeLessThanOrEqual(999_999)
    }
  })

  it('is never one that the ledger has heard of', () => {
    const drawn = [4, 5, 6]
    expect(chooseIncarnation('aaaaaaaa', ['aaaaaaaa.5', 'aaaaaaaa.6', 'bbbbbbbb.7'], () => drawn.shift() ?? 0)).toBe(7)
  })

  it('of two PCs restored from one copy is the same less than once in a thousand times', () => {
    const random = (): number => Math.floor(Math.random() * 4_294_967_296)
    const same = Array.from(
      { length: 1_000 },
      () =>
        chooseIncarnation('aaaaaaaa', ['aaaaaaaa.1'], random) === chooseIncarnation('aaaaaaaa', ['aaaaaaaa.1'], random),
    ).filter(Boolean)
    expect(same.length).toBeLessThanOrEqual(1)
  })
})

describe('the file', () => {
  it('comes back as it was written, with what a newer program added', () => {
    const newer = { ...file, added: 1 }
    expect(parseReplicaFile(renderReplicaFile(newer))).toEqual(newer)
  })

  it('cut at any byte, or of another kind, is nobody’s number', () => {
    const text = renderReplicaFile(file).trim()
    for (let size = 0; size < text.length; size += 1)
      expect(parseReplicaFile(text.slice(0, size)), `cut at ${size}`).toBeUndefined()
    for (const change of [
      { format: 'x' },
      { incarnation: 0 },
      { incarnation: 1_000_000 },
      { incarnation: 1.5 },
      { deviceId: '..' },
      { machine: {} },
    ])
      expect(parseReplicaFile(JSON.stringify({ ...file, ...change }))).toBeUndefined()
  })
})
