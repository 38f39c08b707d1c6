import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { SectionTabs } from '../../ui/section-tabs'
import { useWidth } from '../../ui/use-width'

/** Narrower than this the two columns would each be too narrow to work in: on small screens and in large type. */
const twoColumnsFrom = 860

type ShownColumn = 'writing' | 'preview'

/** The form beside the paper, or one of them at a time where there is no room for both. */
export function ReplyColumns({
  isWritable,
  writing,
  preview,
}: {
  /** Whether there is something to fill in, or only to read. */
  readonly isWritable: boolean
  readonly writing: ReactNode
  readonly preview: ReactNode
}): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [shown, setShown] = useState<ShownColumn>('writing')
  const isNarrow = width !== undefined && width < twoColumnsFrom
  const hidden = (column: ShownColumn): boolean => isNarrow && shown !== column
  return (
    <Stack ref={place} sx={{ flex: 1, minHeight: 0, gap: 1 }}>
      {isNarrow ? (
        <SectionTabs
          label="回复的两面"
          value={shown}
          tabs={[
            { value: 'writing', label: isWritable ? '填写' : '要点' },
            { value: 'preview', label: '纸面预览' },
          ]}
          onChange={setShown}
        />
      ) : null}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: isNarrow ? 'minmax(0, 1fr)' : 'minmax(0, 5fr) minmax(0, 6fr)',
          gap: 2,
        }}
      >
        <Box sx={{ overflow: 'auto', minHeight: 0, pr: 1, ...(hidden('writing') ? { display: 'none' } : {}) }}>
          {writing}
        </Box>
        <Box sx={{ minHeight: 0, minWidth: 0, ...(hidden('preview') ? { display: 'none' } : {}) }}>{preview}</Box>
      </Box>
    </Stack>
  )
}
