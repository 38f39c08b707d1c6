import { expect, it } from 'vitest'
import { isBackupNote, isBookkeeping } from '#shared/history/bookkeeping'
import type { Commit, KnownOp } from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'

const commitOf = (...ops: KnownOp[]): Commit => ({
  v: 1,
  replica: replica('pca'),
  seq: 1,
  prev: '',
  at: instant(1),
  by: 'p',
  ops,
})
const sent: KnownOp = { op: 'set', of: 'sync', id: 'pca.1/b1', field: 'sent', value: {}, saw: [] }
const deskAct = (value: unknown): KnownOp => ({ op: 'append', of: 'activity', id: '2026-11-23', field: 'acts', value })
const backupMade = deskAct({
  act: 'backup-made',
  reason: 'manual',
  copies: [{ kind: 'stick', place: 'KINGSTON', file: 'a.hlbak' }],
})

it('a commit that tells of nothing but exchanges and backups needs no exchange of its own', () => {
  expect(isBookkeeping(commitOf(sent))).toBe(true)
  expect(isBookkeeping(commitOf(backupMade))).toBe(true)
  expect(isBookkeeping(commitOf(sent, backupMade))).toBe(true)
})

it('one with an alarm, a case or anything else done at the desk does', () => {
  expect(isBookkeeping(commitOf(sent, { op: 'append', of: 'alarm', id: 'x', field: 'forks', value: 1 }))).toBe(false)
  expect(isBookkeeping(commitOf({ op: 'append', of: 'case', id: 'x', field: 'acts', value: 1 }))).toBe(false)
  expect(isBookkeeping(commitOf(backupMade, deskAct({ act: 'log-printed', lines: 1, of: '' })))).toBe(false)
})

it('what is no whole note of a backup is none', () => {
  expect(isBackupNote(backupMade)).toBe(true)
  expect(isBackupNote(deskAct({ act: 'backup-made' }))).toBe(false)
  expect(isBackupNote({ ...backupMade, of: 'case' })).toBe(false)
  expect(isBackupNote({ op: 'add', of: 'activity', id: '2026-11-23', field: 'acts' })).toBe(false)
})
