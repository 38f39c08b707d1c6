import { pathToNames, cleanPath } from './class-entry'
import { shippedClassTable, type ContentClass } from './class-table'

/** A class as texts name it. */
export type NamedClass = Pick<ContentClass, 'path' | 'names' | 'aliases'>

/** What stands where no table is at hand: the classes of the program's own that cases are filed under. */
export const shippedClassNames: readonly NamedClass[] = shippedClassTable.classes.filter(
  ({ names }) => names.length > 1,
)

/** The path of the class that a system or a sheet names, in our words or with other marks between its levels; undefined for none. */
export function findNamedClass(told: string, classes: readonly NamedClass[]): string | undefined {
  const path = cleanPath(told.replaceAll(/[／>＞\\|｜]+|(?<=\S)\s*[-—–]+\s*(?=\S)/gu, '/'))
  const exact = classes.find((one) => one.path === path)
  if (exact !== undefined) return exact.path
  const [within] = classes
    .filter((one) => one.names.length > 1 && told.includes(one.path))
    .sort((a, b) => b.path.length - a.path.length)
  if (within !== undefined) return within.path
  const parts = new Set(pathToNames(path))
  const scored = classes.flatMap((one) => {
    const own = one.names.at(-1) ?? ''
    if (!told.includes(own)) return []
    const held = one.names.filter((name) => parts.has(name) || told.includes(name)).length
    return [{ path: one.path, held, length: own.length, own }]
  })
  // As the table has them where nothing else tells them apart.
  const [best, next] = [...scored].sort((a, b) => b.held - a.held || b.length - a.length)
  if (best === undefined) return undefined
  const isOpen = next !== undefined && next.held === best.held && next.own === best.own
  return isOpen ? undefined : best.path
}
