import { listUnanswered } from '#shared/case/assists'
import { partsForm } from './parts-form'

/** 协办答复: what a department that assists did. */
export const assistAnswerForm = partsForm('assist-answer', {
  submitLabel: '保存协办答复',
  about: (one, _today, _side, actor) => {
    const next = listUnanswered(one)[0]
    return {
      departmentId: { start: next?.departmentId ?? '' },
      byId: { start: next === undefined || next.personId === '' ? actor.id : next.personId },
      text: { lines: 4 },
      on: one.assignment?.on === undefined ? {} : { min: one.assignment.on },
    }
  },
})
