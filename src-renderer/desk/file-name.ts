/** A title as the name of a file: without what no file name may have. */
export const toFileName = (title: string): string => title.replace(/[\\/:*?"<>|\s]+/gu, '_')
