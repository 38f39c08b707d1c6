/** Set by `npm run test:long`. */
export const thoroughVariable = 'TEST_THOROUGH'

/** How often something slow is proved: a few times in every test run, often in the long one. */
export const rounds = (few: number, many: number): number => (process.env[thoroughVariable] === '1' ? many : few)
