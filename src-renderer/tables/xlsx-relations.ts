import { attributeOf } from './read-xml'
import type { XlsxParts } from './xlsx-parts'

/** What a part of a workbook says that it belongs with. */
export interface Relation {
  readonly id: string
  /** The last word of its type, the same in the transitional and the strict dialect: `worksheet`, `sharedStrings`. */
  readonly kind: string
  /** The part's name from the archive's root; '' where it lies outside the file. */
  readonly target: string
}

/** The relations of a part; none where it has none. */
export function readRelations(parts: XlsxParts, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  if (!parts.has(name)) return []
  const relations: Relation[] = []
  parts.visit(name, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return
      const isOutside = attributes['TargetMode'] === 'External'
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: isOutside ? '' : resolvePart(folder, attributes['Target'] ?? ''),
      })
    },
    text: () => {},
    close: () => {},
  })
  return relations
}

/** `../media/image1.png` of `xl/worksheets/` is `xl/media/image1.png`; what begins with a slash begins at the root. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = (path.startsWith('/') ? path : folder + path).split('/')
  const resolved: string[] = []
  for (const step of steps) {
    if (step === '..') resolved.pop()
    else if (step !== '' && step !== '.') resolved.push(decodeStep(step))
  }
  return resolved.join('/')
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
