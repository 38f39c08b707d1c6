import { z } from 'zod'
import { deviceIdSchema, officeCodeSchema } from '../bundle/field-schemas'
import { oxumToText, type PayloadOxum } from '../bundle/bundle-info'
import { parsePublicKey } from '../bundle/minisign'
import { readTag, type TagLines } from '../bundle/tag-lines'
import { parseIsoInstant, toldInstantSchema } from '../prelude/instant'
import { fail, ok, type Result } from '../prelude/result'
import type { BackupRefused } from './backup-refused'

/** The format this version writes. */
export const backupFormat = 'hotline-backup/1.1'
/** The newest `Min-Reader` this version satisfies, and the one it asks for: what holds for bundles' lines holds for the journal in it. */
export const backupReaderVersion = '1.1'
/** The same suite as bundles: age with X25519 recipients around an Ed25519 signature. */
export const backupSuite = 'age-x25519+ed25519'

/** What bag-info.txt says of a backup. */
export const backupInfoSchema = z.object({
  backupId: z.uuid(),
  fromOffice: officeCodeSchema,
  fromDevice: deviceIdSchema,
  /** minisign public key of the PC that made it: by it a PC without any ledger can prove that nothing was altered. */
  fromKey: z.string().refine((text) => parsePublicKey(text) !== undefined, 'not a minisign public key'),
  createdAt: toldInstantSchema,
  appVersion: z.string().max(60),
})
export type BackupInfo = Readonly<z.infer<typeof backupInfoSchema>>

const labels: { readonly [K in keyof BackupInfo]: string } = {
  backupId: 'Backup-Id',
  fromOffice: 'From-Office',
  fromDevice: 'From-Device',
  fromKey: 'From-Key',
  createdAt: 'Created',
  appVersion: 'App-Version',
}

/** The text of a backup's bag-info.txt. */
export function renderBackupInfo(info: BackupInfo, oxum: PayloadOxum): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Format', backupFormat],
    ['Min-Reader', backupReaderVersion],
    ['Suite', backupSuite],
    [labels.backupId, info.backupId],
    [labels.fromOffice, info.fromOffice],
    [labels.fromDevice, info.fromDevice],
    [labels.fromKey, info.fromKey],
    [labels.createdAt, new Date(info.createdAt).toISOString()],
    [labels.appVersion, info.appVersion],
    ['Payload-Oxum', oxumToText(oxum)],
  ]
  return lines.map(([label, value]) => `${label}: ${value}`.trimEnd() + '\n').join('')
}

/** Reads the fields of a backup's bag-info.txt; labels it does not know are ignored. */
export function parseBackupInfo(tags: TagLines): Result<BackupInfo, BackupRefused> {
  const newer = checkBackupFormat(tags)
  if (newer !== undefined) return fail(newer)
  const parsed = backupInfoSchema.safeParse({
    backupId: readTag(tags, labels.backupId),
    fromOffice: readTag(tags, labels.fromOffice),
    fromDevice: readTag(tags, labels.fromDevice),
    fromKey: readTag(tags, labels.fromKey),
    createdAt: parseIsoInstant(readTag(tags, labels.createdAt) ?? ''),
    appVersion: readTag(tags, labels.appVersion),
  })
  if (parsed.success) return ok(parsed.data)
  return fail({ type: 'BackupDamaged', detail: `bag-info.txt ${String(parsed.error.issues[0]?.path[0] ?? '')}` })
}

/** Refuses a format this version cannot read: a newer one by what it needs. */
function checkBackupFormat(tags: TagLines): BackupRefused | undefined {
  const format = readTag(tags, 'Format') ?? ''
  const needs = readTag(tags, 'Min-Reader') ?? ''
  const version = /^(\d{1,3})\.(\d{1,3})$/.exec(needs)
  if (!/^hotline-backup\/\d{1,3}\.\d{1,3}$/.test(format) || version === null)
    return { type: 'NotABackup', nature: 'sealed' }
  const [major = 0, minor = 0] = backupReaderVersion.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = version.slice(1).map(Number)
  if (neededMajor > major || (neededMajor === major && neededMinor > minor)) return { type: 'BackupNewer', needs }
  return readTag(tags, 'Suite') === backupSuite
    ? undefined
    : { type: 'BackupNewer', needs: (readTag(tags, 'Suite') ?? '').slice(0, 60) }
}
