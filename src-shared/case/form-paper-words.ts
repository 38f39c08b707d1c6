/**
 * 单据: every paper of a case that is no reply, by the name of its folder in `src-shared/papers`; in the order in which menus list them. A
 * name here without its folder does not compile, nor a folder without its name.
 */
export const formPaperWords = {
  'approval-slip': '呈批单',
  'order-slip': '交办单',
  'supervision-slip': '督办单',
} as const
export type FormPaperKind = keyof typeof formPaperWords
