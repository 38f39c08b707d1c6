import type { CaseStep } from '#shared/case/case-step'
import type { SideName } from '#shared/case/sides/all-sides'
import type { CommitRef } from '#shared/record/commit'
import { day, signedBy } from './builders'

/** The day of every step of them. */
export const today = day('2026-11-23')

/** How each side is asked, and every answer to it with the state that it leads to. */
export const waysOfSides: {
  readonly [S in SideName]: {
    readonly closed?: true
    readonly by: string
    readonly ask: CaseStep
    readonly answers: readonly (readonly [state: string, by: string, step: (entry: CommitRef) => CaseStep])[]
  }
} = {
  return: {
    by: 'clerk',
    ask: {
      step: 'ask-return',
      on: today,
      reason: 'not-on-list',
      grounds: '不在清单内',
      opinion: '同意。周海',
      proposed: '',
      talkedWith: '受理中心 李某',
    },
    answers: [
      ['granted', 'clerk', (entry) => ({ step: 'answer-return', entry, state: 'granted', on: today, said: '' })],
      ['refused', 'clerk', (entry) => ({ step: 'answer-return', entry, state: 'refused', on: today, said: '' })],
    ],
  },
  extension: {
    by: 'clerk',
    ask: {
      step: 'ask-extension',
      on: today,
      askedDueOn: day('2026-12-04'),
      reason: '等配件',
      approver: 'deputy',
      told: '',
    },
    answers: [
      [
        'granted',
        'deputy',
        (entry) => ({
          step: 'answer-extension',
          entry,
          state: 'granted',
          on: today,
          said: '',
          consent: signedBy('deputy'),
        }),
      ],
      [
        'refused',
        'deputy',
        (entry) => ({
          step: 'answer-extension',
          entry,
          state: 'refused',
          on: today,
          said: '',
          consent: signedBy('deputy'),
        }),
      ],
    ],
  },
  urge: {
    by: 'deputy',
    ask: { step: 'urge', on: today, from: 'leader', whom: '村镇建设办', what: '请尽快', answerBy: day('2026-11-24') },
    answers: [
      ['answered', 'handler', (entry) => ({ step: 'answer-urge', entry, state: 'answered', on: today, said: '在办' })],
    ],
  },
  supervision: {
    by: 'deputy',
    ask: {
      step: 'supervise',
      on: today,
      card: 'red',
      from: 'leader',
      number: '',
      what: '限期答复',
      answerBy: day('2026-11-24'),
    },
    answers: [
      [
        'answered',
        'handler',
        (entry) => ({ step: 'answer-supervision', entry, state: 'answered', on: today, said: '办了' }),
      ],
      [
        'lifted',
        'deputy',
        (entry) => ({ step: 'lift-supervision', entry, state: 'lifted', on: today, said: '不必了' }),
      ],
    ],
  },
  suspension: {
    by: 'clerk',
    ask: {
      step: 'ask-suspension',
      on: today,
      waitsFor: 'caller',
      reason: '来电人外出',
      until: day('2026-12-01'),
      approver: 'centre',
    },
    answers: [
      [
        'granted',
        'clerk',
        (entry) => ({ step: 'answer-suspension', entry, state: 'granted', on: today, stops: true, said: '' }),
      ],
      [
        'refused',
        'clerk',
        (entry) => ({ step: 'answer-suspension', entry, state: 'refused', on: today, stops: true, said: '' }),
      ],
    ],
  },
  coordination: {
    by: 'clerk',
    ask: { step: 'ask-coordination', on: today, to: '县城管局', what: '派员', done: '已断电', told: '已告知' },
    answers: [
      [
        'granted',
        'clerk',
        (entry) => ({ step: 'answer-coordination', entry, state: 'granted', on: today, said: '已派' }),
      ],
      [
        'refused',
        'clerk',
        (entry) => ({ step: 'answer-coordination', entry, state: 'refused', on: today, said: '无人' }),
      ],
    ],
  },
  termination: {
    by: 'clerk',
    ask: { step: 'ask-termination', on: today, superior: '受理中心', reason: '重复反映', basis: '条例', told: '' },
    answers: [
      [
        'granted',
        'clerk',
        (entry) => ({ step: 'answer-termination', entry, state: 'granted', on: today, paper: '李主任', said: '' }),
      ],
      [
        'refused',
        'clerk',
        (entry) => ({ step: 'answer-termination', entry, state: 'refused', on: today, paper: '李主任', said: '' }),
      ],
    ],
  },
  appeal: {
    by: 'clerk',
    closed: true,
    ask: { step: 'ask-appeal', on: today, kind: 'visit', to: '受理中心', grounds: '来电人满意', attachments: [] },
    answers: [
      ['granted', 'clerk', (entry) => ({ step: 'answer-appeal', entry, state: 'granted', on: today, said: '' })],
      ['refused', 'clerk', (entry) => ({ step: 'answer-appeal', entry, state: 'refused', on: today, said: '' })],
    ],
  },
  exclusion: {
    by: 'clerk',
    ask: { step: 'ask-exclusion', on: today, kind: 'unreached', grounds: '三次无人接', attachments: [] },
    answers: [
      ['granted', 'clerk', (entry) => ({ step: 'answer-exclusion', entry, state: 'granted', on: today, said: '' })],
      ['refused', 'clerk', (entry) => ({ step: 'answer-exclusion', entry, state: 'refused', on: today, said: '' })],
    ],
  },
  'beyond-duty': {
    by: 'clerk',
    ask: { step: 'ask-beyond-duty', on: today, kind: 'list', grounds: '不在清单', owner: '', attachments: [] },
    answers: [
      ['granted', 'clerk', (entry) => ({ step: 'answer-beyond-duty', entry, state: 'granted', on: today, said: '' })],
      ['refused', 'clerk', (entry) => ({ step: 'answer-beyond-duty', entry, state: 'refused', on: today, said: '' })],
    ],
  },
  unreasonable: {
    by: 'clerk',
    ask: {
      step: 'ask-unreasonable',
      on: today,
      kind: 'repeated',
      grounds: '已依法办结',
      explained: '上门解释三次',
      approver: 'head',
      attachments: [],
    },
    answers: [
      [
        'granted',
        'secretary',
        (entry) => ({
          step: 'answer-unreasonable',
          entry,
          state: 'granted',
          on: today,
          by: '书记',
          said: '',
          consent: signedBy('secretary'),
        }),
      ],
      [
        'refused',
        'secretary',
        (entry) => ({
          step: 'answer-unreasonable',
          entry,
          state: 'refused',
          on: today,
          by: '书记',
          said: '',
          consent: signedBy('secretary'),
        }),
      ],
    ],
  },
  'look-back': {
    by: 'clerk',
    closed: true,
    ask: { step: 'plan-look-back', on: today, lookOn: day('2026-12-23'), personId: 'handler', what: '' },
    answers: [
      [
        'settled',
        'handler',
        (entry) => ({
          step: 'record-look-back',
          entry,
          state: 'settled',
          on: today,
          who: '王',
          found: '亮',
          attachments: [],
        }),
      ],
      [
        'relapsed',
        'handler',
        (entry) => ({
          step: 'record-look-back',
          entry,
          state: 'relapsed',
          on: today,
          who: '王',
          found: '不亮',
          attachments: [],
        }),
      ],
    ],
  },
  emergency: {
    by: 'handler',
    ask: { step: 'report-emergency', on: today, time: '23:40', what: '灯杆倒伏', to: '应急局', measures: '' },
    answers: [
      [
        'ended',
        'clerk',
        (entry) => ({ step: 'end-emergency', entry, state: 'ended', on: today, time: '23:59', said: '清走' }),
      ],
    ],
  },
}
