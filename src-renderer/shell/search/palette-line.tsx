import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'
import { ledgerNumberToWords } from '#shared/case/columns/numbers'
import type { FoundPlace } from '../../search-worker/search-messages'
import { StageChip } from '../../ui/stage-chip'
import { Marked } from './marked'
import { placesOfHit, type PaletteOption } from './palette-options'

export interface PaletteLineProps {
  readonly option: PaletteOption
  readonly active: boolean
  readonly place: FoundPlace | undefined
  readonly onRun: (option: PaletteOption) => void
}

/** One line of what was found. */
export const PaletteLine = ({ option, active, place, onRun }: PaletteLineProps): ReactElement => (
  <Box
    role="option"
    id={option.id}
    aria-selected={active}
    // The field keeps the focus: the letters go on there.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onRun(option)}
    sx={{
      px: 2,
      py: 0.75,
      cursor: 'pointer',
      ...(active
        ? { bgcolor: 'action.selected', boxShadow: (theme) => `inset 3px 0 ${theme.palette.primary.main}` }
        : { '&:hover': { bgcolor: 'action.hover' } }),
    }}
  >
    <Content option={option} place={place} />
  </Box>
)

function Content({ option, place }: Pick<PaletteLineProps, 'option' | 'place'>): ReactNode {
  switch (option.type) {
    case 'recent':
      return option.words
    case 'other':
      return <Marked text={option.title} marks={option.marks} />
    case 'case':
      return <CaseContent hit={option.hit} place={place} />
  }
}

type CaseOption = Extract<PaletteOption, { type: 'case' }>

function CaseContent({
  hit,
  place,
}: {
  readonly hit: CaseOption['hit']
  readonly place: FoundPlace | undefined
}): ReactElement {
  const { shown } = hit
  const numberMarks = hit.places.find(({ field }) => field === '台账号')?.marks ?? []
  const places = placesOfHit(hit, place).filter(({ field }) => field !== '台账号')
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
        <Box sx={{ flexShrink: 0, minWidth: 84, fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>
          <Marked text={ledgerNumberToWords(shown.ledgerNumber, shown)} marks={numberMarks} />
        </Box>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            textDecoration: shown.stage === 'voided' ? 'line-through' : 'none',
          }}
        >
          {shown.confidential ? '〔保密〕' : ''}
          <Marked text={shown.title} marks={hit.titleMarks} />
        </Box>
        <Box sx={{ flexShrink: 0, fontSize: 12, color: 'text.secondary' }}>{shown.calledOn}</Box>
        <Box sx={{ flexShrink: 0, minWidth: 64, textAlign: 'right' }}>
          <StageChip stage={shown.stage} />
        </Box>
      </Box>
      {places.length === 0 ? null : (
        <Box
          sx={{
            pl: '96px',
            fontSize: 12,
            color: 'text.secondary',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {places.map(({ field, text, marks }) => (
            <Box component="span" key={`${field} ${text}`} sx={{ mr: 2 }}>
              {field}　<Marked text={text} marks={marks} />
            </Box>
          ))}
        </Box>
      )}
    </>
  )
}
