import { cleanText } from './clean-text'

/**
 * How many characters a text has beyond what its field takes, as it would be saved: past the border, without blanks at its ends;
 * 0 where it fits. Counted in UTF-16 units like the limits of the records, so that what fits here fits there.
 */
export const charsOver = (text: string, limit: number): number => Math.max(0, cleanText(text).trim().length - limit)
