import type { PrivateAttachment } from '#shared/case/private-sheet'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { cleanAttachmentName } from '../../messages/attachment-name'
import { bytesToText } from '../../messages/size-words'
import { FailureNotice } from '../../ui/failure-notice'
import { FileIcon } from '../../ui/icons'
import { AttachmentDialog } from './attachment-dialog'
import { imageTypeOf } from './attachment-kind'
import { useAttachments } from './use-attachments'

export interface AttachmentListProps {
  readonly caseId: string
  readonly sheetNumber: string
  readonly files: readonly PrivateAttachment[]
  readonly label: string
}

/** Files of a case, to look at and to save. What they show of a hidden caller nobody can strike out: they stay shut with the caller. */
export function AttachmentList({ caseId, sheetNumber, files, label }: AttachmentListProps): ReactElement {
  const { veil, show: showText, askReveal } = useCaller()
  const nameOf = (file: PrivateAttachment): string => cleanAttachmentName(showText(file.name))
  const { picture, failure, busy, show, save, close } = useAttachments(caseId, sheetNumber, nameOf)
  const open = (act: (file: PrivateAttachment) => Promise<void>, file: PrivateAttachment): void =>
    veil.hidden ? askReveal() : void act(file)
  const failureRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== undefined) failureRef.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {files.map((file, at) => {
          const name = nameOf(file)
          return (
            <Stack
              component="li"
              key={`${at} ${file.sha256}`}
              direction="row"
              sx={{ alignItems: 'center', gap: 1, minHeight: 32 }}
            >
              <FileIcon sx={{ color: 'text.secondary', flexShrink: 0 }} />
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {name}
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
                  aria-label={`查看 ${name}`}
                  disabled={busy !== undefined}
                  onClick={() => open(show, file)}
                  sx={{ minHeight: 28, py: 0 }}
                >
                  查看
                </Button>
              )}
              <Button
                size="small"
                aria-label={`另存为… ${name}`}
                disabled={busy !== undefined}
                onClick={() => open(save, file)}
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
          name={nameOf(picture.file)}
          bitmap={picture.bitmap}
          onSave={() => void save(picture.file)}
          onClose={close}
        />
      )}
    </Stack>
  )
}
