import type { Draft } from '#shared/draft/draft'
import { parseDraftForm, type DraftForm } from '#shared/draft/draft-forms'
import type { Route } from '../routes'

const toCase = (about: string): Route => ({ screen: 'case', caseId: about })
const toSettings = (section: string) => (): Route => ({ screen: 'settings', section })
const toReconcile = (): Route => ({ screen: 'reconcile', section: '' })

// The first run is no screen of the program at work.
const routes: { readonly [F in DraftForm]: ((about: string) => Route) | undefined } = {
  register: toCase,
  submit: toCase,
  instruct: toCase,
  assign: toCase,
  note: toCase,
  contact: toCase,
  review: toCase,
  'feed-back': toCase,
  reveal: toCase,
  void: toCase,
  lift: toCase,
  // About an entry of a case: its id, and the entry after a blank.
  correct: (about) => toCase(about.split(' ')[0] ?? about),
  'take-back': (about) => toCase(about.split(' ')[0] ?? about),
  reply: (about) => ({ screen: 'reply', caseId: about }),
  office: toSettings('office'),
  person: toSettings('people'),
  department: toSettings('departments'),
  'pc-name': toSettings('keys'),
  lend: toReconcile,
  'other-value': toReconcile,
  'void-answer': toReconcile,
  'fork-note': toReconcile,
  renumber: toReconcile,
  'first-run': undefined,
}

/** The screen on which a draft is offered again; undefined where this program has none for it. */
export function draftToRoute({ form, about }: Pick<Draft, 'form' | 'about'>): Route | undefined {
  const known = parseDraftForm(form)
  return known === undefined ? undefined : routes[known]?.(about)
}
