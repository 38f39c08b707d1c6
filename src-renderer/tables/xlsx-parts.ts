import type { CellBudget } from '#shared/workbook/sheet-lines'
import { decodeXmlPart } from './decode-xml'
import { readXml, type XmlVisitor } from './read-xml'
import type { ProgressTeller } from './table-progress'
import type { ZipParts } from './zip-parts'

/** The parts of a workbook as they are read, each of them proved. */
export class XlsxParts {
  /** Characters that no XML may hold, taken out of the parts that were read. */
  takenOut = 0
  /** Told of what is read from here on. */
  progress: ProgressTeller | undefined

  constructor(
    readonly zip: ZipParts,
    readonly budget: CellBudget,
  ) {}

  has(name: string): boolean {
    return this.zip.has(name)
  }

  /** Reads a part of XML. Throws `ReadingStopped`. */
  visit(name: string, visitor: XmlVisitor): void {
    const { text, takenOut } = decodeXmlPart(this.zip.read(name), name)
    this.takenOut += takenOut
    const bytesAChar = this.zip.sizeOf(name) / Math.max(1, text.length)
    readXml(text, name, visitor, (chars) => this.progress?.add(chars * bytesAChar))
  }
}
