import type { OwnEntry } from './own-entry'
import { privateText } from './private-text'
import { veilAttachment } from './private-sheet'
import type { CallerFacts } from './veil'

/** An entry as a case has it: whatever of it may name its caller is private. */
export type PrivateEntry = ReturnType<typeof veilEntry>

/** The entry with its private parts kept. */
export function veilEntry(entry: OwnEntry) {
  const { name, phone, address } = entry.caller
  return {
    ...entry,
    caller: { name: privateText(name), phone: privateText(phone), address: privateText(address) },
    idNumber: privateText(entry.idNumber),
    speaker: privateText(entry.speaker),
    gist: privateText(entry.gist),
    content: privateText(entry.content),
    place: privateText(entry.place),
    answerNote: privateText(entry.answerNote),
    remark: privateText(entry.remark),
    attachments: entry.attachments.map(veilAttachment),
  }
}

/**
 * By what the entry names its people, beside what its sheet says: who speaks for a group, and a number of a document. A
 * telephone behind the speaker's name is found as one.
 */
export function entryCallers({ speaker, idNumber, place }: OwnEntry): CallerFacts[] {
  if (speaker.trim() === '' && idNumber.trim() === '') return []
  const [name = ''] = speaker.trim().split(/[\s,，、;；(（]|(?=\d)/u)
  return [{ caller: { name, phone: `${speaker.slice(name.length)} ${idNumber}`.trim(), address: '' }, place }]
}
