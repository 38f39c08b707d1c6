import type { FormName } from '#shared/draft/draft-forms'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { HelpButton, useHelpOf } from './help-door'
import { useKeptPlace } from './use-kept-place'

export interface PageFrameProps {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** Buttons, the primary one last: it stands at the top right of every screen. */
  readonly actions?: ReactNode
  /** What it is about, where that is not the screen that the address names. */
  readonly help?: FormName
  /** The heading stays in sight while the screen scrolls: for a long form, whose buttons are in it. */
  readonly headingStays?: boolean
  /**
   * `fixed` for a screen that scrolls inside itself, such as a table; the default scrolls as a whole. A fixed one
   * scrolls too where the window is too low for its parts.
   */
  readonly scroll?: 'page' | 'fixed'
  readonly children: ReactNode
}

/** How much of a screen a heading that stays takes, in pixels: what is scrolled into sight stops below it. */
export const stayingHeight = 76

// Over the labels that are written into the edges of fields.
const staying = {
  position: 'sticky',
  top: '-16px',
  zIndex: 2,
  bgcolor: 'background.default',
  mx: -3,
  px: 3,
  mt: -2,
  pt: 2,
  pb: 1,
  mb: -1,
}

/** One screen: its heading, its actions at the top right, and one column of content below. */
export function PageFrame({
  title,
  subtitle,
  actions,
  help,
  headingStays = false,
  scroll = 'page',
  children,
}: PageFrameProps): ReactElement {
  const place = useKeptPlace()
  useHelpOf(help)
  return (
    <Box
      component="main"
      ref={place}
      sx={{
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        overflowX: scroll === 'page' ? 'auto' : 'hidden',
        overflowY: 'auto',
        px: 3,
        pt: 2,
        pb: scroll === 'page' ? 4 : 2,
        gap: 2,
        ...(headingStays ? { scrollPaddingTop: stayingHeight } : {}),
      }}
    >
      <Stack
        component="header"
        direction="row"
        sx={{
          alignItems: 'flex-start',
          flexWrap: 'wrap',
          columnGap: 2,
          rowGap: 1,
          flexShrink: 0,
          ...(headingStays ? staying : {}),
        }}
      >
        <Box sx={{ flex: '1 1 360px', minWidth: 0 }}>
          <Typography variant="h1" component="h1">
            {title}
          </Typography>
          {subtitle === undefined ? null : (
            <Typography component="div" sx={{ color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        <Stack
          direction="row"
          sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', ml: 'auto' }}
        >
          <HelpButton form={help} />
          {actions}
        </Stack>
      </Stack>
      {children}
    </Box>
  )
}
