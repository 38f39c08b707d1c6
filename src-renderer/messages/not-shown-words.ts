import type { FailureWords } from './words-of'

/** What is said of whatever is done and not seen: no failure, and nothing to be done twice. */
export const notShownWords: FailureWords = {
  title: '已写入，但界面还没有更新',
  what: '这一步已经写进磁盘上的日志，算数；只是台账数据库一时写不进去，界面上还看不到。',
  safe: '写入的内容和以前保存的内容都在，不会丢失。',
  todo: '请不要重做这一步。请关闭程序后重新打开，程序会自动补上；磁盘空间不足的，请先腾出空间。',
}

/** The same in one line, for the notice above every screen. */
export const notShownText = '刚才的操作已写入，但界面还没有更新。请不要重做，请关闭程序后重新打开，程序会自动补上。'
