import type { OfficeTemplate } from '#shared/template/office-template'
import { readTemplates, templateKinds } from '../ledger-store/read/read-templates'
import { shareRead } from './share-read'

/** Every kind of report of the office, the same until one changes; undefined until read. */
export const useTemplates: () => readonly OfficeTemplate[] | undefined = shareRead(readTemplates, templateKinds)
