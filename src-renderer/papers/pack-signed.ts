import { zipSync } from 'fflate'

/** A file of a package, by the name it has there. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Zip archives begin with this day: the same files give the same bytes whenever they are packed. */
const noDay = new Date(1980, 0, 1)

/** The reply and the scans of it as it was signed and sealed, in one archive: a reply bundle has room for one file to a reply. */
export const packSigned = (files: readonly PackedFile[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime: noDay }]]))),
  )
