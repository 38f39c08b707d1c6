import type { StaffNeed } from '#shared/office/staff-needs'

/** What the office lacks, for which step, in one sentence; and where in the settings it is added. */
export interface StaffNeedWords {
  readonly text: string
  readonly section: 'people' | 'departments'
}

export const staffNeedWords: { readonly [N in StaffNeed]: StaffNeedWords } = {
  leader: { text: '还没有“督办”或“审阅”职责的领导，呈报前要补', section: 'people' },
  department: { text: '还没有部门，交办前要补', section: 'departments' },
  handler: { text: '还没有“承办”职责的人，交办前要补', section: 'people' },
  reviewer: {
    text: '还没有“审阅”职责的领导，送审前要补；必须是另一个人，承办人不能审阅自己办的案件',
    section: 'people',
  },
  'second-person': {
    text: '承办和审阅只有同一个人，送审前要再添一位：承办人不能审阅自己办的案件',
    section: 'people',
  },
}
