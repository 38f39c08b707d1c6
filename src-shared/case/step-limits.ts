/** The most characters of each text that a step of a case asks for. */
export const stepLimits = {
  /** 内容摘要, 拟办意见, 批示, 办理要求, 审阅意见 */
  opinion: 2000,
  /** 办理记录, 沟通情况 */
  record: 4000,
  /** 理由 of any kind */
  reason: 400,
} as const
