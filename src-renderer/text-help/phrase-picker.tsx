import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useId, useState, type ReactElement } from 'react'
import { isForField, phraseUseWord, type Phrase } from '#shared/phrase/phrase'
import { findToFill } from '#shared/text/to-fill'
import { foldText } from '#shared/text/fold-text'
import { ComposingTextField } from '../ui/composing-text-field'
import { DialogHeading } from '../ui/dialog-heading'
import { EmptyState } from '../ui/empty-state'

export interface PhrasePickerProps {
  /** What the field is called that is written in. */
  readonly label: string
  readonly phrases: readonly Phrase[]
  /** A phrase as it would be written now. */
  readonly fill: (phrase: Phrase) => string
  readonly onTake: (text: string) => void
  readonly onClose: () => void
}

/** The phrases that somebody may insert, those for the field first, each as it would stand there. */
export function PhrasePicker({ label, phrases, fill, onTake, onClose }: PhrasePickerProps): ReactElement {
  const titleId = useId()
  const [typed, setTyped] = useState('')
  const sought = foldText(useDeferredValue(typed))
  const found = phrases.filter(({ name, text }) => foldText(`${name} ${text}`).includes(sought))
  const own = found.filter((phrase) => isForField(phrase, label))
  const groups = [
    { head: `“${label}”用的`, of: own },
    { head: own.length === 0 ? '' : '其他的', of: found.filter((phrase) => !own.includes(phrase)) },
  ]
  return (
    <Dialog open disableRestoreFocus onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="phrases">
        常用语，写到光标处
      </DialogHeading>
      <DialogContent sx={{ height: 460, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <ComposingTextField
          instant
          autoFocus
          value={typed}
          onCommit={setTyped}
          placeholder="名称或内容里的字"
          sx={{ mt: 0.5, flexShrink: 0 }}
          slotProps={{ htmlInput: { 'aria-label': '找常用语', type: 'search' } }}
        />
        {found.length === 0 ? (
          <EmptyState
            title={phrases.length === 0 ? '还没有常用语' : '没有找到'}
            hint="在“设置”的“常用语”里添加：写一段话，要填的地方写 {台账号}、{办结时限} 这样的字段。"
          />
        ) : (
          groups.map(({ head, of }) =>
            of.length === 0 ? null : (
              <Stack key={head} sx={{ gap: 0.5 }}>
                {head === '' ? null : <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>{head}</Typography>}
                {of.map((phrase) => (
                  <PhraseLine key={phrase.id} phrase={phrase} text={fill(phrase)} onTake={onTake} />
                ))}
              </Stack>
            ),
          )
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function PhraseLine({
  phrase,
  text,
  onTake,
}: Pick<PhrasePickerProps, 'onTake'> & { readonly phrase: Phrase; readonly text: string }): ReactElement {
  const open = findToFill(text)
  return (
    <ButtonBase
      onClick={() => onTake(text)}
      aria-label={`写入常用语 ${phrase.name}`}
      sx={{
        display: 'block',
        textAlign: 'left',
        px: 1.5,
        py: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '&:hover, &:focus-visible': { bgcolor: 'action.hover', borderColor: 'primary.main' },
      }}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'baseline' }}>
        <Typography sx={{ fontWeight: 600, flex: 1 }}>{phrase.name}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {phrase.ownerId === '' ? '本单位' : '个人'} · {phraseUseWord(phrase.use)}
        </Typography>
      </Stack>
      <Typography sx={{ whiteSpace: 'pre-line', fontSize: 13 }}>{text}</Typography>
      {open.length === 0 ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          案件里还没有：{open.join('、')}，写入后请补上
        </Typography>
      )}
    </ButtonBase>
  )
}
