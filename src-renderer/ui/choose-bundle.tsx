import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type DragEvent, type ReactElement, type ReactNode } from 'react'
import type { Drive, FoundFile } from '#shared/ipc/contract'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import { bytesToText } from '../messages/size-words'
import { DriveIcon, FileIcon } from './icons'
import { LoadingRows } from './loading-rows'
import { Panel } from './panel'

export interface ChooseBundleProps {
  /** U 盘里的交办包 */
  readonly title: string
  /** What is looked for, as people call it: 交办包. */
  readonly kind: string
  readonly drives: readonly Drive[] | undefined
  /** Whether this shell sees sticks at all; the browser shell does not. */
  readonly seesDrives: boolean
  readonly importedNames: ReadonlySet<string>
  /** Offered in the sample ledger only. */
  readonly onSample?: (() => void) | undefined
  readonly onFound: (file: FoundFile) => void
  readonly onDropped: (file: File) => void
}

/** The first step of an import: the bundles on plugged-in sticks, and a place to drop a file. */
export function ChooseBundle({
  title,
  kind,
  drives,
  seesDrives,
  importedNames,
  onSample,
  onFound,
  onDropped,
}: ChooseBundleProps): ReactElement {
  return (
    <Panel title={title} padding="none">
      <DropPlace onDropped={onDropped}>
        {seesDrives ? (
          <DriveList kind={kind} drives={drives} importedNames={importedNames} onFound={onFound} />
        ) : (
          <Hint>
            浏览器版看不到 U 盘。请按右上角“选择文件”，在 U 盘里选中以 .hlb 结尾的文件；也可以把文件拖到这里。
          </Hint>
        )}
        {onSample === undefined ? null : (
          <Stack
            direction="row"
            sx={{
              alignItems: 'center',
              gap: 2,
              px: 2,
              py: 1.5,
              borderTop: 1,
              borderColor: 'divider',
              bgcolor: 'background.default',
            }}
          >
            <Typography sx={{ flex: 1, color: 'text.secondary' }}>
              现在用的是样例台账，可以用程序自带的样例交办包走一遍导入。
            </Typography>
            <Button onClick={onSample}>用样例包试一试</Button>
          </Stack>
        )}
      </DropPlace>
    </Panel>
  )
}

function DriveList({
  kind,
  drives,
  importedNames,
  onFound,
}: Pick<ChooseBundleProps, 'kind' | 'drives' | 'importedNames' | 'onFound'>): ReactElement {
  if (drives === undefined) return <LoadingRows rows={2} height={56} />
  if (drives.length === 0)
    return <Hint>没有插 U 盘。插上后会自动列出里面的{kind}；也可以按右上角“选择文件”，或把文件拖到这里。</Hint>
  return (
    <>
      {drives.map((drive) => (
        <Box key={drive.token} sx={{ borderColor: 'divider', '&:not(:first-of-type)': { borderTop: 1 } }}>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1, px: 2, pt: 1.5, color: 'text.secondary' }}>
            <DriveIcon />
            <Typography variant="h3" component="h3">
              {drive.label}
            </Typography>
            <Typography variant="caption">剩余 {bytesToText(drive.freeBytes)}</Typography>
          </Stack>
          {drive.bundles.length === 0 ? (
            <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
              这个 U 盘的根目录和“市长热线”文件夹里没有{kind}。
            </Typography>
          ) : (
            <List dense disablePadding sx={{ py: 0.5 }}>
              {drive.bundles.map((file) => (
                <BundleFile key={file.token} file={file} imported={importedNames.has(file.name)} onFound={onFound} />
              ))}
            </List>
          )}
        </Box>
      ))}
    </>
  )
}

function BundleFile({
  file,
  imported,
  onFound,
}: {
  readonly file: FoundFile
  readonly imported: boolean
  readonly onFound: (file: FoundFile) => void
}): ReactElement {
  const modifiedAt = instantToMinuteText(toInstant(file.modifiedAt))
  return (
    <ListItem disablePadding>
      <ListItemButton onClick={() => onFound(file)} sx={{ gap: 1.5, px: 2 }}>
        <FileIcon />
        <ListItemText
          primary={file.name}
          secondary={`${modifiedAt}　${bytesToText(file.bytes)}${imported ? '　导入过同名文件' : ''}`}
          sx={{ overflowWrap: 'anywhere' }}
        />
        <Typography component="span" sx={{ color: 'primary.main' }}>
          打开查看
        </Typography>
      </ListItemButton>
    </ListItem>
  )
}

const Hint = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Typography sx={{ px: 2, py: 3, color: 'text.secondary', textAlign: 'center' }}>{children}</Typography>
)

function DropPlace({
  onDropped,
  children,
}: Pick<ChooseBundleProps, 'onDropped'> & { readonly children: ReactNode }): ReactElement {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onDropped(file)
  }
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={
        over
          ? {
              outline: 2,
              outlineStyle: 'dashed',
              outlineColor: 'primary.main',
              outlineOffset: -2,
              bgcolor: 'primary.light',
            }
          : {}
      }
    >
      {children}
    </Box>
  )
}
