import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { seededRandom } from '../bundles/seeded-random'

type Random = ReturnType<typeof seededRandom>

/** A way in which a disk, a power cut or a cleaner leaves Chromium's database. */
export interface DamageKind {
  readonly name: string
  /** Whether the database cannot survive it, so that it has to be built anew. */
  readonly isFatal: boolean
  damage(folder: string, random: Random): void
}

const filesOf = (folder: string, matches: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => matches.test(name))
    .map((name) => join(folder, name))
    .sort()

function pick(folder: string, matches: RegExp, random: Random): string {
  const files = filesOf(folder, matches).filter((file) => readFileSync(file).length > 0)
  const file = files[random.below(files.length)]
  if (file === undefined) throw new Error(`no file like ${String(matches)} in ${folder}`)
  return file
}

function change(file: string, edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  edit(bytes)
  writeFileSync(file, bytes)
}

const garble = (bytes: Buffer, at: number, length: number, random: Random): void => {
  for (let n = at; n < Math.min(at + length, bytes.length); n += 1) bytes[n] = random.below(256)
}

const [log, table, manifest] = [/\.log$/, /\.ldb$/, /^MANIFEST-/]

export const damageKinds: readonly DamageKind[] = [
  { name: 'log cut', isFatal: false, damage: (folder, random) => cut(pick(folder, log, random), random) },
  {
    name: 'log tail zeroed',
    isFatal: false,
    damage: (folder, random) =>
      change(pick(folder, log, random), (bytes) => bytes.fill(0, Math.max(0, bytes.length - 1 - random.below(4096)))),
  },
  {
    name: 'bit flipped in the log',
    isFatal: false,
    damage: (folder, random) =>
      change(pick(folder, log, random), (bytes) => flip(bytes, random.below(bytes.length), random)),
  },
  {
    name: 'table of zero length',
    isFatal: true,
    damage: (folder, random) => truncateSync(pick(folder, table, random), 0),
  },
  { name: 'table deleted', isFatal: true, damage: (folder, random) => rmSync(pick(folder, table, random)) },
  {
    name: 'table garbled',
    isFatal: false,
    damage: (folder, random) =>
      change(pick(folder, table, random), (bytes) => garble(bytes, random.below(bytes.length), 64, random)),
  },
  {
    name: 'bit flipped in a table',
    isFatal: false,
    damage: (folder, random) =>
      change(pick(folder, table, random), (bytes) => flip(bytes, random.below(bytes.length), random)),
  },
  {
    name: 'CURRENT zeroed',
    isFatal: true,
    damage: (folder) => change(join(folder, 'CURRENT'), (bytes) => bytes.fill(0)),
  },
  {
    name: 'MANIFEST garbled',
    isFatal: true,
    damage: (folder, random) =>
      change(pick(folder, manifest, random), (bytes) => garble(bytes, 0, bytes.length, random)),
  },
  { name: 'folder deleted', isFatal: true, damage: (folder) => rmSync(folder, { recursive: true }) },
  {
    name: 'block of 512 bytes zeroed',
    isFatal: false,
    damage: (folder, random) =>
      change(
        pick(folder, /\.(log|ldb)$|^MANIFEST-/, random),
        (bytes) => void bytes.fill(0, ...block(bytes.length, random)),
      ),
  },
]

function cut(file: string, random: Random): void {
  truncateSync(file, random.below(readFileSync(file).length))
}

function flip(bytes: Buffer, at: number, random: Random): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
}

function block(length: number, random: Random): [number, number] {
  const start = 512 * random.below(Math.ceil(length / 512))
  return [start, Math.min(start + 512, length)]
}

/** The folder in which Chromium keeps the window's database. */
export function findDatabaseFolder(dataDir: string): string {
  const place = join(dataDir, 'stand-in-profile', 'Default', 'IndexedDB')
  const folders = readdirSync(place)
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .map((name) => join(place, name))
  if (folders.length !== 1 || folders[0] === undefined) throw new Error(`${folders.length} databases in ${dataDir}`)
  return folders[0]
}
