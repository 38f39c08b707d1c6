import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** As a built module names another of the same build: `from "./chunks/a.js"`, `import("./a.js")`, `import "./a.js"`. */
const relativeImport = /(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g

/** A built module and all that it loads of the same build, as paths relative to `root`. */
export function listImports(root: string, entry: string): readonly string[] {
  const found = new Set([entry])
  for (const path of found)
    for (const [, name = ''] of readFileSync(join(root, path), 'utf8').matchAll(relativeImport))
      found.add(posix.join(dirname(path), name))
  return [...found]
}
