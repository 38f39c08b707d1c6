import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

/** A Chinese text of the source, and what is put into it. */
export interface SourceText {
  readonly at: string
  readonly text: string
  /** The expressions of a template, as they are written. */
  readonly holes: readonly string[]
}

const han = /\p{Script=Han}/u

/** Every string, template and JSX text with hanzi in the sources below some folders. */
export function readSourceTexts(folders: readonly string[]): SourceText[] {
  return folders.flatMap(listSources).flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const found: SourceText[] = []
    const note = (text: string, start: number, holes: readonly string[] = []): void => {
      if (han.test(text)) found.push({ at: `${path}:${source.slice(0, start).split('\n').length}`, text, holes })
    }
    visit(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path), (node) => {
      const { type, start, value, quasis, expressions } = node
      if (typeof start !== 'number') return
      if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') note(value, start)
      if (type !== 'TemplateLiteral' || !Array.isArray(quasis) || !Array.isArray(expressions)) return
      note(
        quasis.map((part) => String(asNode(asNode(part)?.['value'])?.['cooked'] ?? '')).join(' '),
        start,
        expressions.map((hole) => source.slice(Number(asNode(hole)?.['start']), Number(asNode(hole)?.['end']))),
      )
    })
    return found
  })
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const asNode = (value: unknown): Node | undefined => (isNode(value) ? value : undefined)

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((one) => visit(one, look))
  if (!isNode(value)) return
  look(value)
  for (const part of Object.values(value)) visit(part, look)
}

function listSources(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') ? [path] : []
  return readdirSync(path).flatMap((name) => listSources(join(path, name)))
}
