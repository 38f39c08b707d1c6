/** The drawings of the icon: the small one for sizes at which the large one would be a blot. */
export const iconDrawings = { large: 'icon.svg', small: 'icon-small.svg', smallUpTo: 32 } as const

/** Pixels of the PNGs, as Linux desktops look for them. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const

/** Pixels of the pictures in the ICO. Its format ends at 256. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const
