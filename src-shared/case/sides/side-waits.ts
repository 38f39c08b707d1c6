import { machineOf, partOfAct, type Side } from './side'

/** For whom an open side waits: the office's head or a deputy who approves it, a superior, or whoever handles the case. */
export type SideWaits = 'head' | 'deputy' | 'superior' | 'office'

/** Who has to do the next thing about a side as it stands; '' where nothing is to be done. */
export function sideWaitsFor({ side, state, asked }: Pick<Side, 'side' | 'state' | 'asked'>): SideWaits | '' {
  const { pending, answeredBy } = machineOf(side)
  if (!pending.includes(state)) return ''
  switch (state === 'asked' ? partOfAct(asked.act, 'approver') : undefined) {
    case 'head':
      return 'head'
    case 'deputy':
      return 'deputy'
    case 'centre':
      return 'superior'
    default:
      return answeredBy?.[state] ?? 'office'
  }
}
