/** A drive that can be pulled out, as the operating system shows it. */
export interface RemovablePlace {
  readonly path: string
  readonly label: string
}

/** Tells which removable drives are plugged in now. */
export type RemovablePlaces = () => Promise<readonly RemovablePlace[]>
