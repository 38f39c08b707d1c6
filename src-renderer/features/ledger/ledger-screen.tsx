import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useRef, useState, type ReactElement, type RefObject } from 'react'
import { listedAtMost } from '#shared/paper/list-sheet'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import { useSaveList } from '../../desk/use-save-list'
import { useActor, useStaff } from '../../desk/use-staff'
import { goTo } from '../../routes'
import type { MarkName } from '../../start/ledger-desk'
import { HistoryDrawer } from '../../case-history/history-drawer'
import { EnterSampleButton } from '../../sample-door/enter-sample-button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { chosenOf, noRows } from '../../ui/grid/row-selection'
import { ListSaving } from '../../ui/list-saving'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { useSnackbar } from '../../ui/use-snackbar'
import { moveColumn, widenColumn } from './arrange-columns'
import { BulkBar } from './bulk-bar'
import { ColumnPanel } from './column-panel'
import { FilterBar } from './filter-bar'
import { filterToText } from './filter-words'
import { nobodySearching, wholeLedger, type LedgerFilter } from './ledger-filter'
import { LedgerFoot } from './ledger-foot'
import { LedgerGrid, copiedAtMost, idOf } from './ledger-grid'
import { ledgerToPaper, printedAtMost } from './ledger-to-paper'
import { ledgerToSheet } from './ledger-to-sheet'
import { yearsOf, type Listing } from './listing'
import { markCases, markedAtMost } from './marks'
import { QuickEdit, type QuickPlace } from './quick-edit'
import { SidePanel } from './side-panel'
import { turnSort, type LedgerSort } from './sort-rows'
import { useGridPlans } from './use-grid-plans'
import { useLedgerDesk } from './use-ledger-desk'
import { useLedgerListing } from './use-ledger-listing'
import { useLedgerView } from './use-ledger-view'
import { hasLetters, useSounds } from './use-sounds'
import { useSurroundings } from './use-surroundings'
import { valuesSx } from './values-sx'
import { viewToTable } from './view-to-table'

const noCounts: ReadonlyMap<string, number> = new Map()

/** From this width of the screen on there is room for the filters at the side, in CSS pixels. */
const sideFrom = 1400

/** Everything that the parts of the ledger's screen are drawn by. */
function useLedgerScreen(address: string, area: RefObject<HTMLElement | null>) {
  const staff = useStaff()
  const actorId = useActor()?.id ?? ''
  const [own, changeOwn] = useLedgerDesk()
  const around = useSurroundings(own)
  const [view, changeView] = useLedgerView(address)
  const sounds = useSounds([view, ...own.saved].some(({ filter }) => hasLetters(filter.words)))
  const searcher = useMemo(
    () => (staff === undefined ? nobodySearching : { ...staff, actorId, sounds }),
    [staff, actorId, sounds],
  )
  const { listing, reading } = useLedgerListing(view, own, sounds)
  const [selection, setSelection] = useState(noRows)
  const grid = useGridPlans(area, (listing ?? reading?.first)?.widestNumber ?? 0, own)
  const chosen = useMemo(
    () => (listing === undefined ? [] : chosenOf(selection, listing.shown, idOf)),
    [listing, selection],
  )
  const changeFilter = (filter: LedgerFilter, sort: LedgerSort = view.sort): void => {
    changeView({ filter, sort })
    setSelection(noRows)
  }
  return {
    searcher,
    own,
    changeOwn,
    around,
    view,
    changeView,
    listing,
    reading,
    selection,
    setSelection,
    grid,
    chosen,
    changeFilter,
    hasSide: own.side ?? window.innerWidth >= sideFrom,
  }
}
type LedgerDeskTop = ReturnType<typeof useLedgerScreen>

/** 台账: every case a line, searched and filtered as one types. */
export function LedgerScreen({ filter: address }: { readonly filter: string }): ReactElement {
  const areaRef = useRef<HTMLDivElement>(null)
  const boxRef = useRef<HTMLDivElement>(null)
  const desk = useLedgerScreen(address, areaRef)
  const { own, changeOwn, view, listing, reading, chosen, searcher, changeFilter, hasSide } = desk
  const printing = useLedgerPrint(desk)
  const saving = useLedgerSave(desk)
  const mark = useMarking(desk)
  const [editing, setEditing] = useState<QuickPlace>()
  const [historyOf, setHistoryOf] = useState<string>()
  return (
    <PageFrame title="台账" scroll="fixed" actions={<LedgerActions desk={desk} saving={saving} printing={printing} />}>
      <FilterBar
        filter={view.filter}
        counts={listing?.counts ?? noCounts}
        years={listing === undefined ? [] : yearsOf(listing)}
        names={searcher}
        hasQuick={!hasSide}
        unfolded={own.unfolded}
        onUnfold={(unfolded) => changeOwn({ unfolded })}
        onChange={changeFilter}
        onLeaveDown={() => boxRef.current?.focus()}
      />
      <ListSaving saving={saving} />
      {printing.failure === undefined ? null : <FailureNotice words={printing.failure} />}
      <Stack direction="row" sx={{ flex: 1, minHeight: 260, gap: 1.5 }}>
        {hasSide ? (
          <SidePanel
            filter={view.filter}
            sort={view.sort}
            listing={listing}
            searcher={searcher}
            marks={own.marks}
            saved={own.saved}
            onPick={changeFilter}
            onSave={(saved) => changeOwn({ saved })}
          />
        ) : null}
        <Box ref={areaRef} sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={valuesSx}>
            <LedgerTable desk={desk} boxRef={boxRef} onEdit={setEditing} onHistory={setHistoryOf} />
          </Box>
          {chosen.length === 0 ? (
            <LedgerFoot listing={listing} reading={reading} />
          ) : (
            <BulkBar
              rows={chosen}
              busy={printing.busy}
              onMark={(name) => mark(chosen.map(idOf), name)}
              isSaving={saving.progress !== undefined}
              onPaper={(task) => printing.run(task, chosen)}
              onSave={() => saving.start(chosen)}
              onNone={() => desk.setSelection(noRows)}
            />
          )}
        </Box>
      </Stack>
      {editing === undefined ? null : (
        <QuickEdit
          place={editing}
          onOpen={(caseId) => goTo({ screen: 'case', caseId })}
          onHistory={setHistoryOf}
          onMark={(caseId, name) => mark([caseId], name)}
          onClose={() => {
            setEditing(undefined)
            boxRef.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <RowHistory caseId={historyOf} boxRef={boxRef} onClose={() => setHistoryOf(undefined)} />
    </PageFrame>
  )
}

interface RowHistoryProps {
  readonly caseId: string | undefined
  readonly boxRef: RefObject<HTMLDivElement | null>
  readonly onClose: () => void
}

/** The history of a row's case beside the grid. */
function RowHistory({ caseId, boxRef, onClose }: RowHistoryProps): ReactElement | null {
  if (caseId === undefined) return null
  const close = (): void => {
    onClose()
    // The grid may have been drawn anew meanwhile: what had the focus then is gone, and the drawer cannot give it back.
    requestAnimationFrame(() => boxRef.current?.focus({ preventScroll: true }))
  }
  return <HistoryDrawer caseId={caseId} onWhole={() => goTo({ screen: 'case', caseId })} onClose={close} />
}

interface LedgerActionsProps {
  readonly desk: LedgerDeskTop
  readonly saving: ReturnType<typeof useLedgerSave>
  readonly printing: ReturnType<typeof useLedgerPrint>
}

/** What is done with the ledger as it is shown. */
function LedgerActions({ desk, saving, printing }: LedgerActionsProps): ReactElement {
  const { own, changeOwn, listing, grid, chosen, hasSide } = desk
  const isEmpty = listing === undefined || listing.shown.length === 0
  return (
    <>
      <Button aria-pressed={hasSide} onClick={() => changeOwn({ side: !hasSide })}>
        {hasSide ? '收起侧栏' : '筛选侧栏'}
      </Button>
      <ColumnPanel own={own} layout={grid.layout} onChange={changeOwn} />
      <Button
        loading={saving.progress !== undefined && chosen.length === 0}
        disabled={isEmpty}
        onClick={() => saving.start(listing?.shown ?? [])}
      >
        导出 Excel
      </Button>
      <PaperButtons
        busy={chosen.length === 0 ? printing.busy : undefined}
        disabled={isEmpty}
        printLabel="打印"
        onRun={(task) => printing.run(task, listing?.shown ?? [])}
      />
      <Button onClick={() => goTo({ screen: 'sub-ledger', name: '' })}>分类台账</Button>
      <Button title="F6" onClick={() => goTo({ screen: 'entry' })}>
        记来电来访
      </Button>
    </>
  )
}

/** Prints rows as they are shown or saves them as a Word file, or says that they are too many. */
function useLedgerPrint({ grid, around, view, searcher }: LedgerDeskTop) {
  const { busy, failure, run } = useDeskPaper()
  const tell = useSnackbar()
  return {
    busy,
    failure,
    run: (task: DeskPaperTask, rows: Listing['shown']): void => {
      if (task === 'print' && rows.length > printedAtMost)
        return tell(`一次最多打印 ${printedAtMost} 件，这里有 ${rows.length} 件。请先筛选或选中一部分。`)
      const table = viewToTable(grid.plans, rows, around)
      const about = filterToText(view.filter, searcher)
      void run(task, (ground) => ledgerToPaper(table, grid.plans, about, ground)).then((told) =>
        told === undefined ? undefined : tell(told),
      )
    },
  }
}

/** Leaves rows as they are shown as a workbook, or says that they are too many. */
function useLedgerSave({ grid, around, view, searcher }: LedgerDeskTop) {
  const saving = useSaveList()
  const tell = useSnackbar()
  return {
    ...saving,
    start: (rows: Listing['shown']): void => {
      if (rows.length > listedAtMost)
        return tell(`一次最多导出 ${listedAtMost} 件，这里有 ${rows.length} 件。请先筛选或选中一部分。`)
      void saving
        .save(ledgerToSheet(grid.plans, rows, around, filterToText(view.filter, searcher)))
        .then((told) => (told === undefined ? undefined : tell(told)))
    },
  }
}

/** Puts a person's own mark on cases, or takes it off. */
function useMarking({ own, changeOwn }: LedgerDeskTop): (ids: readonly string[], mark: MarkName | undefined) => void {
  const tell = useSnackbar()
  return (ids, mark) => {
    const marks = markCases(own.marks, ids, mark)
    if (Object.keys(marks).length > markedAtMost)
      return tell(`一个人最多标记 ${markedAtMost} 件，这次没有标记。请先去掉不用的标记。`)
    changeOwn({ marks })
    tell(mark === undefined ? `已去掉 ${ids.length} 件的标记` : `已标记 ${ids.length} 件`)
  }
}

interface LedgerTableProps {
  readonly desk: LedgerDeskTop
  readonly boxRef: RefObject<HTMLDivElement | null>
  readonly onEdit: (place: QuickPlace) => void
  readonly onHistory: (caseId: string) => void
}

function LedgerTable({ desk, boxRef, onEdit, onHistory }: LedgerTableProps): ReactElement {
  const { own, changeOwn, around, view, changeView, reading, grid, selection, setSelection, changeFilter } = desk
  const tell = useSnackbar()
  const listing = desk.listing ?? reading?.first
  if (listing === undefined) return <LoadingRows rows={12} />
  if (listing.shown.length === 0)
    return <NoCases isEmpty={listing.all.length === 0} onWhole={() => changeFilter(wholeLedger)} />
  // What is chosen is acted on, and all of it is more than what is there.
  const choose = desk.listing === undefined ? () => tell('台账还在读入，读完后再选。') : setSelection
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
      onSelect={choose}
      onOpen={(caseId) => goTo({ screen: 'case', caseId })}
      onTooMany={(rows) => tell(`一次最多复制 ${copiedAtMost} 行，这里选了 ${rows} 行，没有复制。`)}
      onEdit={onEdit}
      onHistory={onHistory}
      onWiden={(name, width) => changeOwn(widenColumn(own, name, width))}
      onMove={(name, by) => changeOwn(moveColumn(own, grid.layout, name, by))}
    />
  )
}

/** Said in place of the grid: what there is to do where the ledger is empty, or where its filter leaves nothing. */
const NoCases = ({ isEmpty, onWhole }: { readonly isEmpty: boolean; readonly onWhole: () => void }): ReactElement =>
  isEmpty ? (
    <EmptyState
      title="台账里还没有案件"
      hint="插上受理中心交来的 U 盘，导入交办包后，案件会出现在这里。手头有 Excel 旧台账的，也可以导入进来。"
      action={
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>
          <Button onClick={() => goTo({ screen: 'excel-import' })}>导入旧台账</Button>
          <EnterSampleButton />
        </Stack>
      }
    />
  ) : (
    <EmptyState
      title="没有符合条件的案件"
      hint="请换个词，或放宽筛选条件。保密案件的来电人和内容，只有填过理由查看过的人搜得到。"
      action={<Button onClick={onWhole}>清除筛选</Button>}
    />
  )
