import type { Case } from '#shared/case/case'
import { rowStageWords } from '#shared/case/stage'
import { enteringRoles } from '#shared/entry/plan-enter'
import { holdsAny, type Person } from '#shared/office/office'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useState, type ReactElement } from 'react'
import { routeToHash } from '../../../routes'
import { Panel } from '../../../ui/panel'
import { LinkDialog } from './link-dialog'
import { useLinks } from '../use-links'

/** 关联: the other cases that this one is about as well, and the way to tie it to one more. Nothing is drawn where there is neither. */
export function LinksPanel({
  one,
  actor,
}: {
  readonly one: Case
  readonly actor: Person | undefined
}): ReactElement | null {
  const links = useLinks(one) ?? []
  const [linking, setLinking] = useState(false)
  const mayLink =
    actor !== undefined &&
    holdsAny(actor, enteringRoles) &&
    one.newer.length === 0 &&
    one.stage !== 'received' &&
    one.voids.length === 0
  if (links.length === 0 && !mayLink) return null
  return (
    <Panel
      title={links.length === 0 ? '关联的案件' : `关联的案件（${links.length} 件）`}
      actions={
        mayLink ? (
          <Button size="small" variant="text" onClick={() => setLinking(true)}>
            关联…
          </Button>
        ) : undefined
      }
    >
      {links.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>没有关联别的案件。关联只记下两件有关，不结束哪一件。</Box>
      ) : (
        <Box component="ul" aria-label="关联的案件" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
          {links.map(({ row, merged }) => (
            <li key={row.id}>
              <Link href={routeToHash({ screen: 'case', caseId: row.id })}>
                {row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber}
              </Link>
              {`　${row.title}　`}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {rowStageWords[row.stage]}
                {merged ? '　一并办理' : ''}
              </Box>
            </li>
          ))}
        </Box>
      )}
      {linking ? <LinkDialog one={one} onClose={() => setLinking(false)} /> : null}
    </Panel>
  )
}
