import { useMemo } from 'react'
import type { RowNames } from '#shared/case/columns/column'
import { openingDay } from '#shared/figures/row-table'
import { toReportClasses } from '#shared/report/report-classes'
import type { ReportSource } from '#shared/report/report-facts'
import type { OfficeTemplate } from '#shared/template/office-template'
import { useClassTable } from '../../desk/use-class-table'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useLedgerRows } from '../../desk/use-ledger-rows'
import { useOffice } from '../../desk/use-office'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useStaff } from '../../desk/use-staff'
import { useTemplates } from '../../desk/use-templates'
import { useToday } from '../../desk/use-today'
import { readVillages } from '../../ledger-store/read/read-arrangements'
import type { Staff } from '../../ledger-store/read/read-office'
import { parseAbout, type ReportChoice } from './report-choice'

/** What a report is of, and everything that it is written from. */
export interface ReportGround {
  readonly templates: readonly OfficeTemplate[]
  readonly choice: ReportChoice
  readonly source: ReportSource
  readonly staff: Staff
}

const villageKinds: readonly string[] = ['village']

/** What the report at an address is written from; undefined until it is read. */
export function useReportGround(about: string): ReportGround | undefined {
  const kept = useLedgerRows()
  const rows = useMemo(() => (kept === undefined ? undefined : [...kept.rows.values()]), [kept])
  const office = useOffice()
  const staff = useStaff()
  const today = useToday()
  const templates = useTemplates()
  const villages = useLedgerRead(readVillages, villageKinds)
  const table = useClassTable()
  const rules = usePeriodRules()
  const choice = useMemo(
    () =>
      rows === undefined || templates === undefined
        ? undefined
        : parseAbout(about, { templates, today, openedOn: openingDay(rows), rules }),
    [rows, templates, about, today, rules],
  )
  const period = choice?.period
  const merges = choice?.merges ?? false
  const source = useMemo<ReportSource | undefined>(
    () =>
      rows === undefined ||
      office === undefined ||
      staff === undefined ||
      villages === undefined ||
      period === undefined
        ? undefined
        : {
            rows,
            period,
            rules,
            today,
            office,
            names: staffToRowNames(staff),
            lists: {
              villages: villages.filter(({ active }) => active).map(({ name }) => name),
              departments: [...staff.departments.values()].filter(({ active }) => active).map(({ name }) => name),
            },
            classes: toReportClasses(table, merges),
          },
    [rows, period, rules, today, office, staff, villages, table, merges],
  )
  return templates === undefined || choice === undefined || source === undefined || staff === undefined
    ? undefined
    : { templates, choice, source, staff }
}

const staffToRowNames = ({ people, departments }: Staff): RowNames => ({
  personName: (id) => people.get(id)?.name ?? '',
  departmentName: (id) => departments.get(id)?.name ?? '',
})
