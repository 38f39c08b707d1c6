import type { Matter as DutyMatter } from '../../entry/matter-list'
import type { SampleOffice } from '../sample-office'
import { tellStory } from '../tell-story'
import { campus } from './campus'
import { cast } from './cast'
import { conduct } from './conduct'
import { enrol } from './enrol'
import { fresh } from './fresh'
import { dossiers } from './dossiers'
import { departments, office, people, villages } from './office'
import { school } from './school'
import { staff } from './staff'
import { study } from './study'
import { support } from './support'
import { winter } from './winter'

const own = (name: string): DutyMatter => ({ name, kind: 'own', unit: '' })
const superior = (name: string, unit: string): DutyMatter => ({ name, kind: 'superior', unit })

/** 清河区教育局 and its year: what comes is passed on (批转) to its sections and schools. */
export const bureau: SampleOffice = {
  office,
  departments,
  people,
  villages,
  absences: [
    {
      id: 'cover-spring',
      absentId: 'person-gao-yang',
      coverId: 'person-ji-chuan',
      begins: { workdaysAgo: 60 },
      workdays: 5,
      reason: '培训',
    },
    {
      id: 'cover-now',
      absentId: 'person-nie-ping',
      coverId: 'person-tang-yan',
      begins: { workdaysAgo: 2 },
      workdays: 8,
      reason: '产检',
    },
  ],
  rota: [cast.head, cast.deputy, cast.reviewer],
  matters: [
    own('义务教育招生入学'),
    own('学校收费监管'),
    own('学校食堂和校园安全管理'),
    own('师德师风建设'),
    own('校外培训监管'),
    own('学生资助'),
    superior('高考录取', '市招生考试院'),
    superior('教师编制核定', '区委编办'),
    superior('学区内道路交通', '区交警大队'),
  ],
  dossiers,
  ruleSet: 'zhejiang-2016',
  pauses: { caller: true, superior: false },
  clerkId: cast.clerk,
  checkers: [cast.clerk, ...cast.clerks],
  centre: { code: 'hotline-centre', name: '市长公开电话受理中心' },
  stories: [...school, ...study, ...staff, ...winter, ...enrol, ...campus, ...conduct, ...support].map((matter) =>
    tellStory(matter, cast),
  ),
  fresh: fresh.map((matter) => tellStory(matter, cast)),
}
