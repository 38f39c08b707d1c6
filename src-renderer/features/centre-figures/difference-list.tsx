import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { Fragment, useState, type ReactElement } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import { differenceWords, type Difference, type DifferenceKind } from '#shared/centre-figures/compare-list'
import { fieldToWords, listReasons, movesToWords } from '#shared/centre-figures/difference-tables'
import type { Span } from '#shared/figures/period'
import { routeToHash } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { framedTable } from '../../ui/framed-table'
import { SectionTabs } from '../../ui/section-tabs'
import { NoteDialog } from './note-dialog'
import { noteOf, noteToWords, type NotesById } from './use-notes'

export interface DifferenceListProps {
  readonly differences: readonly Difference[]
  readonly agreed: number
  readonly span: Span
  readonly notes: NotesById | undefined
}

const kinds: readonly DifferenceKind[] = ['theirs', 'both', 'ours']
const heads = [
  ['编号', 160],
  ['标题', 150],
  ['两方所记', undefined],
  ['可能的原因', 240],
  ['影响的数', 120],
  ['核对情况', 160],
] as const

/** Whole numbers of 18 digits have to be read to the last. */
const numberSx = { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' } as const

/** The sheets about which list and ledger differ, by who has what, with the likely reason and what was found out. */
export function DifferenceList({ differences, agreed, span, notes }: DifferenceListProps): ReactElement {
  const [kind, setKind] = useState<DifferenceKind | 'all'>('all')
  const [noting, setNoting] = useState<Difference>()
  const shown = kind === 'all' ? differences : differences.filter((one) => one.kind === kind)
  const header = <HeaderRow />
  const countOf = (of: DifferenceKind): number => differences.filter((one) => one.kind === of).length
  return (
    <>
      <SectionTabs
        label="哪些差异"
        value={kind}
        tabs={[
          { value: 'all', label: `全部差异 ${differences.length}` },
          ...kinds.map((value) => ({ value, label: `${differenceWords[value]} ${countOf(value)}` })),
        ]}
        onChange={setKind}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={differences.length === 0 ? '没有差异' : '这一类没有差异'}
          hint={differences.length === 0 ? `两方都有的 ${agreed} 件，内容全部一致。` : undefined}
        />
      ) : (
        <Box sx={{ ...framedTable, flex: 1, minHeight: 240 }} role="region" aria-label="逐件差异">
          <TableVirtuoso
            style={{ height: '100%' }}
            data={shown}
            increaseViewportBy={200}
            fixedHeaderContent={() => header}
            computeItemKey={(_index, { key }) => key}
            itemContent={(_index, one) => cellsOf(one, noteToWords(noteOf(notes, span, one)), () => setNoting(one))}
          />
        </Box>
      )}
      {noting === undefined ? null : (
        <NoteDialog
          difference={noting}
          span={span}
          note={noteOf(notes, span, noting)}
          onClose={() => setNoting(undefined)}
        />
      )}
    </>
  )
}

const HeaderRow = (): ReactElement => (
  <tr>
    {heads.map(([head, width]) => (
      <th key={head} scope="col" style={{ width }}>
        {head}
      </th>
    ))}
  </tr>
)

function cellsOf(one: Difference, note: string, onNote: () => void): ReactElement {
  const { number, title, kind, fields, caseIds, line } = one
  const [only] = caseIds
  const wrap = { whiteSpace: 'normal', verticalAlign: 'top' } as const
  return (
    <>
      <td style={wrap}>
        <Box component="span" sx={numberSx}>
          {only !== undefined && caseIds.length === 1 ? (
            <Link href={routeToHash({ screen: 'case', caseId: only })}>{number}</Link>
          ) : (
            number
          )}
        </Box>
        {line === undefined ? null : <Box sx={{ color: 'text.secondary', fontSize: 12 }}>上级表第 {line} 行</Box>}
      </td>
      <td style={wrap}>{title}</td>
      <td style={wrap}>
        {fields.length === 0
          ? differenceWords[kind]
          : fields.map((field) => <div key={field.field}>{fieldToWords(field)}</div>)}
        {caseIds.length < 2 ? null : <Candidates caseIds={caseIds} />}
      </td>
      <td style={wrap}>
        {listReasons(one).map((words) => (
          <div key={words}>{words}</div>
        ))}
      </td>
      <td style={wrap}>{movesToWords(one)}</td>
      <td style={wrap}>
        {note === '' ? null : <div>{note}</div>}
        <Button size="small" onClick={onNote} aria-label={`记核对情况：${number}`} sx={{ ml: -0.75 }}>
          {note === '' ? '记核对情况…' : '改…'}
        </Button>
      </td>
    </>
  )
}

/** Our cases that a damaged number may mean: offered, never taken for it. */
const Candidates = ({ caseIds }: { readonly caseIds: readonly string[] }): ReactElement => (
  <div>
    可能是：
    {caseIds.slice(0, 5).map((caseId, nth) => (
      <Fragment key={caseId}>
        {nth === 0 ? '' : '、'}
        <Link href={routeToHash({ screen: 'case', caseId })}>第 {nth + 1} 件</Link>
      </Fragment>
    ))}
    {caseIds.length > 5 ? `等 ${caseIds.length} 件` : ''}
  </div>
)
