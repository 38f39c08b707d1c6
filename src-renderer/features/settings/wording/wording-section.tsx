import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import { valuesOf } from '#shared/case/choices'
import type { Office } from '#shared/office/office'
import { toOfficeWording, type WordingLine } from '#shared/wording/wording-record'
import { wordingOf, wordingPaperWords, type WordingName } from '#shared/wording/wordings'
import { useWordings } from '../../../desk/use-wordings'
import { wordingFaultToText } from '../../../messages/wording-words'
import { ChoiceField } from '../../../ui/choice-field'
import { EmptyState } from '../../../ui/empty-state'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { WordingDialog } from './wording-dialog'

const changedOnes = 'changed'

const isOwn = ({ own }: WordingLine): boolean => own !== undefined

/** 单据用语: every sentence that the program prints of itself, paper by paper, and what the office writes in its place. */
export function WordingSection({
  office,
  mayChange,
}: {
  readonly office: Office
  readonly mayChange: boolean
}): ReactElement {
  const lines = useWordings()
  const [paper, setPaper] = useState<string>('report')
  const [chosen, setChosen] = useState<WordingName>()
  const wording = useMemo(() => toOfficeWording(lines ?? []), [lines])
  const shown = (lines ?? []).filter((line) =>
    paper === changedOnes ? isOwn(line) : wordingOf(line.name).on === paper,
  )
  const open = lines?.find(({ name }) => name === chosen)
  return (
    <Panel title="单据用语" padding="none">
      <Stack direction="row" sx={{ px: 2, py: 1.5, gap: 2, alignItems: 'center' }}>
        <ChoiceField
          label="文书"
          value={paper}
          width={260}
          choices={[
            [changedOnes, `改过的（${(lines ?? []).filter(isOwn).length} 处）`],
            ...valuesOf(wordingPaperWords).map((one): [string, string] => [one, wordingPaperWords[one]]),
          ]}
          onChoose={setPaper}
        />
        <Typography sx={{ flex: 1, fontSize: 13, color: 'text.secondary' }}>
          程序印在文书上的标题、开头、结束语和说明，都可以换成本单位的写法；全单位的电脑同步后一样。已经审定的回复、已经打印的单据不变。
        </Typography>
      </Stack>
      {lines === undefined ? (
        <LoadingRows rows={6} />
      ) : shown.length === 0 ? (
        <EmptyState title="没有改过的用语" hint="在左边选一种文书，改它的用语。" />
      ) : (
        <WordingTable lines={shown} withPaper={paper === changedOnes} mayChange={mayChange} onChoose={setChosen} />
      )}
      {open === undefined ? null : (
        <WordingDialog line={open} wording={wording} office={office} onClose={() => setChosen(undefined)} />
      )}
    </Panel>
  )
}

interface WordingTableProps {
  readonly lines: readonly WordingLine[]
  readonly withPaper: boolean
  readonly mayChange: boolean
  readonly onChoose: (name: WordingName) => void
}

function WordingTable({ lines, withPaper, mayChange, onChoose }: WordingTableProps): ReactElement {
  return (
    <Table size="small" aria-label="单据用语">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: withPaper ? 290 : 230 }}>哪一处</TableCell>
          <TableCell>用语</TableCell>
          <TableCell sx={{ width: 96 }}>状态</TableCell>
          <TableCell sx={{ width: 88 }} />
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => {
          const { on, name: word } = wordingOf(line.name)
          return (
            <TableRow key={line.name} hover>
              <TableCell>{withPaper ? `${wordingPaperWords[on]} ${word}` : word}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {line.text === '' ? (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    （不印）
                  </Box>
                ) : (
                  line.text
                )}
                {line.faults.map((fault) => {
                  const words = wordingFaultToText(fault)
                  return (
                    <Typography key={words} sx={{ fontSize: 13, color: 'error.main' }}>
                      本单位写的“{line.own}”有错，用的是自带的：{words}
                    </Typography>
                  )
                })}
              </TableCell>
              <TableCell>
                {line.isInConflict ? (
                  <Chip size="small" label="需要核对" color="warning" variant="outlined" />
                ) : line.faults.length > 0 ? (
                  <Chip size="small" label="有错" color="error" variant="outlined" />
                ) : isOwn(line) ? (
                  <Chip size="small" label="已改" variant="outlined" />
                ) : (
                  '自带'
                )}
              </TableCell>
              <TableCell>
                {mayChange ? (
                  <Button size="small" aria-label={`修改 ${word}`} onClick={() => onChoose(line.name)}>
                    修改…
                  </Button>
                ) : null}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
