import type { Case } from '../case/case'
import { uncover } from '../case/private-text'
import type { Attachment } from '../case/sheet'
import { standingSeal } from '../case/standing-seal'

/** The scans that go out with a sealed reply, under names that carry no person; none where nothing was sealed. */
export const listSignedFiles = (one: Case): readonly Attachment[] =>
  (standingSeal(one)?.files ?? []).map(({ sha256, bytes, name }, index) => ({
    sha256,
    bytes,
    name: `签章件${index + 1}${/\.[a-z0-9]{1,5}$/iu.exec(uncover(name))?.[0].toLowerCase() ?? ''}`,
  }))
