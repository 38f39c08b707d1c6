import { privateText, uncover, type PrivateText } from './private-text'
import type { Attachment, Sheet } from './sheet'

/** A file by its name as it may be shown, and the hash under which it is kept. */
export type PrivateAttachment = ReturnType<typeof veilAttachment>

/** A sheet as a case has it: whatever of it may name its caller is private. */
export type PrivateSheet = ReturnType<typeof veilSheet>

export const veilAttachment = ({ sha256, name, bytes }: Attachment) => ({ sha256, bytes, name: privateText(name) })

/** The sheet with its private parts kept; the only way from the one to the other. */
export function veilSheet(sheet: Sheet) {
  const { name, phone, address } = sheet.caller
  return {
    ...sheet,
    title: privateText(sheet.title),
    content: privateText(sheet.content),
    remark: privateText(sheet.remark),
    place: privateText(sheet.place),
    caller: { name: privateText(name), phone: privateText(phone), address: privateText(address) },
    attachments: sheet.attachments.map(veilAttachment),
  }
}

/** The caller as the sheet names them, for deciding and for papers. */
export const uncoverCaller = ({ caller }: Pick<PrivateSheet, 'caller'>): Sheet['caller'] => ({
  name: uncover(caller.name),
  phone: uncover(caller.phone),
  address: uncover(caller.address),
})

/** Whether the sheet says anything of its caller at all, without saying what. */
export const isCallerNamed = ({ caller }: Pick<PrivateSheet, 'caller'>): boolean =>
  [caller.name, caller.phone, caller.address].some((part: PrivateText) => uncover(part).trim() !== '')
