import type { Names } from '#shared/case/names'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { CommitRef } from '#shared/record/commit'
import type { SxProps, Theme } from '@mui/material/styles'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import { useAskUndo } from '../../desk/ask-undo'
import { usePcNames } from '../../desk/use-pc-names'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'
import type { ShownRow } from '../../case-history/show-history'
import { TextChange } from '../../ui/text-change'

export interface CaseHistoryTableProps {
  readonly rows: readonly ShownRow[]
  /** Whether lines were left out: then each says its time and person itself. */
  readonly filtered: boolean
  readonly names: Names
  /** By the commit, the approved reports whose figures it moved. */
  readonly locked: ReadonlyMap<string, readonly string[]>
}

/** The history's lines, drawn a screenful at a time while the page as a whole scrolls. */
export function CaseHistoryTable({ rows, filtered, names, locked }: CaseHistoryTableProps): ReactElement {
  const [page, setPage] = useState<HTMLElement>()
  const pcs = usePcNames()
  const find = (place: HTMLElement | null): void => setPage(place?.closest('main') ?? undefined)
  return (
    <Box ref={find} sx={historySx}>
      {page === undefined ? null : (
        <TableVirtuoso
          customScrollParent={page}
          data={rows}
          components={components}
          increaseViewportBy={400}
          computeItemKey={(_index, row) => row.key}
          fixedHeaderContent={header}
          context={{ filtered, names, pcs, locked }}
          itemContent={cells}
        />
      )}
    </Box>
  )
}

interface TableContext {
  readonly filtered: boolean
  readonly names: Names
  readonly pcs: PcNames
  readonly locked: CaseHistoryTableProps['locked']
}

function cells(_index: number, row: ShownRow, { filtered, names, pcs, locked }: TableContext): ReactElement {
  const told = filtered || row.first
  const { act, title, field, part, before, after, concurrent } = row
  return (
    <>
      <td>{told ? instantToMinuteText(act.at) : ''}</td>
      <td>
        {told ? (act.by === 'system' ? '系统' : names.person(act.by)) : ''}
        {told ? (
          <small title={`本机编号 ${act.replica}，第 ${act.ref.slice(act.ref.lastIndexOf(':') + 1)} 条`}>
            {replicaToPcName(act.replica, pcs)}
          </small>
        ) : null}
      </td>
      <td>
        {told ? title : ''}
        {told ? <UndoAct act={act.ref} /> : null}
        {told ? locked.get(act.ref)?.map((name) => <small key={name}>锁定之后改动：{name}</small>) : null}
      </td>
      <td>
        {field}
        {part === '' ? null : <small>{part}</small>}
      </td>
      <td>
        <TextChange before={before} after={after} />
        {concurrent === 0 ? null : <small>写的时候还没有收到另一台电脑对这一项的改动（{concurrent} 处）</small>}
      </td>
    </>
  )
}

/** Whether it can be undone, and by whom, is said once it is asked for. */
function UndoAct({ act }: { readonly act: CommitRef }): ReactElement {
  const ask = useAskUndo()
  return (
    <Button
      size="small"
      variant="text"
      aria-label="撤销这次操作"
      onClick={() => ask([act])}
      sx={{ minWidth: 0, minHeight: 0, p: 0, ml: 1, verticalAlign: 'baseline' }}
    >
      撤销
    </Button>
  )
}

const header = (): ReactElement => (
  <tr>
    {columns.map(({ word, width }) => (
      <th key={word} scope="col" style={width === undefined ? {} : { width }}>
        {word}
      </th>
    ))}
  </tr>
)

const columns: readonly { readonly word: string; readonly width?: number }[] = [
  { word: '时间', width: 140 },
  { word: '人员和电脑', width: 136 },
  { word: '操作', width: 200 },
  { word: '项目', width: 136 },
  { word: '原内容　→　新内容' },
]

const components: TableComponents<ShownRow, TableContext> = {
  Table: ({ style, children }) => (
    <table style={style} aria-label="修改历史">
      {children}
    </table>
  ),
}

const historySx: SxProps<Theme> = {
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%' },
  '& th, & td': {
    px: 1,
    py: 1,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
    lineHeight: 1.5,
  },
  '& th:first-of-type, & td:first-of-type': { pl: 2 },
  '& th': { fontSize: 13, fontWeight: 600, color: 'text.secondary', bgcolor: 'background.paper' },
  '& td:nth-of-type(3)': { fontWeight: 600 },
  '& small': { display: 'block', fontSize: 12, color: 'text.secondary', fontWeight: 400 },
}
