import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * The only places that take out what a private text holds, each with its reason. A screen is not among them: what it draws
 * goes through a veil.
 */
const reasons: Readonly<Record<string, string>> = {
  'src-shared/case/acts/settled.ts': 'tells a voiding that was kept from one that was lifted',
  'src-shared/case/assists.ts': 'holds what an order asks of a department against what another did; gives neither out',
  'src-shared/case/case-numbers.ts': 'numbers that were put aside stay findable',
  'src-shared/case/case-steps.ts': 'writes a voiding again as it stands',
  'src-shared/case/columns/origin.ts':
    'the telephones of a caller who is not confidential, by which repeated callers are found',
  'src-shared/case/columns/search.ts': 'folds into what is searched',
  'src-shared/case/columns/sheet.ts': 'a caller who is not confidential, into a column',
  'src-shared/case/consent.ts': 'compares two claims',
  'src-shared/case/correctable.ts': 'fills the form of a correction, which is offered to whom nothing is hidden',
  'src-shared/case/handling-texts.ts': 'asks which texts are blank',
  'src-shared/case/own-act.ts': 'compares an entry with its correction',
  'src-shared/case/steps/correct.ts': 'writes what an entry should have said',
  'src-shared/case/steps/draft.ts': 'compares a draft with what was saved',
  'src-shared/case/steps/take-back.ts': 'writes an earlier order again as it stands',
  'src-shared/case/paper-kept.ts':
    'holds a paper against what was kept of it, and gives it to the printer and to the bundle',
  'src-shared/case/private-reply.ts': 'the reply as it is written, checked, printed and sent',
  'src-shared/case/private-sheet.ts': 'the caller for deciding and for papers',
  'src-shared/case/private-text.ts': 'defines it',
  'src-shared/case/reassign.ts': 'writes an order again as it stands, but for what is changed',
  'src-shared/case/reply-gaps.ts': 'asks which fields are blank',
  'src-shared/case/veil.ts': 'the veil itself',
  'src-shared/folder/case-json.ts': 'every value of a case, struck out one by one while its caller is hidden',
  'src-shared/folder/taken-down.ts': 'the sheet and the entry in words, each through the veil',
  'src-shared/intake/plan-intake.ts': 'compares sheets and writes them into the ledger',
  'src-shared/reply/case-to-reply-facts.ts': 'papers, where a confidential caller is 群众',
  'src-shared/reply/case-to-requests.ts': 'a request to the centre, which knows the caller',
  'src-shared/reply/signed-files.ts': 'the ending of a scan’s name, for the bundle',
  'src-shared/reply/case-to-reply-record.ts': 'the reply to the centre, which knows the caller',
  'src-renderer/ledger-store/commit/commit-intake.ts': 'plans a bundle anew before it is written',
  'src-renderer/ledger-store/read/read-callers.ts': 'makes veils',
  'src-renderer/features/reply/reply-versions.tsx':
    'compares and takes back a draft, which is not shown while it names a hidden caller',
  'src-renderer/features/reply/suggest-draft.ts': 'fills the form, which is shut while the reply names a hidden caller',
}

/** The program's sources in which a pattern is found, by path. */
const sourcesWith = (pattern: RegExp): string[] =>
  ['src-shared', 'src-renderer', 'src-main']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/u.test(path) && pattern.test(readFileSync(join(root, path), 'utf8')))
    .toSorted()

it('private texts are uncovered where it is listed, with the reason, and nowhere else', () => {
  const found = sourcesWith(/\b(?:uncover|uncoverReply|uncoverCaller|uncoverDeep|uncoverFields)\(|\.map\(uncover\)/u)
  expect(found).toEqual(Object.keys(reasons).toSorted())
})

it('a hand is proved where a PIN is asked for, and made for the sample’s people where there are only such', () => {
  expect(sourcesWith(/OwnHand\.(?:afterPin|ofSample)\(/u)).toEqual([
    'src-renderer/consent/use-own-hand.ts',
    'src-shared/sample/autumn.ts',
    'src-shared/sample/line.ts',
  ])
})

/** What a record holds raw is no private text. Who reads it beside the deciding code, and why nothing is drawn of it in clear. */
const rawReaders: Readonly<Record<string, string>> = {
  'src-renderer/features/backup/backup-table.tsx': 'the mark of a backup',
  'src-renderer/features/backup/restore-plan-view.tsx': 'the head of a backup',
  'src-renderer/case-history/show-history.ts': 'makes the veil of every issue of the sheet',
  'src-renderer/features/dossier/tell-dossier-act.ts': 'the words of a special file, which may name no hidden caller',
  'src-renderer/features/reconcile/conflict-list.tsx': 'tells which side stands',
  'src-renderer/features/reconcile/conflict-words.ts': 'shows a side through the veil',
  'src-renderer/features/reconcile/other-value-fields.tsx':
    'fills a form that is shut while a side names a hidden caller',
  'src-renderer/features/reconcile/void-card.tsx': 'shows a reason through the veil',
  'src-renderer/messages/history-words.ts': 'makes private words of it',
  'src-renderer/ui/differ-text.ts': 'parts of texts that were handed to it as shown',
  'src-renderer/ui/mark-differences.ts': 'parts of texts that were handed to it as shown',
}

it('raw values of a record are read by screens and words where it is listed, with the reason', () => {
  const found = sourcesWith(/\b(?:mark|change|head|side)\.(?:reason|value|before|after)\b/u).filter((path) =>
    /^src-renderer\/(?:features|messages|ui|shell|desk|caller|case-history|reveal)\//u.test(path),
  )
  expect(found).toEqual(Object.keys(rawReaders).toSorted())
})

it('what a line hides of a confidential case is read by the search alone', () => {
  expect(sourcesWith(/\b(?:hiddenText|handlingText)\b/u)).toEqual([
    'src-renderer/features/ledger/ledger-filter.ts',
    'src-shared/case/columns/search.ts',
    'src-shared/search/search-doc.ts',
  ])
})
