import { parseSync } from 'vite'
import type { AskedImport } from './import-directions'

/** An import with the line it stands on, from 1. */
export interface FoundImport extends AskedImport {
  readonly line: number
}

// What leads to another file without an import statement.
const furtherWays: readonly RegExp[] = [
  /\bimport\(\s*(['"`])([^'"`]+)\1/g, // when it is needed, or in a type: `import('…').Name`
  /\bnew URL\(\s*(['"`])(\.[^'"`]+\.(?:tsx?|mjs))\1,\s*import\.meta\.url/g, // a worker
  /\bimport\.meta\.glob(?:<[^>(]*>)?\(\s*(['"`])([^'"`]+)\1/g, // files built in
]

/** Every way in which a file's text reaches for another module, types included. Throws on a file that does not parse. */
export function readImports(file: string, text: string): FoundImport[] {
  const { module, errors } = parseSync(file, text)
  const [broken] = errors
  if (broken !== undefined) throw new Error(`${file}: ${broken.message}`)
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length
  const found: FoundImport[] = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.flatMap(({ importName }) => importName.name ?? []),
    line: lineOf(start),
  }))
  for (const { start, entries } of module.staticExports)
    for (const { moduleRequest, importName } of entries)
      if (moduleRequest)
        found.push({
          specifier: moduleRequest.value,
          names: importName.name ? [importName.name] : [],
          line: lineOf(start),
        })
  for (const way of furtherWays)
    for (const { 2: specifier, index } of text.matchAll(way))
      if (specifier !== undefined) found.push({ specifier, names: [], line: lineOf(index) })
  return found.map(({ specifier, ...rest }) => ({ specifier: specifier.replace(/\?[a-z&=]*$/, ''), ...rest }))
}
