import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { routeToHash } from '../../routes'
import { StageChip } from '../../ui/stage-chip'
import { DossierTable, type DossierPartProps } from './dossier-table'

/** The number by which people know a case. */
export const rowNumber = ({ ledgerNumber, sheetNumber }: Pick<CaseRow, 'ledgerNumber' | 'sheetNumber'>): string =>
  ledgerNumber === '' ? sheetNumber : ledgerNumber

/** The cases of a dossier, the latest call first. */
export function DossierCases({
  dossier,
  rows,
  ...part
}: DossierPartProps & { readonly rows: readonly CaseRow[] }): ReactElement {
  return (
    <DossierTable
      {...part}
      title={`案件（${dossier.caseIds.length} 件）`}
      name="专档里的案件"
      add={{ label: '列入案件', opens: { form: 'cases' } }}
      empty={{ title: '还没有案件', hint: '按“列入案件”，填台账号；也可以在案件页面的“其他办理”里列入。' }}
      heads={[
        { head: '台账号', width: 100 },
        { head: '来电日期', width: 104 },
        { head: '事项' },
        { head: '环节', width: 92 },
      ]}
      lines={rows.map((row) => ({
        key: row.id,
        cells: [
          rowNumber(row),
          row.calledOn,
          <Link key="title" href={routeToHash({ screen: 'case', caseId: row.id })} color="inherit">
            {row.title}
          </Link>,
          <StageChip key="stage" stage={row.stage} />,
        ],
        act: {
          label: '移出',
          about: `移出 ${rowNumber(row)}`,
          opens: { form: 'remove', caseId: row.id, number: rowNumber(row) },
        },
      }))}
    />
  )
}
