import type { Case } from '../case'
import { foldArchiveNumber } from '../case-numbers'
import { listPaperNumbers, paperNumberKey } from '../paper-numbers'
import { parseSerialNumber } from '../serial-number'
import { compareNumbers, innerColumn, shownColumn, type Neighbours } from './column'
import { moving } from './standing'

/** 2026-9 before 2026-10: offices write their numbers as they like. */
const toOrder = (number: string): string =>
  foldArchiveNumber(number).replaceAll(/[0-9]+/gu, (digits) => digits.padStart(20, '0'))

const serialOf = ({ ledgerNumber }: Case) => parseSerialNumber(ledgerNumber) ?? { year: 0, serial: 0 }
const stubOf = ({ feedback }: Case) => parseSerialNumber(feedback?.stubNumber ?? '') ?? { year: 0, serial: 0 }

/**
 * 待编号 is said in its own word: the case is registered, and its number comes with the next exchange. Nothing is fed back here without a
 * number: what is closed and has none was closed in an old ledger.
 */
export const ledgerNumberToWords = (ledgerNumber: string, { stage }: Pick<Neighbours, 'stage'>): string =>
  ledgerNumber !== '' ? ledgerNumber : stage === 'received' ? '未登记' : stage === 'closed' ? '旧台账' : '待编号'

/** 台账号 such as 2026-017, a provisional one, or '' while it has neither. */
export const ledgerNumber = shownColumn({
  head: '台账号',
  excel: '台账号',
  kind: 'text',
  read: (one) => one.ledgerNumber,
  words: (value, _names, row) => {
    const number = ledgerNumberToWords(value, row)
    return row.aliases.length === 0 ? number : `${number}（曾用 ${row.aliases.join('、')}）`
  },
  order: { compare: (_a, _b, rowA, rowB) => compareNumbers(rowA, rowB), isBlank: () => false },
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'ledger-number',
  listed: { wide: { at: 1, width: 126 }, dense: { at: 1, width: 108 } },
  writtenBy: ['registered', 'numbered', 'imported'],
  indexed: [],
})

/** The year and the serial of the official number, both 0 where there is none. */
export const ledgerYear = innerColumn({
  read: (one) => serialOf(one).year,
  writtenBy: ['registered', 'numbered', 'imported'],
  indexed: [],
})
export const ledgerSerial = innerColumn({
  read: (one) => serialOf(one).serial,
  writtenBy: ['registered', 'numbered', 'imported'],
  indexed: [{ after: ['ledgerYear'] }],
})

/** Of the stub, likewise. */
export const stubYear = innerColumn({
  read: (one) => stubOf(one).year,
  writtenBy: ['fed-back', 'answered', 'stub-renumbered'],
  indexed: [],
})
export const stubSerial = innerColumn({
  read: (one) => stubOf(one).serial,
  writtenBy: ['fed-back', 'answered', 'stub-renumbered'],
  indexed: [{ after: ['stubYear'] }],
})

/** 档号, '' before 归档. */
export const archiveNumber = shownColumn({
  head: '档号',
  excel: '档号',
  kind: 'text',
  read: ({ values }) => values.archiving?.archiveNumber ?? '',
  words: (value) => value,
  order: {
    compare: (a, b) => (toOrder(a) < toOrder(b) ? -1 : toOrder(a) > toOrder(b) ? 1 : 0),
    isBlank: (value) => value === '',
  },
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'text',
  listed: { wide: { under: 'ledgerNumber' }, dense: { under: 'ledgerNumber' } },
  writtenBy: ['archived', ...moving],
  indexed: [],
})

/** 档号 as numbers are compared, none before 归档: by it one that two cases bear is found. */
export const archiveKeys = innerColumn({
  read: ({ values }) => (values.archiving === undefined ? [] : [foldArchiveNumber(values.archiving.archiveNumber)]),
  writtenBy: ['archived'],
  indexed: ['each'],
})

/** Numbers that the case bore before. */
export const aliases = innerColumn({
  read: (one) => one.aliases,
  writtenBy: ['registered', 'numbered', 'imported'],
  indexed: ['each'],
})

/** Stub numbers that it bore before. */
export const stubAliases = innerColumn({
  read: (one) => one.stubAliases,
  writtenBy: ['fed-back', 'answered', 'stub-renumbered'],
  indexed: ['each'],
})

/** The numbers that its papers were given, by their keys: by them the next of a kind is found. */
export const paperNumbers = innerColumn({
  read: ({ entries }) =>
    listPaperNumbers(entries).map(({ paper, year, serial }) => paperNumberKey(paper, year, serial)),
  writtenBy: ['paper-numbered'],
  indexed: ['each'],
})
