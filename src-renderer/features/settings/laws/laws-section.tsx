import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useRef, useState, type ReactElement } from 'react'
import type { LawOnShelf } from '#shared/law/law-shelf'
import { LawFinder } from '../../../laws/law-finder'
import { useLawShelf } from '../../../laws/use-law-shelf'
import { FailureNotice } from '../../../ui/failure-notice'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { LawDialog } from './law-dialog'
import { LawImportDialog } from './law-import-dialog'
import { LawTable } from './law-table'
import { useLawFiles, type LawFiles } from './use-law-files'

/** 法规库: the laws of the office, their import, and whether each may still be relied on. */
export function LawsSection({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const shelf = useLawShelf()
  const files = useLawFiles()
  const [opened, setOpened] = useState<string>()
  const one = shelf?.find(({ id }) => id === opened)
  return (
    <Stack sx={{ gap: 2 }}>
      {files.failure === undefined || files.shown !== undefined || one !== undefined ? null : (
        <FailureNotice words={files.failure} />
      )}
      <Panel title="法规库" actions={mayChange ? <ImportButtons files={files} /> : null}>
        {shelf === undefined ? (
          <LoadingRows />
        ) : (
          <LawFinder shelf={shelf} whole={<Whole shelf={shelf} onOpen={setOpened} />} />
        )}
      </Panel>
      {files.shown === undefined ? null : <LawImportDialog files={files} shown={files.shown} />}
      {one === undefined ? null : (
        <LawDialog law={one} files={files} mayChange={mayChange} onClose={() => setOpened(undefined)} />
      )}
    </Stack>
  )
}

interface WholeProps {
  readonly shelf: readonly LawOnShelf[]
  readonly onOpen: (id: string) => void
}

const Whole = ({ shelf, onOpen }: WholeProps): ReactElement => (
  <>
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      共 {shelf.length} 部。程序自带的是摘录，写明来源和收录日期；写回复引用以前，请核对是不是现行版本。
    </Typography>
    <LawTable shelf={shelf} onOpen={onOpen} />
  </>
)

/** React's types do not know it; every Chromium does. */
const wholeFolder = { webkitdirectory: '' }

/** Files or a folder, chosen by the system's own dialog. */
function ImportButtons({ files }: { readonly files: LawFiles }): ReactElement {
  const several = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const read = (input: HTMLInputElement): void => {
    const chosen = [...(input.files ?? [])]
    input.value = ''
    if (chosen.length > 0) void files.read(chosen)
  }
  return (
    <>
      {files.done === undefined ? null : <Typography role="status">已读 {files.done} 个文件…</Typography>}
      <Button loading={files.busy} onClick={() => several.current?.click()}>
        导入文件…
      </Button>
      <Button loading={files.busy} onClick={() => folder.current?.click()}>
        导入文件夹…
      </Button>
      <input
        ref={several}
        type="file"
        multiple
        hidden
        accept=".md,.markdown,.txt"
        aria-label="选择法规文件"
        onChange={({ currentTarget }) => read(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...wholeFolder}
        aria-label="选择法规文件夹"
        onChange={({ currentTarget }) => read(currentTarget)}
      />
    </>
  )
}
