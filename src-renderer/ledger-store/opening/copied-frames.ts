import type { LoggedCommit } from '#shared/record/commit'
import { copiedFrameMark } from '../view/follow-journal'

/** Characters of commit lines to a frame: few frames, and none so large that it cannot be read in one go. */
const frameChars = 1_000_000

/** The commits as frames that copy them into a journal, in their order. */
export function composeCopiedFrames(commits: readonly LoggedCommit[]): string[] {
  const frames: string[] = []
  let payload = ''
  for (const { line } of commits) {
    payload += payload === '' ? `${copiedFrameMark}${line}\n` : `${line}\n`
    if (payload.length < frameChars) continue
    frames.push(payload)
    payload = ''
  }
  return payload === '' ? frames : [...frames, payload]
}
