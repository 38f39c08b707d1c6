import type { FigureSide } from '#shared/figures/count-figures'
import type { MeasureName } from '#shared/figures/measures'
import type { Span } from '#shared/figures/period'
import type { PledgeUnit } from '#shared/pledge/pledge'

/** The look of 统计 that shows the cases behind a number of a unit: its days, the unit, the measure and which side of it. */
export const unitCasesLook = (
  { kind, departmentId, name }: Pick<PledgeUnit, 'kind' | 'departmentId' | 'name'>,
  { from, to }: Span,
  of: MeasureName,
  side: FigureSide,
): string =>
  new URLSearchParams({
    period: 'span',
    from,
    to,
    by: kind === 'department' ? 'department' : 'village',
    measure: of,
    of,
    side,
    key: kind === 'department' ? departmentId : name,
  }).toString()
