import '#shared/prelude/zod-setup'
import { measureFigures, printFigures } from './measure-figures'

// The figures alone: `tsx bench/figures.ts`.

printFigures([1_000, 10_000, 100_000].map(measureFigures))
