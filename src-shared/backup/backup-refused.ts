import { z } from 'zod'
import { fileNatures } from '../bundle/file-nature'
import type { BundleRefused } from '../bundle/bundle-refused'
import { assertNever } from '../prelude/assert-never'

const failure = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

const failures = [
  /** No sealed file at all, or sealed and nothing of ours. */
  failure('NotABackup', { nature: z.enum(fileNatures) }),
  /** An exchange bundle: it belongs on the import screen. */
  failure('BundleInstead', {}),
  failure('BackupTooLarge', { bytes: z.number(), limit: z.number() }),
  failure('OwnKeyDamaged', {}),
  /** Sealed, but for none of the keys at hand. */
  failure('BackupNotForThisPc', {}),
  /** Cut short, altered or inconsistent; `detail` names the first fault for whoever is asked for help. */
  failure('BackupDamaged', { detail: z.string() }),
  /** Its signature does not fit its content. */
  failure('BackupForged', { detail: z.string() }),
  failure('BackupSignerUnknown', { keyId: z.string() }),
  failure('BackupNewer', { needs: z.string() }),
  /** The backup of another office than the one whose ledger stands here. */
  failure('BackupElsewhere', { office: z.string() }),
] as const

/** Why a backup file was turned away. Nothing has been changed when one is answered. */
export const backupRefusedSchema = z.discriminatedUnion('type', failures)
export type BackupRefused = z.infer<typeof backupRefusedSchema>

/** Every name of a refusal. */
export const backupRefusalNames: readonly BackupRefused['type'][] = failures.map((one) => one.shape.type.value)

/** What a fault found by the bundles' own readers means for a backup. */
export function bundleFaultToBackup(fault: BundleRefused): BackupRefused {
  switch (fault.type) {
    case 'NotABundle':
      return { type: 'NotABackup', nature: fault.nature }
    case 'BundleTooLarge':
      return { type: 'BackupTooLarge', bytes: fault.bytes, limit: fault.limit }
    case 'OwnKeyDamaged':
      return { type: 'OwnKeyDamaged' }
    case 'BundleNotForThisPc':
      return { type: 'BackupNotForThisPc' }
    case 'SignerUnknown':
      return { type: 'BackupSignerUnknown', keyId: fault.keyId }
    case 'SignatureMissing':
    case 'SignatureInvalid':
    case 'SignerRevoked':
    case 'FileUnlisted':
    case 'FileDiffers':
      return { type: 'BackupForged', detail: fault.type }
    default:
      return { type: 'BackupDamaged', detail: fault.type }
  }
}

/** Whether the file itself is bad, as against a sound file that cannot be opened here or now. */
export function isBackupBroken(refused: BackupRefused): boolean {
  switch (refused.type) {
    case 'NotABackup':
    case 'BundleInstead':
    case 'BackupTooLarge':
    case 'BackupDamaged':
    case 'BackupForged':
      return true
    case 'OwnKeyDamaged':
    case 'BackupNotForThisPc':
    case 'BackupSignerUnknown':
    case 'BackupNewer':
    case 'BackupElsewhere':
      return false
    default:
      return assertNever(refused)
  }
}
