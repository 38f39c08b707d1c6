import { newerContentWords } from '../text/say-word'
import { allFields } from './all-fields'
import { entryRefOf } from './entry-field'
import { sideRefOf } from './sides/side-field'
import type { CaseField } from './fields/define-field'

/** A field of a case by the name of its register. */
export type FieldName = keyof typeof allFields

const fields: ReadonlyMap<string, CaseField> = new Map<string, CaseField>(Object.entries(allFields))

/** All that is known of a field; undefined of one that only a newer program knows, and of those named for an entry. */
export function fieldOf(name: string): CaseField | undefined {
  const own = fields.get(name)
  const found = own === undefined ? ofLaterRound.exec(name) : null
  const base = found === null ? undefined : fields.get(found[2] ?? '')
  return own ?? (base?.ofRound === true ? base : undefined)
}
/** `r2.assignment`: the field of a round. */
const ofLaterRound = /^r([2-9]|[1-9]\d)\.(.+)$/u

/** Every field of a case, in the order of the table. */
export const caseFields: readonly CaseField[] = [...fields.values()]

/** What is named for an entry, and the voiding, which is no field. */
function namedForEntry(field: string): string | undefined {
  if (field === 'void') return '作废'
  if (sideRefOf(field) !== undefined) return '其他办理的结果'
  return entryRefOf(field) === undefined ? undefined : '一条记录的更正'
}

/** A field of a case that two PCs wrote differently, in words; `void` is no field, and may be in conflict too. */
export const caseFieldName = (field: string): string => nameOfRound(field) ?? namedForEntry(field) ?? newerContentWords

function nameOfRound(field: string): string | undefined {
  const name = fieldOf(field)?.name
  const round = fields.has(field) ? undefined : ofLaterRound.exec(field)?.[1]
  return name === undefined || round === undefined ? name : `第 ${round} 次办理的${name}`
}
