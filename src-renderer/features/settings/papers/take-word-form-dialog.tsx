import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { wordFormLimits } from '#shared/office-paper/word-form'
import { wordFields } from '#shared/papers/word-fields'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import type { ReadForm, WordFormFiles } from './use-word-form-files'

const sampleOf = (mark: string): string => wordFields.find(({ name }) => name === mark)?.sample ?? ''

/** Every mark that was found in a file, before it is taken. */
export function TakeWordFormDialog({
  read: { instead, file, marks },
  files,
}: {
  readonly read: ReadForm
  readonly files: WordFormFiles
}): ReactElement {
  const [gap, setGap] = useState<string>()
  return (
    <FormDialog
      title={instead === undefined ? '添加 Word 模板' : `换掉“${instead.name}”的文件`}
      subtitle={`文件：${file.fileName}`}
      draft={{ notKept: 'nothing-written', form: 'word-form' }}
      submitLabel="采用"
      width="md"
      busy={files.busy}
      failure={files.failure}
      onSubmit={async (form) => {
        const name = String(form.get('name') ?? '').trim()
        setGap(name === '' ? '请填写名称。' : undefined)
        return name === '' ? false : files.take(name)
      }}
      onClose={files.forget}
    >
      <TextRow
        name="name"
        label="名称（案件页“单据”里这样叫）"
        required
        defaultValue={instead?.name ?? file.fileName.replace(/\.docx$/iu, '').slice(0, wordFormLimits.name)}
        limit={wordFormLimits.name}
        gap={gap}
      />
      <Typography>文件里找到 {marks.length} 个字段，都认得，填出来是这样：</Typography>
      <Table size="small" aria-label="文件里的字段">
        <TableHead>
          <TableRow>
            <TableCell>字段</TableCell>
            <TableCell sx={{ width: 80 }}>处数</TableCell>
            <TableCell>举例</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {marks.map(({ mark, times }) => (
            <TableRow key={mark}>
              <TableCell>{`{${mark}}`}</TableCell>
              <TableCell>{times}</TableCell>
              <TableCell>{sampleOf(mark)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </FormDialog>
  )
}
