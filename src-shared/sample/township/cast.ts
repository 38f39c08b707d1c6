import type { Cast } from '../cast'
import { departments, people } from './office'

/** Who handles in each department, where not its head. */
const handlers: Readonly<Record<string, string>> = {
  office: 'person-zhao-wenbo',
  agriculture: 'person-gu-yuqing',
  construction: 'person-ding-hao',
  welfare: 'person-jiang-tao',
}

/** The parts of the township's people. */
export const cast: Cast = {
  town: '青山镇',
  we: '我镇',
  clerk: 'person-lin-xiaoyan',
  clerks: ['person-zhao-wenbo', 'person-su-mei'],
  deputy: 'person-han-xuemei',
  head: 'person-shen-guodong',
  reviewer: 'person-lu-mingyuan',
  checker: 'person-meng-fanlin',
  extends: 'deputy',
  checksReplies: false,
  departments: Object.fromEntries(
    departments.map(({ id, name, headId = '' }) => {
      const key = id.replace('dept-', '')
      return [key, { id, name, handler: handlers[key] ?? headId }]
    }),
  ),
  names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  signedPapers: '热线办签批卷',
}
