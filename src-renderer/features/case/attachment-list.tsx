import type { Sheet } from '#shared/case/sheet'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactElement } from 'react'
import { cleanAttachmentName } from '../../messages/attachment-name'
import { bytesToText } from '../../messages/size-words'
import { FailureNotice } from '../../ui/failure-notice'
import { FileIcon } from '../../ui/icons'
import { AttachmentDialog } from './attachment-dialog'
import { imageTypeOf } from './attachment-kind'
import { useAttachments } from './use-attachments'

/** The files that came with a sheet, to look at and to save. `shown` hides a confidential caller in their names. */
export function AttachmentList({
  caseId,
  sheet,
  shown,
}: {
  readonly caseId: string
  readonly sheet: Sheet
  readonly shown: (text: string) => string
}): ReactElement {
  const { picture, failure, busy, show, save, close } = useAttachments(caseId, sheet)
  const failureRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== undefined) failureRef.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack component="ul" aria-label="附件" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sheet.attachments.map((file, at) => {
          const name = cleanAttachmentName(file.name)
          return (
            <Stack
              component="li"
              key={`${at} ${file.sha256}`}
              direction="row"
              sx={{ alignItems: 'center', gap: 1, minHeight: 32 }}
            >
              <FileIcon sx={{ color: 'text.secondary', flexShrink: 0 }} />
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {shown(name)}
                <Typography
                  component="span"
                  variant="caption"
                  sx={{ ml: 1, color: 'text.secondary', whiteSpace: 'nowrap' }}
                >
                  {bytesToText(file.bytes)}
                </Typography>
              </Box>
              {imageTypeOf(name) === undefined ? null : (
                <Button
                  size="small"
                  aria-label={`查看 ${shown(name)}`}
                  disabled={busy !== undefined}
                  onClick={() => void show(file)}
                  sx={{ minHeight: 28, py: 0 }}
                >
                  查看
                </Button>
              )}
              <Button
                size="small"
                aria-label={`另存为… ${shown(name)}`}
                disabled={busy !== undefined}
                onClick={() => void save(file)}
                sx={{ minHeight: 28, py: 0, whiteSpace: 'nowrap' }}
              >
                另存为…
              </Button>
            </Stack>
          )
        })}
      </Stack>
      {failure === undefined ? null : (
        <div ref={failureRef}>
          <FailureNotice words={failure} />
        </div>
      )}
      {picture === undefined ? null : (
        <AttachmentDialog
          name={shown(cleanAttachmentName(picture.file.name))}
          bitmap={picture.bitmap}
          onSave={() => void save(picture.file)}
          onClose={close}
        />
      )}
    </Stack>
  )
}
