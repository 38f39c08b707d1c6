import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { replyLimits, type LegalBasis } from '#shared/case/reply-draft'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import { LawPicker } from '../../laws/law-picker'
import { ComposingTextField } from '../../ui/composing-text-field'
import { CloseIcon, PlusIcon } from '../../ui/icons'

export interface LegalBasisFieldsProps {
  readonly basis: readonly LegalBasis[]
  readonly onChange: (basis: LegalBasis[]) => void
  /** Writes the words of a clause that was picked into the reply. */
  readonly onInsert: (text: string) => void
}

/** 法律依据: laws with article and clause, as many as are relied on. */
export function LegalBasisFields({ basis, onChange, onInsert }: LegalBasisFieldsProps): ReactElement {
  const [picking, setPicking] = useState(false)
  const take = (picked: LegalBasis, text: string): void => {
    const isThere = basis.some((one) => formatLegalBasis(one) === formatLegalBasis(picked))
    if (!isThere) onChange([...basis, picked])
    if (text !== '') onInsert(text)
  }
  const replace = (index: number, change: Partial<LegalBasis>): void =>
    onChange(basis.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <Box role="group" aria-label="法律依据">
      <Stack direction="row" sx={{ alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3" component="p" sx={{ flex: 1 }}>
          法律依据
        </Typography>
        <Button size="small" onClick={() => setPicking(true)}>
          从法规库引用…
        </Button>
        <Button
          size="small"
          startIcon={<PlusIcon />}
          onClick={() => onChange([...basis, { law: '', article: '', clause: '' }])}
        >
          添加依据
        </Button>
      </Stack>
      {basis.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>没有列依据。名称不用加书名号，条、款填数字即可。</Typography>
      ) : null}
      <Stack sx={{ gap: 1 }}>
        {basis.map((one, index) => (
          // Rows have no identity of their own; a removed row shifts the others up, as on paper.
          <Stack key={index} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <ComposingTextField
              value={one.law}
              placeholder="法律、法规或文件名称"
              instant
              onCommit={(law) => replace(index, { law })}
              limit={replyLimits.law}
              slotProps={{ htmlInput: { 'aria-label': `第 ${index + 1} 条依据名称` } }}
            />
            <ShortField
              label={`第 ${index + 1} 条依据的条`}
              placeholder="条"
              value={one.article}
              onCommit={(article) => replace(index, { article })}
            />
            <ShortField
              label={`第 ${index + 1} 条依据的款`}
              placeholder="款"
              value={one.clause}
              onCommit={(clause) => replace(index, { clause })}
            />
            <IconButton
              size="small"
              aria-label={`删去第 ${index + 1} 条依据`}
              onClick={() => onChange(basis.filter((_one, at) => at !== index))}
            >
              <CloseIcon />
            </IconButton>
          </Stack>
        ))}
      </Stack>
      {picking ? <LawPicker onTake={take} onClose={() => setPicking(false)} /> : null}
    </Box>
  )
}

interface ShortFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onCommit: (value: string) => void
}

const ShortField = ({ label, placeholder, value, onCommit }: ShortFieldProps): ReactElement => (
  <ComposingTextField
    value={value}
    placeholder={placeholder}
    instant
    onCommit={onCommit}
    limit={replyLimits.article}
    slotProps={{ htmlInput: { 'aria-label': label } }}
    sx={{ width: 88, flexShrink: 0 }}
  />
)
