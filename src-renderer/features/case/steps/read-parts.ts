import type { Part, Parts } from '#shared/case/parts'
import type { FormReader } from './form-reader'
import { cellName } from './rows-field'

/** What stands in the form for each part, as the step takes it; what is missing stands in the reader's gaps. */
export function readParts(read: FormReader, parts: Parts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const value = readPart(read, name, part)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function readPart(read: FormReader, name: string, { kind, label, optional, choices, columns }: Part): unknown {
  switch (kind) {
    case 'day':
      return optional && read.text(name) === '' ? undefined : read.day(name)
    case 'told':
    case 'line':
      return optional ? read.text(name) : read.needed(name, `请填写${label}`)
    case 'person':
    case 'department':
      return optional && read.text(name) === '' ? undefined : read.needed(name, `请选择${label}`)
    case 'people':
    case 'departments':
      return [...read.many(name)]
    case 'choice':
      return optional && read.text(name) === ''
        ? undefined
        : read.choice(name, Object.keys(choices ?? {}), `请选择${label}`)
    case 'flag':
      return read.text(name) !== ''
    case 'count': {
      const count = read.count(name, label)
      return optional && read.text(name) === '' ? undefined : count
    }
    case 'rows':
      return read.many(name).map((row) => readRow(read, columns ?? {}, (column) => cellName(name, row, column)))
    case 'consent':
    case 'judgement':
    case 'paper':
    case 'files':
      return undefined
  }
}

function readRow(read: FormReader, columns: Parts, nameOf: (column: string) => string): object {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, part]) => {
      const value = readPart(read, nameOf(column), part)
      return value === undefined ? [] : [[column, value]]
    }),
  )
}
