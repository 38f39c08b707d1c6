/** Whether the browser has promised to keep what the program stores in it. */
export const storageKeptWords = {
  'for-good': '浏览器已答应长期保存，不会自动清除',
  'as-long-as-there-is-room': '浏览器没有答应长期保存：磁盘快满时，它可能自动清除本站数据',
} as const

/** What is said above every screen where it has not. */
export const storageNotKeptText =
  '浏览器没有答应长期保存台账：磁盘快满时，它可能把台账连同备份一起清除，也不会事先提醒。请在磁盘上留出空间，每天备份到 U 盘；把本页加入收藏夹、再重新打开，浏览器多半就会答应。'

/** What is said on the first page of a browser; `lastSeenOn` is the day on which a ledger was last there, '' where none is known of. */
export const storageLostToText = (lastSeenOn: string): string =>
  lastSeenOn === ''
    ? '如果以前在这台电脑的浏览器里用过台账，现在却看到这一页，说明换了浏览器、换了网址，或者浏览器的数据被清除过：请先不要启用，用原来的浏览器和网址打开，或者用备份恢复。'
    : `这个浏览器里 ${lastSeenOn} 还有台账，现在找不到了：浏览器的数据被清除过（清理软件、“清除浏览数据”，或者磁盘满了浏览器自动清除）。请先不要启用，用备份恢复；备份也没有的，别的电脑上的台账可以同步过来。`
