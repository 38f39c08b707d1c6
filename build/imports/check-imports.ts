import { fileURLToPath } from 'node:url'
import { findWrongImports } from './find-wrong-imports'

// Part of `npm run lint`: names every import that the table does not allow. Another root may be given.
const root = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))
const wrong = findWrongImports(root)
for (const { file, line, specifier, why } of wrong)
  console.log(`${file}:${line}: ${specifier === '' ? '' : `'${specifier}': `}${why}`)
if (wrong.length > 0) {
  console.log(`${wrong.length} imports go where build/imports/import-table.ts does not let them`)
  process.exitCode = 1
}
