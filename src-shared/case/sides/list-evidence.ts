import type { Case } from '../case'
import type { PrivateAttachment } from '../private-sheet'

/** The acts of the sides that bring files. */
export const withEvidence = [
  'appeal-asked',
  'exclusion-asked',
  'beyond-duty-asked',
  'unreasonable-asked',
  'looked-back',
] as const

/** Every file that was brought as evidence of a request, or from a 回头看. */
export function listEvidence({ timeline }: Pick<Case, 'timeline'>): PrivateAttachment[] {
  return timeline.flatMap(({ act }) => {
    switch (act.act) {
      case 'appeal-asked':
      case 'exclusion-asked':
      case 'beyond-duty-asked':
      case 'unreasonable-asked':
      case 'looked-back':
        return act.attachments
      default:
        return []
    }
  })
}
