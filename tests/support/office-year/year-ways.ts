import type { ConclusionWay } from '#shared/case/conclusion-ways'
import type { Chance } from '#shared/sample/chance'
import type { Way } from '#shared/sample/line'
import type { Matter } from '#shared/sample/matter'
import { lookedBack, notReached, redone, sentAgain } from '#shared/sample/ways/answer'
import { extended, returned, suspended, terminated } from '#shared/sample/ways/course'
import { beyondDuty, excluded } from '#shared/sample/ways/judge'
import { supervised, urged } from '#shared/sample/ways/press'

/** What goes otherwise than usual with a case, and what it has to be to go so. */
interface Course {
  /** So many in a hundred of the cases that may. */
  readonly percent: number
  readonly of: 'any' | 'centre'
  readonly go: (again: Again) => Pick<Matter, 'ways' | 'view' | 'pace' | 'until'>
}

type Again = Pick<Matter, 'found' | 'opinion'>

const way = (...ways: readonly Way[]): Pick<Matter, 'ways'> => ({ ways })
const redoneAs = ({ found, opinion }: Again) => ({
  did: '再次到现场核查，逐项整改，请来电人到场查看。',
  found: `再次核查：${found}`,
  opinion,
})

const notOurs = {
  reason: 'other-unit' as const,
  grounds: '该事项由县级主管部门负责，我镇没有相应的审批和执法权限。',
  proposed: '县级主管部门',
  talkedWith: '县级主管部门值班室，0000-8600300',
}
const granted = (said: string) => ({ state: 'granted', said }) as const
const refused = (said: string) => ({ state: 'refused', said }) as const

const courses: readonly Course[] = [
  { percent: 9, of: 'any', go: () => way(extended('施工材料需要定制，工期超出原时限。', 'granted')) },
  { percent: 2, of: 'any', go: () => way(extended('承办人手不足。', 'refused')) },
  { percent: 4, of: 'centre', go: () => way(returned(notOurs, 'granted', '同意退单。')) },
  { percent: 2, of: 'centre', go: () => way(returned(notOurs, 'refused', '属地负责，请继续办理。')) },
  {
    percent: 4,
    of: 'any',
    go: () => way(suspended('superior', '需等上级部门批复方案后才能施工。', 'ended')),
  },
  {
    percent: 4,
    of: 'any',
    go: (again) => ({
      view: 'unsatisfied',
      ...way(redone('caller', '来电人反映问题又出现，没有彻底解决。', redoneAs(again))),
    }),
  },
  {
    percent: 3,
    of: 'centre',
    go: (again) => way(sentAgain('回访中来电人表示没有解决，请重新办理。', redoneAs(again))),
  },
  {
    percent: 2,
    of: 'centre',
    go: () => way(excluded('objective', '强降雪封路，工作人员无法到场。', granted('情况属实，不计入考核。'))),
  },
  {
    percent: 1,
    of: 'centre',
    go: () => way(excluded('objective', '承办人生病请假。', refused('理由不充分。'))),
  },
  {
    percent: 2,
    of: 'centre',
    go: () =>
      way(
        beyondDuty(
          'superior',
          '该事项的审批权在县级主管部门，我镇无权办理。',
          '县级主管部门',
          granted('认定为超职责事项。'),
        ),
      ),
  },
  {
    percent: 1,
    of: 'centre',
    go: () => way(terminated('来电人已就同一事项提起诉讼。', '人民法院已立案受理。', 'granted')),
  },
  { percent: 4, of: 'any', go: () => way(urged('leader', '请抓紧办理，明天报进展。', '已到现场，明日完成。')) },
  {
    percent: 2,
    of: 'any',
    go: () => way(supervised('plain', 'leader', '请限期办结并报结果。', { answered: '已办结，结果已报。' })),
  },
  {
    percent: 3,
    of: 'any',
    go: () => way(lookedBack('看问题有没有反弹。', { state: 'settled', said: '现场查看，没有反弹。' })),
  },
  { percent: 3, of: 'any', go: () => way(notReached()) },
  { percent: 8, of: 'any', go: () => ({ pace: 'late' }) },
  { percent: 8, of: 'any', go: () => ({ pace: 'slow' }) },
  { percent: 2, of: 'any', go: () => ({ until: 'handling' }) },
]

/** By chance, at most one of these: what goes otherwise with a case. */
export function chooseCourse(
  chance: Chance,
  isOwn: boolean,
  again: Again,
): Pick<Matter, 'ways' | 'view' | 'pace' | 'until'> {
  let left = chance.below(100)
  for (const { percent, of, go } of courses) {
    left -= percent
    if (left < 0) return of === 'centre' && isOwn ? {} : go(again)
  }
  return {}
}

/** How it was closed, where it was not by explaining. */
export const chooseConclusion = (chance: Chance): ConclusionWay | undefined =>
  chance.pick([
    undefined,
    undefined,
    'settled',
    'settled',
    'settled',
    'settled',
    'project-done',
    'project-merged',
    'project-pool',
    'to-township',
    'stopped',
    'other',
  ])
