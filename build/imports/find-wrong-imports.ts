import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPlace, refuseImport, standsNowhere } from './import-directions'
import { readImports } from './read-imports'

export interface WrongImport {
  readonly file: string
  readonly line: number
  readonly specifier: string
  readonly why: string
}

const roots = ['src-shared', 'src-main', 'src-renderer', 'build', 'tests', 'bench']

/** All imports under `root`, the project's or a copy of its folders, that go where the table does not let them. */
export function findWrongImports(root: string): WrongImport[] {
  return listSources(root).flatMap((file) => {
    // A file out of place is said once, not for each of its imports.
    if (findPlace(file) === undefined) return [{ file, line: 1, specifier: '', why: standsNowhere }]
    return readImports(file, readFileSync(join(root, file), 'utf8')).flatMap(({ line, ...asked }): WrongImport[] => {
      const why = refuseImport(file, asked)
      return why === undefined ? [] : [{ file, line, specifier: asked.specifier, why }]
    })
  })
}

function listSources(root: string): string[] {
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.config.ts'))
  const inside = roots
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
  return [...atRoot, ...inside].filter((file) => /\.(tsx?|mjs)$/.test(file)).toSorted()
}
