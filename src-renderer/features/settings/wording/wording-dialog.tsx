import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import type { Office } from '#shared/office/office'
import { wordFieldNames, wordFields } from '#shared/papers/word-fields'
import { fieldsOfWording, judgeWording, wordingLimit } from '#shared/wording/judge-wording'
import { cleanWording } from '#shared/wording/plan-wording'
import type { OfficeWording } from '#shared/wording/say-wording'
import type { WordingLine } from '#shared/wording/wording-record'
import { wordingOf } from '#shared/wording/wordings'
import { useRestoredValue } from '../../../drafts/restored-fields'
import { wordingFaultToText, wordingTitle } from '../../../messages/wording-words'
import { FieldButtons } from '../../../ui/field-buttons'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { insertText, placeOf } from '../../../ui/insert-text'
import { useWordingAct } from './use-wording-act'
import { WordingPreviewPane } from './wording-preview-pane'

export interface WordingDialogProps {
  readonly line: WordingLine
  /** What the office writes today. */
  readonly wording: OfficeWording
  readonly office: Office
  readonly onClose: () => void
}

/** One wording: what is written, what is wrong with it, and beside it the paper as it would be printed. */
export function WordingDialog({ line, wording, office, onClose }: WordingDialogProps): ReactElement {
  const { name, own } = line
  const { write, busy, failure } = useWordingAct()
  const reset = async (): Promise<void> => {
    if (await write({ name, text: null })) onClose()
  }
  return (
    <FormDialog
      title={wordingTitle(name)}
      subtitle="大括号里的字段打印时按案件填写。改了以后打印的都按新的写；已经审定的回复不变。"
      draft={{ form: 'wording', about: name }}
      submitLabel="保存"
      width="lg"
      busy={busy}
      failure={failure}
      moreActions={
        own === undefined ? null : (
          <Button disabled={busy} onClick={() => void reset()}>
            恢复自带的用语
          </Button>
        )
      }
      onSubmit={(form) => write({ name, text: String(form.get('text') ?? '') })}
      onClose={onClose}
    >
      <WordingFields line={line} wording={wording} office={office} />
    </FormDialog>
  )
}

function WordingFields({ line, wording, office }: Omit<WordingDialogProps, 'onClose'>): ReactElement {
  const { name } = line
  const { text: shipped, mayBeBlank, mayHaveLines } = wordingOf(name)
  const start = line.own ?? shipped
  const restored = useRestoredValue('text')
  const [typed, setTyped] = useState(restored ?? start)
  const place = useRef<HTMLDivElement>(null)
  const text = cleanWording(name, typed)
  const faults = useMemo(() => judgeWording(name, text, wordFieldNames), [name, text])
  // With a fault in it the sample keeps what papers say today.
  const isSound = faults.length === 0
  const shown = useMemo(() => (isSound ? { ...wording, [name]: text } : wording), [isSound, wording, name, text])
  const pick = (mark: string): void => {
    const field = place.current?.querySelector('textarea')
    if (field instanceof HTMLTextAreaElement) insertText(placeOf(field), mark)
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)', gap: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        <Box
          ref={place}
          onInput={({ target }) => (target instanceof HTMLTextAreaElement ? setTyped(target.value) : undefined)}
        >
          <TextRow
            name="text"
            label="用语"
            required={mayBeBlank !== true}
            lines={4}
            limit={wordingLimit}
            defaultValue={start}
            hint={hintOf(mayBeBlank, mayHaveLines)}
            autoFocus
          />
        </Box>
        <Box role="status" aria-label="核对" sx={{ minHeight: 24 }}>
          {faults.map((fault) => {
            const words = wordingFaultToText(fault)
            return (
              <Typography key={words} sx={{ color: 'error.main', fontSize: 13 }}>
                {words}
              </Typography>
            )
          })}
        </Box>
        <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>可以用的字段，点一下写到光标处：</Typography>
        <FieldButtons
          fields={fieldsOfWording(name, wordFieldNames).map((field) => {
            const sample = wordFields.find((one) => one.name === field)?.sample
            return { name: field, ...(sample === undefined ? {} : { sample }) }
          })}
          onPick={pick}
        />
        <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>
          程序自带的：{shipped === '' ? '（不印）' : shipped}
        </Typography>
      </Stack>
      <WordingPreviewPane name={name} wording={shown} office={office} />
    </Box>
  )
}

const hintOf = (mayBeBlank?: true, mayHaveLines?: true): string =>
  [mayBeBlank === true ? '空着就不印' : '', mayHaveLines === true ? '一行一段' : '写成一段']
    .filter((part) => part !== '')
    .join('，')
