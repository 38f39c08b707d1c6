import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import type { SxProps, Theme } from '@mui/material/styles'
import type { ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import type { Names } from '#shared/case/names'
import { restoreFailureToWords } from '../../messages/bin-words'
import { routeToHash } from '../../routes'
import type { BinLine } from './bin-lines'
import { useBarrier } from './use-bin'

export interface BinTableProps {
  readonly lines: readonly BinLine[]
  readonly chosen: ReadonlySet<string>
  readonly names: Names
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void
  readonly onRestore: (line: BinLine) => void
}

/** The lines of 回收站, drawn a screenful at a time. */
export function BinTable(props: BinTableProps): ReactElement {
  const { lines } = props
  // Drawn by a function of its own at every choice: the box at the head tells of all lines.
  const header = (): ReactElement => headOf(props)
  return (
    <Box sx={tableSx}>
      <TableVirtuoso
        data={lines}
        components={components}
        increaseViewportBy={300}
        computeItemKey={(_index, { entry }) => entry.key}
        context={props}
        fixedHeaderContent={header}
        itemContent={cells}
      />
    </Box>
  )
}

function headOf({ lines, chosen, onChoose }: BinTableProps): ReactElement {
  const all = lines.length > 0 && lines.every(({ entry }) => chosen.has(entry.key))
  const some = lines.some(({ entry }) => chosen.has(entry.key))
  return (
    <tr>
      <th scope="col" style={{ width: 48 }}>
        <Checkbox
          size="small"
          checked={all}
          indeterminate={some && !all}
          slotProps={{ input: { 'aria-label': '全部选中' } }}
          onChange={(_event, isChosen) =>
            onChoose(
              lines.map(({ entry }) => entry.key),
              isChosen,
            )
          }
        />
      </th>
      {heads.map(({ word, width }) => (
        <th key={word} scope="col" style={width === undefined ? {} : { width }}>
          {word}
        </th>
      ))}
    </tr>
  )
}

const heads: readonly { readonly word: string; readonly width?: number | string }[] = [
  { word: '类别', width: 116 },
  { word: '内容' },
  { word: '谁、什么时候', width: 128 },
  { word: '理由', width: '19%' },
  { word: '恢复', width: '18%' },
]

function cells(_index: number, line: BinLine, props: BinTableProps): ReactElement {
  const { entry, group, title, cases, moreCases, person, time, reason } = line
  return (
    <>
      <td>
        <Checkbox
          size="small"
          checked={props.chosen.has(entry.key)}
          slotProps={{ input: { 'aria-label': `选中 ${group} ${title} ${cases[0]?.text ?? ''}`.trim() } }}
          onChange={(_event, isChosen) => props.onChoose([entry.key], isChosen)}
        />
      </td>
      <td>{group}</td>
      <td>
        {title}
        {cases.map(({ id, text }) => (
          <small key={id}>
            <a href={routeToHash({ screen: 'case', caseId: id })}>{text}</a>
          </small>
        ))}
        {moreCases > 0 ? <small>……共 {cases.length + moreCases} 件</small> : null}
      </td>
      <td>
        {person}
        <small>{time}</small>
      </td>
      <td>{reason === '' ? <small>没有写理由</small> : reason}</td>
      <td>
        <WayBack line={line} names={props.names} onRestore={props.onRestore} />
      </td>
    </>
  )
}

/** 恢复, or why it cannot come back as things stand. */
function WayBack({
  line,
  names,
  onRestore,
}: Pick<BinTableProps, 'names' | 'onRestore'> & { readonly line: BinLine }): ReactElement | null {
  const barrier = useBarrier(line.entry.ask)
  if (barrier === undefined) return null
  if (barrier === 'none')
    return (
      <Button size="small" aria-label={`恢复 ${line.group} ${line.title}`} onClick={() => onRestore(line)}>
        恢复
      </Button>
    )
  const { title, what, todo } = restoreFailureToWords(barrier, names)
  return (
    <>
      {title}
      <small title={`${what}${todo}`}>
        {what}
        {todo}
      </small>
    </>
  )
}

const components: TableComponents<BinLine, BinTableProps> = {
  Table: ({ style, children }) => (
    <table style={style} aria-label="回收站">
      {children}
    </table>
  ),
}

const tableSx: SxProps<Theme> = {
  flex: 1,
  minHeight: 220,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%', minWidth: 760 },
  '& th, & td': {
    px: 1,
    py: 0.75,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
    lineHeight: 1.5,
  },
  '& th': {
    fontSize: 13,
    fontWeight: 600,
    color: 'text.secondary',
    bgcolor: 'background.paper',
    verticalAlign: 'middle',
  },
  '& td:first-of-type, & th:first-of-type': { py: 0, pr: 0 },
  '& small': { display: 'block', fontSize: 12, color: 'text.secondary' },
  '& a': { color: 'primary.main', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}
