import { importTable, narrowedFiles, narrowedPackages } from './import-table'

export interface ImportRow {
  /** A folder, a file, or every folder at a place: `src-renderer/features/*`. */
  readonly folder: string
  readonly takes: readonly string[]
  readonly packages: readonly string[]
}

/** The table with every name written out. */
export const importRows: readonly ImportRow[] = importTable.map(([folder, takes, packages]) => ({
  folder,
  takes: split(takes).map((name) => writeOut(name, folder)),
  packages: split(packages),
}))

/** What is wrong with a file whose folder the table does not know. */
export const standsNowhere = 'stands in no row of build/imports/import-table.ts'

/** One import as it stands in a file: what is asked for, and by which names where it says so. */
export interface AskedImport {
  readonly specifier: string
  readonly names: readonly string[]
}

/** Why `file` (from the root, with `/`) may not import this; undefined when it may. */
export function refuseImport(file: string, { specifier, names }: AskedImport): string | undefined {
  const from = findPlace(file)
  if (from === undefined) return standsNowhere
  const path = specifierToPath(file, specifier)
  return path === undefined ? refusePackage(file, from, specifier, names) : refusePath(file, from, path)
}

interface Place {
  readonly row: ImportRow
  /** The folder itself: one feature, where the row is of them all. */
  readonly folder: string
}

/** Where a file stands: its row, and the folder that counts as one. */
export function findPlace(file: string): Place | undefined {
  const bare = withoutEnding(file)
  for (const row of importRows) {
    if (withoutEnding(row.folder) === bare && row.folder !== bare) return { row, folder: row.folder }
    if (!row.folder.endsWith('/*') && file.startsWith(`${row.folder}/`)) return { row, folder: row.folder }
    const above = row.folder.slice(0, -1)
    if (!row.folder.endsWith('/*') || !file.startsWith(above)) continue
    const [name, inside] = file.slice(above.length).split('/')
    if (name !== undefined && inside !== undefined) return { row, folder: above + name }
  }
  return undefined
}

function refusePath(file: string, from: Place, path: string): string | undefined {
  const narrowed = narrowedFiles.find((one) => one.take === withoutEnding(path) && !one.files.test(file))
  if (narrowed !== undefined && file.startsWith('src-')) return narrowed.why
  const to = findPlace(path)
  if (to === undefined) return `${path} ${standsNowhere}`
  if (to.folder === from.folder) return undefined
  const allowed = from.row.takes.some(
    (take) => take === to.row.folder || (take.endsWith('/*') && to.folder.startsWith(take.slice(0, -1))),
  )
  return allowed ? undefined : `${from.folder} takes nothing from ${to.folder}`
}

function refusePackage(
  file: string,
  { row, folder }: Place,
  specifier: string,
  names: readonly string[],
): string | undefined {
  const name = specifierToPackage(specifier)
  if (!row.packages.includes('*') && !row.packages.includes(name)) return `${folder} takes no ${name}`
  const taken = [name, ...names.map((one) => `${name}.${one}`)]
  return narrowedPackages.find((one) => taken.includes(one.take) && !one.files.test(file))?.why
}

const aliases = { '#shared/': 'src-shared/', '#main/': 'src-main/', '#renderer/': 'src-renderer/', '#tests/': 'tests/' }

/** The path from the root that a specifier names; undefined for a package. */
function specifierToPath(file: string, specifier: string): string | undefined {
  for (const [alias, folder] of Object.entries(aliases))
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length)
  if (!specifier.startsWith('.')) return undefined
  const parts = file.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function specifierToPackage(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function writeOut(name: string, folder: string): string {
  const [root = ''] = folder.split('/')
  if (name.startsWith('shared/')) return `src-${name}`
  return name.startsWith('src-') || name === 'resources' || !root.startsWith('src-') ? name : `${root}/${name}`
}

function split(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

function withoutEnding(file: string): string {
  return file.replace(/\.(tsx?|mjs)$/, '')
}
