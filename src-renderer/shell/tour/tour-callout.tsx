import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Portal from '@mui/material/Portal'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useState, type KeyboardEvent, type ReactElement } from 'react'
import { parseRoute } from '../../routes'
import { findTourMark } from '../../ui/tour-mark'
import type { TourStop } from './tour-stops'
import type { Tour } from './use-tour'

/** The callout at the part of the screen that is being told of. Esc ends the tour, the arrow keys go on and back. */
export function TourCallout({ tour }: { readonly tour: Tour }): ReactElement | null {
  const { stop } = tour
  const place = useMarked(stop)
  if (stop === undefined || place === undefined) return null
  return <Callout key={stop.mark} tour={tour} stop={stop} place={place} />
}

function Callout({
  tour,
  stop,
  place,
}: {
  readonly tour: Tour
  readonly stop: TourStop
  readonly place: HTMLElement
}): ReactElement {
  const titleId = useId()
  const box = useBox(place)
  const { nth, ofStops } = tour
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') tour.next()
    else if (event.key === 'ArrowLeft') tour.back()
    else return
    event.preventDefault()
  }
  return (
    <Popover
      open
      // Drawn anew where its part has moved: the callout goes along.
      key={`${box.left} ${box.top} ${box.width} ${box.height}`}
      anchorEl={place}
      transitionDuration={0}
      onClose={(_event, reason: 'backdropClick' | 'escapeKeyDown') =>
        reason === 'escapeKeyDown' ? tour.end() : undefined
      }
      onKeyDown={press}
      {...sides(box)}
      slotProps={{
        backdrop: { invisible: true },
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: { width: 380, p: 2.5, border: 2, borderColor: 'primary.main' },
        },
      }}
    >
      {/* Outside the callout, which moves as it opens. */}
      <Portal>
        <Ring box={box} />
      </Portal>
      <Typography sx={{ color: 'text.secondary' }}>
        带您看一圈　{nth} / {ofStops}
      </Typography>
      <Typography id={titleId} variant="h2" sx={{ mt: 0.5, mb: 1 }}>
        {stop.title}
      </Typography>
      <Typography>{stop.text}</Typography>
      <Stack direction="row" sx={{ gap: 1, mt: 2, alignItems: 'center' }}>
        <Button onClick={tour.end}>{nth === ofStops ? '关闭' : '不看了'}</Button>
        <Box sx={{ flex: 1 }} />
        {nth === 1 ? null : <Button onClick={tour.back}>上一处</Button>}
        <Button variant="contained" autoFocus onClick={tour.next}>
          {nth === ofStops ? '看完了' : '下一处'}
        </Button>
      </Stack>
    </Popover>
  )
}

/** On which side of what it tells of the callout stands: where there is room. */
function sides({
  left,
  right,
  top,
  bottom,
  height,
}: DOMRect): Pick<React.ComponentProps<typeof Popover>, 'anchorOrigin' | 'transformOrigin'> {
  const isTall = height > window.innerHeight / 2
  if (isTall && left < window.innerWidth / 3)
    return {
      anchorOrigin: { vertical: 'center', horizontal: 'right' },
      transformOrigin: { vertical: 'center', horizontal: -16 },
    }
  const isLow = (top + bottom) / 2 > window.innerHeight / 2
  const isRight = (left + right) / 2 > window.innerWidth / 2
  return {
    anchorOrigin: { vertical: isLow ? 'top' : 'bottom', horizontal: isRight ? 'right' : 'left' },
    transformOrigin: { vertical: isLow ? 'bottom' : -12, horizontal: isRight ? 'right' : 'left' },
  }
}

const ringWidth = 5

/** A frame around what is told of, seen on the page and on the bar. */
function Ring({ box }: { readonly box: DOMRect }): ReactElement {
  const left = Math.max(ringWidth, box.left)
  const top = Math.max(ringWidth, box.top)
  return (
    <Box
      aria-hidden
      sx={{
        position: 'fixed',
        left: left - ringWidth,
        top: top - ringWidth,
        width: Math.min(box.right, window.innerWidth - ringWidth) - left + 2 * ringWidth,
        height: Math.min(box.bottom, window.innerHeight - ringWidth) - top + 2 * ringWidth,
        border: 3,
        borderColor: 'primary.main',
        outline: 2,
        outlineColor: 'background.paper',
        outlineOffset: -ringWidth,
        borderRadius: 1,
        pointerEvents: 'none',
        zIndex: ({ zIndex }) => zIndex.modal,
      }}
    />
  )
}

/** Where a part of the screen stands, also when what is drawn around it moves it. */
function useBox(place: HTMLElement): DOMRect {
  const [box, setBox] = useState(() => place.getBoundingClientRect())
  useEffect(() => {
    const timer = setInterval(() => {
      const now = place.getBoundingClientRect()
      setBox((before) => (isSameBox(before, now) ? before : now))
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [place])
  return box
}

const isSameBox = (one: DOMRect, other: DOMRect): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height

const lookEveryMs = 100
/** After so many looks the whole screen is pointed at: a part that this person does not have is told of all the same. */
const looksAtMost = 20

/** The marked part of a stop, as soon as its screen is drawn: looked for all the while, for screens are drawn anew. */
function useMarked(stop: TourStop | undefined): HTMLElement | undefined {
  const [found, setFound] = useState<{ readonly stop: TourStop; readonly place: HTMLElement }>()
  useEffect(() => {
    if (stop === undefined) return undefined
    let looks = 0
    const look = (): void => {
      looks += 1
      // The screen that is being left may bear the mark too.
      const isHere = parseRoute(window.location.hash).screen === stop.route.screen
      const place =
        findTourMark(stop.mark) ?? (looks < looksAtMost ? undefined : document.querySelector<HTMLElement>('main'))
      setFound((before) => {
        if (!isHere || place === undefined || place === null) return undefined
        return before?.stop === stop && before.place === place ? before : { stop, place }
      })
    }
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [stop])
  return found?.stop === stop ? found?.place : undefined
}
