import { maskCaller } from '#shared/case/mask-caller'
import type { ConflictSide, OpenConflict, UnseenWork } from '../../ledger-store/read/read-conflicts'
import { actToText } from '../../messages/act-words'
import { recordFieldName, recordTitle, recordValueToText } from '../../messages/reconcile-words'
import type { Callings } from './use-reconcile'

/** The sides are told apart as the paper does. */
export const sideNames = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const
export const sideName = (index: number): string => sideNames[index] ?? `第 ${index + 1} 份`

/** A text of a case as it may stand in a list: the caller of a confidential one is struck out. */
export const hideCaller = ({ one }: Pick<OpenConflict, 'one'>, text: string): string =>
  one?.sheet.confidential === true ? maskCaller(text, one.sheet) : text

export interface ConflictTitle {
  readonly number: string
  readonly title: string
  readonly field: string
}

export function conflictTitle(open: OpenConflict, { names }: Callings): ConflictTitle {
  const { conflict, one } = open
  const field = conflict.kind === 'void' ? '作废还是继续办' : recordFieldName(conflict.of, conflict.field)
  if (one !== undefined)
    return {
      number: one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber,
      title: hideCaller(open, one.sheet.title),
      field,
    }
  return {
    number: '',
    title: recordTitle(
      conflict.of,
      conflict.id,
      open.sides.map(({ value }) => value),
      names,
    ),
    field,
  }
}

/** A side's value in words, for the screen. */
export function sideText(open: OpenConflict, side: ConflictSide, callings: Callings): string {
  const { conflict } = open
  if (conflict.kind === 'field' && conflict.unreadable?.includes(side.ref) === true)
    return '（这台电脑读不出来：可能是较新版本的程序写的，升级以后会自己恢复；也可能写错了。暂按另一份显示。）'
  return conflict.kind === 'void'
    ? ''
    : hideCaller(open, recordValueToText(conflict.of, conflict.field, side.value, callings.names, callings.pcs)) ||
        '（空）'
}

/** What its writer saw before, in words; '' when nothing stood there. */
export function sawText(open: OpenConflict, side: ConflictSide, callings: Callings): string {
  const { conflict } = open
  return conflict.kind === 'void'
    ? ''
    : side.saw
        .map((value) =>
          hideCaller(open, recordValueToText(conflict.of, conflict.field, value, callings.names, callings.pcs)),
        )
        .join(' ／ ')
}

/** What was done meanwhile, in one line. */
export function unseenText(open: OpenConflict, work: UnseenWork, { names }: Callings): string {
  const told = work.acts.map((act) => {
    const { title, detail } = actToText(act, names)
    return detail === '' ? title : `${title}：${detail}`
  })
  return hideCaller(open, told.length === 0 ? '修改' : told.join('；'))
}
