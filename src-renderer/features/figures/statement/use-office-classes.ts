import { shippedClasses, type OfficeClasses } from '#shared/statement/office-classes'

/** The classes of which columns are made: those that come with the program. */
export const useOfficeClasses = (): OfficeClasses => shippedClasses
