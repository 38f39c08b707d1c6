import { judgeFile, type JudgedFile } from '#shared/bundle/file-nature'
import type { Result } from '#shared/prelude/result'
import { CellBudget } from '#shared/workbook/sheet-lines'
import { ReadingStopped, type OtherSheetFormat, type TableFileFailure } from '#shared/workbook/table-file-failure'
import { tableLimits, type TableLimits } from '#shared/workbook/table-limits'
import { readTextWorkbook, stoppedToFailure } from '#shared/workbook/text-workbook'
import type { Workbook } from '#shared/workbook/workbook'
import { judgeCompound } from './compound-file'
import { decodeWholeText, isWideText } from './decode-xml'
import { isMarkup, readHtmlTables } from './read-html-table'
import { readXlsx } from './read-xlsx'
import { isXml2003, readXml2003 } from './read-xml-2003'
import { ProgressTeller, type TableProgress } from './table-progress'
import { openZip } from './zip-parts'

/**
 * Reads a spreadsheet, whatever its name says it is: what it is tell its bytes. Takes as long as it takes, so that it belongs in a
 * worker. Nothing of a file is dropped but what the remarks tell of; what cannot be read whole is refused.
 */
export function readTableFile(
  bytes: Uint8Array,
  tell: (progress: TableProgress) => void = () => {},
  limits: TableLimits = tableLimits,
): Result<Workbook, TableFileFailure> {
  return stoppedToFailure(() => {
    const budget = new CellBudget(limits)
    if (bytes.length > limits.fileBytes) budget.stop('fileBytes', '')
    return readByNature(bytes, budget, tell)
  })
}

const stop = (failure: TableFileFailure): never => {
  throw new ReadingStopped(failure)
}

const stopFormat = (format: OtherSheetFormat): never => stop({ type: 'OtherSheetFormat', format })

function readByNature(bytes: Uint8Array, budget: CellBudget, tell: (progress: TableProgress) => void): Workbook {
  if (isWideText(bytes)) return readText(bytes, budget, tell)
  const judged = judgeFile(bytes)
  switch (judged.nature) {
    case 'empty':
    case 'zeros':
      return stop({ type: 'TableFileEmpty', zeros: judged.nature === 'zeros' })
    case 'excel':
      return readXlsx(bytes, budget, tell)
    case 'zip':
      return readOtherZip(bytes, judged, budget, tell)
    case 'old-office':
      return readCompound(bytes, judged)
    case 'text':
    case 'web-page':
      return readText(bytes, budget, tell)
    case 'json':
      return isJson(bytes) ? stop({ type: 'NotATable', ...judged }) : readText(bytes, budget, tell)
    // A text may have a control in it; what is no text at all has zeros.
    case 'unknown':
      return bytes.includes(0) ? stop({ type: 'NotATable', ...judged }) : readText(bytes, budget, tell)
    default:
      return stop({ type: 'NotATable', ...judged })
  }
}

/** A table may begin with a bracket, too. */
function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decodeWholeText(bytes))
    return true
  } catch {
    return false
  }
}

/** A zip archive without the usual names: a workbook by its relations, one of another kind, or none. */
function readOtherZip(
  bytes: Uint8Array,
  judged: JudgedFile,
  budget: CellBudget,
  tell: (progress: TableProgress) => void,
): Workbook {
  const zip = openZip(bytes, budget)
  if (zip.has('_rels/.rels')) return readXlsx(bytes, budget, tell)
  if (!zip.has('mimetype')) return stop({ type: 'NotATable', ...judged })
  const isSheet = new TextDecoder().decode(zip.read('mimetype')).includes('spreadsheet')
  return isSheet ? stopFormat('ods') : stop({ type: 'NotATable', ...judged })
}

function readCompound(bytes: Uint8Array, judged: JudgedFile): never {
  const content = judgeCompound(bytes)
  if (content === 'locked') return stop({ type: 'TableLocked' })
  if (content === 'workbook') return stopFormat('old-binary')
  return stop({ type: 'NotATable', ...judged, nature: content === 'word' ? 'word' : judged.nature })
}

function readText(bytes: Uint8Array, budget: CellBudget, tell: (progress: TableProgress) => void): Workbook {
  const text = decodeWholeText(bytes)
  const progress = new ProgressTeller(text.length, () => budget.lines, tell)
  if (/^\s*MIME-Version:/iu.test(text.slice(0, 200))) return stopFormat('mhtml')
  if (isXml2003(text)) return readXml2003(text, budget, progress)
  if (isMarkup(text)) return readHtmlTables(text, budget, progress)
  const workbook = readTextWorkbook(text, budget)
  progress.add(text.length)
  return workbook
}
