/** The screen of the offices' PCs. */
export const officeViewport = { width: 1366, height: 768 } as const
