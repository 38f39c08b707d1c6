import type { OurCase } from '#shared/centre-figures/ours'
import { aFigureRow, dayOf } from '#tests/support/figures/figure-rows'

/** A case of ours: taken in on 1 June 2019, due on the 15th, with what is said of it. */
export function anOurCase(sheetNumber: string, differs: Partial<OurCase> = {}): OurCase {
  const row = aFigureRow({ id: `case-${sheetNumber}` })
  const { issuedOn, dueOn } = { ...row, ...differs }
  return {
    ...row,
    sheetNumber,
    ledgerNumber: '',
    calledOn: issuedOn,
    title: `路灯不亮 ${sheetNumber}`,
    givenDueOn: dueOn === '' ? issuedOn : dueOn,
    visitResults: [],
    ...differs,
  }
}

/** Answered on a day of June 2019. */
export const answered = (day: number): Partial<OurCase> => ({
  closedOn: dayOf(`2019-06-${String(day).padStart(2, '0')}`),
  stage: 'closed',
})
