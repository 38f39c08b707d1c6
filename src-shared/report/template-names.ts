import { reportDimensions, type ReportDimensionName } from './dimensions'

/** A line of a dimension that a template names: 石桥村 of 村社. */
export interface NamedLine {
  readonly dimension: ReportDimensionName
  readonly name: string
}

/** What a template can name besides measures: the office's classes, villages, departments, and those that its cases have. */
export interface TemplateNames {
  /** In which dimensions there is such a line; in none where nobody knows the name. */
  readonly dimensionsOf: (name: string) => readonly ReportDimensionName[]
  readonly all: readonly string[]
  /** Under which line one is told that is named; left out where each is told as itself. */
  readonly toldUnder?: (line: NamedLine) => NamedLine
}

/** Any name is taken: for whoever proves the language and not the names. */
export const anyName: TemplateNames = { dimensionsOf: () => ['class'], all: [] }
/** No name is known. */
export const noName: TemplateNames = { dimensionsOf: () => [], all: [] }

/** Blanks in a name do not count, and 乡村建设/路灯 is 乡村建设中的路灯. A third level has no line in a report, and no name. */
export const foldName = (name: string): string => {
  const bare = name.replaceAll(/[\s\u3000]+/gu, '')
  const [whole = '', part, third] = bare.split('/')
  return part === undefined || third !== undefined ? bare : reportDimensions.subclass.words(`${whole}/${part}`)
}

/** The names of an office by dimension. */
export function collectNames(
  lists: ReadonlyMap<ReportDimensionName, Iterable<string>>,
  toldUnder: (line: NamedLine) => NamedLine,
): TemplateNames {
  const found = new Map<string, ReportDimensionName[]>()
  const all: string[] = []
  for (const [dimension, names] of lists)
    for (const name of new Set(names)) {
      const key = foldName(name)
      const known = found.get(key)
      if (known === undefined) {
        found.set(key, [dimension])
        all.push(name)
      } else if (!known.includes(dimension)) known.push(dimension)
    }
  return { dimensionsOf: (name) => found.get(foldName(name)) ?? [], all, toldUnder }
}
