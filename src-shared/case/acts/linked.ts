import { choicePart, flagPart, linePart, sinceLater, toldPart } from '../parts'
import { isBlank } from '../private-text'
import { stepLimits } from '../step-limits'
import { defineAct } from './define-act'

/** What a link says besides that the two are about the same, where one of them was merged into the other (并单). */
const mergeSideWords = { here: '本件并入另一件', other: '另一件并入本件' } as const

/**
 * 关联: another case that is about the same; `merged` where both are handled together, each keeping its own answer. Where one ends
 * and is answered by the other, which is 并单, `side` says which; entries of older programs say neither that nor the other's number.
 */
export const linkedAct = defineAct({
  act: 'linked',
  name: '关联另一个案件',
  parts: {
    caseId: linePart('案件', 40),
    merged: flagPart('一并办理'),
    number: sinceLater(linePart('另一件的号码', 40)),
    side: sinceLater(choicePart('并单', mergeSideWords)),
    reason: toldPart('理由', stepLimits.reason, { optional: true }),
  },
  log: 'handle',
  tell: ({ merged, number = '', side, reason }) => {
    const other = number === '' ? '另一件' : ` ${number} `
    const title =
      side === 'here'
        ? `并单：本件并入${other}，由它答复`
        : side === 'other'
          ? `并单：${other}并入本件，由本件答复`
          : merged
            ? `关联${other}，一并办理，各自答复`
            : `关联${other}`
    return {
      title: title.replaceAll('： ', '：').replaceAll(' ，', '，').trim(),
      detail: isBlank(reason) ? '' : reason,
    }
  },
})
