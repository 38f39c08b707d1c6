import type { CaseRow } from '#shared/case/case-row'
import type { PeriodRules } from '#shared/figures/period'
import type { OfficeWording } from '#shared/wording/say-wording'
import type { Office } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import type { Staff } from '../../ledger-store/read/read-office'
import type { Pledges } from '../../ledger-store/read/read-pledges'

/** What the screens of pledges are drawn from. */
export interface PledgeScreenGround {
  readonly pledges: Pledges
  readonly rows: ReadonlyMap<string, CaseRow>
  readonly office: Office
  /** What the office writes otherwise than the program. */
  readonly wording: OfficeWording
  readonly staff: Staff
  readonly rules: PeriodRules
  readonly today: LocalDate
}
