import Box from '@mui/material/Box'
import FormHelperText from '@mui/material/FormHelperText'
import Typography from '@mui/material/Typography'
import { useRef, useState, type ClipboardEvent, type ReactElement } from 'react'
import {
  groupsToIdentity,
  judgeGroup,
  paperKeyGroups,
  paperKeyPrefix,
  textToGroups,
  typedToGroup,
} from '#shared/bundle/paper-key'
import { paperKeyWrongToText } from '../messages/key-words'
import { ComposingTextField } from './composing-text-field'

export interface PaperKeyFieldProps {
  /** The identity once every group holds together, undefined until then and after a change. It is a secret: keep it no longer than needed. */
  readonly onKey: (identity: string | undefined) => void
  readonly disabled?: boolean
}

/**
 * The office's paper key, typed group by group as it stands on the sheet. Each group is judged as soon as it is full, and
 * the whole when all are; says which group to look at again where that can be told.
 */
export function PaperKeyField({ onKey, disabled = false }: PaperKeyFieldProps): ReactElement {
  const [groups, setGroups] = useState<readonly string[]>(() => paperKeyGroups.map(() => ''))
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const read = groupsToIdentity(groups)
  const isBegun = groups.some((group) => group !== '')
  const mistyped = !read.ok && read.failure.type === 'PaperKeyMistyped' ? read.failure.groups : []
  const take = (next: readonly string[]): void => {
    setGroups(next)
    const whole = groupsToIdentity(next)
    onKey(whole.ok ? whole.value : undefined)
  }
  const type = (at: number, group: string): void => {
    take(groups.map((one, nth) => (nth === at ? group : one)))
    if (judgeGroup(group, at) === 'fits') inputs.current[at + 1]?.focus()
  }
  const paste = (event: ClipboardEvent): void => {
    const pasted = textToGroups(event.clipboardData.getData('text'))
    if (pasted === undefined) return
    event.preventDefault()
    take(pasted)
  }
  return (
    <Box role="group" aria-label="恢复密钥" onPaste={paste}>
      <Typography component="p" sx={{ fontFamily: 'monospace', color: 'text.secondary', mb: 1 }}>
        {paperKeyPrefix}（已印好，不用填）
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)', columnGap: 1, rowGap: 2 }}>
        {paperKeyGroups.map((_length, at) => (
          // Made capitals once the field is left: while an input method is in the middle of a word, a change would have it write it again.
          <ComposingTextField
            // The groups never change their order or number.
            key={`group-${String(at)}`}
            label={`第 ${at + 1} 组`}
            value={groups[at] ?? ''}
            disabled={disabled}
            error={isWrong(groups[at] ?? '', at) || mistyped.includes(at + 1)}
            inputRef={(input: HTMLInputElement | null) => void (inputs.current[at] = input)}
            instant
            toValue={typedToGroup}
            onCommit={(group) => type(at, group)}
            autoComplete="off"
            slotProps={{
              inputLabel: { shrink: true },
              htmlInput: { spellCheck: false, lang: 'en' },
            }}
            sx={{ '& input': { fontFamily: 'monospace', letterSpacing: 2, textTransform: 'uppercase' } }}
          />
        ))}
      </Box>
      <FormHelperText
        error={!read.ok && read.failure.type !== 'PaperKeyIncomplete'}
        role="status"
        sx={{ minHeight: 24, fontSize: 13 }}
      >
        {read.ok
          ? '15 组都对，与校验相符。'
          : isBegun
            ? paperKeyWrongToText(read.failure)
            : '照纸上的 15 组依次填写，大小写都可以；也可以整串粘贴。'}
      </FormHelperText>
    </Box>
  )
}

const isWrong = (group: string, at: number): boolean => ['letter-wrong', 'long'].includes(judgeGroup(group, at))
