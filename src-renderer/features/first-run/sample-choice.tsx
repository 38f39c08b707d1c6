import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { sampleKinds, type SampleKind } from '#shared/sample/sample-kinds'

/** Which of the made-up offices; one that was begun goes on as it was. */
export function SampleChoice({
  begun,
  busy,
  onSample,
}: {
  readonly begun: boolean
  readonly busy: boolean
  readonly onSample: (kind: SampleKind) => void
}): ReactElement {
  const [kind, setKind] = useState<SampleKind>('township')
  return (
    <Stack sx={{ gap: 1 }}>
      {begun ? null : (
        <RadioGroup
          row
          aria-label="哪一种单位"
          value={kind}
          onChange={(_event, value) => setKind(value === 'bureau' ? 'bureau' : 'township')}
        >
          {sampleKinds.map((each) => (
            <FormControlLabel
              key={each}
              value={each}
              disabled={busy}
              control={<Radio size="small" />}
              label={kindWords[each]}
            />
          ))}
        </RadioGroup>
      )}
      <Box>
        <Button variant={begun ? 'contained' : 'outlined'} onClick={() => onSample(kind)} disabled={busy}>
          {begun ? '继续装入样例数据' : '装入样例数据'}
        </Button>
      </Box>
    </Stack>
  )
}

const kindWords: Readonly<Record<SampleKind, string>> = { township: '乡镇', bureau: '局（学校）' }
