import type { FigureRow } from '#shared/figures/figure-row'
import { localDateSchema } from '#shared/prelude/local-date'
import { commitRef } from '#shared/record/commit'
import { replica } from '#tests/support/builders'

export const dayOf = (text: string) => localDateSchema.parse(text)

/** A case taken in on 1 June 2019, due on the 15th and in hand, with what is said of it. */
export const aFigureRow = (differs: Partial<FigureRow> = {}): FigureRow => ({
  id: 'x',
  issuedOn: dayOf('2019-06-01'),
  issuedMinute: '',
  dueOn: dayOf('2019-06-15'),
  closedOn: '',
  closedMinute: '',
  movedOn: dayOf('2019-06-01'),
  stage: 'handling',
  round: 1,
  channel: 'phone',
  demand: 'help',
  category: '乡村建设/路灯',
  villageName: '石桥村',
  departmentId: 'd1',
  handlerId: 'h1',
  peopleCount: 1,
  conclusion: '',
  visitedOn: '',
  visitResult: '',
  visitSolved: '',
  contactedOn: '',
  extendedCount: 0,
  feedbackMethod: '',
  sideStands: [],
  standstills: [],
  outcome: '',
  untold: false,
  ...differs,
})

/** So many cases of one kind. */
export const many = (count: number, differs: Partial<FigureRow> = {}): FigureRow[] =>
  Array.from({ length: count }, (_, nth) => aFigureRow({ ...differs, id: `${JSON.stringify(differs)} ${nth}` }))

export const june = { from: dayOf('2019-06-01'), to: dayOf('2019-06-30') }
export const inTime = { closedOn: dayOf('2019-06-10'), stage: 'closed' } as const
export const late = { closedOn: dayOf('2019-06-20'), stage: 'closed' } as const

/** An approved 不计入考核. */
export const leftOut: Pick<FigureRow, 'sideStands'> = {
  sideStands: [
    {
      side: 'exclusion',
      ref: commitRef({ replica: replica('testpc'), seq: 1 }),
      by: '',
      on: '',
      state: 'granted',
      answeredOn: '',
      dueOn: '',
      open: false,
      waitsFor: '',
    },
  ],
}
