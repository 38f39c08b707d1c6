import type { ReactElement } from 'react'
import { useLedgerRows } from '../../desk/use-ledger-rows'
import { useOffice } from '../../desk/use-office'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { useWordings } from '../../desk/use-wordings'
import { toOfficeWording } from '#shared/wording/wording-record'
import { yearOf } from '#shared/prelude/local-date'
import { goTo } from '../../routes'
import Button from '@mui/material/Button'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PledgeList } from './pledge-list'
import { PledgePage } from './pledge-page'
import { usePledges } from './use-pledges'

/** 责任书: those of a year, or one. */
export function PledgeScreen({ place }: { readonly place: string }): ReactElement {
  const pledges = usePledges()
  const ledger = useLedgerRows()
  const office = useOffice()
  const staff = useStaff()
  const today = useToday()
  const rules = usePeriodRules()
  const wordings = useWordings()
  if (
    pledges === undefined ||
    ledger === undefined ||
    office === undefined ||
    staff === undefined ||
    wordings === undefined
  )
    return (
      <PageFrame title="责任书">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  const ground = { pledges, rows: ledger.rows, office, wording: toOfficeWording(wordings), staff, rules, today }
  if (place === '' || /^\d{4}$/u.test(place))
    return <PledgeList ground={ground} year={place === '' ? yearOf(today) : Number(place)} />
  const pledge = pledges.pledges.find(({ id }) => id === place)
  if (pledge === undefined)
    return (
      <PageFrame title="找不到这份责任书">
        <EmptyState
          title="台账里没有这份责任书"
          hint="地址可能不完整，请从责任书列表里打开。"
          action={<Button onClick={() => goTo({ screen: 'pledge', place: '' })}>打开责任书列表</Button>}
        />
      </PageFrame>
    )
  return <PledgePage key={pledge.id} ground={ground} pledge={pledge} />
}
