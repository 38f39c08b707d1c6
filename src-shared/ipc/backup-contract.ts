import { z } from 'zod'
import {
  bytesSchema,
  keptTextSchema,
  listedFileSchema,
  none,
  readFailures,
  sha256HexSchema,
  writeFailures,
} from './border-schemas'
import { call, empty } from './call'

const backupPlaceSchema = z.strictObject({
  /** Names the place to the other backup channels; opaque. */
  token: z.string().min(1),
  /** This PC's own folder, a second disk chosen once, a stick now plugged in, or the browser's downloads, which cannot be read back. */
  kind: z.enum(['own', 'folder', 'stick', 'download']),
  /** As the person at the desk knows it: a folder's path, a drive's label. */
  label: z.string(),
  /** `asks`: the browser wants to be asked again before it lets the program in. */
  state: z.enum(['ready', 'missing', 'asks']),
  /** On the disk that the ledger itself lies on: lost together with it. */
  sameDisk: z.boolean(),
  freeBytes: z.number().nonnegative().nullable(),
})
export type BackupPlace = z.infer<typeof backupPlaceSchema>

/** Backups themselves, or the sealed copies of attachments beside them. Main lets through only names of that kind. */
const backupShelf = z.enum(['backups', 'files'])
export type BackupShelf = z.infer<typeof backupShelf>

const placed = { place: z.string().min(1), shelf: backupShelf }

/** Where backups lie, what lies there, and how it is written and read back. */
export const backupContract = {
  'backup.places': call({
    request: empty,
    /** Where backups can be kept now, this PC's own folder first. */
    value: z.strictObject({ places: z.array(backupPlaceSchema) }),
    failure: none,
  }),
  'backup.choosePlace': call({
    /** The system's folder dialog; the host remembers what was chosen. False when the user cancelled. */
    request: empty,
    value: z.strictObject({ chosen: z.boolean() }),
    failure: writeFailures,
  }),
  'backup.forgetPlace': call({ request: empty, value: empty, failure: writeFailures }),
  'backup.openFile': call({
    /** The system's open dialog for a backup that lies elsewhere. The place answered can be read and not written. */
    request: empty,
    value: z.strictObject({ found: z.strictObject({ place: z.string().min(1), file: listedFileSchema }).nullable() }),
    failure: none,
  }),
  'backup.list': call({
    /** The files of the shelf, whatever PC wrote them; none where the place is not there. */
    request: z.strictObject(placed),
    value: z.strictObject({ files: z.array(listedFileSchema) }),
    failure: none,
  }),
  'backup.write': call({
    /** Writes a new file, never over another backup: `.part`, flush, rename, read back and compare. `readBack` is false only for a download. */
    request: z.strictObject({ ...placed, name: z.string().min(1).max(120), bytes: bytesSchema }),
    value: z.strictObject({ name: z.string(), sha256: sha256HexSchema, readBack: z.boolean() }),
    failure: writeFailures,
  }),
  'backup.read': call({
    request: z.strictObject({ ...placed, name: z.string().min(1), maxBytes: z.number().int().positive() }),
    value: z.strictObject({ bytes: bytesSchema }),
    failure: readFailures,
  }),
  'backup.remove': call({
    /** Removes files of the shelf's own kind and no others; one that is gone already counts as removed. */
    request: z.strictObject({ ...placed, names: z.array(z.string().min(1)) }),
    value: empty,
    failure: writeFailures,
  }),
  'backup.readCatalog': call({
    request: empty,
    /** What this PC remembers of its backups. */
    value: keptTextSchema,
    failure: none,
  }),
  'backup.writeCatalog': call({
    request: z.strictObject({ text: z.string().max(4_000_000) }),
    value: empty,
    failure: writeFailures,
  }),
} as const
