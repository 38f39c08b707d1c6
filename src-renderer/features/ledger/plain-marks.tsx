import type { DeadlineLight } from '#shared/case/deadline'
import { rowStageWords, type RowStage } from '#shared/case/stage'
import type { ReactElement } from 'react'
import { readDeadlineLook, type DeadlineMarkProps } from '../../ui/deadline-mark'
import { stageLooks } from '../../ui/stage-chip'

// The marks of `ui`, by classes of the grid alone: a mark that carries a style of its own costs more than the rest of its row, and a
// hundred rows pass by in a second.

const lines = (d: string): ReactElement => <path className="lines" d={d} />

const shapes: { readonly [L in DeadlineLight]: ReactElement } = {
  overdue: <path d="M12 3 22.5 21h-21z" />,
  'due-soon': <path d="M12 2 21 12l-9 10-9-10z" />,
  open: <path d="M12 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z" />,
  paused: <path d="M6 11h12v2H6z" />,
  closed: lines('M5 12.5 10 17.5 19 7'),
  'closed-late': lines('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l-3.5 3'),
  ended: <path d="M6 11h12v2H6z" />,
}

/** A limit's light: a shape and a word besides the colour. */
export function PlainDeadline(props: DeadlineMarkProps): ReactElement {
  const { look, words, doubt, isStrong } = readDeadlineLook(props)
  return (
    <span className={`light ${look}${isStrong ? ' strong' : ''}`} title={doubt}>
      <svg viewBox="0 0 24 24" aria-hidden>
        {shapes[look]}
      </svg>
      {words}
    </span>
  )
}

/** Where a case stands, in a word. */
export const PlainStage = ({ stage }: { readonly stage: RowStage }): ReactElement => (
  <span className={`stage ${stageLooks[stage]}`}>{rowStageWords[stage]}</span>
)

/** 重点 */
export const PlainKey = (): ReactElement => (
  <span className="pill key">
    <svg viewBox="0 0 24 24" aria-hidden>
      <path d="M12 2.5l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8L12 17.7l-6.1 3.4 1.4-6.8L2.2 9.6l6.9-.8z" />
    </svg>
    重点
  </span>
)
