/** Who is nobody of the office: what the program wrote by itself, and whoever is on no list any more. */
export const nobodysName = (id: string): string => (id === 'system' ? '系统' : '')
