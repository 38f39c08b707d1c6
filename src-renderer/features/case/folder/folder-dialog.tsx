import type { Case } from '#shared/case/case'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState, type ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { bytesToText } from '../../../messages/size-words'
import { FormDialog } from '../../../ui/form-dialog'
import { StepBar } from '../../../ui/step-bar'
import { countCaseFiles, folderSteps } from './compose-folder'
import { useSaveFolder } from './use-save-folder'

export interface FolderDialogProps {
  readonly one: Case
  readonly onClose: () => void
}

/** 导出案件文件夹: what goes into it, and what of a confidential case does not. */
export function FolderDialog({ one, onClose }: FolderDialogProps): ReactElement {
  const { app } = useDesk()
  const { veil, askReveal, show } = useCaller()
  const { files, bytes } = countCaseFiles(one)
  const [wanted, setWanted] = useState(true)
  const { busy, failure, save } = useSaveFolder(one)
  const isDesktop = app.shell === 'electron'
  return (
    <FormDialog
      title="导出案件文件夹"
      subtitle={`${one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber}　${show(one.sheet.title)}`}
      draft={{ notKept: 'nothing-written', form: 'case-folder' }}
      submitLabel="导出为压缩包"
      busy={busy !== undefined}
      failure={failure}
      onSubmit={() => save(files > 0 && wanted)}
      onClose={onClose}
    >
      <Box>
        整个案件存成一个压缩包，没有本程序也能看、能核对：
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          <li>
            案件页（
            {isDesktop
              ? '网页和 PDF 各一份'
              : '网页一份；浏览器版做不了 PDF，要 PDF 请打开网页打印为 PDF，或用桌面版导出'}
            ）：全部内容和每一次办理的流转
          </li>
          <li>每一次办理的回复（Word 文件）</li>
          <li>数据文件：每一个字段、每一条经过</li>
          <li>附件原件和校验清单</li>
        </Box>
      </Box>
      {veil.hidden ? (
        <Alert
          severity="info"
          action={
            <Button size="small" onClick={askReveal}>
              查看来电人
            </Button>
          }
        >
          本件保密：现在导出的文件夹里隐去来电人，不放附件，不放写有来电人的回复。要完整的，请先查看来电人，写明理由，记入经过。
        </Alert>
      ) : (
        <>
          {one.sheet.confidential ? (
            <Alert severity="warning">本件保密，来电人已经查看：导出的文件夹里写有来电人，请妥善保管。</Alert>
          ) : null}
          {files === 0 ? (
            <Box sx={{ color: 'text.secondary' }}>这个案件没有附件。</Box>
          ) : (
            <FormControlLabel
              control={<Checkbox checked={wanted} onChange={(event) => setWanted(event.target.checked)} />}
              label={`放入附件原件（${files} 个，共 ${bytesToText(bytes)}）`}
            />
          )}
        </>
      )}
      {busy === undefined ? null : <StepBar label="导出进度" of={folderSteps} {...busy} />}
      <Box sx={{ color: 'text.secondary' }}>谁导出、什么时候、压缩包的校验值，都会记入案件的经过和操作日志。</Box>
    </FormDialog>
  )
}
