import type { RenewalReason } from '#shared/replica/replica-file'

const renewed = '为避免与另一台电脑重号，本机今后的操作改用新的本机编号；以前的内容都在，不受影响。'

/** Why this PC now writes under another number, said once at start. */
const renewalWords: { readonly [R in RenewalReason]: string } = {
  first: '',
  'file-missing': `没有找到记录本机编号的文件（数据是从别处拷来的，或刚从旧版本升级）。${renewed}`,
  'file-damaged': `记录本机编号的文件读不出来或有损坏，已经另存。${renewed}`,
  'other-machine': `台账数据换了一台电脑（或重装过系统）。${renewed}如果原来那台电脑还在用，请用“同步”与它交换，不要再拷贝文件夹。`,
  'other-folder': `台账数据换了存放位置。${renewed}如果原位置的台账还在用，请不要两边同时登记。`,
  'other-keys': `本机换用了另一套密钥。${renewed}`,
  'journal-cut': `台账日志末尾残缺，已经另存，无法确认那一步是否保存过，请核对最后办的那一步。${renewed}`,
  'acts-missed':
    '台账比以前少了一段操作，本机今后的操作改用新的本机编号。缺的部分请尽快与其他电脑同步取回，或者到“备份与恢复”里用备份恢复。',
  'journal-salvaged': `台账日志有过损坏，能核对的内容都已保全到新日志。${renewed}请尽快与其他电脑同步，补回缺少的部分。`,
  restored: `台账是从备份恢复的。${renewed}`,
  cloned: `发现另一台电脑用着与本机相同的编号。${renewed}`,
}

/** What to say of this PC's number at start; undefined when nothing has changed or it has been read. */
export function replicaToNotice(told: boolean, reason: RenewalReason, stored: boolean): string | undefined {
  if (!stored) return `${renewalWords[reason]}新编号没能写到磁盘上，下次打开还会再换一次；请检查数据所在磁盘。`
  return told || renewalWords[reason] === '' ? undefined : renewalWords[reason]
}
