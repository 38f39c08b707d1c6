import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { importFieldNames, importFields, parseImportField } from '#shared/excel-import/import-fields'
import { findMappingFaults, type ColumnChoice, type Confidence } from '#shared/excel-import/map-columns'
import { countPicturesLeft } from '#shared/excel-import/pictures-left'
import type { SheetNature } from '#shared/excel-import/judge-sheet'
import { cellToText, type SheetLine } from '#shared/workbook/workbook'
import { columnToLetters } from '#shared/workbook/cell-name'
import { mappingFaultToText } from '../../messages/excel-import-words'
import { workbookRemarkToText } from '../../messages/table-file-words'
import { goTo } from '../../routes'
import { Panel } from '../../ui/panel'
import type { ExcelImportActions, Laid } from './use-excel-import'

/** The second step: which sheet, what each column is, and its first lines beside it. */
export function LaidView({
  laid,
  actions,
}: {
  readonly laid: Laid
  readonly actions: ExcelImportActions
}): ReactElement {
  const nature = laid.sheets[laid.chosen]?.nature
  const left = countPicturesLeft(laid.workbook, laid.chosen)
  return (
    <>
      {left === 0 ? null : (
        <Alert severity="info">
          其他工作表里还有 {left} 幅图片，导入这张表时不带过来。要用的，请再选那张表导入，或者导入以后在案件里添加附件。
        </Alert>
      )}
      {laid.workbook.remarks.map((remark) => (
        <Alert key={remark.type} severity="info">
          {workbookRemarkToText(remark)}
        </Alert>
      ))}
      <Panel title={laid.file}>
        {laid.sheets.length < 2 ? null : (
          <TextField
            select
            size="small"
            label="工作表"
            value={laid.chosen}
            onChange={({ target: { value } }) => actions.chooseSheet(Number(value))}
            fullWidth={false}
            sx={{ width: 320, mt: 0.5 }}
          >
            {laid.sheets.map(({ name, hidden, nature: one }, at) => (
              <MenuItem key={name} value={at}>
                {name === '' ? `第 ${at + 1} 张` : name}
                {hidden ? '（隐藏）' : ''}　{natureWords[one.type]}
              </MenuItem>
            ))}
          </TextField>
        )}
        <HeadLineChoice laid={laid} nature={nature} onChoose={actions.chooseHeads} />
        <NatureNotice nature={nature} />
      </Panel>
      {nature?.type === 'list' ? <MappingTable nature={nature} actions={actions} /> : null}
    </>
  )
}

/** As far down as a line of heads may be looked for by hand. */
const linesOffered = 30
const shownOfLine = 48

/** Where the heads stand, when they were not found or taken for others: the lines of the sheet as they begin. */
function HeadLineChoice({
  laid,
  nature,
  onChoose,
}: {
  readonly laid: Laid
  readonly nature: SheetNature | undefined
  readonly onChoose: ExcelImportActions['chooseHeads']
}): ReactElement | null {
  const lines = (laid.workbook.sheets[laid.chosen]?.lines ?? []).slice(0, linesOffered)
  if (nature === undefined || nature.type === 'empty' || lines.length < 2) return null
  return (
    <TextField
      select
      size="small"
      label="表头在第几行"
      value={nature.type === 'list' ? nature.found.line : ''}
      onChange={({ target: { value } }) => onChoose(Number(value))}
      fullWidth={false}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 480, mt: 1.5, display: 'block', '& .MuiInputBase-root': { width: '100%' } }}
    >
      {lines.map((line, at) => {
        const text = lineToText(line)
        return (
          // The lines of a sheet stay as they are.
          <MenuItem key={at} value={at} disabled={text === ''}>
            第 {at + 1} 行　{text === '' ? '（空行）' : text}
          </MenuItem>
        )
      })}
    </TextField>
  )
}

function lineToText(line: SheetLine): string {
  const cells = line.map((cell) => cellToText(cell).replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  const text = cells.join('、')
  return text.length > shownOfLine ? `${text.slice(0, shownOfLine)}…` : text
}

const natureWords: { readonly [N in SheetNature['type']]: string } = {
  list: '案件清单',
  card: '登记卡（一件）',
  classes: '分类表',
  empty: '空表',
  'no-heads': '没有找到表头',
}

function NatureNotice({ nature }: { readonly nature: SheetNature | undefined }): ReactElement | null {
  switch (nature?.type) {
    case 'list': {
      const { found, remembered, sheet } = nature
      const lines = sheet.lines.length - found.lastLine - 1
      return (
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>
          表头在第 {found.line + 1}
          {found.lastLine > found.line ? `、${found.lastLine + 1}` : ''} 行，下面有 {lines} 行。
          {remembered ? '各列的意思照上一次同样表头的设定。' : '请核对下面各列的意思，不对的改过来。'}
        </Typography>
      )
    }
    case 'card':
      return <Typography sx={{ mt: 1 }}>这是一件一张的登记卡，按卡上的项目名称读成一件。</Typography>
    case 'classes':
      return (
        <Alert
          severity="info"
          sx={{ mt: 1 }}
          action={<Button onClick={() => goTo({ screen: 'settings', section: 'classes' })}>去设置内容分类</Button>}
        >
          这是一张内容分类表，不是案件清单。分类表在“设置—内容分类”里导入。
        </Alert>
      )
    case 'empty':
      return (
        <Alert severity="warning" sx={{ mt: 1 }}>
          这张工作表是空的。请改选另一张。
        </Alert>
      )
    case 'no-heads':
      return (
        <Alert severity="warning" sx={{ mt: 1 }}>
          前 {nature.looked}{' '}
          行里没有找到表头（例如“编号、来电时间、姓名、联系电话、诉求内容”）。表头在别的行的，请在上面选定是第几行；没有表头的，请在表格最上面加一行。
        </Alert>
      )
    case undefined:
      return null
  }
}

const shownLines = 5

const confidenceWords: { readonly [C in Confidence]: string } = {
  sure: '按表头认定',
  likely: '可能是，请核对',
  guess: '猜的，请核对',
}

function MappingTable({
  nature,
  actions,
}: {
  readonly nature: Extract<SheetNature, { type: 'list' }>
  readonly actions: ExcelImportActions
}): ReactElement {
  const { mapping, sheet, found } = nature
  const lines = sheet.lines
    .slice(found.lastLine + 1)
    .filter((line) => line.some((cell) => cellToText(cell).trim() !== ''))
    .slice(0, shownLines)
  const faults = findMappingFaults(mapping)
  return (
    <Panel title="各列的意思" padding="none">
      {faults.map((fault) => (
        <Alert key={mappingFaultToText(fault)} severity="error" sx={{ borderRadius: 0 }}>
          {mappingFaultToText(fault)}
        </Alert>
      ))}
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="各列的意思和前几行">
        <Box component="table" sx={tableSx}>
          <thead>
            <tr>
              {mapping.map((choice) => (
                <th key={choice.column} scope="col">
                  <ColumnHead choice={choice} onChoose={actions.chooseField} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              // The first lines of a sheet stay as they are.
              <tr key={at}>
                {mapping.map(({ column }) => (
                  <td key={column}>{showCell(line, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      <Typography variant="caption" component="p" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
        没有对应项目的列不会丢：内容原样留在案件的“旧台账原文”里。
      </Typography>
    </Panel>
  )
}

const shownCharacters = 60

function showCell(line: SheetLine, column: number): string {
  const text = cellToText(line[column]).replaceAll(/\s+/gu, ' ').trim()
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
}

function ColumnHead({
  choice: { column, head, field, confidence },
  onChoose,
}: {
  readonly choice: ColumnChoice
  readonly onChoose: ExcelImportActions['chooseField']
}): ReactElement {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={`${columnToLetters(column)} 列　${head === '' ? '（没有表头）' : head}`}
      value={field ?? ''}
      onChange={({ target: { value } }) => onChoose(column, parseImportField(value))}
      helperText={field === undefined ? '原样保留' : confidenceWords[confidence]}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">原样保留</MenuItem>
      {importFieldNames.map((name) => (
        <MenuItem key={name} value={name}>
          {importFields[name].word}
        </MenuItem>
      ))}
    </TextField>
  )
}

const tableSx = {
  borderCollapse: 'collapse',
  '& th': { minWidth: 168, textAlign: 'left', px: 1, pt: 1.5, pb: 1, fontWeight: 400, verticalAlign: 'top' },
  '& td': {
    px: 1,
    py: 0.75,
    maxWidth: 220,
    borderTop: 1,
    borderColor: 'divider',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
} as const
