import { attachmentToField } from '#shared/entry/read-entry-fields'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import { bytesToText } from '../../messages/size-words'
import { FailureNotice } from '../../ui/failure-notice'
import { FileIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { useEntryFiles, type EntryFile } from './use-entry-files'

/** 附件: chosen, dragged here, or pasted from the clipboard. */
export function FilesSection(): ReactElement {
  const { files, busy, failure, choose, add, drop } = useEntryFiles()
  const [over, setOver] = useState(false)
  usePastedFiles(add)
  return (
    <Panel
      title="附件"
      actions={
        <Button size="small" onClick={() => void choose()} loading={busy}>
          添加附件…
        </Button>
      }
    >
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void add([...event.dataTransfer.files])
        }}
        sx={{
          border: 1,
          borderStyle: 'dashed',
          borderColor: over ? 'primary.main' : 'divider',
          borderRadius: 1,
          p: 1.5,
        }}
      >
        {files.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>
            把照片、录音、来信扫描件拖到这里，或按 Ctrl+V 粘贴截图。
          </Typography>
        ) : (
          <Stack component="ul" aria-label="附件" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.5 }}>
            {files.map((one) => (
              <FileLine key={one.file.sha256} one={one} onDrop={() => drop(one.file.sha256)} />
            ))}
          </Stack>
        )}
      </Box>
      {failure === undefined ? null : (
        <Box sx={{ mt: 1.5 }}>
          <FailureNotice words={failure} />
        </Box>
      )}
    </Panel>
  )
}

function FileLine({ one, onDrop }: { readonly one: EntryFile; readonly onDrop: () => void }): ReactElement {
  const { file, picture } = one
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      {picture === undefined ? (
        <FileIcon sx={{ color: 'text.secondary' }} />
      ) : (
        <Thumbnail picture={picture} name={file.name} />
      )}
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {file.name}
        <Typography component="span" variant="caption" sx={{ ml: 1, color: 'text.secondary' }}>
          {bytesToText(file.bytes)}
        </Typography>
      </Box>
      <Button size="small" aria-label={`去掉 ${file.name}`} onClick={onDrop}>
        去掉
      </Button>
      <input type="hidden" name="attachment" value={attachmentToField(file)} />
    </Stack>
  )
}

const thumbnailSide = 72

function Thumbnail({ picture, name }: { readonly picture: ImageBitmap; readonly name: string }): ReactElement {
  const scale = Math.min(1, thumbnailSide / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) =>
      canvas?.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height),
    [picture],
  )
  return (
    <Box
      component="canvas"
      ref={draw}
      role="img"
      aria-label={name}
      width={width}
      height={height}
      sx={{ flexShrink: 0 }}
    />
  )
}

/** Takes what is pasted as a file, a screenshot say; pasted text goes where the cursor stands. */
function usePastedFiles(add: (files: readonly File[]) => Promise<void>): void {
  const newest = useRef(add)
  useEffect(() => void (newest.current = add))
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      void newest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
