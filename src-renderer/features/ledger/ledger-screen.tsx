import type { Department } from '#shared/office/office'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, useRef, type ReactElement } from 'react'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { readOffice } from '../../ledger-store/read/read-office'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { FilterBar } from './filter-bar'
import { countQuick, countsToText, filterRows, nobodySearching, wholeLedger, yearsOf } from './ledger-filter'
import { LedgerTable } from './ledger-table'
import { sortRows, turnSort } from './sort-rows'
import { useLedgerRows } from './use-ledger-rows'
import { useLedgerView } from './use-ledger-view'

/** 台账: every case a line, searched and filtered as one types. */
export function LedgerScreen({ filter: address }: { readonly filter: string }): ReactElement {
  const lit = useLedgerRows()
  const staff = useStaff()
  const today = useToday()
  const office = useLedgerRead(readOffice)
  const [view, changeView] = useLedgerView(address)
  const placeRef = useRef<HTMLDivElement>(null)
  const actorId = useActor()?.id ?? ''
  const searcher = useMemo(() => (staff === undefined ? nobodySearching : { ...staff, actorId }), [staff, actorId])
  const shown = useMemo(
    () => (lit === undefined ? undefined : sortRows(filterRows(lit, view.filter, searcher), view.sort)),
    [lit, view.filter, view.sort, searcher],
  )
  const counts = useMemo(() => countQuick(lit ?? []), [lit])
  const years = useMemo(() => yearsOf(lit ?? []), [lit])
  const departments: readonly Department[] = staff === undefined ? [] : [...staff.departments.values()]
  const open = (caseId: string): void => {
    changeView({ activeId: caseId })
    goTo({ screen: 'case', caseId })
  }
  const around = {
    today,
    townName: office?.shortName ?? '',
    personName: (id: string) => staff?.people.get(id)?.name ?? '',
    departmentName: (id: string) => staff?.departments.get(id)?.name ?? '',
  }
  const table = (): ReactElement => {
    if (lit === undefined || shown === undefined) return <LoadingRows rows={12} />
    if (lit.length === 0)
      return (
        <EmptyState
          title="台账里还没有案件"
          hint="插上受理中心交来的 U 盘，导入交办包后，案件会出现在这里。"
          action={<Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>}
        />
      )
    if (shown.length === 0)
      return (
        <EmptyState
          title="没有符合条件的案件"
          hint="请换个词，或放宽筛选条件。保密案件的来电人和内容，只有填过理由查看过的人搜得到。"
          action={<Button onClick={() => changeView({ filter: wholeLedger })}>清除筛选</Button>}
        />
      )
    return (
      <LedgerTable
        rows={shown}
        around={around}
        sort={view.sort}
        activeId={view.activeId}
        placeRef={placeRef}
        onSort={(key) => changeView({ sort: turnSort(view.sort, key) })}
        onActive={(activeId) => changeView({ activeId })}
        onOpen={open}
      />
    )
  }
  return (
    <PageFrame title="台账" scroll="fixed">
      <FilterBar
        filter={view.filter}
        counts={counts}
        years={years}
        departments={departments}
        onChange={(filter) => changeView({ filter })}
        onLeaveDown={() => focusTable(placeRef.current)}
      />
      <Box sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column' }}>
        {table()}
        <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
          {lit === undefined || shown === undefined
            ? '正在读取…'
            : countsToText(shown.length, counts.all, counts.voided)}
        </Box>
      </Box>
    </PageFrame>
  )
}

/** The scrolling part takes the keys. */
function focusTable(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[data-virtuoso-scroller]')?.focus()
}
