import { z } from 'zod'
import { sayWord } from '../../text/say-word'
import { consentPart, flagPart, linePart, type Part } from '../parts'
import { joinTold, keepPrivate, mapPrivate, tell, uncover, type Private, type PrivateText } from '../private-text'
import { openStageSchema, stageWords } from '../stage'
import { defineAct } from './define-act'

const anything = z.unknown().transform((value) => keepPrivate(value))
const anythingPart = {
  kind: 'told',
  label: '内容',
  schema: anything,
  optional: true,
  tell: () => '',
} as const satisfies Part

/**
 * A conflict was decided. What was put aside stays in the timeline: who decides against somebody's words does not make them
 * unsaid. `consent`: under which it was decided where a leader's was needed: of words
 * that had been approved, of an answer that is a leader's to give.
 */
export const settledAct = defineAct({
  act: 'settled',
  name: '核对冲突',
  parts: {
    field: linePart('项目', 120),
    written: flagPart('另写'),
    value: anythingPart,
    aside: { ...anythingPart, schema: z.array(anything) },
    consent: consentPart(),
  },
  log: 'conflict',
  // Long values are told in full by the 修改历史; here it is said what was settled, and short words as they are.
  tell: ({ field, written, value, aside }, { fieldName }) => {
    if (field === 'void')
      return {
        title: keepsVoid({ value }) ? '核对冲突：保留作废' : '核对冲突：恢复案件',
        detail: joinTold(aside.map((reason) => tell`理由：${mapPrivate(reason, String)}`)),
      }
    const told = (kept: Private<unknown>): PrivateText =>
      mapPrivate(kept, (one) =>
        field === 'stage'
          ? sayWord(stageWords, openStageSchema.safeParse(one).data ?? 'received')
          : typeof one === 'string'
            ? one
            : '（内容见修改历史）',
      )
    return {
      title: `核对冲突：${fieldName(field)}${written ? '另写' : '采用其中一份'}`,
      detail: joinTold([tell`定为：${told(value)}`, ...aside.map((one) => tell`未采用：${told(one)}`)]),
    }
  },
})

/** Whether a conflict over a voiding was settled by keeping the case voided. */
export const keepsVoid = ({ value }: { readonly value: Private<unknown> }): boolean => uncover(value) === 'void'
