import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import { useOffice } from '../../desk/use-office'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { chosenOf, noRows } from '../../ui/grid/row-selection'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { useSnackbar } from '../../ui/use-snackbar'
import type { DrawingSurroundings } from './draw-value'
import { FilterBar } from './filter-bar'
import { countsToText, nobodySearching, wholeLedger, type LedgerFilter } from './ledger-filter'
import { LedgerGrid, copiedAtMost, idOf } from './ledger-grid'
import { yearsOf } from './listing'
import { turnSort } from './sort-rows'
import { useGridPlans } from './use-grid-plans'
import { useLedgerDesk } from './use-ledger-desk'
import { useLedgerListing } from './use-ledger-listing'
import { useLedgerView } from './use-ledger-view'
import { valuesSx } from './values-sx'

const noCounts: ReadonlyMap<string, number> = new Map()

/** What drawing a row needs beside it; the same while nothing of it changed, so that no row is drawn anew. */
function useSurroundings(): DrawingSurroundings {
  const staff = useStaff()
  const today = useToday()
  const townName = useOffice()?.shortName ?? ''
  return useMemo(
    () => ({
      today,
      townName,
      personName: (id: string) => staff?.people.get(id)?.name ?? '',
      departmentName: (id: string) => staff?.departments.get(id)?.name ?? '',
    }),
    [staff, today, townName],
  )
}

/** 台账: every case a line, searched and filtered as one types. */
export function LedgerScreen({ filter: address }: { readonly filter: string }): ReactElement {
  const staff = useStaff()
  const around = useSurroundings()
  const [own] = useLedgerDesk()
  const [view, changeView] = useLedgerView(address)
  const listing = useLedgerListing(view, own.nameOrder)
  const [selection, setSelection] = useState(noRows)
  const tell = useSnackbar()
  const areaRef = useRef<HTMLDivElement>(null)
  const boxRef = useRef<HTMLDivElement>(null)
  const grid = useGridPlans(areaRef, listing?.widestNumber ?? 0, own)
  const chosen = useMemo(
    () => (listing === undefined ? [] : chosenOf(selection, listing.shown, idOf)),
    [listing, selection],
  )
  const countOf = (quick: string): number => listing?.counts.get(quick) ?? 0
  const changeFilter = (filter: LedgerFilter): void => {
    changeView({ filter })
    setSelection(noRows)
  }
  const table = (): ReactElement => {
    if (listing === undefined) return <LoadingRows rows={12} />
    if (listing.shown.length === 0)
      return <NoCases isEmpty={listing.all.length === 0} onWhole={() => changeFilter(wholeLedger)} />
    return (
      <LedgerGrid
        rows={listing.shown}
        {...grid}
        density={own.density}
        around={around}
        sort={view.sort}
        activeId={view.activeId}
        selection={selection}
        boxRef={boxRef}
        onSort={(key, beside) => changeView({ sort: turnSort(view.sort, key, beside) })}
        onActive={(activeId) => changeView({ activeId })}
        onSelect={setSelection}
        onOpen={(caseId) => goTo({ screen: 'case', caseId })}
        onTooMany={(rows) => tell(`一次最多复制 ${copiedAtMost} 行，这里选了 ${rows} 行，没有复制。`)}
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
        onChange={changeFilter}
        onLeaveDown={() => boxRef.current?.focus()}
      />
      <Box ref={areaRef} sx={{ flex: 1, minHeight: 260, display: 'flex', flexDirection: 'column' }}>
        <Box sx={valuesSx}>{table()}</Box>
        <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
          {listing === undefined ? '正在读取…' : countsToText(listing.shown.length, countOf('all'), countOf('voided'))}
          {chosen.length === 0 ? null : `，已选 ${chosen.length} 件`}
        </Box>
      </Box>
    </PageFrame>
  )
}

/** Said in place of the grid: what there is to do where the ledger is empty, or where its filter leaves nothing. */
const NoCases = ({ isEmpty, onWhole }: { readonly isEmpty: boolean; readonly onWhole: () => void }): ReactElement =>
  isEmpty ? (
    <EmptyState
      title="台账里还没有案件"
      hint="插上受理中心交来的 U 盘，导入交办包后，案件会出现在这里。"
      action={<Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>}
    />
  ) : (
    <EmptyState
      title="没有符合条件的案件"
      hint="请换个词，或放宽筛选条件。保密案件的来电人和内容，只有填过理由查看过的人搜得到。"
      action={<Button onClick={onWhole}>清除筛选</Button>}
    />
  )
