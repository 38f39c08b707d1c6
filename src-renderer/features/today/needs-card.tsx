import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { holdsAny, type Person } from '#shared/office/office'
import { listStaffNeeds } from '#shared/office/staff-needs'
import type { Staff } from '../../ledger-store/read/read-office'
import { staffNeedWords } from '../../messages/staff-need-words'
import { routeToHash } from '../../routes'
import { InfoIcon } from '../../ui/icons'

export interface NeedsCardProps {
  /** Undefined until read. */
  readonly staff: Staff | undefined
  readonly actor: Person | undefined
}

/** What a young office still lacks and before which step, for those who can add it; gone once nothing is lacking. */
export function NeedsCard({ staff, actor }: NeedsCardProps): ReactElement | null {
  const mayAdd = actor !== undefined && holdsAny(actor, ['registrar', 'admin'])
  if (staff === undefined || !mayAdd) return null
  const needs = listStaffNeeds({ people: [...staff.people.values()], departments: [...staff.departments.values()] })
  if (needs.length === 0) return null
  return (
    <Box
      role="note"
      aria-label="还要补的"
      sx={{
        display: 'flex',
        gap: 1.5,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: 'primary.main',
        borderRadius: 1,
        flexShrink: 0,
      }}
    >
      <InfoIcon sx={{ mt: 0.25 }} />
      <Box sx={{ minWidth: 0 }}>
        现在就可以登记。往下办还缺：
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {needs.map((need) => {
            const { text, section } = staffNeedWords[need]
            return (
              <li key={need}>
                {text}。
                <Link href={routeToHash({ screen: 'settings', section })}>
                  去添加{section === 'people' ? '人员' : '部门'}
                </Link>
              </li>
            )
          })}
        </Box>
      </Box>
    </Box>
  )
}
