import fc from 'fast-check'
import { channels, demandKinds } from '#shared/case/sheet'
import { rowStages } from '#shared/case/stage'
import { calendarMonths, periodAround, spanPeriod } from '#shared/figures/period'
import { addDays } from '#shared/prelude/local-date'
import type { ReportSource } from '#shared/report/report-facts'
import type { ReportRow } from '#shared/report/report-row'
import { aFigureRow, dayOf, leftOut } from '#tests/support/figures/figure-rows'

/** A case as reports read it: taken in on 1 June 2019 and in hand, with what is said of it. */
export const aReportRow = (differs: Partial<ReportRow> = {}): ReportRow => ({
  ...aFigureRow(differs),
  ledgerNumber: differs.ledgerNumber ?? '2019-001',
  urgency: differs.urgency ?? 'normal',
  calledOn: differs.calledOn ?? differs.issuedOn ?? dayOf('2019-06-01'),
  callerPhones: differs.callerPhones ?? [],
})

/** So many such cases. */
export const manyReportRows = (count: number, differs: Partial<ReportRow> = {}): ReportRow[] =>
  Array.from({ length: count }, (_, nth) =>
    aReportRow({
      ...differs,
      id: `${JSON.stringify(differs)} ${nth}`,
      ledgerNumber: `2019-${String(nth + 1).padStart(3, '0')}`,
    }),
  )

const township: ReportSource['office'] = { name: '青山镇人民政府', shortName: '青山镇' }
const departments = new Map([
  ['d1', '农业农村办'],
  ['d2', '社会事务办'],
])
const names: ReportSource['names'] = { personName: () => '', departmentName: (id) => departments.get(id) ?? '' }

/** A township's report of a month, June 2019 where nothing else is said. */
export const aReportSource = (rows: readonly ReportRow[], differs: Partial<ReportSource> = {}): ReportSource => ({
  rows,
  period: periodAround('month', dayOf('2019-06-15'), calendarMonths),
  rules: calendarMonths,
  today: dayOf('2019-07-01'),
  office: township,
  names,
  ...differs,
})

/** The seed's township in the quarter in which its hotline was opened: eight cases, each answered in time. */
export const seedTownship: ReportSource = aReportSource(
  manyReportRows(8, {
    issuedOn: dayOf('2015-01-20'),
    dueOn: dayOf('2015-02-03'),
    closedOn: dayOf('2015-01-28'),
    movedOn: dayOf('2015-01-28'),
    stage: 'closed',
  }),
  { period: periodAround('quarter', dayOf('2015-02-01'), calendarMonths), today: dayOf('2015-04-02') },
)

const answered = {
  issuedOn: dayOf('2005-03-01'),
  dueOn: dayOf('2005-03-15'),
  closedOn: dayOf('2005-03-10'),
  movedOn: dayOf('2005-03-20'),
  stage: 'closed',
} as const

/**
 * The seed's bureau since its hotline was opened: 150 cases, ten of them handled twice, make 160 件次; all are closed, 147 of 150
 * callers were told, and 98 of 100 who were found were satisfied.
 */
export const seedBureau: ReportSource = aReportSource(
  [
    ...manyReportRows(98, { ...answered, visitedOn: dayOf('2005-03-20'), visitResult: 'satisfied' }),
    ...manyReportRows(2, { ...answered, visitedOn: dayOf('2005-03-20'), visitResult: 'unsatisfied' }),
    ...manyReportRows(37, answered),
    ...manyReportRows(10, { ...answered, round: 2 }),
    ...manyReportRows(3, { ...answered, untold: true }),
  ],
  {
    period: spanPeriod(dayOf('2005-01-10'), dayOf('2005-06-10'), calendarMonths),
    today: dayOf('2005-06-10'),
    office: { name: '区教育局', shortName: '区教育局' },
  },
)

const first = dayOf('2018-01-01')

/** A case as it can stand: what is after the taking in is after it. */
export const anyReportRow: fc.Arbitrary<ReportRow> = fc
  .record({
    id: fc.uuid(),
    issuedOn: fc.integer({ min: 0, max: 800 }).map((days) => addDays(first, days)),
    limit: fc.integer({ min: 0, max: 40 }),
    closedAfter: fc.integer({ min: 0, max: 60 }),
    movedAfter: fc.integer({ min: 0, max: 60 }),
    visitedAfter: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    stage: fc.constantFrom(...rowStages),
    round: fc.integer({ min: 1, max: 3 }),
    channel: fc.constantFrom(...channels),
    demand: fc.constantFrom(...demandKinds),
    category: fc.constantFrom('', '乡村建设/路灯', '乡村建设/道路', '民政社保/低保', '其他'),
    villageName: fc.constantFrom('', '石桥村', '李家村'),
    departmentId: fc.constantFrom('', 'd1', 'd2', 'gone'),
    peopleCount: fc.integer({ min: 1, max: 30 }),
    conclusion: fc.constantFrom('', 'settled', 'explained', 'project-done'),
    outcome: fc.constantFrom('', 'resolved', 'beyond-power'),
    visitResult: fc.constantFrom('satisfied', 'basically', 'unsatisfied', 'unsaid'),
    visitSolved: fc.constantFrom('yes', 'partly', 'no', 'unsaid'),
    extendedCount: fc.integer({ min: 0, max: 2 }),
    urgency: fc.constantFrom('normal', 'urgent', 'critical'),
    phone: fc.constantFrom('', '13800000001', '13800000002'),
    ledgerNumber: fc.constantFrom('', '2019-001', '2019-002'),
    untold: fc.boolean(),
    left: fc.boolean(),
  })
  .map(({ limit, closedAfter, movedAfter, visitedAfter, phone, left, ...row }) => {
    const closedOn = row.stage === 'closed' ? addDays(row.issuedOn, closedAfter) : ''
    const isVisited = closedOn !== '' && visitedAfter !== undefined
    return aReportRow({
      ...row,
      dueOn: addDays(row.issuedOn, limit),
      closedOn,
      movedOn: closedOn === '' ? addDays(row.issuedOn, movedAfter) : closedOn,
      visitedOn: isVisited ? addDays(closedOn, visitedAfter) : '',
      visitResult: isVisited ? row.visitResult : '',
      visitSolved: isVisited ? row.visitSolved : '',
      callerPhones: phone === '' ? [] : [phone],
      ...(left ? leftOut : {}),
    })
  })

const busyVillages = ['石桥村', '李家村', '青山社区', '白沙湾移民新村', ''] as const
const busyClasses = [
  '乡村建设/路灯',
  '乡村建设/道路',
  '农业农村/宅基地与建房',
  '民政社保/低保',
  '环境保护/养殖污染',
  '公共服务/水电气网',
] as const

/** A township's year and a half, the same each time: most answered in time, some late, some in hand. */
export const aBusyYear: readonly ReportRow[] = Array.from({ length: 240 }, (_none, nth) => {
  // Steps without a common measure spread the cases over days, villages and classes.
  const issuedOn = addDays(dayOf('2018-01-01'), Math.floor((nth * 546) / 240))
  const dueOn = addDays(issuedOn, 14)
  const isOpen = nth > 228 && nth % 3 === 0
  const closedOn = isOpen ? '' : addDays(issuedOn, nth % 17 === 0 ? 20 : 4 + (nth % 9))
  const isVisited = closedOn !== '' && nth % 2 === 0
  return aReportRow({
    id: `busy ${nth}`,
    ledgerNumber: `${issuedOn.slice(0, 4)}-${String(nth + 1).padStart(3, '0')}`,
    issuedOn,
    dueOn,
    closedOn,
    movedOn: closedOn === '' ? issuedOn : closedOn,
    stage: isOpen ? 'handling' : 'closed',
    conclusion: isOpen ? '' : nth % 5 === 0 ? 'explained' : 'settled',
    villageName: busyVillages[(nth * 7) % 5] ?? '',
    category: busyClasses[(nth * 5 + Math.floor(nth / 11)) % 6] ?? '',
    departmentId: nth % 3 === 0 ? 'd2' : 'd1',
    demand: (['help', 'complaint', 'consult', 'help', 'suggestion'] as const)[nth % 5] ?? 'help',
    peopleCount: nth % 60 === 7 ? 12 : 1,
    visitedOn: isVisited ? addDays(closedOn, 3) : '',
    visitResult: isVisited ? (nth % 14 === 0 ? 'unsatisfied' : 'satisfied') : '',
    visitSolved: isVisited ? 'yes' : '',
  })
})
