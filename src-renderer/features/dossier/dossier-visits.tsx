import type { ReactElement } from 'react'
import type { Names } from '#shared/case/names'
import { visitViewWords } from '#shared/dossier/dossier'
import { sayWord } from '#shared/text/say-word'
import { DossierTable, type DossierPartProps } from './dossier-table'

/** 回访: who went to see what has come of the issue as a whole. */
export function DossierVisits({ dossier, names, ...part }: DossierPartProps & { readonly names: Names }): ReactElement {
  const { visits } = dossier
  return (
    <DossierTable
      {...part}
      title={visits.length === 0 ? '回访' : `回访（${visits.length} 次）`}
      name="专档的回访"
      add={{ label: '登记回访', opens: { form: 'visit' } }}
      empty={{ title: '还没有回访', hint: '整治以后到现场看一看，问问反映过的群众和村里，解决了没有。' }}
      heads={[
        { head: '日期', width: 104 },
        { head: '回访人', width: 84 },
        { head: '对象', width: 128 },
        { head: '情况' },
        { head: '结果', width: 92 },
      ]}
      lines={visits.map((visit) => ({
        key: visit.id,
        cells: [
          visit.on,
          visit.byId === '' ? '' : names.person(visit.byId),
          visit.whom,
          visit.found,
          sayWord(visitViewWords, visit.view),
        ],
        act: { label: '修改', about: `修改 ${visit.on} 的回访`, opens: { form: 'visit', visit } },
      }))}
    />
  )
}
