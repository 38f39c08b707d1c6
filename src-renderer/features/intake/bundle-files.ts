import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { BundleFile } from '#shared/bundle/payload'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import { showText } from '#shared/case/veil'
import { showHeldSheet, type IntakeItem, type IntakePlan } from '#shared/intake/plan-intake'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { AttachmentStore } from '../../desk/attachment-store'
import { cleanAttachmentName } from '../../messages/attachment-name'

/** A file of the bundle with the name its sheet gives it, fit to be shown. */
export interface NamedFile extends BundleFile {
  readonly name: string
}

/** The store did not keep the file `name`. */
export interface AttachmentNotKept {
  readonly type: 'AttachmentNotKept'
  readonly name: string
  readonly cause: IpcFailure<'attachment.put'> | BorderFailure
}

/**
 * The files of the bundle that the ledger's sheets will name once the plan is carried out, each once. Sheets with a
 * problem are not written, so theirs are left out. None for a repeated bundle.
 */
export function listFilesToKeep(bundle: VerifiedBundle, plan: IntakePlan): readonly NamedFile[] {
  return plan.repeat
    ? []
    : pickFiles(
        bundle,
        plan.items.flatMap((item) => (item.kind === 'problem' ? [] : [item])),
      )
}

/** The files of a repeated bundle that a sheet of the ledger names and the store no longer has whole: this bundle can bring them back. */
export async function findLostFiles(
  store: AttachmentStore,
  bundle: VerifiedBundle,
  plan: IntakePlan,
): Promise<readonly NamedFile[]> {
  if (!plan.repeat) return []
  const lost: NamedFile[] = []
  for (const file of pickFiles(bundle, [...plan.held.casesById.values()].map(showHeldSheet))) {
    if (!(await store.read(file.sha256)).ok) lost.push(file)
  }
  return lost
}

/** Puts the files one after the other and stops at the first that is not kept. What was kept by then stays: it does no harm. */
export async function keepFiles(
  store: AttachmentStore,
  files: readonly NamedFile[],
): Promise<Result<undefined, AttachmentNotKept>> {
  for (const { name, sha256, bytes } of files) {
    const kept = await store.put({ sha256, bytes })
    if (!kept.ok) return fail({ type: 'AttachmentNotKept', name, cause: kept.failure })
  }
  return ok(undefined)
}

/** A sheet whose files are named as its veil has it. */
type NamedSheet = Pick<IntakeItem, 'sheet' | 'veil'>

function pickFiles({ payload }: VerifiedBundle, sheets: readonly NamedSheet[]): readonly NamedFile[] {
  const names = new Map(
    sheets.flatMap(({ sheet, veil }) =>
      sheet.attachments.map(({ sha256, name }): [string, string] => [
        sha256,
        cleanAttachmentName(showText(name, veil)),
      ]),
    ),
  )
  return payload.files.flatMap((file) => {
    const name = names.get(file.sha256)
    return name === undefined ? [] : [{ ...file, name }]
  })
}
