/** A telephone as it is printed in a reply's 附注: digits and marks of half width, whatever width they were typed in. */
export const toOfficeTelephone = (typed: string): string => typed.normalize('NFKC').trim()
