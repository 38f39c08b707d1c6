import type { z } from 'zod'
import {
  dayPart,
  departmentPart,
  departmentsPart,
  judgementPart,
  personPart,
  rowsPart,
  sinceLater,
  toldPart,
} from '../parts'
import { stepLimits } from '../step-limits'
import { caseOrderers, defineField } from './define-field'

/** The most departments of which an order says something of their own. */
const mostAssists = 20

/** What one department that assists is asked: who of it, until when, with what. Left out, the order as a whole holds for it. */
export const assistsPart = rowsPart(
  '协办分工',
  {
    departmentId: departmentPart('协办部门'),
    personId: sinceLater(personPart('协办人')),
    dueOn: sinceLater(dayPart('协办时限')),
    requirement: toldPart('协办要求', stepLimits.reason, { optional: true }),
  },
  mostAssists,
)

/** 交办: who handles the case, with whom, until when. Older programs wrote no day of the order. */
export const assignmentField = defineField({
  field: 'assignment',
  name: '交办',
  since: 'handling',
  ofRound: true,
  deciders: caseOrderers,
  parts: {
    departmentId: departmentPart('主办部门'),
    assistingDepartmentIds: departmentsPart('协办部门'),
    handlerId: personPart('承办人'),
    /** The office's own limit, not later than the centre's. */
    dueOn: dayPart('内部时限'),
    requirement: toldPart('办理要求', stepLimits.opinion, { optional: true }),
    on: sinceLater(dayPart('交办日期')),
    assists: sinceLater(assistsPart),
    judged: sinceLater(judgementPart('内部时限依据')),
  },
})
export type AssignmentOrder = z.infer<typeof assignmentField.schema>
