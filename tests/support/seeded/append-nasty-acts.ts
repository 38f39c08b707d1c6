import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeFrame, readFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { parseReceivedLine, replicaIdSchema } from '#shared/record/commit'
import { hashLine } from '#shared/record/commit'
import { aSheet } from '../builders'
import { manyAssignments } from '../many-assignments'

const other = replicaIdSchema.parse('0badc0de0badc0de.1')
const sha = 'ab'.repeat(32)
const long = '长'.repeat(20_000)
const marks = '\u202e\u2066\ufeff\u200b'
const endless = `${'x'.repeat(300)}${'山'.repeat(300)}`

/** The three cases that the folder was laid down with. */
export const nastyCaseIds = manyAssignments(3, 7).map(({ caseId }) => caseId)
const [first = '', second = '', third = ''] = nastyCaseIds

type Op = Readonly<Record<string, unknown>>
const set = (of: string, id: string, field: string, value: unknown): Op => ({
  op: 'set',
  of,
  id,
  field,
  value,
  // What the laid-down folder wrote in its first two acts stands under it.
  saw: of === 'case' ? [ownRef(2)] : [ownRef(1)],
})
const append = (of: string, id: string, field: string, value: unknown): Op => ({ op: 'append', of, id, field, value })
const act = (id: string, value: unknown): Op => append('case', id, 'acts', value)

let ownReplica = ''
const ownRef = (seq: number): string => `${ownReplica}:${seq}`

/** Values that this program cannot read, in every field of three cases and of the office; the first case also has what a newer program may write. */
const unreadable = (): Op[] => [
  set('office', 'office', 'profile', { code: 'qingshan', name: '青山镇', shortName: '青'.repeat(25), telephone: '' }),
  set('office', 'office', 'numbering', { deviceId: 7 }),
  set('office', 'office', 'sample', 'perhaps'),
  set('office', 'office', 'recovery', { recipient: 'age1nothing', reason: long }),
  set('person', 'handler', 'profile', { name: {}, roles: ['emperor'] }),
  set('department', 'd2', 'profile', []),
  set('device', 'hotline-centre/b8b04c62e8ded34a', 'card', { role: 'emperor' }),
  set('case', first, 'sheet', {
    ...aSheet(),
    channel: 'pigeon',
    demand: 'tribute',
    urgency: 'never',
    dueOn: '9999-99-99',
  }),
  set('case', first, 'stage', 'ascended'),
  set('case', first, 'weather', { of: 'a newer program' }),
  act(first, { act: 'mediated', on: '2026-11-20' }),
  set('case', second, 'stage', 'Ascended!'),
  set('case', second, 'ledgerNumber', 7),
  set('case', second, 'registration', { registeredOn: '2026-02-30' }),
  set('case', second, 'feedback', { method: 'pigeon' }),
  set('case', second, 'reply.findings', { text: long }),
  set('case', second, 'reply.headings', [7]),
]

/** Values that can be read, and that nobody would write. */
const odd = (): Op[] => [
  set('case', third, 'sheet', {
    ...aSheet({
      sheetNumber: `${marks}%/#?${'9'.repeat(20)}`,
      title: `${marks}<script>${'𠮷'.repeat(40)}`,
      content: `${'𠮷'.repeat(3_900)}\n\n\n${marks}`,
      caller: { name: endless.slice(0, 40), phone: '-'.repeat(40), address: endless.slice(0, 120) },
      category: '/'.repeat(60),
      place: endless.slice(0, 120),
      dueRule: '∞'.repeat(60),
      remark: endless,
      attachments: Array.from({ length: 50 }, (_, nth) => ({
        sha256: sha,
        name: `${marks}..\\${nth}`,
        bytes: nth * 1e12,
      })),
    }),
    revision: 9_007_199_254_740_991,
    calledOn: '1900-01-01',
    issuedOn: '9999-12-31',
    dueOn: '9999-12-31',
    later: { deep: [[[[{}]]]] },
  }),
  set('case', third, 'stage', 'in-review'),
  set('case', third, 'ledgerNumber', endless),
  set('case', third, 'registration', { registeredOn: '9999-12-31', summary: long, key: true }),
  set('case', third, 'submission', { leaderId: '__proto__', opinion: long, on: '1900-01-01' }),
  set('case', third, 'instruction', { leaderId: endless, text: long, instructedOn: '9999-12-31' }),
  set('case', third, 'assignment', {
    departmentId: 'constructor',
    assistingDepartmentIds: [endless],
    handlerId: '',
    dueOn: '1900-01-01',
    requirement: long,
  }),
  set('case', third, 'reply.subject', endless.slice(0, 100)),
  set('case', third, 'reply.findings', long),
  set('case', third, 'reply.opinion', '\n'.repeat(10_000)),
  set('person', 'nasty', 'profile', {
    name: endless.slice(0, 40),
    post: '',
    departmentId: 'nowhere',
    roles: [],
    telephone: '',
    active: true,
  }),
  set('device', 'nowhere/x', 'name', long),
  set('block', 'b1', 'lease', { year: 2026, from: 1, to: 9e15, deviceId: 'x', until: '2026-12-31' }),
  set('block', 'b2', 'lease', { year: 2026, from: 1, to: 999_999, deviceId: 'x', until: '9999-12-31' }),
  set('inbox', 'x', 'receipt', {
    bundleId: endless,
    tagmanifest: '',
    stream: '',
    seq: -1,
    fromOffice: '',
    fromName: long,
    fileName: marks,
    createdAt: 9e15,
    counts: { new: 1e300, changed: 0, repeated: 0, problem: 0 },
  }),
  set('outbox', 'x', 'sent', {
    bundleId: '',
    tagmanifest: '',
    stream: '',
    seq: 0,
    toOffice: '',
    toName: long,
    fileName: long,
    place: long,
    sha256: '',
    caseIds: [first, 'nobody'],
  }),
]

const acts = (): Op[] => [
  ...nastyCaseIds.flatMap((id) => [
    act(id, { act: 'ascended' }),
    act(id, { act: 'noted', on: '9999-12-31', text: long }),
    act(id, { act: 'contacted', on: '1900-01-01', way: 'pigeon', text: '' }),
    act(id, { act: 'numbered', ledgerNumber: endless, before: '', reason: '' }),
    act(id, { act: 'corrected', of: 'noted', entry: 'x', old: null, new: { deep: [] }, reason: long }),
    act(id, { act: 'sent-back', comment: marks }),
    act(id, 7),
  ]),
  append('office', 'office', 'rounds', { on: '9999-99-99', half: 'night' }),
  append('activity', '9999-12-31', 'acts', { act: 'ascended', text: long }),
  append('activity', '2026-11-23', 'acts', { act: 'backed-up', place: {}, copies: 'many' }),
  append('alarm', '0badc0de0badc0de.1', 'forks', {
    replica: long,
    seq: -1,
    heldHash: '',
    foundHash: '',
    fromDevice: marks,
  }),
  append('alarm', 'no replica', 'forks', { replica: 'x', seq: 9e15, heldHash: '', foundHash: '', fromDevice: 'x' }),
  { op: 'add', of: 'revocation', id: 'qingshan', field: 'keyIds', element: endless },
  { op: 'teleport', of: 'case', id: first },
  set('constructor', '__proto__', 'hasOwnProperty', { __proto__: 7 }),
  { op: 'void', of: 'case', id: second, reason: long, saw: [] },
]

/**
 * Writes into a laid-down folder's journal what another PC of the office may have sent: well-formed acts, each as its bundle would
 * bring it, whose values no screen was made for.
 */
export function appendNastyActs(folder: string, replica: string): void {
  ownReplica = replica
  const path = join(folder, 'ledger', 'journal.hlj')
  let bytes = new Uint8Array(readFileSync(path))
  let [seq, prev] = [0, '']
  for (const [nth, ops] of [unreadable(), odd(), acts(), odd(), unreadable()].entries()) {
    seq += 1
    const at = [0, Date.UTC(2026, 10, 23), Date.UTC(2199, 11, 31, 15)][nth % 3]
    const line = JSON.stringify({
      v: 1,
      replica: other,
      seq,
      prev,
      at,
      by: ['clerk', endless, '__proto__'][nth % 3],
      ops,
    })
    const parsed = parseReceivedLine(line, 1)
    if (!parsed.ok) throw new Error(`no bundle would bring it: ${parsed.failure.detail}`)
    prev = hashLine(line)
    const frame = composeFrame(tailOf(bytes), `${line}\n`).bytes
    const longer = new Uint8Array(bytes.length + frame.length)
    longer.set(bytes)
    longer.set(frame, bytes.length)
    bytes = longer
  }
  writeFileSync(path, bytes)
}

function tailOf(bytes: Uint8Array): JournalTail {
  let tail = emptyJournalTail
  for (;;) {
    const step = readFrame(bytes, 0, tail)
    if (step.type !== 'frame') return tail
    tail = step.frame.tail
  }
}
