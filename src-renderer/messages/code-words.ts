import type { FailureWords } from './words-of'

/** What to tell the person for whom a part of the program could not be loaded. `safe` says what stands meanwhile. */
export const codeNotThereToWords = (safe: string): FailureWords => ({
  title: '程序的这一部分没有载入',
  what: '这一步要用的程序文件读不到：浏览器版多半是启动它的命令窗口关掉了，桌面版多半是程序文件被移走或被杀毒软件隔离。',
  safe,
  todo: '浏览器版请重新启动程序，再按一次；仍不行，保存好写的内容，再重新打开页面。桌面版请关闭程序后重新打开或重新安装。',
})
