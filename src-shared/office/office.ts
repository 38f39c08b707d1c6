import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'

/** The most characters of each text that people write of the office and its staff. */
export const officeLimits = { name: 60, shortName: 20, code: 31, telephone: 40, printingOrgan: 40 } as const
export const personLimits = { name: 30, post: 40, telephone: 40 } as const
export const departmentLimits = { name: 40 } as const

/** The unit that keeps this ledger, as it calls and signs itself. There is one per ledger, with the record id `office`. */
export const officeSchema = z.looseObject({
  /** Short code that bundles are addressed by, agreed with the centre: `qingshan`. */
  code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  /** Full name, as in the signature block: 青山镇人民政府. */
  name: z.string().min(1).max(officeLimits.name),
  /** Name for the window and for lists: 青山镇. */
  shortName: z.string().min(1).max(officeLimits.shortName),
  /** Telephone for the 附注 of replies; '' when none is to be printed. */
  telephone: z.string().max(officeLimits.telephone),
  /** 印发机关 of 版记, as 青山镇党政办公室: its replies with 红头 then have 版记. '' and left out: only those with 抄送. */
  printingOrgan: z.string().max(officeLimits.printingOrgan).optional(),
  /** How many days from today an overdue case may still be given; `defaultLateDays` where the office has set none. */
  lateDays: z.number().int().min(1).max(90).optional(),
  /** 审核 before 送审: a reply goes up to the reviewer only when somebody who did not handle the case has checked it. Off where left out. */
  checksReplies: z.boolean().optional(),
  /** 考核月: the day of the month on which the months of its figures begin, 1 for the calendar's own; that too where left out. */
  monthBegins: z.number().int().min(1).max(28).optional(),
  /** 统计日: the days of its figures run from noon to noon. Off where left out. */
  daysFromNoon: z.boolean().optional(),
})
/** The first day of a month of figures where the office has set none: the calendar's. */
export const defaultMonthBegins = 1
/** Days for an overdue case where the office has set none. */
export const defaultLateDays = 15
export type Office = z.infer<typeof officeSchema>

/** What a person may do. One person may hold several: a small office has three clerks and two leaders. */
export const roles = ['registrar', 'handler', 'checker', 'supervisor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]
export const roleSchema = openChoice(roles)

/** Roles that may change the office's own data: its settings, its templates of reports. */
export const settingsRoles: readonly Role[] = ['registrar', 'admin']

export const personSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1).max(personLimits.name),
  /** Post, as it stands under a signature: 党委书记. */
  post: z.string().max(personLimits.post),
  departmentId: z.string(),
  /** Those of a newer program among them: they give no right here, and are kept. */
  roles: z.array(roleSchema),
  telephone: z.string().max(personLimits.telephone),
  active: z.boolean(),
  /** 单位主要负责人 (局长、镇长): who 每月亲自处理一件. Borne by one person at most. */
  isHead: z.boolean().optional(),
})
export type Person = z.infer<typeof personSchema>

/** Whether the person holds one of these roles. */
export const holdsAny = ({ roles: held }: Pick<Person, 'roles'>, needs: readonly Role[]): boolean =>
  needs.some((role) => held.includes(role))

export const departmentSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1).max(departmentLimits.name),
  active: z.boolean(),
  /** 负责人, a person of the office; '' or left out while none is named. */
  headId: z.string().optional(),
})
export type Department = z.infer<typeof departmentSchema>
