import type { ReactElement } from 'react'
import { routeToHash } from '../../routes'
import { lookToText, type FiguresLook, type LookedCases } from './figures-look'

/** The address of the cases behind a number. */
export const casesToHash = (look: FiguresLook, cases: LookedCases): string =>
  routeToHash({ screen: 'figures', look: lookToText({ ...look, cases }) })

/** Names a number among those of the screen, so that 返回 finds it again. */
export const casesToPlace = ({ of, side, place, key }: LookedCases): string =>
  [of, side, place, key === undefined ? 'whole' : `part ${key}`].join(' ')

export interface FigureLinkProps {
  readonly look: FiguresLook
  readonly cases: LookedCases
  readonly words: string
  /** What the number is of, for whoever hears it alone. */
  readonly label: string
}

/**
 * A number that opens to its cases. A plain link in a table that says how links look (`figuresTableSx`): a table has hundreds, and a component
 * each is most of what drawing it takes.
 */
export const FigureLink = ({ look, cases, words, label }: FigureLinkProps): ReactElement => (
  <span data-place={casesToPlace(cases)}>
    <a href={casesToHash(look, cases)} aria-label={`${label}：${words}，看案件`} title={`${label}：看案件`}>
      {words}
    </a>
  </span>
)
