import type { Draft } from '#shared/draft/draft'
import { parseDraftForm, type DraftForm } from '#shared/draft/draft-forms'
import type { Route } from '../routes'

const toCase = (about: string): Route => ({ screen: 'case', caseId: about })
const toSettings = (section: string) => (): Route => ({ screen: 'settings', section })
// About a dossier: its id, and which part of it after a blank.
const toDossier = (about: string): Route => ({ screen: 'dossier', dossierId: about.split(' ')[0] ?? about })
// About a pledge: its id, which has a blank, and which part of it after a bar; or a year.
const toPledge = (about: string): Route => ({ screen: 'pledge', place: about.split('|')[0] ?? about })
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
  entry: () => ({ screen: 'entry' }),
  amend: (about) => ({ screen: 'amend', caseId: about }),
  link: toCase,
  reply: (about) => ({ screen: 'reply', caseId: about }),
  office: toSettings('office'),
  person: toSettings('people'),
  department: toSettings('departments'),
  'department-lines': toSettings('departments'),
  village: toSettings('villages'),
  'village-lines': toSettings('villages'),
  cover: toSettings('covers'),
  rota: toSettings('rota'),
  report: (about) => ({ screen: 'report', about }),
  'report-withdrawal': (id) => ({ screen: 'report', about: `archive ${id}` }),
  'cross-columns': () => ({ screen: 'statement', look: '' }),
  template: (about) => ({ screen: 'template', about }),
  'template-kind': (about) => ({ screen: 'template', about }),
  rules: toSettings('rules'),
  rule: toSettings('rules'),
  'rule-basics': toSettings('rules'),
  'rule-counting': toSettings('rules'),
  'rule-sides': toSettings('rules'),
  'pc-name': toSettings('keys'),
  'calendar-table': toSettings('calendar'),
  'calendar-days': toSettings('calendar'),
  class: toSettings('classes'),
  'class-map': toSettings('classes'),
  dossier: toDossier,
  'dossier-cases': toDossier,
  'dossier-case': toDossier,
  'dossier-measure': toDossier,
  'dossier-visit': toDossier,
  'many-assign': () => ({ screen: 'ledger', filter: '' }),
  'many-urge': () => ({ screen: 'ledger', filter: '' }),
  'dossier-standing': toDossier,
  pledge: toPledge,
  'pledge-indicator': toPledge,
  'pledge-make': toPledge,
  'pledge-review': toPledge,
  'pledge-mark': toPledge,
  'pledge-year': toPledge,
  'centre-figures': () => ({ screen: 'centre-figures' }),
  'centre-note': () => ({ screen: 'centre-figures' }),
  lend: toReconcile,
  'paper-series': toSettings('papers'),
  wording: toSettings('wording'),
  phrase: toSettings('phrases'),
  'other-value': toReconcile,
  'void-answer': toReconcile,
  'ring-answer': () => ({ screen: 'reconcile', section: 'doubts' }),
  'fork-note': toReconcile,
  renumber: toReconcile,
  'first-run': undefined,
}

/** The screen on which a draft is offered again; undefined where this program has none for it. */
export function draftToRoute({ form, about }: Pick<Draft, 'form' | 'about'>): Route | undefined {
  const known = parseDraftForm(form)
  return known === undefined ? undefined : routes[known]?.(about)
}
