import { takenElsewhere } from './step-form'

/** The reply has a screen of its own. */
export const draftForm = takenElsewhere('draft')
/** Asked for wherever a hidden text is shown, by the veil itself. */
export const revealForm = takenElsewhere('reveal')
/** 需要核对 gives numbers. */
export const numberForm = takenElsewhere('number')
export const renumberStubForm = takenElsewhere('renumber-stub')
/** A paper takes its number as it is printed. */
export const numberPaperForm = takenElsewhere('number-paper')
/** Looking, printing and exporting are put on record as they are done. */
export const recordPrintForm = takenElsewhere('record-print')
export const recordSaveForm = takenElsewhere('record-save')
export const recordAttachmentForm = takenElsewhere('record-attachment')
export const recordExportForm = takenElsewhere('record-export')
export const recordFolderForm = takenElsewhere('record-folder')
/** About an entry of the timeline, which has dialogs of its own. */
export const correctForm = takenElsewhere('correct')
export const takeBackForm = takenElsewhere('take-back')
