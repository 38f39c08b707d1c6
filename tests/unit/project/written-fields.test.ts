import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', 'src-renderer')

/**
 * Where something can be typed or chosen outside the rows of `ui/form-fields`, which are kept by `FormDialog`, and why
 * nothing typed there can be lost. A new place has to say which it is.
 */
const accountedFor: Readonly<
  Record<string, 'kept' | 'filter' | 'secret' | 'choice' | 'confirmation' | 'building-block'>
> = {
  'ui/composing-text-field.tsx': 'building-block',
  'ui/form-fields.tsx': 'building-block',
  'ui/day-field.tsx': 'building-block',
  'ui/pick-row.tsx': 'building-block',
  // The block is at hand where it was copied, and the form it fills is kept.
  'features/entry/paste-dialog.tsx': 'choice',
  'ui/place-field.tsx': 'choice',
  'ui/pin-fields.tsx': 'secret',
  'ui/paper-key-field.tsx': 'secret',
  'ui/use-backup-password.tsx': 'secret',
  'ui/card-confirm-dialog.tsx': 'confirmation',
  'features/first-run/office-step.tsx': 'kept',
  'features/first-run/person-step.tsx': 'kept',
  'features/first-run/rules-choice.tsx': 'kept',
  'features/first-run/keys-step.tsx': 'secret',
  'features/reply/reply-screen.tsx': 'kept',
  'features/report/report-screen.tsx': 'kept',
  'features/report/report-choices.tsx': 'choice',
  'features/report/template-text.tsx': 'kept',
  'features/report/template-annex-panel.tsx': 'kept',
  'features/report/template-fields-panel.tsx': 'filter',
  'features/unlock/unlock-form.tsx': 'choice',
  'features/reply/reply-form.tsx': 'kept',
  'features/reply/head-fields.tsx': 'kept',
  'features/reply/legal-basis-fields.tsx': 'kept',
  'features/reply/reply-text-field.tsx': 'building-block',
  'laws/law-finder.tsx': 'filter',
  'text-help/phrase-picker.tsx': 'filter',
  // Files are read where they are chosen.
  'features/settings/laws/laws-section.tsx': 'choice',
  'features/case/case-history-panel.tsx': 'filter',
  'features/case/folder/folder-dialog.tsx': 'choice',
  // Kept on this PC at once.
  'features/case/papers/paper-dialog.tsx': 'choice',
  'features/case/papers/shift-pad.tsx': 'kept',
  'features/reply/reply-preview-pane.tsx': 'choice',
  'features/settings/fresh-print-panel.tsx': 'choice',
  'batch/batch-dialog.tsx': 'choice',
  'features/ledger/filter-bar.tsx': 'filter',
  // The boxes by which rows are chosen.
  'ui/grid/grid-head.tsx': 'choice',
  'ui/grid/grid-row.tsx': 'choice',
  'features/ledger/column-panel.tsx': 'choice',
  'features/activity/activity-filters.tsx': 'filter',
  'features/figures/parts-panel.tsx': 'filter',
  'features/settings/classes/classes-section.tsx': 'filter',
  'features/settings/papers/word-preview-dialog.tsx': 'filter',
  'features/settings/printer-panel.tsx': 'choice',
  'features/figures/measures-dialog.tsx': 'choice',
  'features/figures/statement/statement-fields.tsx': 'choice',
  // The table lies in a draft from the moment it is taken; what is typed is at hand where it was copied.
  'features/centre-figures/source-panel.tsx': 'choice',
  'features/centre-figures/centre-figures-screen.tsx': 'filter',
  'features/centre-figures/mapping-panel.tsx': 'choice',
  'features/centre-figures/period-choice.tsx': 'filter',
  'features/centre-figures/totals-panel.tsx': 'choice',
  // What a column is, is kept on this PC at once; how duplicates are met is asked before every import.
  'features/excel-import/laid-view.tsx': 'choice',
  'ui/choice-field.tsx': 'choice',
  'features/recycle-bin/recycle-bin-screen.tsx': 'filter',
  // The boxes by which lines are chosen.
  'features/recycle-bin/bin-table.tsx': 'choice',
  'features/help/help-reader.tsx': 'filter',
  'shell/search/palette.tsx': 'filter',
  'features/settings/pin-panel.tsx': 'choice',
  'features/settings/desk-section.tsx': 'choice',
  'features/settings/printing-section.tsx': 'choice',
  'features/settings/signals-panel.tsx': 'choice',
  'features/settings/paste-layouts-panel.tsx': 'choice',
  'features/settings/calendar-export-dialog.tsx': 'choice',
  'features/sync/export-dialog.tsx': 'choice',
  'features/outgoing/outgoing-target.tsx': 'choice',
  'features/outgoing/outgoing-list.tsx': 'choice',
  'features/outgoing/outgoing-requests.tsx': 'choice',
  'features/backup/restore-flow.tsx': 'confirmation',
}

const field =
  /<(?:TextField|ComposingTextField|Checkbox|InputBase|OutlinedInput|input(?!\s+type="hidden")|textarea|select)\b/

it('every place where something is written is kept, or says why it need not be', () => {
  const places = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => field.test(readFileSync(join(root, path), 'utf8')))
  expect(places.toSorted()).toEqual(Object.keys(accountedFor).toSorted())
})
