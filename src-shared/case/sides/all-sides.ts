import { appealSide } from './appeal'
import { beyondDutySide } from './beyond-duty'
import { coordinationSide } from './coordination'
import { emergencySide } from './emergency'
import { exclusionSide } from './exclusion'
import { extensionSide } from './extension'
import { lookBackSide } from './look-back'
import { returnSide } from './return'
import { supervisionSide } from './supervision'
import { suspensionSide } from './suspension'
import { terminationSide } from './termination'
import { unreasonableSide } from './unreasonable'
import { urgeSide } from './urge'

/** Every side of a case by its name, in the order in which lists tell them. */
export const allSides = {
  [returnSide.side]: returnSide,
  [extensionSide.side]: extensionSide,
  [urgeSide.side]: urgeSide,
  [supervisionSide.side]: supervisionSide,
  [suspensionSide.side]: suspensionSide,
  [coordinationSide.side]: coordinationSide,
  [terminationSide.side]: terminationSide,
  [appealSide.side]: appealSide,
  [exclusionSide.side]: exclusionSide,
  [beyondDutySide.side]: beyondDutySide,
  [unreasonableSide.side]: unreasonableSide,
  [lookBackSide.side]: lookBackSide,
  [emergencySide.side]: emergencySide,
} as const

/** A side by its name. */
export type SideName = keyof typeof allSides
