import type { Names } from '#shared/case/names'
import { privateText, uncover } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { activityKindWords, activityToText } from '#renderer/features/activity/activity-words'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { deskActSchema, type DeskActName } from '#shared/history/desk-act'
import { commitSchema } from '#shared/record/commit'
import { mondayMorning, replica } from '#tests/support/builders'
import { chineseFaults } from '../messages/plain-words'

const acts: { readonly [A in DeskActName]: object } = {
  'receipt-printed': { bundleId: 'b', fromName: '受理中心', seq: 3 },
  'sync-receipt-printed': { bundleId: 'b', fromName: '二楼督办科' },
  'card-exported': { file: '青山镇名片.json' },
  'keys-backed-up': { file: '青山镇密钥备份.json' },
  'keys-restored': { by: 'paper', file: '' },
  'keys-renewed': {},
  'pin-set': { personId: 'clerk', again: false },
  'pin-removed': { personId: 'clerk' },
  'backup-made': { reason: 'manual', copies: [{ kind: 'stick', place: 'KINGSTON', file: '市长热线备份.hlbak' }] },
  'loss-accepted': { missed: 40, from: '2026-11-20', until: '2026-11-23' },
  'day-confirmed': { was: '2036-01-01', is: '2026-11-23' },
  'backup-restored': { file: '市长热线备份.hlbak', madeAt: mondayMorning, commits: 31 },
  'log-printed': { lines: 12, of: '全部' },
  'check-sheet-printed': { month: '2026-11' },
  'list-printed': { list: 'reception', lines: 3 },
  'list-saved': { list: 'reception', lines: 3, of: '逾期', file: '接访台账.xlsx' },
  'figures-printed': { of: '2026年11月　村社' },
  'classes-saved': { classes: 517, file: '内容分类表.xlsx' },
  'figures-saved': { of: '2026年11月　村社', file: '统计.xlsx' },
  'statement-printed': { of: '2026年10月分类统计表' },
  'paper-saved': { of: '检查登记表 2026-11', file: '检查登记表_2026-11.docx' },
  'statement-saved': { of: '2026年10月分类统计表', file: '分类统计表.docx' },
  'report-saved': { kind: '月报', period: '2026年10月', file: '2026年10月月报.docx' },
  'warning-put-aside': { kind: 'village', title: '石桥村集中反映的问题', ids: ['a', 'b', 'c'] },
  'warning-taken-up': { kind: 'village', title: '石桥村集中反映的问题', ids: ['a', 'b', 'c'] },
  'brought-back': { things: [{ of: 'person', act: '', records: 2 }], reason: '误删' },
  'log-saved': { lines: 12, of: '全部', file: '操作日志.csv' },
  'heads-printed': { heads: [{ replica: 'pc000000.1', seq: 4, hash: 'a'.repeat(64) }] },
  'journal-checked': { commits: 4, failure: '' },
}
const names: Names = { person: () => '李敏', department: () => '村镇建设办' }
const pcs = { ownDevice: 'pc000000', callingByDevice: new Map() }

/** What the log says of a desk act that stands in a commit, as it is read back. */
const toldOf = (act: object) => {
  const commit = commitSchema.parse({
    v: 1,
    replica: replica('pc'),
    seq: 1,
    prev: '',
    at: mondayMorning,
    by: 'clerk',
    ops: [{ op: 'append', of: 'activity', id: '2026-11-23', field: 'acts', value: act }],
  })
  const [entry] = commitToActivity(commit)
  if (entry === undefined) throw new Error('nothing told')
  const { title, detail } = activityToText(entry.event, names, pcs)
  return { kind: entry.kind, event: entry.event.type, title, detail: uncover(detail) }
}

describe('a damaged journal that was salvaged', () => {
  it('is told with what was kept and what could not be proved', () => {
    const value = { damagedBytes: 4096, kept: 118, waiting: 2, apart: 0 }
    const [entry] = commitToActivity(
      commitSchema.parse({
        v: 1,
        replica: replica('pc'),
        seq: 1,
        prev: '',
        at: mondayMorning,
        by: 'system',
        ops: [{ op: 'set', of: 'salvage', id: replica('pc'), field: 'journal', value, saw: [] }],
      }),
    )
    if (entry === undefined) throw new Error('nothing told')
    expect(entry.kind).toBe('backup')
    expect(activityToText(entry.event, names, pcs)).toEqual({
      title: '台账日志损坏后保全：保留 118 条操作',
      detail: privateText('4096 字节无法核对，2 条等别的电脑补来前面的内容'),
    })
  })
})

describe('what was done at a desk', () => {
  for (const [act, fields] of Object.entries(acts)) {
    it(`is told in Chinese for ${act}`, () => {
      const told = toldOf({ act, ...fields })
      expect(told.event).toBe('desk-act')
      expect(chineseFaults(told.title)).toEqual([])
      expect(`${told.title}${told.detail}`).not.toMatch(/undefined|NaN|object/)
      expect(chineseFaults(activityKindWords[told.kind])).toEqual([])
    })
  }

  it('names how the keys came back, where a backup went and which one was restored', () => {
    expect(toldOf({ act: 'keys-restored', by: 'paper', file: '' })).toMatchObject({
      kind: 'keys',
      title: '用纸质恢复密钥恢复本机密钥',
    })
    expect(toldOf({ act: 'keys-restored', by: 'file', file: '密钥.json' })).toMatchObject({
      title: '用密钥备份恢复本机密钥',
      detail: '密钥.json',
    })
    expect(toldOf({ act: 'backup-made', ...acts['backup-made'] })).toMatchObject({
      kind: 'backup',
      title: '备份台账（手动）',
      detail: 'U 盘 KINGSTON　市长热线备份.hlbak',
    })
    expect(toldOf({ act: 'backup-restored', ...acts['backup-restored'] }).detail).toBe(
      '市长热线备份.hlbak，2026-11-23 09:00 做的备份，共 31 条操作',
    )
  })

  it('is kept and said to be unknown where a newer program wrote it', () => {
    expect(toldOf({ act: 'backup-made', reason: 'before-moving-house', copies: [] }).title).toBe('备份台账（自动）')
    expect(toldOf({ act: 'of-tomorrow' })).toMatchObject({ event: 'unknown', title: '较新版本程序的操作' })
    expect(deskActSchema.safeParse({ act: 'of-tomorrow' }).success).toBe(false)
  })
})
