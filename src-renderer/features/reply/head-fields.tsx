import { replyHeads, replyHeadWords } from '#shared/case/choices'
import { findHeadRefusal, headRefusals } from '#shared/case/reply-head'
import { replyDraftSchema, replyLimits, type ReplyDraft } from '#shared/case/reply-draft'
import { normaliseDocumentNumber } from '#shared/numbering/document-number'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { noPaperNumberWords } from '../../messages/paper-number-words'
import { ComposingTextField } from '../../ui/composing-text-field'
import { headHints } from './reply-words'
import type { DocumentNumbering } from './use-document-number'

export interface HeadFieldsProps {
  readonly draft: ReplyDraft
  readonly numbering: DocumentNumbering
  readonly onChange: (change: Partial<ReplyDraft>) => void
}

/** 版头 of the reply, and what it brings with it: 发文字号 and 抄送. What is chosen here is offered for this PC's next reply of the form. */
export function HeadFields({ draft, numbering, onChange }: HeadFieldsProps): ReactElement {
  const { settings, changeSettings } = useDesk()
  const refusal = findHeadRefusal({ ...draft, number: '' })
  const choose = (value: string): void => {
    const head = replyDraftSchema.shape.head.safeParse(value).data ?? draft.head
    onChange({ head })
    if (draft.format === 'report' || draft.format === 'letter')
      void changeSettings({ replyHeads: { ...settings.replyHeads, [draft.format]: head } })
  }
  return (
    <>
      <TextField
        select
        label="版头"
        value={draft.head}
        onChange={(event) => choose(event.target.value)}
        error={refusal !== undefined}
        helperText={
          refusal === undefined ? hintOf(draft) : `${headRefusals[refusal].title}。${headRefusals[refusal].todo}`
        }
        sx={{ maxWidth: 340 }}
      >
        {replyHeads.map((head) => (
          <MenuItem key={head} value={head} disabled={findHeadRefusal({ ...draft, head, number: '' }) !== undefined}>
            {replyHeadWords[head]}
            {findHeadRefusal({ ...draft, head, number: '' }) === undefined ? '' : '（报告是上行文，不能用）'}
          </MenuItem>
        ))}
      </TextField>
      {draft.head === 'plain' ? null : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 2 }}>
          <NumberField draft={draft} numbering={numbering} onChange={onChange} />
          <ComposingTextField
            label="抄送"
            value={draft.copyTo}
            instant
            onCommit={(copyTo) => onChange({ copyTo })}
            helperText="印在末页的版记里，单位之间用逗号隔开；没有就不填"
            limit={replyLimits.copyTo}
          />
        </Box>
      )}
    </>
  )
}

const hintOf = ({ head, format }: ReplyDraft): string =>
  headHints[head === 'letter' ? 'letter-head' : head === 'plain' ? 'plain' : format === 'letter' ? 'letter' : 'report']

function NumberField({ draft, numbering, onChange }: HeadFieldsProps): ReactElement {
  const isUnreadable = draft.number.trim() !== '' && normaliseDocumentNumber(draft.number) === undefined
  return (
    <ComposingTextField
      label="发文字号"
      value={draft.number}
      instant
      onCommit={(number) => onChange({ number })}
      error={isUnreadable}
      helperText={isUnreadable ? '请写成“石政函〔2026〕12号”的样子；还没有编号的留空' : numberHint(numbering)}
      limit={replyLimits.number}
    />
  )
}

function numberHint(numbering: DocumentNumbering): string {
  switch (numbering.state) {
    case 'given':
      return `已编 ${numbering.text}；另外编号的写在这里`
    case 'next':
      return `留空：打印或存文件时取 ${numbering.text}`
    case 'not-ours':
      return `留空：打印时留出位置。${noPaperNumberWords[numbering.why]}`
    case 'left':
      return '不填就留出位置，登记发文后手写'
  }
}
