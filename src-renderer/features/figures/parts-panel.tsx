import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useRef, type ReactElement } from 'react'
import { dimensions, openedWords, type Dimension, type DimensionName } from '#shared/figures/dimensions'
import { namesToPath, pathToNames } from '#shared/class-table/class-entry'
import { isMeasureName, measures, measureToTitle } from '#shared/figures/measures'
import { comparedWords, listCompared, type ComparedPeriods } from '#shared/figures/period'
import Typography from '@mui/material/Typography'
import { Panel } from '../../ui/panel'
import { useWidth } from '../../ui/use-width'
import type { FiguresLook } from './figures-look'
import { useHasMapping } from '../../desk/use-class-table'
import { PartsChart } from './parts-chart'
import { PartsTable } from './parts-table'
import type { Figures } from './use-figures'

export interface PartsPanelProps {
  readonly look: FiguresLook
  readonly by: DimensionName
  readonly periods: ComparedPeriods
  readonly figures: Figures
  readonly onChange: (change: Partial<FiguresLook>) => void
}

const measureChoices = Object.keys(measures).filter(isMeasureName)

/** One measure by one dimension, as bars and as the same numbers beside them. */
export function PartsPanel({ look, by, periods, figures, onChange }: PartsPanelProps): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const measure = measures[look.measure]
  const compared = listCompared(periods)
  return (
    <Panel
      title={`${measureToTitle(measure)}，按${dimensions[by].title}`}
      padding="none"
      actions={
        <TextField
          select
          label="看哪个指标"
          value={look.measure}
          sx={{ width: 260, my: 1.25 }}
          onChange={({ target }) => (isMeasureName(target.value) ? onChange({ measure: target.value }) : undefined)}
        >
          {measureChoices.map((name) => (
            <MenuItem key={name} value={name}>
              {measureToTitle(measures[name])}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Box ref={place}>
        <Opened by={by} look={look} onChange={onChange} />
        {figures.parts.length === 0 ? (
          <Box sx={{ px: 2, py: 1 }}>
            <Typography sx={{ color: 'text.secondary' }}>这一期和比较的两期里，都没有可以列出的案件。</Typography>
          </Box>
        ) : (
          // The table comes first for keys and for 返回: a bar is drawn anew while the chart finds its measures.
          <Stack direction="row-reverse" sx={{ alignItems: 'flex-start', borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ flex: 1, minWidth: 0, borderLeft: 1, borderColor: 'divider' }}>
              <PartsTable
                look={look}
                by={by}
                figures={figures}
                measure={measure}
                compared={compared}
                onOpen={(under) => onChange({ under })}
              />
            </Box>
            {width === undefined ? null : (
              <PartsChart
                look={look}
                parts={figures.parts}
                measure={measure}
                width={Math.round(width * chartShare)}
                names={{ now: periods.now.name, before: comparedWords[compared[0] ?? 'before'].of }}
              />
            )}
          </Stack>
        )}
      </Box>
    </Panel>
  )
}

/** What of the panel's width the chart takes. */
const chartShare = 0.42

/** Where a class is opened: the way back to each level above, and whether old classes are told under new ones. */
function Opened({
  by,
  look: { under, merges },
  onChange,
}: Pick<PartsPanelProps, 'by' | 'look' | 'onChange'>): ReactElement | null {
  const dimension: Dimension = dimensions[by]
  const canMerge = useHasMapping() || merges
  if (dimension.opened !== true || (under === undefined && !canMerge)) return null
  const names = under === undefined ? [] : pathToNames(under)
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', px: 2, py: 0.75 }}>
      {under === undefined ? null : (
        <>
          <Button size="small" onClick={() => onChange({ under: undefined })}>
            ‹ 全部{dimension.title}
          </Button>
          {names.slice(0, -1).map((name, level) => (
            <Button key={name} size="small" onClick={() => onChange({ under: namesToPath(names.slice(0, level + 1)) })}>
              ‹ {name}
            </Button>
          ))}
          <strong>{openedWords(under)}</strong>
        </>
      )}
      {canMerge ? (
        <FormControlLabel
          sx={{ ml: 'auto', mr: 0 }}
          control={
            <Checkbox
              size="small"
              sx={{ py: 0.25 }}
              checked={merges}
              onChange={({ target }) => onChange({ merges: target.checked, under: undefined })}
            />
          }
          label="按新分类归并"
        />
      ) : null}
    </Stack>
  )
}
