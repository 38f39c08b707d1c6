import { SaxesParser } from 'saxes'
import { stopDamaged } from '#shared/workbook/table-file-failure'

/** What is told of an XML text. Names come without their prefixes. */
export interface XmlVisitor {
  /** `skip` where nothing inside is wanted: neither it nor its close is told. */
  open(name: string, attributes: Readonly<Record<string, string>>): 'skip' | void
  text(text: string): void
  close(name: string): void
}

/** Characters that are parsed at a time, with progress told in between. */
const charsAtATime = 262_144

/**
 * Tells a visitor of an XML text: character data, CDATA and references alike, comments not at all. Of `AlternateContent` the fallback is
 * told as if it stood there alone. Throws `ReadingStopped` where the text is no XML; entities that it defines itself are refused.
 */
export function readXml(
  text: string,
  part: string,
  visitor: XmlVisitor,
  advance: (chars: number) => void = () => {},
): void {
  const parser = new SaxesParser<{ readonly xmlns: false; readonly position: false }>({ xmlns: false, position: false })
  const localNames = new Map<string, string>()
  const localOf = (name: string): string => {
    const known = localNames.get(name)
    if (known !== undefined) return known
    const local = name.slice(name.indexOf(':') + 1)
    localNames.set(name, local)
    return local
  }
  let skipped = 0
  parser.on('error', () => stopDamaged(part))
  parser.on('opentag', ({ name, attributes }) => {
    if (skipped > 0) return void (skipped += 1)
    const local = localOf(name)
    if (isTransparent(local)) return
    if (local === 'Choice' || visitor.open(local, attributes) === 'skip') skipped = 1
  })
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) return void (skipped -= 1)
    const local = localOf(name)
    if (!isTransparent(local)) visitor.close(local)
  })
  const tellText = (told: string): void => {
    if (skipped === 0) visitor.text(told)
  }
  parser.on('text', tellText)
  parser.on('cdata', tellText)
  for (let at = 0; at < text.length; at += charsAtATime) {
    parser.write(text.slice(at, at + charsAtATime))
    advance(Math.min(charsAtATime, text.length - at))
  }
  parser.close()
}

const isTransparent = (name: string): boolean => name === 'AlternateContent' || name === 'Fallback'

/** An attribute by its name without prefix: `r:id`, `ss:Index`. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  const ending = `:${name}`
  const prefixed = Object.keys(attributes).find((one) => one.endsWith(ending))
  return prefixed === undefined ? undefined : attributes[prefixed]
}
