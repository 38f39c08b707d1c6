import { z } from 'zod'
import { hashBytes, textToUtf8 } from '../bundle/text'
import { signingKeyToPublicKey, type SigningKey } from '../bundle/minisign'
import type { BundlePorts, Bytes } from '../bundle/ports'
import { composeBag } from '../bundle/signed-bag'
import { fail, ok, type Result } from '../prelude/result'
import { backupHeadSchema, type BackupHead } from './backup-head'
import { renderBackupInfo, type BackupInfo } from './backup-info'
import { backupFramesFile, backupHeadFile, backupJournalFile, backupPrefix } from './backup-paths'

/** Why no backup was made. */
export const backupUnmadeSchema = z.discriminatedUnion('type', [
  /** A field of the head that is not as a backup needs it. */
  z.strictObject({ type: z.literal('HeadMalformed'), field: z.string() }),
  z.strictObject({ type: z.literal('RecipientMalformed'), recipient: z.string() }),
])
export type BackupUnmade = z.infer<typeof backupUnmadeSchema>

export interface BackupDraft {
  readonly backupId: string
  readonly head: BackupHead
  /** The journal's commit lines in journal order, UTF-8, each ended by a line feed. */
  readonly journal: Bytes
  /** Lines of each frame of the journal; together all its lines. */
  readonly frames: readonly number[]
}

/** Makes the sealed file of a backup for everyone in `recipients`, signed by this PC. */
export async function makeBackup(
  draft: BackupDraft,
  signer: SigningKey,
  recipients: readonly string[],
  ports: BundlePorts,
): Promise<Result<Bytes, BackupUnmade>> {
  const head = backupHeadSchema.safeParse(draft.head)
  if (!head.success) return fail({ type: 'HeadMalformed', field: head.error.issues[0]?.path.join('.') ?? '' })
  const { officeCode, deviceId, madeAt, program } = head.data
  const info: BackupInfo = {
    backupId: draft.backupId,
    fromOffice: officeCode,
    fromDevice: deviceId,
    fromKey: signingKeyToPublicKey(signer),
    createdAt: madeAt,
    appVersion: program,
  }
  const payload = new Map([
    [backupHeadFile, textToUtf8(`${JSON.stringify(head.data, null, 2)}\n`)],
    [backupJournalFile, draft.journal],
    [backupFramesFile, textToUtf8(draft.frames.map((lines) => `${lines}\n`).join(''))],
  ])
  const bag = composeBag(
    (oxum) => renderBackupInfo(info, oxum),
    payload,
    signer,
    `backup ${info.backupId} ${info.fromOffice}`,
  )
  const files = [...bag.files].sort(([a], [b]) => (a < b ? -1 : 1))
  // The journal is text and ten times smaller packed; `unzip` reads it all the same.
  const zip = await ports.archive.pack(
    files.map(([path, bytes]) => ({
      name: backupPrefix + path,
      bytes,
      deflate: path === backupJournalFile || path === backupFramesFile,
    })),
  )
  const sealed = await ports.seal.seal(zip, recipients)
  return sealed.ok ? ok(sealed.value) : fail({ type: 'RecipientMalformed', recipient: sealed.failure })
}

/** Eight hex digits that stand for a set of recipients: a sealed copy is made anew when the set has changed. */
export function nameRecipients(recipients: readonly string[]): string {
  return hashBytes(textToUtf8([...new Set(recipients)].sort().join('\n'))).slice(0, 8)
}
