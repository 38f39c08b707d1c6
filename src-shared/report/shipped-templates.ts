import type { ReportTemplate } from './report-template'
import { committee } from './templates/committee'
import { half } from './templates/half'
import { inspection } from './templates/inspection'
import { month } from './templates/month'
import { quarter } from './templates/quarter'
import { year } from './templates/year'

/** Every kind of report that the program brings, in the order in which they are offered. */
export const shippedTemplates: readonly ReportTemplate[] = [month, committee, quarter, half, year, inspection]
