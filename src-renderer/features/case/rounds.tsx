import type { ReactElement } from 'react'
import { goTo } from '../../routes'
import { HandlingPanel, type HandlingPanelProps } from './handling-panel'
import { useFormerRounds } from './use-case'

/** 办理情况: of the last round, and of every round before as it was, the latest first; each one's reply can be read and printed. */
export function Rounds({ one, names, onReply }: Omit<HandlingPanelProps, 'title'>): ReactElement {
  const former = useFormerRounds(one) ?? []
  return (
    <>
      <HandlingPanel
        {...(one.round === 1 ? {} : { title: `办理情况（第 ${one.round} 次办理）` })}
        one={one}
        names={names}
        onReply={onReply}
      />
      {former.toReversed().map((earlier) => (
        <HandlingPanel
          key={earlier.round}
          title={`第 ${earlier.round} 次办理${earlier.feedback === undefined ? '' : `（${earlier.feedback.on} 反馈，存根号 ${earlier.feedback.stubNumber}）`}`}
          one={earlier}
          names={names}
          onReply={() => goTo({ screen: 'reply', caseId: earlier.id, round: earlier.round })}
        />
      ))}
    </>
  )
}
