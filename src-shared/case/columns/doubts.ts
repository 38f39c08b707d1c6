import { listDoubts, type DoubtName } from '../doubts'
import { byFlag, innerColumn, shownColumn } from './column'
import { moving } from './standing'

/** Two PCs wrote differently, and nobody has decided. */
export const inConflict = shownColumn({
  head: '需要核对',
  excel: '是否需要核对',
  kind: 'flag',
  read: (one) => one.conflicts.length > 0,
  words: (value) => (value ? '需要核对' : ''),
  order: byFlag,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  // Any two acts that did not see each other.
  writtenBy: [],
  indexed: [],
})

/** What of it does not fit together, for a person to put right. */
export const doubts = innerColumn({
  read: (one): readonly DoubtName[] => [...new Set(listDoubts(one).map(({ doubt }) => doubt))],
  writtenBy: ['received', 'sheet-revised', 'joined', 'exported', 'numbered', 'stub-renumbered', ...moving],
  indexed: ['each'],
})
