import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRef, useState, type ReactElement } from 'react'
import { wordFields } from '#shared/papers/word-fields'
import { phraseLimits, phraseUseNames, phraseUses, type Phrase, type PhraseUse } from '#shared/phrase/phrase'
import { FieldButtons } from '../../../ui/field-buttons'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { insertText, placeOf } from '../../../ui/insert-text'
import { usePhraseAct } from './use-phrase-act'

export interface PhraseDialogProps {
  /** Undefined for a new one. */
  readonly phrase: Phrase | undefined
  readonly actorId: string
  /** Whether the person may keep the office's. */
  readonly mayKeepOffice: boolean
  readonly onClose: () => void
}

/** A phrase: what it is called, for which field it is, and its words with fields of the case. */
export function PhraseDialog({ phrase, actorId, mayKeepOffice, onClose }: PhraseDialogProps): ReactElement {
  const { act, busy, failure } = usePhraseAct()
  const [id] = useState(() => phrase?.id ?? crypto.randomUUID())
  const place = useRef<HTMLDivElement>(null)
  const owner = phrase?.ownerId ?? (mayKeepOffice ? '' : actorId)
  const submit = (form: FormData): Promise<boolean> => {
    const name = String(form.get('name') ?? '').trim()
    const ownerId = phrase?.ownerId ?? (form.get('owner') === 'office' ? '' : actorId)
    const parts = { name, text: String(form.get('text') ?? ''), use: parseUse(String(form.get('use') ?? '')), ownerId }
    return act(id, { want: 'write', parts }, `常用语“${name}”已保存`)
  }
  const pick = (mark: string): void => {
    const field = place.current?.querySelector('textarea')
    if (field instanceof HTMLTextAreaElement) insertText(placeOf(field), mark)
  }
  return (
    <FormDialog
      title={phrase === undefined ? '添加常用语' : `修改“${phrase.name}”`}
      draft={{ form: 'phrase', about: phrase?.id ?? '' }}
      submitLabel="保存"
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <TextRow
          name="name"
          label="名称"
          required
          defaultValue={phrase?.name ?? ''}
          limit={phraseLimits.name}
          autoFocus
        />
        <SelectRow
          name="use"
          label="用在哪一栏"
          required
          choices={phraseUseNames.map((use) => ({ value: use, label: phraseUses[use].word }))}
          defaultValue={phrase === undefined ? 'any' : String(phrase.use)}
        />
      </FieldPair>
      {phrase !== undefined || !mayKeepOffice ? null : (
        <ChoiceRow
          name="owner"
          label="谁能用"
          choices={[
            { value: 'office', label: '本单位的人都能用' },
            { value: 'own', label: '只自己用' },
          ]}
          defaultValue={owner === '' ? 'office' : 'own'}
        />
      )}
      <Box ref={place}>
        <TextRow
          name="text"
          label="内容"
          required
          lines={5}
          limit={phraseLimits.text}
          defaultValue={phrase?.text ?? ''}
          hint="要填的地方写字段，例如：已于{今天}电话告知{来电人}。案件里没有的会留成〔待填：…〕"
        />
      </Box>
      <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>可以用的字段，点一下写到光标处：</Typography>
      <FieldButtons fields={wordFields} onPick={pick} />
    </FormDialog>
  )
}

const parseUse = (value: string): PhraseUse => phraseUseNames.find((use) => use === value) ?? 'any'
