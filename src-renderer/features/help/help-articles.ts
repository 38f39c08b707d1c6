import type { HelpArticle } from './help-article'
import { backups } from './chapters/backups'
import { bundlesInAndOut } from './chapters/bundles-in-and-out'
import { caseWork } from './chapters/case-work'
import { dataAndSafety } from './chapters/data-and-safety'
import { firstUse } from './chapters/first-use'
import { firstSteps } from './chapters/first-steps'
import { keyboard } from './chapters/keyboard'
import { printing } from './chapters/printing'
import { reports } from './chapters/reports'
import { questions } from './chapters/questions'

/** The manual, in the order of the work. It says what the program does, and nothing it does not. */
export const helpArticles: readonly HelpArticle[] = [
  firstUse,
  firstSteps,
  caseWork,
  bundlesInAndOut,
  printing,
  reports,
  dataAndSafety,
  backups,
  questions,
  keyboard,
].flat()
