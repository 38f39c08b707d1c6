import { instantToLocalDate } from '../prelude/instant'
import { dayOfAct } from './act'
import type { Case } from './case'

/**
 * 每月亲自处理一件: whether the head dealt with a case personally in a month (`2026-11`): instructed it, handled it, or took charge of
 * it. That a reply passed through their hands, as every one does, is not meant.
 */
export const isHeadsOwn = ({ timeline }: Pick<Case, 'timeline'>, headId: string, month: string): boolean =>
  timeline.some(({ act, at }) => {
    if (!(dayOfAct(act) ?? instantToLocalDate(at)).startsWith(month)) return false
    switch (act.act) {
      case 'instructed':
      case 'charge-taken':
        return act.leaderId === headId
      case 'assigned':
        return act.handlerId === headId
      default:
        return false
    }
  })
