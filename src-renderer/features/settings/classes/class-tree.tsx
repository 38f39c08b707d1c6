import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { parentPath } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import type { ClassStanding, ContentClass } from '#shared/class-table/class-table'
import { classFilter } from '#shared/class-table/class-filter'
import { routeToHash } from '../../../routes'

export interface ClassTreeProps {
  /** Those to be shown, each before what stands below it. */
  readonly classes: readonly ContentClass[]
  /** Whether all levels are unfolded: something is searched for. */
  readonly unfolded: boolean
  readonly standingOf: (path: string) => ClassStanding
  readonly countUnder: ((path: string) => number) | undefined
  readonly mayChange: boolean
  readonly onChange: (one: ContentClass) => void
}

/** The classes as a tree: first levels, each to be unfolded. */
export function ClassTree(props: ClassTreeProps): ReactElement {
  const { classes, unfolded } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const parents = new Set(classes.map(({ path }) => parentPath(path)))
  const isShown = (path: string): boolean => {
    const above = parentPath(path)
    return above === '' || unfolded || (open.has(above) && isShown(above))
  }
  const turn = (path: string): void =>
    setOpen((before) =>
      before.has(path) ? new Set([...before].filter((one) => one !== path)) : new Set([...before, path]),
    )
  return (
    <Table size="small" aria-label="内容分类">
      <TableHead>
        <TableRow>
          <TableCell>分类</TableCell>
          <TableCell sx={{ width: 90 }}>{classHeadWords.code}</TableCell>
          <TableCell sx={{ width: 190 }}>有效期</TableCell>
          <TableCell sx={{ width: '22%' }}>{classHeadWords.aliases}</TableCell>
          <TableCell sx={{ width: 180 }}>{classHeadWords.becomes}</TableCell>
          <TableCell align="right" sx={{ width: 70 }}>
            案件
          </TableCell>
          <TableCell sx={{ width: 70 }} />
        </TableRow>
      </TableHead>
      <TableBody>
        {classes
          .filter(({ path }) => isShown(path))
          .map((one) => (
            <ClassRow
              key={one.path}
              {...props}
              one={one}
              folding={unfolded || !parents.has(one.path) ? undefined : open.has(one.path)}
              onTurn={() => turn(one.path)}
            />
          ))}
      </TableBody>
    </Table>
  )
}

const indent = 22

interface ClassRowProps extends ClassTreeProps {
  readonly one: ContentClass
  /** Whether what is below it is unfolded; undefined where nothing can be. */
  readonly folding: boolean | undefined
  readonly onTurn: () => void
}

function ClassRow({ one, folding, onTurn, standingOf, countUnder, mayChange, onChange }: ClassRowProps): ReactElement {
  const { path, names, code, from, to, aliases, becomes } = one
  const standing = standingOf(path)
  const name = names.at(-1) ?? ''
  const days = from === '' && to === '' ? '' : `${from === '' ? '' : from} 至 ${to === '' ? '今' : to}`
  return (
    <TableRow hover sx={standing === 'in-force' ? {} : { '& td': { color: 'text.secondary' } }}>
      <TableCell sx={{ pl: `${16 + (names.length - 1) * indent}px`, overflowWrap: 'anywhere' }}>
        {folding === undefined ? (
          <Box component="span" sx={{ pl: '22px' }}>
            {name}
          </Box>
        ) : (
          <Button
            size="small"
            variant="text"
            aria-expanded={folding}
            sx={{ minHeight: 0, py: 0, px: 0.5, ml: -0.5, minWidth: 0, color: 'inherit', fontWeight: 400 }}
            onClick={onTurn}
          >
            <Box component="span" aria-hidden sx={{ width: 18, display: 'inline-block', textAlign: 'left' }}>
              {folding ? '−' : '+'}
            </Box>
            {name}
          </Button>
        )}
        {standing === 'ended' ? <Chip size="small" variant="outlined" label="已停用" sx={{ ml: 1 }} /> : null}
        {standing === 'to-come' ? <Chip size="small" variant="outlined" label="未启用" sx={{ ml: 1 }} /> : null}
        {one.inConflict ? (
          <Chip size="small" variant="outlined" color="warning" label="两台电脑写得不同" sx={{ ml: 1 }} />
        ) : null}
      </TableCell>
      <TableCell>{code}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{days}</TableCell>
      <TableCell
        sx={{ maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        title={aliases.join('、')}
      >
        {aliases.join('、')}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{becomes}</TableCell>
      <TableCell align="right">
        <CaseCount path={path} count={countUnder?.(path)} />
      </TableCell>
      <TableCell align="right">
        {mayChange ? (
          <Button size="small" variant="text" aria-label={`修改 ${path}`} onClick={() => onChange(one)}>
            修改
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}

/** How many cases stand under a class; opens their list. */
export const CaseCount = ({
  path,
  count,
}: {
  readonly path: string
  readonly count: number | undefined
}): ReactElement =>
  count === undefined || count === 0 ? (
    <>{count === undefined ? '' : '0'}</>
  ) : (
    <Link href={routeToHash({ screen: 'ledger', filter: classFilter(path) })} aria-label={`${path}：${count} 件`}>
      {count}
    </Link>
  )
