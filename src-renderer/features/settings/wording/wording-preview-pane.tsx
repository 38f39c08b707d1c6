import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useMemo, type ReactElement } from 'react'
import type { Office } from '#shared/office/office'
import type { OfficeWording } from '#shared/wording/say-wording'
import type { WordingName } from '#shared/wording/wordings'
import { FormPreview } from '../../../papers/form-preview'
import { PaperPreview } from '../../../papers/paper-preview'
import { composeWordingPreview } from './compose-wording-preview'

export interface WordingPreviewPaneProps {
  readonly name: WordingName
  /** All of the office's, with what is being written among them. */
  readonly wording: OfficeWording
  readonly office: Office
}

const nothing = (): void => undefined

/** The paper as it would be printed with what is being written, of a made-up case. */
export function WordingPreviewPane({ name, wording, office }: WordingPreviewPaneProps): ReactElement {
  const settled = useDeferredValue(wording)
  const preview = useMemo(() => composeWordingPreview(name, settled, office), [name, settled, office])
  return (
    <Box
      sx={{ height: 460, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
      tabIndex={0}
      role="group"
      aria-label="样张，可以滚动"
    >
      {preview.kind === 'form' ? (
        <FormPreview paper={preview.form} onPageCount={nothing} />
      ) : preview.kind === 'page' ? (
        <PaperPreview
          css={preview.html.css}
          body={preview.html.body}
          {...(preview.isStub ? { sheet: 'single' as const } : {})}
        />
      ) : (
        <Typography sx={{ p: 2, color: 'text.secondary' }}>这种文书没有样张，请到它自己的页面上看。</Typography>
      )}
    </Box>
  )
}
