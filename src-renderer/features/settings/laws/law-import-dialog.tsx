import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement } from 'react'
import { lawClassWords, lawTitle } from '#shared/law/law-record'
import type { LawImportLine } from '#shared/law/plan-law-import'
import { readArticles } from '#shared/law/read-articles'
import { sayWord } from '#shared/text/say-word'
import { lawFileToText, lawLineWords } from '../../../messages/law-words'
import { FailureNotice } from '../../../ui/failure-notice'
import { useSnackbar } from '../../../ui/use-snackbar'
import type { LawFiles, ShownLawImport } from './use-law-files'
import { DialogHeading } from '../../../ui/dialog-heading'

export interface LawImportDialogProps {
  readonly files: LawFiles
  readonly shown: ShownLawImport
}

/** What an import would do, file by file, before anything is written. */
export function LawImportDialog({ files, shown: { plan } }: LawImportDialogProps): ReactElement {
  const titleId = useId()
  const tell = useSnackbar()
  const count = (what: LawImportLine['what']): number => plan.lines.filter((line) => line.what === what).length
  const written = count('added') + count('changed') + count('back')
  const take = async (): Promise<void> => {
    if (await files.take()) tell(`已导入 ${written} 部法规，要撤回可以在“操作日志”里撤销`)
  }
  return (
    <Dialog open onClose={files.forget} maxWidth="lg" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="laws">
        导入法规：选了 {plan.lines.length} 个文件
      </DialogHeading>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>
          新增 {count('added')} 部，更换正文 {count('changed')} 部，恢复 {count('back')} 部，不变{' '}
          {count('same') + count('doubled')} 个，没有读入 {count('refused') + count('full')} 个。现在什么也没有写。
        </Typography>
        <Table size="small" aria-label="每个文件的结果">
          <TableHead>
            <TableRow>
              <TableCell>文件</TableCell>
              <TableCell>读到的法规</TableCell>
              <TableCell sx={{ width: 250 }}>结果</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {plan.lines.map((line) => (
              <ImportRow key={line.path} line={line} />
            ))}
          </TableBody>
        </Table>
        {files.failure === undefined ? null : <FailureNotice words={files.failure} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={files.forget} disabled={files.busy}>
          取消
        </Button>
        <Button variant="contained" loading={files.busy} disabled={written === 0} onClick={() => void take()}>
          导入 {written} 部
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const ImportRow = ({ line }: { readonly line: LawImportLine }): ReactElement => (
  <TableRow>
    <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.path.replace(/\.\w{1,8}$/u, '')}</TableCell>
    <TableCell>
      {line.what === 'refused'
        ? '—'
        : `${lawTitle(line.law)}　${sayWord(lawClassWords, line.law.class)}　${line.law.on === '' ? '没有写版本日期' : `${line.law.on} 版`}　${readArticles(line.law.body).length} 条`}
    </TableCell>
    <TableCell>
      {lawLineWords[line.what]}
      {line.what === 'refused' ? `：${lawFileToText(line.why)}` : ''}
    </TableCell>
  </TableRow>
)
