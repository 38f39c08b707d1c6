import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type DragEvent, type ReactElement } from 'react'
import { FailureNotice } from '../../ui/failure-notice'
import { Panel } from '../../ui/panel'
import type { ExcelImportActions } from './use-excel-import'
import { useTemplateFile } from './use-template-file'

/** The first step: a file that is chosen, dropped or pasted; and the blank sheet to fill in where there is none. */
export function ChooseTable({ actions }: { readonly actions: ExcelImportActions }): ReactElement {
  const template = useTemplateFile()
  return (
    <>
      <Panel title="选择旧台账" padding="none">
        <DropPlace onDropped={(file) => void actions.openBlob(file.name, file)}>
          <Stack sx={{ gap: 0.5, p: 2 }}>
            <Typography>
              按右上角“选择文件”，或把文件拖到这里；也可以在 Excel、WPS 里选中表格（带表头）复制，再在本页按 Ctrl+V。
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>
              可以用：Excel 工作簿（.xlsx）、平台导出的 .xls、逗号或制表符隔开的文本。标题、说明写在表头上面没有关系；
              一件一张的登记卡也可以。
            </Typography>
          </Stack>
        </DropPlace>
      </Panel>
      <Panel
        title="空白模板"
        actions={
          <Button loading={template.busy} onClick={() => void template.save()}>
            保存模板…
          </Button>
        }
      >
        <Typography sx={{ color: 'text.secondary' }}>
          手头没有现成的表格时，可以存一份带表头的空表，填好后再导入。
        </Typography>
      </Panel>
      {template.failure === undefined ? null : <FailureNotice words={template.failure} />}
    </>
  )
}

function DropPlace({
  onDropped,
  children,
}: {
  readonly onDropped: (file: File) => void
  readonly children: ReactElement
}): ReactElement {
  const [over, setOver] = useState(false)
  const keep = (event: DragEvent): void => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    <Box
      onDragOver={keep}
      onDragLeave={keep}
      onDrop={(event) => {
        keep(event)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) onDropped(file)
      }}
      sx={{ outline: over ? 2 : 0, outlineStyle: 'dashed', outlineColor: 'primary.main', outlineOffset: -4 }}
    >
      {children}
    </Box>
  )
}
