import type { SettingsTrouble, SettingsUnwritten } from '../start/settings-file'

const byDefault =
  '现在用的是默认设置：请核对右上角的当前使用人、“设置—显示和提醒”的界面大小和颜色、“设置—密钥”的锁屏时间和“同步”的间隔。台账内容不受影响。'

const troubleWords: { readonly [T in SettingsTrouble]: string | undefined } = {
  none: undefined,
  'set-aside': `这台电脑的设置文件已损坏，原文件已经另存。${byDefault}`,
  unreadable: `这台电脑的设置读不出来，原文件没有动；改动任何一项设置时，原文件会先另存。${byDefault}关闭程序后重新打开，也许就能读出来。`,
}

/** What was wrong with this PC's settings at start; undefined when nothing was. */
export const settingsTroubleToNotice = (trouble: SettingsTrouble): string | undefined => troubleWords[trouble]

const unwrittenWords: { readonly [F in SettingsUnwritten['type']]: string } = {
  DiskFull: '电脑磁盘已满，请腾出空间',
  DriveRemoved: '数据所在的磁盘不见了，请接好',
  WriteRefused: '系统拒绝写入，请检查数据所在磁盘是否可写、是否被杀毒软件占用',
  ReadBackDiffers: '写入后核对不一致，请检查数据所在磁盘',
  IpcRequestInvalid: '程序内部出错',
  IpcReplyInvalid: '程序内部出错',
  UnexpectedFailure: '程序内部出错',
}

/** Why a change of this PC's settings holds only until the program is closed, and how many acts wait there to go on record. */
export function settingsUnwrittenToNotice({ type }: Pick<SettingsUnwritten, 'type'>, waiting: number): string {
  const acts = waiting === 0 ? '' : `还有 ${waiting} 项操作等着记入操作日志，关闭前没有写成的就记不上了。`
  return `这台电脑的设置没有写到磁盘上（${unwrittenWords[type]}）：这次照常使用，关闭程序后刚改的设置会丢失。${acts}排除原因后，再改一次任意设置即可写入。`
}
