import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { isRateField } from '#shared/centre-figures/read-totals'
import { totalsFields } from '#shared/centre-figures/table-fields'
import { routeToHash } from '../../routes'
import { Panel } from '../../ui/panel'
import { totalsFaultToWords } from './table-words'
import type { TotalsView } from './use-comparison'

export interface TotalsPanelProps {
  readonly view: TotalsView
  readonly onLine: (line: number) => void
}

const tableSx = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { borderBottom: 1, borderColor: 'divider', px: 1.5, py: 0.75, textAlign: 'left', verticalAlign: 'top' },
  '& th': { fontWeight: 600, bgcolor: 'background.default' },
  '& td.number': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
} as const

/** Their figures beside ours; what their own table gets wrong comes first. */
export function TotalsPanel({ view, onLine }: TotalsPanelProps): ReactElement {
  const { totals, line, differences, period } = view
  const choices = [...totals.lines, ...(totals.whole === undefined ? [] : [totals.whole])]
  return (
    <>
      <TotalsNotices totals={totals} />
      {choices.length < 2 ? null : (
        <TextField
          select
          size="small"
          label="哪一行是本单位"
          value={line?.line ?? ''}
          onChange={({ target }) => onLine(Number(target.value))}
          error={line === undefined}
          helperText={line === undefined ? '表里没有认出本单位的名称，请选一行' : undefined}
          sx={{ width: 320, flexShrink: 0 }}
        >
          {choices.map((one) => (
            <MenuItem key={one.line} value={one.line}>
              {one.name === '' ? `第 ${one.line} 行` : one.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {line === undefined ? null : (
        <Panel title={line.name === '' ? '各项数' : `各项数（${line.name}）`} padding="none">
          <FigureRows differences={differences} period={period} />
        </Panel>
      )}
    </>
  )
}

/** What of their table is wrong or was not read. */
function TotalsNotices({ totals }: Pick<TotalsView, 'totals'>): ReactElement {
  return (
    <>
      {totals.faults.length === 0 ? null : (
        <Alert severity="warning" variant="outlined" sx={{ flexShrink: 0 }}>
          <strong>上级这张表自己对不上，请先核实：</strong>
          {totals.faults.map((fault) => (
            <div key={`${fault.line} ${fault.field}`}>{totalsFaultToWords(fault)}</div>
          ))}
        </Alert>
      )}
      {totals.unread.length === 0 ? null : (
        <Alert severity="info" variant="outlined" sx={{ py: 0, flexShrink: 0 }}>
          不是数、没有看的格子：
          {totals.unread
            .slice(0, 5)
            .map(({ line: at, field, text }) => `第 ${at} 行${totalsFields[field].word}“${text.slice(0, 12)}”`)
            .join('、')}
        </Alert>
      )}
    </>
  )
}

function FigureRows({ differences, period: { from, to } }: Pick<TotalsView, 'differences' | 'period'>): ReactElement {
  return (
    <Box component="table" sx={tableSx} aria-label="各项数核对">
      <thead>
        <tr>
          {['指标', '上级', '本台账', '结果', '可能的口径'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, word, theirs, ours, measure, equal, ways }) => (
          <tr key={field}>
            <td>{word}</td>
            <td className="number">{theirs}</td>
            <td className="number">
              {measure === undefined ? (
                ours
              ) : (
                <Link
                  href={routeToHash({
                    screen: 'figures',
                    look: new URLSearchParams({
                      period: 'span',
                      from,
                      to,
                      of: measure,
                      side: isRateField(field) ? 'of' : 'counted',
                    }).toString(),
                  })}
                  aria-label={`${word}：${ours}，看案件`}
                >
                  {ours}
                </Link>
              )}
            </td>
            <td>{equal ? '一致' : <strong>不一致</strong>}</td>
            <td>
              {equal
                ? null
                : ways.length === 0
                  ? '试过的口径和期间都不相同。请要来逐件清单核对。'
                  : ways.map((words) => <div key={words}>{words}</div>)}
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
