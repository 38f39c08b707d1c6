import type { FigureSide } from '#shared/figures/count-figures'
import type { MeasureName } from '#shared/figures/measures'
import type { Span } from '#shared/figures/period'
import type { Pledge } from '#shared/pledge/pledge'

/** The look of 统计 that shows the cases behind a number of a pledge: its days, its unit, the measure and which side of it; it leads back to the pledge. */
export const unitCasesLook = (
  { id, unit: { kind, departmentId, name } }: Pick<Pledge, 'id' | 'unit'>,
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
    pledge: id,
  }).toString()
