import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { Names } from '#shared/case/names'
import { measureStateWords, openMeasures } from '#shared/dossier/dossier'
import { sayWord } from '#shared/text/say-word'
import { useToday } from '../../desk/use-today'
import { DossierTable, type DossierPartProps } from './dossier-table'

/** 整治措施: who does what by when, and how it stands. */
export function DossierMeasures({
  dossier,
  names,
  ...part
}: DossierPartProps & { readonly names: Names }): ReactElement {
  const today = useToday()
  const { measures } = dossier
  const open = new Set(openMeasures(dossier).map(({ id }) => id))
  return (
    <DossierTable
      {...part}
      title={
        measures.length === 0
          ? '整治措施'
          : `整治措施（${measures.length} 条，${open.size === 0 ? '都已完成' : `${open.size} 条没有完成`}）`
      }
      name="整治措施"
      add={{ label: '添加措施', opens: { form: 'measure' } }}
      empty={{
        title: '还没有措施',
        hint: '每条措施写清谁在什么时候以前做什么；做完了改成“已完成”，写上落实情况。',
      }}
      heads={[
        { head: '措施' },
        { head: '责任人', width: 84 },
        { head: '期限', width: 104 },
        { head: '落实情况', width: 240 },
      ]}
      lines={measures.map((measure) => {
        const { id, text, ownerId, dueOn, state, on, result } = measure
        const late = open.has(id) && dueOn !== '' && dueOn < today
        return {
          key: id,
          cells: [
            text,
            ownerId === '' ? '' : names.person(ownerId),
            <Box key="due" component="span" sx={late ? { color: 'error.main' } : {}}>
              {late ? `${dueOn}\n已逾期` : dueOn}
            </Box>,
            `${sayWord(measureStateWords, state)}（${on}）${result === '' ? '' : `\n${result}`}`,
          ],
          act: { label: '修改', about: `修改措施 ${text.slice(0, 20)}`, opens: { form: 'measure', measure } },
        }
      })}
    />
  )
}
