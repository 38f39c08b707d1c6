import fc from 'fast-check'
import { categoryNames } from '#shared/case/taxonomy'
import { channels, demandKinds } from '#shared/case/sheet'
import { rowStages } from '#shared/case/stage'
import { addDays } from '#shared/prelude/local-date'
import type { CountyRow } from '#shared/statement/compose-county-sheet'
import { aFigureRow, dayOf, leftOut } from './figure-rows'

/** Days from five months before June 2019 to the end of July. */
const aDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(dayOf('2019-01-10'), days))

/** A case as it can stand, of any class of the usual table, of one beyond it or of a level alone: what is after the taking in is after it. */
export const anyCase: fc.Arbitrary<CountyRow> = fc
  .record({
    id: fc.uuid(),
    issuedOn: aDay,
    limit: fc.integer({ min: 0, max: 40 }),
    closedAfter: fc.integer({ min: 0, max: 60 }),
    movedAfter: fc.integer({ min: 0, max: 60 }),
    visitedAfter: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    stage: fc.constantFrom(...rowStages),
    round: fc.integer({ min: 1, max: 3 }),
    channel: fc.constantFrom(...channels),
    demand: fc.constantFrom(...demandKinds),
    category: fc.constantFrom(...categoryNames, '乡村建设', '别处的类/别的', '农业农村 / 农田水利 / 机井', ''),
    conclusion: fc.constantFrom('', 'settled', 'explained', 'project-done', 'to-county'),
    visitResult: fc.constantFrom('satisfied', 'basically', 'unsatisfied', 'unsaid'),
    extendedCount: fc.integer({ min: 0, max: 2 }),
    left: fc.boolean(),
    sheetNumber: fc.constantFrom('', '2019060001', '2019-9', '2019-10'),
  })
  .map(({ limit, closedAfter, movedAfter, visitedAfter, left, ...row }) => {
    const closedOn = row.stage === 'closed' ? addDays(row.issuedOn, closedAfter) : ''
    const isVisited = closedOn !== '' && visitedAfter !== undefined
    return {
      ...aFigureRow({
        ...row,
        dueOn: addDays(row.issuedOn, limit),
        closedOn,
        movedOn: closedOn === '' ? addDays(row.issuedOn, movedAfter) : closedOn,
        conclusion: closedOn === '' ? '' : row.conclusion,
        visitedOn: isVisited ? addDays(closedOn, visitedAfter) : '',
        visitResult: isVisited ? row.visitResult : '',
        ...(left ? leftOut : {}),
      }),
      sheetNumber: row.sheetNumber,
      ledgerNumber: '2019-001',
      title: '路灯不亮',
    }
  })
