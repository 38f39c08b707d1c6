import { describe, expect, test } from 'vitest'
import { backupHeadSchema } from '#shared/backup/backup-head'
import { backupFileName, keptFileName, parseBackupName, parseKeptFileName } from '#shared/backup/backup-name'
import { nameRecipients } from '#shared/backup/make-backup'
import { planRestore } from '#shared/backup/plan-restore'
import { splitPayloads } from '#shared/backup/split-payloads'
import { emptySurvey, surveyLines } from '#shared/backup/survey-lines'
import { textToUtf8 } from '#shared/bundle/text'
import { logCommit } from '#shared/record/commit'
import { aHead, commitLines, linesToText } from '#tests/support/backup/backup-drafts'
import { aSheet, instant, mondayMorning, replica } from '#tests/support/builders'

describe('a backup’s name', () => {
  test('says office, day and minute in China, and is read back, a second of the same minute too', () => {
    const name = backupFileName('青山镇', mondayMorning)
    expect(name).toBe('市长热线备份_青山镇_2026-11-23_0900.hlbak')
    expect(parseBackupName(name)).toEqual({ officeName: '青山镇', madeAt: mondayMorning })
    expect(parseBackupName(name.replace('.hlbak', '-2.hlbak'))?.madeAt).toBe(mondayMorning)
    expect(parseBackupName('照片.hlbak')).toBeUndefined()
  })

  test('of a kept file says content and recipients, and other names are none', () => {
    const sealedFor = nameRecipients(['age1b', 'age1a', 'age1a'])
    expect(sealedFor).toBe(nameRecipients(['age1a', 'age1b']))
    expect(parseKeptFileName(keptFileName('a'.repeat(64), sealedFor))).toEqual({ sha256: 'a'.repeat(64), sealedFor })
    for (const name of ['../x.age', `${'a'.repeat(64)}.age`, `${'A'.repeat(64)}.${sealedFor}.age`])
      expect(parseKeptFileName(name), name).toBeUndefined()
  })
})

describe('surveyLines', () => {
  test('counts lines over several texts, finds the earliest and latest act and every file ever named', () => {
    const file = { sha256: 'b'.repeat(64), name: '照片.png', bytes: 12 }
    const withFile = logCommit({
      v: 1,
      replica: replica('other'),
      seq: 1,
      prev: '',
      at: instant(5),
      by: 'p1',
      ops: [{ op: 'set', of: 'case', id: 'c', field: 'sheet', value: aSheet({ attachments: [file] }), saw: [] }],
    })
    const first = surveyLines(emptySurvey, linesToText(commitLines(3)))
    const both = surveyLines(first, `${withFile.line}\n`)
    expect({ commits: both.commits, firstAt: both.firstAt, lastAt: both.lastAt }).toEqual({
      commits: 4,
      firstAt: 5,
      lastAt: mondayMorning + 3000,
    })
    expect([...both.files.values()]).toEqual([{ sha256: file.sha256, bytes: 12 }])
  })
})

describe('splitPayloads', () => {
  test('gives back every frame as the journal had it', () => {
    const logged = commitLines(9)
    const payloads = [linesToText(logged.slice(0, 1)), linesToText(logged.slice(1, 6)), linesToText(logged.slice(6))]
    expect([...splitPayloads(textToUtf8(payloads.join('')), [1, 5, 3])]).toEqual(payloads)
  })
})

describe('planRestore', () => {
  const hash = (letter: string): string => letter.repeat(64)
  test('counts what leaves, what of it this PC wrote, and what comes', () => {
    const head = backupHeadSchema.parse(
      aHead(commitLines(4), {
        chains: { [replica('testpc')]: { seq: 4, hash: hash('a') }, [replica('gone')]: { seq: 7, hash: hash('b') } },
      }),
    )
    const present = {
      commits: 16,
      cases: 1,
      chains: {
        'testpc00.1': { seq: 10, hash: hash('c') },
        'testpc00.2': { seq: 1, hash: hash('d') },
        'peer0000.1': { seq: 5, hash: hash('e') },
      },
      notes: {},
    }
    expect(planRestore(head, present, 'testpc00')).toEqual({
      leaving: 12,
      leavingOwn: 7,
      leavingNotes: 0,
      coming: 7,
      contradicting: [],
    })
    expect(planRestore(head, undefined, undefined)).toEqual({
      leaving: 0,
      leavingOwn: 0,
      leavingNotes: 0,
      coming: 11,
      contradicting: [],
    })
  })

  test('calls the records of backups no loss, unless something else leaves with them', () => {
    const head = backupHeadSchema.parse(
      aHead(commitLines(4), { chains: { [replica('testpc')]: { seq: 4, hash: hash('a') } } }),
    )
    const presentAt = (seq: number, notes: number) =>
      planRestore(
        head,
        { commits: seq, cases: 1, chains: { 'testpc00.1': { seq, hash: hash('c') } }, notes: { 'testpc00.1': notes } },
        'testpc00',
      )
    expect(presentAt(6, 2)).toMatchObject({ leaving: 0, leavingOwn: 0, leavingNotes: 2 })
    expect(presentAt(7, 2)).toMatchObject({ leaving: 3, leavingOwn: 3, leavingNotes: 0 })
    expect(presentAt(4, 2)).toMatchObject({ leaving: 0, leavingNotes: 0 })
  })

  test('names a replica that wrote something else under the same number', () => {
    const head = aHead(commitLines(4))
    expect(
      planRestore(
        head,
        { commits: 4, cases: 0, chains: { 'testpc00.1': { seq: 4, hash: hash('f') } }, notes: {} },
        undefined,
      ).contradicting,
    ).toEqual(['testpc00.1'])
  })
})
