import { consentOfAct, type Act } from './act'
import type { Case } from './case'
import type { PrivateAttachment } from './private-sheet'
import { isPrivateText } from './private-text'

/** The scans of papers from which a leader's consent was recorded. */
export function listScans({ entries }: Pick<Case, 'entries'>): PrivateAttachment[] {
  return entries.flatMap(({ act }) => {
    const consent = consentOfAct(act)
    return consent?.way === 'recorded' ? consent.attachments : []
  })
}

/** The photographs and files that were put to the case in handling it, what was taken back too: their bytes are kept. */
export function listActFiles({ entries }: Pick<Case, 'entries'>): PrivateAttachment[] {
  const files = entries.flatMap(({ act }) => filesOfAct(act))
  return [...new Map(files.map((file) => [file.sha256, file])).values()]
}

/** The files that an act names, by the one name that the part of files has. */
function filesOfAct(act: Act): readonly PrivateAttachment[] {
  const named: unknown = 'attachments' in act ? act.attachments : undefined
  return Array.isArray(named) ? named.filter(isFile) : []
}

/** Read by its schema already, as every act is. */
const isFile = (value: unknown): value is PrivateAttachment =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'name' in value && isPrivateText(value.name)
