import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { chartToWords, reportCharts, reportTables, tableToWords } from '#shared/template/template-record'
import type { TemplateWriting } from './template-writing'

export interface TemplateAnnexPanelProps {
  readonly written: TemplateWriting
  readonly mayChange: boolean
  readonly onChange: (change: Partial<TemplateWriting>) => void
}

/** Which tables and charts follow the text, in which order. */
export function TemplateAnnexPanel({ written, mayChange, onChange }: TemplateAnnexPanelProps): ReactElement {
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: 1.5 }}>
      <AnnexList
        title="附表"
        chosen={written.tables}
        all={reportTables}
        words={tableToWords}
        mayChange={mayChange}
        onChange={(tables) => onChange({ tables })}
      />
      <AnnexList
        title="图"
        chosen={written.charts}
        all={reportCharts}
        words={chartToWords}
        mayChange={mayChange}
        onChange={(charts) => onChange({ charts })}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        表和图在正文和落款之间，按这里的次序。没有数字的不列。
      </Typography>
    </Box>
  )
}

interface AnnexListProps<Name extends string> {
  readonly title: string
  readonly chosen: readonly Name[]
  readonly all: readonly Name[]
  readonly words: (name: Name) => string
  readonly mayChange: boolean
  readonly onChange: (chosen: readonly Name[]) => void
}

function AnnexList<Name extends string>({
  title,
  chosen,
  all,
  words,
  mayChange,
  onChange,
}: AnnexListProps<Name>): ReactElement {
  const rest = all.filter((name) => !chosen.includes(name))
  const moveUp = (at: number): void => {
    const [before, one] = [chosen[at - 1], chosen[at]]
    if (before !== undefined && one !== undefined)
      onChange([...chosen.slice(0, at - 1), one, before, ...chosen.slice(at + 1)])
  }
  return (
    <Box component="section" aria-label={title} sx={{ mb: 2 }}>
      <Typography variant="h3" component="h3">
        {title}
      </Typography>
      {[...chosen, ...rest].map((name, at) => {
        const isChosen = at < chosen.length
        return (
          <Stack key={name} direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
            <FormControlLabel
              sx={{ mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked={isChosen}
                  disabled={!mayChange}
                  onChange={() => onChange(isChosen ? chosen.filter((one) => one !== name) : [...chosen, name])}
                />
              }
              label={words(name)}
            />
            {isChosen && at > 0 ? (
              <Button
                size="small"
                variant="text"
                disabled={!mayChange}
                aria-label={`${words(name)}上移`}
                onClick={() => moveUp(at)}
              >
                上移
              </Button>
            ) : null}
          </Stack>
        )
      })}
    </Box>
  )
}
