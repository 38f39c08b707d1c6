import { isBlank, joinTold, privateText, tell, type PrivateText } from '#shared/case/private-text'
import { dossierKind, recordToDossier } from '#shared/dossier/dossier'
import { pledgeKind, recordToPledge } from '#shared/pledge/pledge'
import { pledgeYearKind } from '#shared/pledge/pledge-year'
import { isVeiled, showText } from '#shared/case/veil'
import { recordToTemplate } from '#shared/template/office-template'
import { templateKind } from '#shared/template/template-record'
import type { ConflictSide, OpenConflict, UnseenWork } from '../../ledger-store/read/read-conflicts'
import { actToText } from '#shared/case/tell-act'
import { recordFieldName, recordTitle, recordValueToText } from './record-words'
import type { Callings } from './use-reconcile'

/** The sides are told apart as the paper does. */
export const sideNames = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const
export const sideName = (index: number): string => sideNames[index] ?? `第 ${index + 1} 份`

const valueToText = ({ conflict }: OpenConflict, value: unknown, { names, pcs }: Callings): PrivateText =>
  conflict.kind === 'void' ? privateText('') : recordValueToText(conflict.of, conflict.field, value, names, pcs)

/** Whether one of the sides names a hidden caller: such a value can be taken as it stands, and not be written on with. */
export const isSideVeiled = (open: OpenConflict, callings: Callings): boolean =>
  isVeiled(
    open.sides.map(({ value }) => valueToText(open, value, callings)),
    open.veil,
  )

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
      title: showText(one.sheet.title, open.veil),
      field,
    }
  const dossier = open.record.of === dossierKind ? recordToDossier(open.record) : undefined
  if (dossier !== undefined) return { number: '', title: `集中问题“${dossier.name}”`, field }
  const pledge = open.record.of === pledgeKind ? recordToPledge(open.record) : undefined
  if (pledge !== undefined) return { number: '', title: `责任书“${pledge.year} ${pledge.unit.name}”`, field }
  if (open.record.of === pledgeYearKind) return { number: '', title: `${open.record.id} 年责任书考核办法`, field }
  const template = open.record.of === templateKind ? recordToTemplate(open.record) : undefined
  if (template !== undefined) return { number: '', title: `报告模板“${template.template.word}”`, field }
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
  return conflict.kind === 'void' ? '' : showText(valueToText(open, side.value, callings), open.veil) || '（空）'
}

/** What its writer saw before, in words; '' when nothing stood there. */
export function sawText(open: OpenConflict, side: ConflictSide, callings: Callings): string {
  return side.saw.map((value) => showText(valueToText(open, value, callings), open.veil)).join(' ／ ')
}

/** What was done meanwhile, in one line. */
export function unseenText(open: OpenConflict, work: UnseenWork, { names }: Callings): string {
  const told = work.acts.map((act) => {
    const { title, detail } = actToText(act, names)
    return isBlank(detail) ? title : tell`${title}：${detail}`
  })
  return told.length === 0 ? '修改' : showText(joinTold(told, '；'), open.veil)
}
