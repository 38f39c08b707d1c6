import type { Bytes } from '#shared/bundle/ports'
import { createAttackKit, type Bag } from '#tests/support/bundles/attack-kit'
import { anAssignmentDraft } from '#tests/support/bundles/drafts'
import { editText, makeOrThrow, soundBag } from '#tests/support/bundles/hostile-bundle'
import { centre, qingshan } from '#tests/support/bundles/test-offices'

export const stream = 'assignment/hotline-centre/qingshan'
export const sound = async (): Promise<Bytes> => (await makeOrThrow(anAssignmentDraft(), centre, [qingshan])).bytes

/** Changes to the centre's assignment bundle. */
export const { tampered, signed, signedTags, packed } = createAttackKit(() => soundBag(), centre.keys.minisign)

export const lines = (edit: (text: string) => string) => (bag: Bag) => editText(bag, 'data/assignments.ndjson', edit)
