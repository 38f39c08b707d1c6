import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { WordForm } from '#shared/office-paper/word-form'
import { useWordForms } from '../../../desk/use-word-forms'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { PlusIcon } from '../../../ui/icons'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { bytesToText } from '../../../messages/size-words'
import { TakeWordFormDialog } from './take-word-form-dialog'
import { useWordFormFiles, type WordFormFiles } from './use-word-form-files'
import { WordPreviewDialog } from './word-preview-dialog'

/** 本单位的 Word 模板: files that the office wrote itself, with fields of the case in braces. */
export function WordFormsPanel({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const forms = useWordForms()
  const files = useWordFormFiles()
  const [shown, setShown] = useState<WordForm>()
  return (
    <Panel
      title="本单位的 Word 模板"
      padding="none"
      actions={
        mayChange ? (
          <Button startIcon={<PlusIcon />} loading={files.busy} onClick={() => void files.choose()}>
            添加模板…
          </Button>
        ) : null
      }
    >
      {files.failure === undefined || files.read !== undefined ? null : (
        <Box sx={{ p: 2, whiteSpace: 'pre-line' }}>
          <FailureNotice words={files.failure} />
        </Box>
      )}
      {forms === undefined ? (
        <LoadingRows />
      ) : forms.length === 0 ? (
        <EmptyState
          title="还没有模板"
          hint="把本单位自己的表样（.docx）里要填的地方写上 {台账号}、{标题} 这样的字段，再添加进来；案件页的“单据”里就能按它填好存为 Word。"
        />
      ) : (
        <FormsTable forms={forms} files={files} mayChange={mayChange} onPreview={setShown} />
      )}
      {files.read === undefined ? null : <TakeWordFormDialog read={files.read} files={files} />}
      {shown === undefined ? null : <WordPreviewDialog form={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  )
}

interface FormsTableProps {
  readonly forms: readonly WordForm[]
  readonly files: WordFormFiles
  readonly mayChange: boolean
  readonly onPreview: (form: WordForm) => void
}

function FormsTable({ forms, files, mayChange, onPreview }: FormsTableProps): ReactElement {
  return (
    <Table size="small" aria-label="Word 模板">
      <TableHead>
        <TableRow>
          <TableCell>名称</TableCell>
          <TableCell>文件</TableCell>
          <TableCell sx={{ width: 80 }}>字段</TableCell>
          <TableCell sx={{ width: 80 }}>状态</TableCell>
          <TableCell sx={{ width: 240 }} />
        </TableRow>
      </TableHead>
      <TableBody>
        {forms.map((form) => (
          <TableRow key={form.id} hover sx={form.retired ? { '& td': { color: 'text.secondary' } } : {}}>
            <TableCell>{form.name}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {form.fileName}（{bytesToText(form.bytes)}）
            </TableCell>
            <TableCell>{form.marks.length} 个</TableCell>
            <TableCell>
              {form.isInConflict ? (
                <Chip size="small" label="需要核对" color="warning" variant="outlined" />
              ) : form.retired ? (
                <Chip size="small" label="已停用" variant="outlined" />
              ) : (
                '在用'
              )}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <Button size="small" variant="text" aria-label={`预览 ${form.name}`} onClick={() => onPreview(form)}>
                预览
              </Button>
              {mayChange ? (
                <>
                  <Button
                    size="small"
                    variant="text"
                    disabled={files.busy || form.retired}
                    aria-label={`换文件 ${form.name}`}
                    onClick={() => void files.choose(form)}
                  >
                    换文件…
                  </Button>
                  <Button
                    size="small"
                    variant="text"
                    disabled={files.busy}
                    aria-label={`${form.retired ? '恢复使用' : '停用'} ${form.name}`}
                    onClick={() => void files.retire(form, form.retired ? 'take-up' : 'retire')}
                  >
                    {form.retired ? '恢复使用' : '停用'}
                  </Button>
                </>
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
