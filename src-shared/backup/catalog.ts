import { z } from 'zod'
import { toldInstantSchema, type Instant } from '../prelude/instant'
import { backupReasonSchema } from './backup-head'
import { compareLogPlaces } from './log-place'
import type { BackupStanding } from './retention'

export const catalogFormat = 'hotline-backup-catalog/1'

const count = z.number().int().nonnegative()

/** What this PC remembers of one backup file at one place, so that a list of forty need not be opened to be shown. */
export const backupMarkSchema = z.object({
  /** `own`, `folder`, or `stick:` with its label. Tokens of places do not outlive a run. */
  place: z.string(),
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  madeAt: toldInstantSchema,
  reason: backupReasonSchema,
  deviceId: z.string(),
  /** With `commits` and `nth` its place in the log, see `LogPlace`; 0 in what older programs remembered. */
  incarnation: count.default(0),
  officeName: z.string(),
  commits: count,
  nth: count.default(0),
  cases: count,
  openCases: count,
  /** Hash of the journal's last frame when it was made: the same hash is the same ledger. */
  tailHash: z.string(),
  /** How far each chain reached in it, and its newest act. Left out in marks of older programs. */
  chains: z.record(z.string(), count).optional(),
  lastAt: toldInstantSchema.optional(),
  standing: z.enum(['verified', 'unverified', 'damaged']),
  /** When it was last looked through; with `standing` damaged, `detail` names the fault. */
  provedAt: toldInstantSchema.optional(),
  detail: z.string().optional(),
  /** Files it names that were neither in the ledger's own folder nor beside it. */
  missingFiles: count.optional(),
})
export type BackupMark = Readonly<z.infer<typeof backupMarkSchema>>

export const backupCatalogSchema = z.looseObject({
  format: z.literal(catalogFormat),
  /** The program that ran last: another one asks for a backup before it does anything. */
  program: z.string().default(''),
  marks: z.array(backupMarkSchema).readonly().default([]),
  /** The newest proved backup outside this PC. It counts also when its stick is not plugged in. */
  offPc: z
    .object({
      at: toldInstantSchema,
      label: z.string(),
      incarnation: count.default(0),
      commits: count.default(0),
      nth: count.default(0),
    })
    .optional(),
  /** By place and hash, when a backup last named a file kept there. */
  files: z.record(z.string(), z.record(z.string(), toldInstantSchema)).default({}),
})
export type BackupCatalog = Readonly<z.infer<typeof backupCatalogSchema>>

export const emptyCatalog: BackupCatalog = backupCatalogSchema.parse({ format: catalogFormat })

/** Reads the catalog's text. It can be made anew from the backups themselves, so an unreadable one counts as none. */
export function parseCatalog(text: string): BackupCatalog {
  try {
    return backupCatalogSchema.parse(JSON.parse(text))
  } catch {
    return emptyCatalog
  }
}

const isSameFile = (a: Pick<BackupMark, 'place' | 'name'>, b: Pick<BackupMark, 'place' | 'name'>): boolean =>
  a.place === b.place && a.name === b.name

export const findMark = (catalog: BackupCatalog, place: string, name: string): BackupMark | undefined =>
  catalog.marks.find((mark) => isSameFile(mark, { place, name }))

/** Enters a backup, in place of what was known of a file of that name there. */
export function recordMark(catalog: BackupCatalog, mark: BackupMark): BackupCatalog {
  return { ...catalog, marks: [...catalog.marks.filter((one) => !isSameFile(one, mark)), mark] }
}

/** The number of the next backup that this PC makes. */
export const nextNth = ({ marks }: BackupCatalog): number => Math.max(0, ...marks.map(({ nth }) => nth)) + 1

/** Enters what proving a backup came to. Off the PC, a proved one quiets the home screen from the moment it was made. */
export function recordProof(
  catalog: BackupCatalog,
  mark: BackupMark,
  proof: { readonly standing: BackupStanding; readonly at: Instant; readonly detail?: string },
  offPcLabel: string | undefined,
): BackupCatalog {
  const { detail: _before, ...rest } = mark
  const proved = recordMark(catalog, {
    ...rest,
    standing: proof.standing,
    provedAt: proof.at,
    ...(proof.detail === undefined ? {} : { detail: proof.detail }),
  })
  if (offPcLabel === undefined || proof.standing !== 'verified') return proved
  if (catalog.offPc !== undefined && compareLogPlaces(catalog.offPc, mark) > 0) return proved
  const { madeAt: at, incarnation, commits, nth } = mark
  return { ...proved, offPc: { at, label: offPcLabel, incarnation, commits, nth } }
}

/** Forgets these marks; ones entered since they were looked up stay. */
export function forgetMarks(catalog: BackupCatalog, gone: ReadonlySet<BackupMark>): BackupCatalog {
  const marks = catalog.marks.filter((mark) => !gone.has(mark))
  return marks.length === catalog.marks.length ? catalog : { ...catalog, marks }
}

/** The newest by the log of this PC's own backups, at that place or anywhere. */
export function lastMade(catalog: BackupCatalog, deviceId: string, place?: string): BackupMark | undefined {
  const own = catalog.marks.filter(
    (mark) =>
      mark.deviceId === deviceId && mark.standing !== 'damaged' && (place === undefined || mark.place === place),
  )
  return own.reduce<BackupMark | undefined>(
    (last, mark) => (last === undefined || compareLogPlaces(mark, last) >= 0 ? mark : last),
    undefined,
  )
}
