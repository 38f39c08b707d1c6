import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'

/** What was done to a dossier, in words. */
export const dossierActWords = {
  opened: '立档',
  amended: '修改',
  'cases-added': '列入案件',
  'case-removed': '移出案件',
  measured: '整治措施',
  visited: '回访',
  closed: '销号',
  reopened: '重新整治',
} as const
export type DossierActName = keyof typeof dossierActWords

/** One act as the list `acts` of a dossier keeps it: with its name then, so that the log tells it without looking anything up. */
export const dossierActSchema = z.looseObject({
  act: openChoice(['opened', 'amended', 'cases-added', 'case-removed', 'measured', 'visited', 'closed', 'reopened']),
  name: z.string(),
  /** What it was about: numbers of cases, names of fields, the measure's words, the reason. */
  told: z.string(),
})
export type DossierAct = z.infer<typeof dossierActSchema>
