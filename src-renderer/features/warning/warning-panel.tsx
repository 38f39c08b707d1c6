import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { warningKindWords, type Warning, type WarningKind } from '#shared/warning/warning'
import type { WarnedCase } from '#shared/warning/watched-row'
import { routeToHash } from '../../routes'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { warningAbout, warningCount, warningNone, warningTitle } from './warning-words'

export interface WarningPanelProps {
  readonly kind: WarningKind
  /** Undefined while they are looked for. */
  readonly warnings: readonly Warning[] | undefined
  readonly rows: ReadonlyMap<string, WarnedCase>
  readonly mayOpen: boolean
  readonly onOpen: (warning: Warning) => void
  readonly isDismissed: (warning: Warning) => boolean
  readonly onDismiss: (warning: Warning) => void
  readonly onTakeBack: (warning: Warning) => void
}

/** What is told of one kind, each with its cases; what was put aside is called back below. */
export function WarningPanel({ kind, warnings, isDismissed, ...line }: WarningPanelProps): ReactElement {
  const [showsAside, setShowsAside] = useState(false)
  const told = warnings?.filter((warning) => !isDismissed(warning)) ?? []
  const aside = warnings?.filter(isDismissed) ?? []
  return (
    <Panel
      title={warnings === undefined ? warningKindWords[kind] : `${warningKindWords[kind]}（${told.length}）`}
      actions={
        aside.length === 0 ? undefined : (
          <Button size="small" onClick={() => setShowsAside(!showsAside)} aria-expanded={showsAside}>
            {showsAside ? '收起放一边的' : `放一边的 ${aside.length} 项`}
          </Button>
        )
      }
      padding="none"
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, py: 1 }}>
        {warningAbout[kind]}
      </Typography>
      {warnings === undefined ? (
        <LoadingRows rows={3} />
      ) : told.length === 0 ? (
        <Box sx={{ px: 2, pb: 1.5 }}>{warningNone[kind]}。</Box>
      ) : (
        told.map((warning) => <WarningLine key={warning.ids.join()} warning={warning} isAside={false} {...line} />)
      )}
      {showsAside
        ? aside.map((warning) => <WarningLine key={warning.ids.join()} warning={warning} isAside {...line} />)
        : null}
    </Panel>
  )
}

type LineProps = Omit<WarningPanelProps, 'kind' | 'warnings' | 'isDismissed'> & {
  readonly warning: Warning
  readonly isAside: boolean
}

/** So many cases stand under a line until all are asked for. */
const shownAtFirst = 3

function WarningLine(props: LineProps): ReactElement {
  const { warning, isAside, rows, mayOpen, onOpen, onDismiss, onTakeBack } = props
  const [showsAll, setShowsAll] = useState(false)
  const title = warningTitle(warning, rows)
  const shown = showsAll ? warning.ids : warning.ids.slice(0, shownAtFirst)
  return (
    <Box
      sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', ...(isAside ? { bgcolor: 'action.hover' } : {}) }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box component="span" sx={{ fontWeight: 600, mr: 1.5 }}>
            {title}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {warningCount(warning)}
          </Box>
        </Box>
        <Button
          size="small"
          variant="outlined"
          disabled={!mayOpen}
          title={mayOpen ? undefined : '由登记、督办、审阅、管理职责的人立档'}
          aria-label={`建档：${title}`}
          onClick={() => onOpen(warning)}
        >
          建档
        </Button>
        <Button
          size="small"
          aria-label={`${isAside ? '取回' : '放一边'}：${title}`}
          onClick={() => (isAside ? onTakeBack(warning) : onDismiss(warning))}
        >
          {isAside ? '取回' : '放一边'}
        </Button>
      </Stack>
      {warning.kind === 'cluster' && warning.name !== '' ? (
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>共同的字词：{warning.name}</Box>
      ) : null}
      <Box component="ul" aria-label={`${title}的案件`} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0 }}>
        {shown.map((id) => (
          <CaseLine key={id} row={rows.get(id)} />
        ))}
      </Box>
      {warning.ids.length > shownAtFirst ? (
        <Button size="small" sx={{ mt: 0.5 }} onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? '收起' : `全部 ${warning.ids.length} 件`}
        </Button>
      ) : null}
    </Box>
  )
}

function CaseLine({ row }: { readonly row: WarnedCase | undefined }): ReactElement | null {
  if (row === undefined) return null
  return (
    <Stack component="li" direction="row" sx={{ gap: 2, py: 0.25, minWidth: 0 }}>
      <Box sx={{ width: 92, flexShrink: 0, color: 'text.secondary' }}>{row.calledOn}</Box>
      <Link href={routeToHash({ screen: 'case', caseId: row.id })} sx={{ width: 132, flexShrink: 0 }} noWrap>
        {row.number}
      </Link>
      <Typography component="span" noWrap sx={{ flex: 1, minWidth: 0 }} title={row.title}>
        {row.title}
      </Typography>
      <Typography component="span" noWrap sx={{ width: 200, flexShrink: 0, color: 'text.secondary' }} title={row.place}>
        {row.place}
      </Typography>
    </Stack>
  )
}
