/** The address of the archive on the 报告 screen. */
export const archiveAbout = 'archive'

/** The address of one report in it. */
export const toArchiveAbout = (id: string): string => `${archiveAbout} ${id}`

/** Whether an address is of the archive and not of a draft. */
export const isArchiveAbout = (about: string): boolean => about === archiveAbout || about.startsWith(`${archiveAbout} `)
