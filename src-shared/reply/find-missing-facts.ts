import { findToFill } from '../text/to-fill'
import type { ReplyFacts } from './reply-facts'

/** The facts a reply can lack, in the order of the paper. */
export const replyFactNames = [
  'callerName',
  'subject',
  'addressee',
  'sheetNumber',
  'investigatedOn',
  'investigators',
  'findings',
  'basis',
  'opinion',
  'handlerName',
  'reviewerName',
  'organName',
] as const
export type ReplyFactName = (typeof replyFactNames)[number]

const neededBy: { readonly [F in ReplyFacts['format']]: ReadonlySet<ReplyFactName> } = {
  report: new Set([
    'callerName',
    'subject',
    'addressee',
    'sheetNumber',
    'investigatedOn',
    'investigators',
    'findings',
    'opinion',
    'handlerName',
    'reviewerName',
    'organName',
  ]),
  letter: new Set(['subject', 'investigators', 'findings', 'organName']),
}

/** The facts that somebody wrote with a place left to be filled in; a paper with one does not leave the office. */
export const findOpenFacts = (facts: ReplyFacts): readonly ReplyFactName[] =>
  (['subject', 'investigators', 'findings', 'opinion'] as const).filter((name) => findToFill(facts[name]).length > 0)

/**
 * The facts that this form of reply prints and that are blank, in the order of the paper. A report may rely on no law at
 * all, but a law once listed needs its name; a letter that names a law needs the opinion that rests on it.
 */
export function findMissingFacts(facts: ReplyFacts): readonly ReplyFactName[] {
  const needed = neededBy[facts.format]
  return replyFactNames.filter((name) => {
    if (facts.own === true && (name === 'addressee' || name === 'sheetNumber')) return false
    if (name === 'basis') return facts.basis.some((basis) => basis.law.trim() === '')
    const isNeeded = needed.has(name) || (name === 'opinion' && facts.basis.length > 0)
    return isNeeded && facts[name].trim() === ''
  })
}
