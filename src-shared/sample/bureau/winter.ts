import type { Matter } from '../matter'
import { answeredAtOnce } from '../ways/answer'

/** 集中问题: what several people told of one school in few weeks. */
export const winter: readonly Matter[] = [
  {
    key: 'dorm-water',
    begins: { workdaysAgo: 30 },
    category: '校园后勤/取暖',
    demand: 'complaint',
    own: { channel: 'visit', peopleCount: 3, speaker: '家长一人' },
    village: '第一中学',
    title: '来访反映一中宿舍没有热水',
    content: '来访人反映：第一中学女生宿舍晚上九点以后没有热水，孩子用凉水洗头。诉求：延长供应热水。',
    dept: 'no1',
    did: ['检查热水机组，夜间补水不足，更换水泵。'],
    found: '经查，热水机组水泵老化，反映属实，已更换并延长供应到二十二时。',
    opinion: '后勤处每天记录水温，故障当日维修。',
    pace: 'quick',
  },
  {
    key: 'class-cold',
    begins: { workdaysAgo: 14 },
    category: '校园后勤/取暖',
    demand: 'complaint',
    own: { channel: 'phone' },
    village: '第一中学',
    title: '反映一中北楼教室温度低',
    content: '来电人反映：第一中学北教学楼一层教室窗户关不严，早自习只有十度。诉求：修窗户，提前供暖。',
    dept: 'no1',
    did: ['更换密封条，一层加装暖风机。'],
    found: '经测温，一层教室早晨十一度，反映属实，密封后升至十六度。',
    opinion: '正式供暖前每天早晨测温登记。',
    view: 'basically',
  },
  {
    key: 'warm-answer',
    begins: { workdaysAgo: 9 },
    category: '校园后勤/取暖',
    demand: 'consult',
    own: { channel: 'phone', classification: 'explain' },
    village: '第一中学',
    title: '咨询一中什么时候正式供暖',
    content: '来电咨询：第一中学宿舍什么时候正式供暖，住校的孩子要不要带电热毯。',
    dept: 'no1',
    did: [],
    found: '',
    opinion: '',
    ways: [
      answeredAtOnce(
        '十一月十五日正式供暖，此前夜间试供；宿舍禁止使用电热毯，学校发放了加厚被褥。',
        'explained',
        'satisfied',
      ),
    ],
  },
]
