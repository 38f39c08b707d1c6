import { backupHeadSchema, type BackupHead } from '#shared/backup/backup-head'
import { makeBackup } from '#shared/backup/make-backup'
import type { BackupOpening } from '#shared/backup/open-backup'
import { surveyLines, emptySurvey } from '#shared/backup/survey-lines'
import type { Bytes } from '#shared/bundle/ports'
import { textToUtf8 } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { logCommit, type LoggedCommit } from '#shared/record/commit'
import { instant, mondayMorning, replica } from '../builders'
import { qingshan, type TestOffice } from '../bundles/test-offices'

/** A chain of small commits of one PC. */
export function commitLines(count: number): LoggedCommit[] {
  const logged: LoggedCommit[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    logged.push(
      logCommit({
        v: 1,
        replica: replica('testpc'),
        seq,
        prev: logged.at(-1)?.hash ?? '',
        at: instant(mondayMorning + seq * 1000),
        by: 'p1',
        ops: [{ op: 'append', of: 'note', id: 'n1', field: 'entries', value: `第 ${seq} 条` }],
      }),
    )
  }
  return logged
}

export const linesToText = (logged: readonly LoggedCommit[]): string => logged.map(({ line }) => `${line}\n`).join('')

export function aHead(logged: readonly LoggedCommit[], change: Partial<BackupHead> = {}): BackupHead {
  const survey = surveyLines(emptySurvey, linesToText(logged))
  return backupHeadSchema.parse({
    officeCode: 'qingshan',
    officeName: '青山镇人民政府',
    deviceId: qingshan.keys.deviceId,
    replica: replica('testpc'),
    madeAt: mondayMorning,
    reason: 'daily',
    program: '0.1.0',
    viewVersion: 3,
    commits: survey.commits,
    cases: 3,
    openCases: 2,
    firstAt: survey.firstAt,
    lastAt: survey.lastAt,
    chains: { [replica('testpc')]: { seq: logged.length, hash: logged.at(-1)?.hash ?? '' } },
    tail: { bytes: 1000, hash: 'a'.repeat(64) },
    attachments: [],
    ...change,
  })
}

export async function aBackup(
  commits = 20,
  from: TestOffice = qingshan,
  to: readonly TestOffice[] = [qingshan],
  change: Partial<BackupHead> = {},
): Promise<Bytes> {
  const logged = commitLines(commits)
  const head = aHead(logged, { deviceId: from.keys.deviceId, officeCode: from.card.officeCode, ...change })
  const made = await makeBackup(
    {
      backupId: '018f0000-0000-7000-8000-000000000001',
      head,
      journal: textToUtf8(`\n${linesToText(logged)}`),
      frames: [2, ...logged.slice(1).map(() => 1)],
    },
    from.keys.minisign,
    to.map(({ card }) => card.ageRecipient),
    webPorts,
  )
  if (!made.ok) throw new Error(made.failure.type)
  return made.value
}

export const openingOf = (office: TestOffice, change: Partial<BackupOpening> = {}): BackupOpening => ({
  identities: [office.keys.ageIdentity],
  signers: [office.card.minisignPublicKey],
  acceptsStranger: false,
  me: office.card.officeCode,
  ...change,
})
