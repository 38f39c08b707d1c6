import { innerColumn, shownColumn } from './column'

/** 主办部门 by its id, '' before 交办. */
export const departmentId = shownColumn({
  head: '承办部门',
  excel: '承办部门',
  kind: 'text',
  read: (one) => one.assignment?.departmentId ?? '',
  words: (value, names) => names.departmentName(value),
  order: { names: 'department' },
  filter: { by: 'name', at: 2, width: 176 },
  quick: [],
  search: 'department',
  drawn: 'text',
  listed: { wide: { at: 7, width: 140 }, dense: { at: 6, width: 96 } },
  writtenBy: ['assigned'],
  indexed: [],
})

/** 承办人 by id, '' before 交办. */
export const handlerId = shownColumn({
  head: '承办人',
  excel: '承办人',
  kind: 'text',
  read: (one) => one.assignment?.handlerId ?? '',
  words: (value, names) => names.personName(value),
  order: { names: 'person' },
  filter: { by: 'name', at: 7, width: 112, folded: true },
  quick: [],
  search: 'person',
  drawn: 'text',
  listed: { wide: { at: 8, width: 74 }, dense: { under: 'departmentId' } },
  writtenBy: ['assigned'],
  indexed: [],
})

/** Whose 批示 was asked for, '' before 呈报. */
export const leaderId = shownColumn({
  head: '呈报领导',
  excel: '呈报领导',
  kind: 'text',
  read: (one) => one.submission?.leaderId ?? '',
  words: (value, names) => names.personName(value),
  order: { names: 'person' },
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['submitted'],
  indexed: [],
})

/** 包案领导 by id, '' where nobody is in charge. */
export const chargeId = shownColumn({
  head: '包案领导',
  excel: '包案领导',
  kind: 'text',
  read: (one) => one.values.charge?.leaderId ?? '',
  words: (value, names) => names.personName(value),
  order: { names: 'person' },
  filter: 'none',
  quick: [{ name: 'in-charge', at: 12, words: '包案', rare: true, holds: (value) => value !== '' }],
  search: 'person',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['charge-taken', 'charge-ended'],
  indexed: [],
})

/** Who wrote any part of the reply. */
export const drafterIds = innerColumn({
  read: (one) => one.drafterIds,
  writtenBy: ['drafted', 'answered'],
  indexed: [],
})
