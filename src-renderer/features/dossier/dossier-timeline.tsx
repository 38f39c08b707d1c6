import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { Names } from '#shared/case/names'
import type { HistoryAct } from '#shared/history/replay-history'
import { instantToMinuteText } from '#shared/prelude/instant'
import { Panel } from '../../ui/panel'
import { rowNumber } from './dossier-cases'
import { tellDossierAct } from './tell-dossier-act'

export interface DossierTimelineProps {
  readonly history: readonly HistoryAct[]
  readonly rows: readonly CaseRow[]
  readonly names: Names
}

/** Everything done to a dossier, newest first: who, when, what it said before and says now. */
export function DossierTimeline({ history, rows, names }: DossierTimelineProps): ReactElement {
  const numbers = new Map(rows.map((row) => [row.id, rowNumber(row)]))
  return (
    <Panel title={`经过（${history.length} 条）`}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {history.toReversed().map((act, index) => {
          const { title, lines } = tellDossierAct(act, names, (id) => numbers.get(id))
          return (
            <Box
              component="li"
              key={act.ref}
              sx={{
                pb: 1.5,
                mb: 1.5,
                ...(index === history.length - 1 ? {} : { borderBottom: 1, borderColor: 'divider' }),
              }}
            >
              <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
                {instantToMinuteText(act.at)}　{act.by === 'system' ? '系统' : names.person(act.by)}
              </Box>
              <Box sx={{ fontWeight: 600 }}>{title}</Box>
              {lines.map((line) => (
                <Box
                  key={line}
                  sx={{ fontSize: 13, color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                >
                  {line}
                </Box>
              ))}
            </Box>
          )
        })}
      </Box>
    </Panel>
  )
}
