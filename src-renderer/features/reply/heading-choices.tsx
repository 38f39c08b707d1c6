import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { HeadingChoice } from '#shared/case/reply-draft'
import { splitParagraphs } from '#shared/paper/normalise-text'
import { findHeading, type HeadingUse } from '#shared/paper/read-paragraph'

export interface HeadingChoicesProps {
  /** The text whose numbered lines are to be shown. */
  readonly text: string
  readonly chosen: readonly HeadingChoice[]
  readonly onChoose: (chosen: HeadingChoice[]) => void
}

/** For each line that begins with 一、 or （一）: whether its first sentence is printed as a heading. Nothing without one. */
export function HeadingChoices({ text, chosen, onChoose }: HeadingChoicesProps): ReactElement | null {
  const candidates = splitParagraphs(text).flatMap((line) => findHeading(line) ?? [])
  if (candidates.length === 0) return null
  const choose = (lead: string, judged: HeadingUse, use: HeadingUse): void => {
    const others = chosen.filter((choice) => choice.lead !== lead)
    onChoose(use === judged ? others : [...others, { lead, use }])
  }
  return (
    <Stack role="group" aria-label="标题字体" sx={{ gap: 0.5 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        分条的首句印成标题（黑体、楷体）还是正文（仿宋），已按行文判断，可以改：
      </Typography>
      {candidates.map(({ lead, judged }, index) => (
        <Stack key={`${index}${lead}`} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" noWrap title={lead} sx={{ flex: 1, minWidth: 0 }}>
            {lead}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={`“${lead}”印成`}
            value={chosen.find((choice) => choice.lead === lead)?.use ?? judged}
            onChange={(_event, use: HeadingUse | null) => {
              if (use !== null) choose(lead, judged, use)
            }}
          >
            <ToggleButton value="heading" sx={{ px: 1.5, py: 0.25 }}>
              标题
            </ToggleButton>
            <ToggleButton value="text" sx={{ px: 1.5, py: 0.25 }}>
              正文
            </ToggleButton>
          </ToggleButtonGroup>
        </Stack>
      ))}
    </Stack>
  )
}
