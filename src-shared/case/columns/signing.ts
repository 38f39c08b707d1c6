import { momentReceived } from '../issue-day'
import { receiptToText, type Receipt } from '../../rules/count-limit'
import { signingOf } from '../signing'
import { isOpen, moving } from './standing'
import { shownColumn } from './column'

/** Since when a centre's sheet waits to be signed for: the moment at which it came in; '' once it was, or where there is none. */
export const unsignedSince = shownColumn({
  head: '待签收',
  excel: '待签收起始时间',
  kind: 'text',
  read: (one): Receipt | '' =>
    one.origin !== 'own' && one.stage === 'received' && isOpen(one) === 1 && signingOf(one) === undefined
      ? momentReceived(one)
      : '',
  words: (value) => (value === '' ? '' : `${receiptToText(value)} 收到，待签收`),
  order: 'none',
  filter: 'none',
  quick: [{ name: 'unsigned', at: 3.5, words: '待签收', rare: true, holds: (value) => value !== '' }],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['received', 'sheet-revised', 'joined', 'signed-for', ...moving],
  indexed: [],
})
