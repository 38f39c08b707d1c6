const prefix = 'class='

/** The address of the ledger's list of one class and all below it. */
export const classFilter = (path: string): string => `${prefix}${path}`

/** The class that an address of the ledger names; undefined where it names none. */
export const classOfFilter = (filter: string): string | undefined =>
  filter.startsWith(prefix) && filter.length > prefix.length ? filter.slice(prefix.length) : undefined
