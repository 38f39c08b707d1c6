import Box from '@mui/material/Box'
import { useEffect, useState, type ReactElement } from 'react'
import type { PartLine } from '#shared/figures/figure-lines'
import type { Measure } from '#shared/figures/measure'
import { loadLate } from '../../prelude/load-late'
import Typography from '@mui/material/Typography'
import { LoadingRows } from '../../ui/loading-rows'
import type { FiguresLook } from './figures-look'
import type { BarChartOfParts } from './bar-chart-of-parts'

export interface PartsChartProps {
  readonly look: FiguresLook
  readonly parts: readonly PartLine[]
  readonly measure: Measure
  readonly width: number
  /** What the two bars of a part are of. */
  readonly names: { readonly now: string; readonly before: string }
}

type Chart = typeof BarChartOfParts

/** The bars: the library that draws them is large and does not come with the window. */
export function PartsChart(props: PartsChartProps): ReactElement {
  const [loaded, setLoaded] = useState<{ readonly chart: Chart | undefined }>()
  useEffect(() => {
    let isOn = true
    void loadLate(() => import('./bar-chart-of-parts')).then((part) => {
      if (isOn) setLoaded({ chart: part.ok ? part.value.BarChartOfParts : undefined })
    })
    return () => {
      isOn = false
    }
  }, [])
  if (loaded === undefined)
    return (
      <Box sx={{ width: props.width }}>
        <LoadingRows rows={6} />
      </Box>
    )
  if (loaded.chart === undefined)
    return (
      <Box sx={{ width: props.width, p: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          画图的部分没有读到，右边的表里数字都在；请重新打开程序再看图。
        </Typography>
      </Box>
    )
  return <loaded.chart {...props} />
}
