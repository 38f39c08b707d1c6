import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, type ReactElement } from 'react'
import { useOffice } from '../../desk/use-office'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { FilterBar } from './filter-bar'
import { countsToText, nobodySearching, wholeLedger } from './ledger-filter'
import { LedgerTable } from './ledger-table'
import { yearsOf } from './listing'
import { turnSort } from './sort-rows'
import { useLedgerListing } from './use-ledger-listing'
import { useLedgerView } from './use-ledger-view'

const noCounts: ReadonlyMap<string, number> = new Map()

/** 台账: every case a line, searched and filtered as one types. */
export function LedgerScreen({ filter: address }: { readonly filter: string }): ReactElement {
  const staff = useStaff()
  const today = useToday()
  const office = useOffice()
  const [view, changeView] = useLedgerView(address)
  const listing = useLedgerListing(view)
  const placeRef = useRef<HTMLDivElement>(null)
  const countOf = (quick: string): number => listing?.counts.get(quick) ?? 0
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
    if (listing === undefined) return <LoadingRows rows={12} />
    if (listing.all.length === 0)
      return (
        <EmptyState
          title="台账里还没有案件"
          hint="插上受理中心交来的 U 盘，导入交办包后，案件会出现在这里。"
          action={<Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>}
        />
      )
    if (listing.shown.length === 0)
      return (
        <EmptyState
          title="没有符合条件的案件"
          hint="请换个词，或放宽筛选条件。保密案件的来电人和内容，只有填过理由查看过的人搜得到。"
          action={<Button onClick={() => changeView({ filter: wholeLedger })}>清除筛选</Button>}
        />
      )
    return (
      <LedgerTable
        rows={listing.shown}
        widestNumber={listing.widestNumber}
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
    <PageFrame
      title="台账"
      scroll="fixed"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'sub-ledger', name: '' })}>分类台账</Button>
          <Button title="F6" onClick={() => goTo({ screen: 'entry' })}>
            记来电来访
          </Button>
        </>
      }
    >
      <FilterBar
        filter={view.filter}
        counts={listing?.counts ?? noCounts}
        years={listing === undefined ? [] : yearsOf(listing)}
        names={staff ?? nobodySearching}
        onChange={(filter) => changeView({ filter })}
        onLeaveDown={() => focusTable(placeRef.current)}
      />
      <Box sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column' }}>
        {table()}
        <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
          {listing === undefined ? '正在读取…' : countsToText(listing.shown.length, countOf('all'), countOf('voided'))}
        </Box>
      </Box>
    </PageFrame>
  )
}

/** The scrolling part takes the keys. */
function focusTable(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[data-virtuoso-scroller]')?.focus()
}
