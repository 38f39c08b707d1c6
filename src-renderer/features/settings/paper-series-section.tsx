import { documentSeriesWords } from '#shared/case/form-paper-words'
import { prefixLimit } from '#shared/numbering/paper-series'
import { foldText } from '#shared/text/fold-text'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { commitPaperSeries } from '../../ledger-store/commit/commit-paper-series'
import { noPaperNumberWords, paperSeriesFailureToWords } from '../../messages/paper-number-words'
import type { FailureWords } from '../../messages/words-of'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { usePaperSeries, type SeriesLine } from './use-paper-series'

/** 单据编号: what stands before the year in the numbers of each kind of paper, and which number is next. */
export function PaperSeriesSection({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const lines = usePaperSeries()
  const [chosen, setChosen] = useState<SeriesLine>()
  return (
    <Panel title="单据编号" padding="none">
      <Box sx={{ px: 2, py: 1.5 }}>
        单据第一次打印或存文件时取号，记入案件，以后不变；每年从 1
        编起。今年已经在纸上编到几号的，把下一个号改成接着的号。发文字号（上行文、函件）填了机关代字，例如
        石政函，才由程序编号；单位统一登记发文的不要填。
      </Box>
      {lines === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <Table size="small" aria-label="单据编号">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 160 }}>单据</TableCell>
              <TableCell sx={{ width: 200 }}>字头</TableCell>
              <TableCell>下一个号</TableCell>
              <TableCell sx={{ width: 100 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <TableRow key={line.kind}>
                <TableCell>{line.name}</TableCell>
                <TableCell>{line.prefix}</TableCell>
                <TableCell>{nextToText(line)}</TableCell>
                <TableCell>
                  {mayChange ? (
                    <Button size="small" onClick={() => setChosen(line)} aria-label={`修改${line.name}的编号`}>
                      修改…
                    </Button>
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {chosen === undefined ? null : <SeriesDialog line={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  )
}

const nextToText = ({ right, text, isLeftBlank }: SeriesLine): string => {
  if (isLeftBlank) return '没有填机关代字：打印时留空，由人填写'
  return right.right === 'none' ? noPaperNumberWords[right.why] : text
}

function SeriesDialog({ line, onClose }: { readonly line: SeriesLine; readonly onClose: () => void }): ReactElement {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const isDocument = Object.hasOwn(documentSeriesWords, line.kind)
  const next = line.right.right === 'none' ? undefined : line.right.next
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    const series = {
      prefix: String(form.get('prefix') ?? ''),
      year: line.year,
      first: Number(foldText(String(form.get('first') ?? ''))),
    }
    const done = await commitPaperSeries(ledger, line.kind, series, settings.actorId)
    setBusy(false)
    if (done.ok) tell(`已保存 · ${isDocument ? line.name : `${line.name}编号`}`)
    else setFailure(paperSeriesFailureToWords(done.failure))
    return done.ok
  }
  return (
    <FormDialog
      title={isDocument ? line.name : `${line.name}编号`}
      subtitle={
        line.isLeftBlank
          ? `填上机关代字，打印带版头的公文时编成“代字〔${line.year}〕号数号”。`
          : `编号写成“字头〔${line.year}〕号数号”，现在的下一个是 ${line.text}。编过的号不变。`
      }
      draft={{ form: 'paper-series', about: line.kind }}
      submitLabel="保存"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <TextRow
          name="prefix"
          label={isDocument ? '机关代字' : '字头'}
          limit={prefixLimit}
          defaultValue={line.prefix}
        />
        <TextRow name="first" label="下一个号" required defaultValue={String(next ?? 1)} />
      </FieldPair>
    </FormDialog>
  )
}
