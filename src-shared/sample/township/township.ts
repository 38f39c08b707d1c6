import type { SampleOffice } from '../sample-office'
import { tellStory } from '../tell-story'
import { cast } from './cast'
import { dutyMatters } from './duty-matters'
import { dossiers } from './dossiers'
import { departments, office, people, villages } from './office'
import { fields } from './fields'
import { homes } from './homes'
import { market } from './market'
import { order } from './order'
import { roads } from './roads'
import { schoolsAndHealth } from './schools-and-health'
import { water } from './water'
import { welfare } from './welfare'

/** 青山镇 and its year. */
export const township: SampleOffice = {
  office,
  departments,
  people,
  villages,
  absences: [
    {
      id: 'cover-winter',
      absentId: 'person-zhao-wenbo',
      coverId: 'person-meng-fanlin',
      begins: { workdaysAgo: 42 },
      workdays: 8,
      reason: '病假',
    },
    {
      id: 'cover-now',
      absentId: 'person-qian-weidong',
      coverId: 'person-ding-hao',
      begins: { workdaysAgo: 3 },
      workdays: 9,
      reason: '年休',
    },
  ],
  rota: [cast.deputy, cast.head, cast.reviewer],
  matters: dutyMatters,
  dossiers,
  ruleSet: 'shandong-2020',
  pauses: { caller: true, superior: true },
  clerkId: cast.clerk,
  checkers: [cast.clerk, ...cast.clerks],
  centre: { code: 'hotline-centre', name: '市长公开电话受理中心' },
  stories: [...roads, ...water, ...homes, ...fields, ...welfare, ...schoolsAndHealth, ...order, ...market].map(
    (matter) => tellStory(matter, cast),
  ),
  // Those of the autumn in the sample's files, as are most of its stories (`readAutumn`).
  fresh: [],
}
