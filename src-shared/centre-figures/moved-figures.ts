import { countFigures, type Figure } from '../figures/count-figures'
import { isClosedBy } from '../figures/parts'
import type { Span } from '../figures/period'
import { measures, type MeasureName } from '../figures/measures'
import { addDays } from '../prelude/local-date'
import type { OurCase } from './ours'
import type { CentreSheet } from './read-sheet-list'

/** The figures of which it is told that a difference moves them. */
const told: readonly MeasureName[] = [
  'taken-in',
  'closed',
  'closed-in-time',
  'in-hand',
  'in-hand-overdue',
  'closing-rate',
  'in-time-rate',
  'satisfied-rate',
]

const contribution = (row: OurCase | undefined, span: Span): readonly Figure[] =>
  countFigures(
    row === undefined ? [] : [row],
    span,
    told.map((name) => measures[name]),
  )

/** Which figures of a period are others with the one case in the place of the other, by their titles. */
export function listMoved(ours: OurCase | undefined, theirs: OurCase | undefined, span: Span): readonly string[] {
  const [one, other] = [contribution(ours, span), contribution(theirs, span)]
  return told.flatMap((name, nth) =>
    JSON.stringify(one[nth]) === JSON.stringify(other[nth]) ? [] : [measures[name].title],
  )
}

/** A case as the centre tells it: ours where there is one, with what its list says otherwise. */
export function asTheyTell(ours: OurCase | undefined, sheet: CentreSheet, span: Span): OurCase {
  const base = ours ?? unknownCase(sheet, span)
  const closedOn = closedOf(base, sheet)
  const isGone = base.stage === 'voided' || base.stage === 'merged' || base.stage === 'returned'
  const revived = isGone || (base.stage === 'closed' && closedOn === '') ? 'handling' : base.stage
  const days: OurCase = {
    ...base,
    stage: sheet.state === 'returned' ? 'returned' : revived,
    issuedOn: sheet.issuedOn ?? base.issuedOn,
    dueOn: sheet.dueOn ?? base.dueOn,
    closedOn,
    visitResult: sheet.satisfaction ?? base.visitResult,
    visitedOn: sheet.satisfaction === undefined || base.visitedOn !== '' ? base.visitedOn : span.to,
  }
  if (sheet.inTime === undefined || days.closedOn === '' || isClosedBy(days, days.dueOn) === sheet.inTime) return days
  // They judge otherwise and say no day: their limit is then another.
  return { ...days, dueOn: sheet.inTime ? days.closedOn : addDays(days.closedOn, -1) }
}

function closedOf(base: OurCase, { closedOn, state }: CentreSheet): OurCase['closedOn'] {
  if (closedOn !== undefined && closedOn !== '') return closedOn
  if (state === 'open' || (closedOn === '' && state !== 'closed')) return ''
  return base.closedOn
}

/** Of a sheet that we do not have nothing is known but what the list says: whatever else is outside of every period. */
function unknownCase({ number }: CentreSheet, span: Span): OurCase {
  return {
    id: '',
    sheetNumber: number,
    ledgerNumber: '',
    title: '',
    issuedOn: span.from,
    issuedMinute: '',
    calledOn: span.from,
    dueOn: addDays(span.to, 366),
    givenDueOn: addDays(span.to, 366),
    closedOn: '',
    closedMinute: '',
    movedOn: span.from,
    stage: 'handling',
    round: 1,
    channel: 'phone',
    demand: 'other',
    category: '',
    villageName: '',
    departmentId: '',
    handlerId: '',
    peopleCount: 1,
    conclusion: '',
    visitedOn: '',
    visitResult: '',
    visitResults: [],
    visitSolved: '',
    contactedOn: '',
    extendedCount: 0,
    feedbackMethod: '',
    sideStands: [],
    standstills: [],
    outcome: '',
    untold: false,
  }
}
