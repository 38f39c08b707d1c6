import { describe, expect, it } from 'vitest'
import type { SettingsTrouble, SettingsUnwritten } from '#renderer/start/settings-file'
import { settingsTroubleToNotice, settingsUnwrittenToNotice } from '#renderer/shell/settings-words'
import { chineseFaults } from '../messages/plain-words'

const troubles: { readonly [T in SettingsTrouble]: true } = { none: true, 'set-aside': true, unreadable: true }
const unwritten: { readonly [F in SettingsUnwritten['type']]: true } = {
  DiskFull: true,
  DriveRemoved: true,
  WriteRefused: true,
  ReadBackDiffers: true,
  IpcRequestInvalid: true,
  IpcReplyInvalid: true,
  UnexpectedFailure: true,
}
const keysOf = <K extends string>(record: { readonly [N in K]: true }): K[] =>
  Object.keys(record).filter((key): key is K => key in record)

describe('the words about this PC’s settings', () => {
  it('are Chinese sentences a clerk can read, and none where nothing is wrong', () => {
    const texts = [
      ...keysOf(troubles).flatMap((trouble) => settingsTroubleToNotice(trouble) ?? []),
      ...keysOf(unwritten).map((type) => settingsUnwrittenToNotice({ type }, 0)),
    ]
    expect(texts).toHaveLength(9)
    for (const text of texts) expect(chineseFaults(text), text).toEqual([])
    expect(settingsTroubleToNotice('none')).toBeUndefined()
  })

  it('name the acts that wait there to go on record', () => {
    expect(settingsUnwrittenToNotice({ type: 'DiskFull' }, 2)).toContain('还有 2 项操作')
    expect(settingsUnwrittenToNotice({ type: 'DiskFull' }, 0)).not.toContain('操作日志')
  })
})
