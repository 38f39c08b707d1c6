import { recordKey, type LedgerRecord } from '../record/ledger-record'
import { recordToCase } from './case'
import { endingField } from './fields/ending'
import { roundedField } from './rounds'

type Records = ReadonlyMap<string, LedgerRecord>

const keyOf = (caseId: string): string => recordKey({ of: 'case', id: caseId })

const isEndingField = (name: string): boolean => roundedField(name).field === endingField.field

/** Into which case this one was merged (并单), whether or not that stands in a ring; '' of nearly all. */
function mergedInto({ ring: _ring, ...record }: LedgerRecord): string {
  // Nearly no case was ever ended so: the whole of it is read only where it was.
  if (record.of !== 'case' || !Object.keys(record.registers).some(isEndingField)) return ''
  const ending = recordToCase(record)?.ending
  return ending?.how === 'merged' ? ending.into : ''
}

/** The others of the ring in which a case stands, in the order in which they were merged into one another; empty where there is none. */
function ringOf(start: LedgerRecord, records: Records): string[] {
  const others: string[] = []
  for (let next = mergedInto(start); next !== start.id;) {
    const record = records.get(keyOf(next))
    // The way ends at a case that is answered, or goes round in a ring of others, of which this one is no part.
    if (next === '' || record === undefined || others.includes(next)) return []
    others.push(next)
    next = mergedInto(record)
  }
  return others
}

/**
 * Two PCs that did not see each other can merge A into B and B into A, or several a longer ring: then every one of them is said to be
 * answered with another, and nobody answers. Finds the records whose ring is not what they say by now, each as it is with what it is.
 * `records` holds those that were touched, and all that `ringNeighbours` names of them. It asks only what stands, and not in which
 * order it came, so that every PC finds the same. Pure.
 */
export function findChangedRings(touched: Iterable<string>, records: Records): LedgerRecord[] {
  const asked = new Set<string>()
  for (const key of touched) {
    const record = records.get(key)
    if (record?.of !== 'case') continue
    const near = [...(record.ring ?? []), ...ringOf(record, records)]
    if (near.length > 0) for (const id of [record.id, ...near]) asked.add(keyOf(id))
  }
  return [...asked].flatMap((key) => {
    const record = records.get(key)
    if (record === undefined) return []
    const { ring: before = [], ...bare } = record
    const ring = ringOf(record, records)
    if (ring.join(' ') === before.join(' ')) return []
    return [ring.length === 0 ? bare : { ...bare, ring }]
  })
}

/** The keys of the records that have to be at hand to say whether this one stands in a ring: those next to it, theirs being asked in turn. */
export const ringNeighbours = (record: LedgerRecord): string[] =>
  record.of !== 'case'
    ? []
    : [
        ...(record.ring ?? []),
        // Of all that was written apart, and of what stands under what nobody reads, any may be what counts.
        ...[record.registers, record.buried ?? {}]
          .flatMap((fields) => Object.entries(fields))
          .flatMap(([field, heads]) => heads.flatMap(({ value }) => intoOf(record.of, field, value))),
      ].map(keyOf)

/** Into which case the write of a field merges its own, if it does. */
export function intoOf(of: string, field: string, value: unknown): string[] {
  if (of !== 'case' || !isEndingField(field)) return []
  const { into = '' } = endingField.schema.safeParse(value).data ?? {}
  return into === '' ? [] : [into]
}
