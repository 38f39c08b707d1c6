import type { Theme } from '@mui/material/styles'
import { memo, type ReactElement, type ReactNode } from 'react'
import { ledgerNumberToWords } from '#shared/case/columns/numbers'
import type { FoundPlace } from '../../search-worker/search-messages'
import { StageChip } from '../../ui/stage-chip'
import { Marked } from './marked'
import { placesOfHit, type PaletteOption } from './palette-options'

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

/** How the lines look, once for the whole list: twenty are drawn anew with each key, and no style is worked out for any of them. */
export const linesSx = {
  '& .line': { px: 2, py: 0.75, cursor: 'pointer' },
  '& .line:hover': { bgcolor: 'action.hover' },
  '& .line[aria-selected=true]': {
    bgcolor: 'action.selected',
    boxShadow: (theme: Theme) => `inset 3px 0 ${theme.palette.primary.main}`,
  },
  '& .case': { display: 'flex', gap: 1.5, alignItems: 'center' },
  '& .number': { flexShrink: 0, minWidth: 84, fontVariantNumeric: 'tabular-nums', color: 'text.secondary' },
  '& .title': { flex: 1, minWidth: 0, ...oneLine },
  '& .voided': { textDecoration: 'line-through' },
  '& .day': { flexShrink: 0, fontSize: 12, color: 'text.secondary' },
  '& .stage': { flexShrink: 0, minWidth: 64, textAlign: 'right' },
  '& .places': { pl: '96px', fontSize: 12, color: 'text.secondary', ...oneLine },
  '& .place': { mr: 2 },
  '& .field': { mr: 1 },
  '& mark': {
    bgcolor: 'primary.light',
    color: 'primary.dark',
    fontWeight: 600,
    borderBottom: 1,
    borderColor: 'primary.main',
  },
} as const

export interface PaletteLineProps {
  readonly option: PaletteOption
  readonly active: boolean
  readonly place: FoundPlace | undefined
  readonly onRun: (option: PaletteOption) => void
}

/** One line of what was found. */
export const PaletteLine = ({ option, active, place, onRun }: PaletteLineProps): ReactElement => (
  <div
    role="option"
    id={option.id}
    aria-selected={active}
    className="line"
    // The field keeps the focus: the letters go on there.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onRun(option)}
  >
    <Content option={option} place={place} />
  </div>
)

/** Drawn anew only where what it shows is another. */
const Content = memo(function Content({ option, place }: Pick<PaletteLineProps, 'option' | 'place'>): ReactNode {
  switch (option.type) {
    case 'recent':
      return option.words
    case 'other':
      return <Marked text={option.title} marks={option.marks} />
    case 'case':
      return <CaseContent hit={option.hit} place={place} />
  }
})

/** Most cases that are found still are with the next letter. */
const Stage = memo(StageChip)

interface CaseContentProps {
  readonly hit: Extract<PaletteOption, { type: 'case' }>['hit']
  readonly place: FoundPlace | undefined
}

function CaseContent({ hit, place }: CaseContentProps): ReactElement {
  const { shown } = hit
  const numberMarks = hit.places.find(({ field }) => field === '台账号')?.marks ?? []
  const places = placesOfHit(hit, place).filter(({ field }) => field !== '台账号')
  return (
    <>
      <div className="case">
        <span className="number">
          <Marked text={ledgerNumberToWords(shown.ledgerNumber, shown)} marks={numberMarks} />
        </span>
        <span className={shown.stage === 'voided' ? 'title voided' : 'title'}>
          {shown.confidential ? '〔保密〕' : ''}
          <Marked text={shown.title} marks={hit.titleMarks} />
        </span>
        <span className="day">{shown.calledOn}</span>
        <span className="stage">
          <Stage stage={shown.stage} />
        </span>
      </div>
      {places.length === 0 ? null : (
        <div className="places">
          {places.map(({ field, text, marks }) => (
            <span className="place" key={`${field} ${text}`}>
              <span className="field">{field}</span>
              <Marked text={text} marks={marks} />
            </span>
          ))}
        </div>
      )}
    </>
  )
}
