import { outcomeWords, outcomes } from '#shared/case/choices'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { replyDraftSchema, replyFormats, replyLimits, type ReplyDraft } from '#shared/case/reply-draft'
import type { ReplyGap } from '#shared/case/reply-gaps'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { ComposingTextField } from '../../ui/composing-text-field'
import { DayField } from '../../ui/day-field'
import { useDesk } from '../../desk/desk'
import { HeadFields } from './head-fields'
import { HeadingChoices } from './heading-choices'
import { LegalBasisFields } from './legal-basis-fields'
import { appendParagraphs, countCharacters } from './reply-draft-text'
import { ReplyTextField } from './reply-text-field'
import { formatWords } from './reply-words'
import type { DocumentNumbering } from './use-document-number'

export interface ReplyFormProps {
  readonly draft: ReplyDraft
  readonly gaps: readonly ReplyGap[]
  readonly issuedOn: LocalDate
  readonly today: LocalDate
  readonly numbering: DocumentNumbering
  readonly onChange: (change: Partial<ReplyDraft>) => void
}

/** The reply's fields in the order of the paper. */
export function ReplyForm({ draft, gaps, issuedOn, today, numbering, onChange }: ReplyFormProps): ReactElement {
  const needed = (field: ReplyGap): { readonly required: boolean } => ({
    required: field !== 'opinion' || draft.format === 'report',
  })
  const countHint = (text: string, gap: ReplyGap): string =>
    `${countCharacters(text)} 字${gaps.includes(gap) ? '，必填' : ''}`
  return (
    <Stack sx={{ gap: 2 }}>
      <FormatChoice draft={draft} onChange={onChange} />
      <HeadFields draft={draft} numbering={numbering} onChange={onChange} />
      <ComposingTextField
        label="反映事项"
        {...needed('subject')}
        value={draft.subject}
        instant
        onCommit={(subject) => onChange({ subject })}
        helperText="印在“反映”和“问题”之间，例如 石桥村路灯不亮"
        limit={replyLimits.subject}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '170px minmax(0, 1fr)', gap: 2 }}>
        <DayField
          label="调查日期"
          required
          defaultValue={draft.investigatedOn}
          min={issuedOn}
          max={today}
          onPick={(day) => onChange({ investigatedOn: parseLocalDate(day) ?? '' })}
        />
        <ComposingTextField
          label="调查人员"
          {...needed('investigators')}
          value={draft.investigators}
          instant
          onCommit={(investigators) => onChange({ investigators })}
          placeholder="例如 村镇建设办公室王建国、李明"
          limit={replyLimits.investigators}
        />
      </Box>
      <ReplyTextField
        label="调查情况"
        {...needed('findings')}
        value={draft.findings}
        minRows={6}
        maxRows={16}
        instant
        onCommit={(findings) => onChange({ findings })}
        helperText={`${countHint(draft.findings, 'findings')}。一行一段，不用空两格`}
        limit={replyLimits.findings}
      />
      <HeadingChoices text={draft.findings} chosen={draft.headings} onChoose={(headings) => onChange({ headings })} />
      <LegalBasisFields
        basis={draft.basis}
        onChange={(basis) => onChange({ basis })}
        onInsert={(text) => onChange({ findings: appendParagraphs(draft.findings, text) })}
      />
      <ReplyTextField
        label="处理意见"
        {...needed('opinion')}
        value={draft.opinion}
        minRows={4}
        maxRows={12}
        instant
        onCommit={(opinion) => onChange({ opinion })}
        helperText={`${countHint(draft.opinion, 'opinion')}。分条写时用“一、”“（一）”“1.”开头，或按 Ctrl+1 到 Ctrl+4 编号`}
        limit={replyLimits.opinion}
      />
      <HeadingChoices text={draft.opinion} chosen={draft.headings} onChoose={(headings) => onChange({ headings })} />
      <OutcomeChoice draft={draft} onChange={onChange} />
    </Stack>
  )
}

type PartProps = Pick<ReplyFormProps, 'draft' | 'onChange'>

function FormatChoice({ draft, onChange }: PartProps): ReactElement {
  const { replyHeads } = useDesk().settings
  const choose = (value: string): void => {
    const format = replyDraftSchema.shape.format.safeParse(value).data ?? draft.format
    // Each form has the head that was last chosen for it here: one that a letter has may be none for a report.
    onChange({ format, head: replyHeads[format === 'letter' ? 'letter' : 'report'] })
  }
  return (
    <RadioGroup
      row
      aria-label="文书格式"
      value={draft.format}
      onChange={(_event, value) => choose(value)}
      sx={{ gap: 1 }}
    >
      {replyFormats.map((format) => (
        <FormControlLabel
          key={format}
          value={format}
          control={<Radio />}
          sx={{ flex: 1, alignItems: 'flex-start', m: 0 }}
          label={
            <Box sx={{ pt: 0.75 }}>
              {formatWords[format].name}
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {formatWords[format].when}
              </Typography>
            </Box>
          }
        />
      ))}
    </RadioGroup>
  )
}

function OutcomeChoice({ draft, onChange }: PartProps): ReactElement {
  return (
    <TextField
      select
      label="办理结果"
      required
      value={draft.outcome}
      onChange={(event) =>
        onChange({ outcome: replyDraftSchema.shape.outcome.safeParse(event.target.value).data ?? '' })
      }
      helperText="不印在回复上，随回复包报受理中心，并印在存根上"
      sx={{ maxWidth: 340 }}
    >
      {outcomes.map((outcome) => (
        <MenuItem key={outcome} value={outcome}>
          {outcomeWords[outcome]}
        </MenuItem>
      ))}
    </TextField>
  )
}
