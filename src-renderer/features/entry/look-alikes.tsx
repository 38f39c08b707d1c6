import type { LikenessReason } from '#shared/likeness/likeness-index'
import { rowStageWords } from '#shared/case/stage'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import type { ShownLookAlike } from '../../desk/use-look-alikes'
import type { SameMatter } from '../../desk/use-same-matter'
import { routeToHash } from '../../routes'
import { SameMatterNotice } from '../../ui/same-matter-notice'

/** How the new case is tied to an earlier one. */
export interface ChosenLink {
  readonly caseId: string
  readonly merged: boolean
}

export interface LookAlikesProps {
  readonly found: readonly ShownLookAlike[]
  readonly matter: SameMatter | undefined
  readonly chosen: ChosenLink | undefined
  readonly onChoose: (link: ChosenLink | undefined) => void
}

const reasonWords: { readonly [R in LikenessReason]: string } = {
  phone: '同一电话',
  matter: '同一件事',
  place: '同一地点',
}

/** Earlier cases like the one being written down, with what was answered then. */
export function LookAlikes({ found, matter, chosen, onChoose }: LookAlikesProps): ReactElement {
  return (
    <Panel title="以前的相似件（F9 关联第一件）" padding="none">
      {matter === undefined ? null : (
        <Box sx={{ p: 1 }}>
          <SameMatterNotice
            words={matter.matter.name}
            cases={matter.matter.ids.flatMap((id) => {
              const one = matter.cases.get(id)
              return one === undefined ? [] : [{ ...one, href: routeToHash({ screen: 'case', caseId: id }) }]
            })}
          />
        </Box>
      )}
      {found.length === 0 ? (
        <EmptyState title="还没有相似的" hint="边填边找：同一电话、同一地点、同一件事。" />
      ) : (
        <Stack component="ul" aria-label="相似件" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {found.map((one) => (
            <LookAlikeItem key={one.row.id} one={one} chosen={chosen} onChoose={onChoose} />
          ))}
        </Stack>
      )}
    </Panel>
  )
}

interface LookAlikeItemProps extends Pick<LookAlikesProps, 'chosen' | 'onChoose'> {
  readonly one: ShownLookAlike
}

function LookAlikeItem({ one, chosen, onChoose }: LookAlikeItemProps): ReactElement {
  const { row, like, answer } = one
  const isChosen = chosen?.caseId === row.id
  const number = row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber
  const toggle = (merged: boolean): void =>
    onChoose(isChosen && chosen.merged === merged ? undefined : { caseId: row.id, merged })
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', bgcolor: isChosen ? 'primary.light' : undefined }}
    >
      <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
        <span className="number">{number}</span>
        {like.reasons.map((reason) => (
          <Chip key={reason} size="small" variant="outlined" label={reasonWords[reason]} />
        ))}
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {row.issuedOn}　{rowStageWords[row.stage]}
        </Typography>
      </Stack>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{row.title}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {answer === '' ? '还没有答复' : `当时答复：${answer.length > 90 ? `${answer.slice(0, 90)}…` : answer}`}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, mt: 0.5 }}>
        <Button
          size="small"
          variant={isChosen && !chosen.merged ? 'contained' : 'outlined'}
          aria-pressed={isChosen && !chosen.merged}
          aria-label={`关联 ${number}`}
          title="只记下两件有关，各办各的"
          onClick={() => toggle(false)}
        >
          关联
        </Button>
        <Button
          size="small"
          variant={isChosen && chosen.merged ? 'contained' : 'outlined'}
          aria-pressed={isChosen && chosen.merged}
          aria-label={`关联并一并办理 ${number}`}
          title="两件一起办，各有各的台账号和答复；要让一件就此结束，登记以后在案件里用“并单”"
          onClick={() => toggle(true)}
        >
          关联，一并办理
        </Button>
      </Stack>
    </Box>
  )
}
