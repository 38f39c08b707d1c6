// Written by build/lists from the files of the folders; `npx tsx build/write-lists.ts` writes it anew.
import { answerField } from './fields/answer'
import { approvalField } from './fields/approval'
import { archivingField } from './fields/archiving'
import { assignmentField } from './fields/assignment'
import { centreCaseIdField } from './fields/centre-case-id'
import { chargeField } from './fields/charge'
import { conclusionField } from './fields/conclusion'
import { endingField } from './fields/ending'
import { entryField } from './fields/entry'
import { feedbackField } from './fields/feedback'
import { importedField } from './fields/imported'
import { instructionField } from './fields/instruction'
import { judgedField } from './fields/judged'
import { ledgerNumberField } from './fields/ledger-number'
import { registrationField } from './fields/registration'
import { replyBasisField, replyCopyToField, replyFindingsField, replyFormatField, replyHeadField, replyHeadingsField, replyInvestigatedOnField, replyInvestigatorsField, replyNumberField, replyOpinionField, replyOutcomeField, replySubjectField } from './fields/reply'
import { roundField } from './fields/round'
import { sheetField } from './fields/sheet'
import { stageField } from './fields/stage'
import { submissionField } from './fields/submission'

/** Every field of a case by the name of its register. */
export const allFields = {
  [answerField.field]: answerField,
  [approvalField.field]: approvalField,
  [archivingField.field]: archivingField,
  [assignmentField.field]: assignmentField,
  [centreCaseIdField.field]: centreCaseIdField,
  [chargeField.field]: chargeField,
  [conclusionField.field]: conclusionField,
  [endingField.field]: endingField,
  [entryField.field]: entryField,
  [feedbackField.field]: feedbackField,
  [importedField.field]: importedField,
  [instructionField.field]: instructionField,
  [judgedField.field]: judgedField,
  [ledgerNumberField.field]: ledgerNumberField,
  [registrationField.field]: registrationField,
  [replyBasisField.field]: replyBasisField,
  [replyCopyToField.field]: replyCopyToField,
  [replyFindingsField.field]: replyFindingsField,
  [replyFormatField.field]: replyFormatField,
  [replyHeadField.field]: replyHeadField,
  [replyHeadingsField.field]: replyHeadingsField,
  [replyInvestigatedOnField.field]: replyInvestigatedOnField,
  [replyInvestigatorsField.field]: replyInvestigatorsField,
  [replyNumberField.field]: replyNumberField,
  [replyOpinionField.field]: replyOpinionField,
  [replyOutcomeField.field]: replyOutcomeField,
  [replySubjectField.field]: replySubjectField,
  [roundField.field]: roundField,
  [sheetField.field]: sheetField,
  [stageField.field]: stageField,
  [submissionField.field]: submissionField,
} as const
