import type { Cast } from '../cast'
import { departments, people } from './office'

/** The parts of the bureau's people. */
export const cast: Cast = {
  town: '',
  we: '我局',
  clerk: 'person-tang-yan',
  clerks: ['person-gao-yang', 'person-nie-ping'],
  deputy: 'person-lan-yue',
  head: 'person-qin-huaiyuan',
  reviewer: 'person-xu-wenyuan',
  checker: 'person-ji-chuan',
  extends: 'head',
  checksReplies: true,
  departments: Object.fromEntries(
    departments.map(({ id, name, headId = '' }) => {
      const key = id.replace('dept-', '')
      // The head of the office checks replies and handles none.
      return [key, { id, name, handler: key === 'office' ? 'person-gao-yang' : headId }]
    }),
  ),
  names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  signedPapers: '信访办签批卷',
}
