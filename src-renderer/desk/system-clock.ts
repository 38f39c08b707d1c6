/** How many minutes the PC's zone lies west of UTC; China's is -480. */
export const zoneMinutesWest = (): number => new Date().getTimezoneOffset()
