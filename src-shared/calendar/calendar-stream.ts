/** Whether a stream of bundles (`streamOf`) is one of calendars: what its receipts count are years, and no case goes with them. */
export const isOfCalendar = (stream: string): boolean => stream.startsWith('calendar/')
