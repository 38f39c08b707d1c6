import type { ReportEmergency } from '../../case/steps/emergency'
import type { Supervise } from '../../case/steps/supervise'
import type { Urge } from '../../case/steps/urge'
import type { Way } from '../line'

/** 催办, answered or not yet. */
export const urged = (from: Urge['from'], what: string, answered?: string): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast, department, handler } = line
    line.wait(1)
    line.step(from === 'leader' ? cast.deputy : cast.clerk, ({ today, after }) => ({
      step: 'urge',
      on: today,
      from,
      whom: department.name,
      what,
      answerBy: after(1),
    }))
    if (answered === undefined) return
    line.wait(1)
    line.step(handler, ({ today, side }) => ({
      step: 'answer-urge',
      entry: side('urge'),
      state: 'answered',
      on: today,
      said: answered,
    }))
  },
})

/** 督办: answered, lifted or standing. */
export const supervised = (
  card: Supervise['card'],
  from: Supervise['from'],
  what: string,
  end: { readonly answered: string } | { readonly lifted: string } | 'open',
): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast, handler } = line
    line.wait(1)
    line.step(from === 'leader' ? cast.deputy : cast.clerk, ({ today, after, one }) => ({
      step: 'supervise',
      on: today,
      card,
      from,
      number: `督〔${today.slice(0, 4)}〕${one.ledgerNumber.slice(-3)}号`,
      what,
      answerBy: after(3),
    }))
    if (end === 'open') return
    line.wait(2)
    if ('answered' in end)
      line.step(handler, ({ today, side }) => ({
        step: 'answer-supervision',
        entry: side('supervision'),
        state: 'answered',
        on: today,
        said: end.answered,
      }))
    else
      line.step(cast.deputy, ({ today, side }) => ({
        step: 'lift-supervision',
        entry: side('supervision'),
        state: 'lifted',
        on: today,
        said: end.lifted,
      }))
  },
})

/** 提请上级协调. */
export const coordinated = (
  asked: { readonly to: string; readonly what: string; readonly done: string },
  answer: { readonly state: 'granted' | 'refused'; readonly said: string } | 'open',
): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today, after }) => ({
      step: 'ask-coordination',
      on: today,
      ...asked,
      told: '已向来电人说明此事超出本级权限，已提请上级协调，有结果再告知。',
      answerBy: after(5),
    }))
    if (answer === 'open') return
    line.wait(3)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-coordination',
      entry: side('coordination'),
      on: today,
      ...answer,
    }))
  },
})

/** 紧急事件: the first report, what was told since, and the end of it. */
export const emergency = (
  first: Pick<ReportEmergency, 'time' | 'what' | 'to' | 'measures'>,
  then: readonly { readonly time: string; readonly what: string }[],
  ended?: { readonly time: string; readonly said: string },
): Way => ({
  at: 'registered',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({ step: 'report-emergency', on: today, ...first }))
    for (const follow of then)
      line.step(cast.clerk, ({ today, side }) => ({
        step: 'follow-emergency',
        entry: side('emergency'),
        on: today,
        to: first.to,
        ...follow,
      }))
    if (ended !== undefined)
      line.step(cast.clerk, ({ today, side }) => ({
        step: 'end-emergency',
        entry: side('emergency'),
        state: 'ended',
        on: today,
        ...ended,
      }))
  },
})

/** 联合办公, with what it gave people to do; the first `done` of it was done. */
export const met = (
  place: string,
  minutes: string,
  tasks: readonly { readonly what: string; readonly dept: string }[],
  done: number,
  guests = '',
): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast, handler, department } = line
    const doers = tasks.map(({ dept }) => (cast.departments[dept] ?? department).handler)
    line.wait(1)
    line.step(cast.deputy, ({ today, after }) => ({
      step: 'joint-meeting',
      on: today,
      place,
      presentIds: [...new Set([cast.deputy, handler, ...doers])],
      guests,
      minutes,
      tasks: tasks.map(({ what }, index) => ({ what, personId: doers[index] ?? handler, dueOn: after(2 + index) })),
      attachments: [],
    }))
    for (const [index, doer] of doers.slice(0, done).entries()) {
      line.wait(1)
      line.step(doer, ({ today, entry }) => ({
        step: 'finish-task',
        meeting: entry('met'),
        index,
        on: today,
        text: `议定的第${index + 1}项已经完成，情况已告知主办部门。`,
        attachments: [],
      }))
    }
  },
})
