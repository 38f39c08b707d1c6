import '#shared/prelude/zod-setup'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitRecovery } from '#renderer/ledger-store/commit/commit-recovery'
import { type Ledger } from '#renderer/ledger-store/commit/ledger'
import { cardRecordId } from '#renderer/ledger-store/read/read-cards'
import { digestReport, type WrittenApproved } from '#shared/approved-report/approved-report'
import { composeContent } from '#shared/approved-report/compose-content'
import { writeArrangement } from '#shared/calendar/year-arrangement'
import { syncRecordId } from '#shared/merge/sync-record'
import { ok } from '#shared/prelude/result'
import { replicaIdSchema, type KnownOp } from '#shared/record/commit'
import { month } from '#shared/report/templates/month'
import { aCaseId, anAssignment, day, mondayMorning, wholeWay } from '#tests/support/builders'
import { centre, qingshan } from '#tests/support/bundles/test-offices'
import { faultSource } from '#tests/support/faults/fault-world'
import { aRuleSet } from '#tests/support/rule-sets'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedArrangement } from '#tests/support/shipped-calendar'
import { anIndicator } from '#tests/support/pledge/pledge-builders'
import { aReportSource } from '#tests/support/report/report-rows'
import { openStaffedLedger } from '#tests/support/test-ledger'

/** On which day all of it was written. */
export const today = day('2026-11-23')
/** A PC that is not this one. */
export const other = replicaIdSchema.parse('otherpc000.1')
const inboxId = faultSource(1).bundleId
const [outboxId, syncId] = ['018f0000-0000-7000-a000-000000000001', '018f0000-0000-7000-a000-000000000002']
const sha = 'ab'.repeat(32)

/** One record of each kind that there is, by its kind. */
export const idOf: Readonly<Record<string, string>> = {
  case: aCaseId(1),
  office: 'office',
  person: 'handler',
  department: 'd2',
  device: cardRecordId(centre.card),
  block: 'b1',
  inbox: inboxId,
  outbox: outboxId,
  sync: syncRecordId('testpc00.1', syncId),
  alarm: String(other),
  activity: today,
  revocation: 'qingshan',
  salvage: 'testpc00.1',
  rules: 'town@1',
  village: 'v1',
  cover: 'c1',
  rota: '2026-11-23',
  calendar: '2026',
  join: aCaseId(3),
  dossier: 'x1',
  pledge: '2026 unit 石桥村',
  'pledge-year': '2026',
  template: 'x1',
  'office-paper': 'x1',
  wording: 'report-closing',
  phrase: 'x1',
  'approved-report': 'x1',
  class: '乡村建设/路灯',
  'class-act': 'x1',
  law: '石桥镇路灯管理办法@2026-01-01',
  undo: 'x1',
}
const cards = [centre.card, qingshan.card]

async function write(ledger: Ledger, ops: readonly KnownOp[]): Promise<void> {
  const written = await ledger.act('clerk', async () => ok(ops))
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
}

const set = (of: string, id: string, field: string, value: unknown): KnownOp => ({
  op: 'set',
  of,
  id,
  field,
  value,
  saw: [],
})

const aReview = { on: today, judgeId: 'deputy', from: today, to: today, lines: [], grade: '合格', note: '' }
const { id: _id, ...anIndicatorValue } = anIndicator()

const aClass = { code: '', order: 1, from: '', to: '', aliases: ['灯'], active: true }
const approvedContent = composeContent(month, aReportSource([]), [])
const anApproved: WrittenApproved = {
  content: approvedContent,
  position: [],
  digest: digestReport(approvedContent),
  consent: undefined,
}

/** A ledger in which every field that this program reads holds something that it can read. */
export async function layDownFull(): Promise<Uint8Array> {
  const journal = memoryJournal()
  const ledger = await openStaffedLedger(journal)
  const sheets = [anAssignment(1), anAssignment(2)]
  await commitIntake(ledger, await readIntakePlan(ledger.database, faultSource(1), sheets), 'clerk')
  for (const { step, by } of wholeWay) await commitCaseStep(ledger, { caseId: aCaseId(1), step, actorId: by, today })
  for (const card of cards) await commitCard(ledger, card, 'clerk')
  const recovery = { recipient: qingshan.card.ageRecipient, reason: '' }
  const recovered = await commitRecovery(ledger, recovery, 'clerk')
  if (!recovered.ok) throw new Error(JSON.stringify(recovered.failure))
  const bundle = { bundleId: syncId, tagmanifest: sha, stream: 'ledger/a/a', seq: 1, fileName: 'f', heads: [] }
  const counts = { fresh: 1, repeated: 0, held: 0, quarantined: 0, newCases: 0, changedCases: 0, voidedCases: 0 }
  const received = {
    ...bundle,
    fromDevice: 'otherpc000',
    createdAt: mondayMorning,
    wants: [],
    counts: { ...counts, conflicts: 0 },
  }
  const sent = { ...bundle, toDevice: 'otherpc000', place: '', sha256: sha, commits: 1, files: 0 }
  const outbox = {
    bundleId: outboxId,
    tagmanifest: sha,
    stream: 's',
    seq: 1,
    toOffice: 'hotline-centre',
    toName: '中心',
  }
  await write(ledger, [
    set('case', aCaseId(1), 'imported', {
      importId: 'x1',
      file: '2024 年台账',
      sheet: '台账',
      line: 7,
      number: '031116',
      state: '已办结',
      unit: '城建办',
      limitKnown: false,
      result: '',
      reply: '',
      satisfaction: 'satisfied',
      solved: 'yes',
      visitedOn: '2026-11-20',
      facts: [],
      print: 'ab12',
    }),
    set('outbox', outboxId, 'sent', { ...outbox, fileName: 'f', place: '', sha256: sha, caseIds: [aCaseId(1)] }),
    set('sync', idOf['sync'] ?? '', 'received', received),
    set('sync', idOf['sync'] ?? '', 'sent', sent),
    ...Object.entries({
      name: '石桥村路灯',
      about: '多户反映',
      cause: '线路老化',
      leaderId: 'deputy',
      ownerId: 'handler',
      dueOn: '2026-12-31',
      openedOn: today,
      standing: { state: 'open', on: today, words: '' },
      'measure:': { text: '换线', ownerId: 'handler', dueOn: '', state: 'planned', on: today, result: '' },
      'visit:': { on: today, byId: 'clerk', whom: '村委会', found: '亮了', view: 'settled' },
    }).map(([field, value]) => set('dossier', 'x1', field, value)),
    ...Object.entries({
      year: 2026,
      unit: { kind: 'village', departmentId: '', name: '石桥村' },
      form: 'letter',
      title: '责任书',
      lead: '前言',
      rewards: '奖惩',
      from: '2026-01-01',
      to: '2026-12-31',
      signers: [{ organ: '石桥村', person: '' }],
      signedOn: today,
      standing: { state: 'valid', on: today, words: '' },
      mid: aReview,
      end: aReview,
      'indicator:': anIndicatorValue,
    }).map(([field, value]) => set('pledge', idOf['pledge'] ?? '', field, value)),
    set('pledge-year', '2026', 'grades', [{ word: '合格', from: 0 }]),
    set('pledge-year', '2026', 'ranking', false),
    ...Object.entries({
      title: '{期间}情况',
      addressee: null,
      text: '受理{受理}。',
      tables: ['figures'],
      charts: ['months'],
      word: '信访例会材料',
      about: '',
      period: 'month',
      base: 'month',
      retired: false,
    }).map(([field, value]) => set('template', 'x1', field, value)),
    set('office-paper', 'x1', 'word', {
      name: '领导交办单',
      fileName: '交办单.docx',
      bytes: 3,
      content: 'AAAA',
      marks: ['标题'],
    }),
    set('office-paper', 'x1', 'retired', false),
    set('wording', idOf['wording'] ?? '', 'text', '特此报告。'),
    set('phrase', 'x1', 'phrase', { name: '已修复', text: '{发生地}已修复。', use: 'opinion', ownerId: '' }),
    set('phrase', 'x1', 'retired', false),
    set('approved-report', 'x1', 'approved', anApproved),
    set('approved-report', 'x1', 'withdrawn', { on: today, reason: '数字有误' }),
    set('class', idOf['class'] ?? '', 'entry', aClass),
    set('class', idOf['class'] ?? '', 'becomes', '乡村建设/道路'),
    set('class', idOf['class'] ?? '', 'before:', { entry: aClass, becomes: '' }),
    set('class-act', 'x1', 'act', { act: 'changed', on: today, told: '路灯', classes: 1 }),
    set('class-act', 'x1', 'undone', false),
    set('law', idOf['law'] ?? '', 'text', {
      name: '石桥镇路灯管理办法',
      part: '',
      class: 'other',
      on: '2026-01-01',
      source: '路灯.md',
      body: '第一条 路灯由镇管理。',
    }),
    set('law', idOf['law'] ?? '', 'standing', { active: true, repealedOn: '' }),
    set('undo', 'x1', 'undone', true),
    set('block', 'b1', 'lease', { year: 2026, from: 50, to: 60, deviceId: 'otherpc000', until: '2026-12-31' }),
    set('block', 'b1', 'returned', { on: '2026-11-23' }),
    set('block', 'b1', 'paperLease', {
      paper: 'order-slip',
      year: 2026,
      from: 50,
      to: 60,
      deviceId: 'otherpc000',
      until: '2026-12-31',
    }),
    set('office', 'office', 'paperSeries', { 'order-slip': { prefix: '青热交', year: 2026, first: 21 } }),
    set('office', 'office', 'numbering', { deviceId: 'testpc00' }),
    set('office', 'office', 'sample', false),
    set('office', 'office', 'rules', { ruleSet: 'town' }),
    set('rules', 'town@1', 'version', aRuleSet()),
    set('rules', 'town@1', 'withdrawn', false),
    set('village', 'v1', 'profile', { name: '石桥村', contact: '', telephone: '', active: true }),
    set('cover', 'c1', 'profile', { absentId: 'secretary', coverId: 'deputy', from: today, to: today, reason: '' }),
    set('rota', '2026-11-23', 'profile', { leaderId: 'deputy' }),
    set('calendar', '2026', 'table', { ...writeArrangement(shippedArrangement(2026)), active: true }),
    set('calendar', '2026', 'local', { from: today, to: today, kind: 'worked', why: '防汛值守', active: true }),
    set('join', idOf['join'] ?? '', 'into', aCaseId(1)),
    set('device', idOf['device'] ?? '', 'name', '中心的电脑'),
    set('device', idOf['device'] ?? '', 'revokedAt', mondayMorning),
    {
      op: 'append',
      of: 'alarm',
      id: String(other),
      field: 'forks',
      value: { replica: other, seq: 1, heldHash: sha, foundHash: sha, fromDevice: 'x' },
    },
    { op: 'append', of: 'office', id: 'office', field: 'rounds', value: { on: '2026-11-23', half: 'am' } },
  ])
  ledger.close()
  return journal.bytes()
}
