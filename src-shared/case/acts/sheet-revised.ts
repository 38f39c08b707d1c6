import { z } from 'zod'
import { countPart, linePart } from '../parts'
import { sheetPartName } from '../sheet-words'
import { namesPart } from './names-part'
import { defineAct } from './define-act'

/** The centre's higher revision of a sheet came in. */
export const sheetRevisedAct = defineAct({
  act: 'sheet-revised',
  name: '承办单修订',
  parts: { bundleId: linePart('交换包编号', 40), revision: revisionPart(), fields: namesPart('改动', sheetPartName) },
  log: 'import',
  toldByFields: true,
  tell: ({ revision, fields }) => ({
    title: `承办单修订（第 ${revision} 版）`,
    detail: `改动：${fields.map(sheetPartName).join('、')}`,
  }),
})

function revisionPart() {
  return { ...countPart('版次'), schema: z.number() }
}
