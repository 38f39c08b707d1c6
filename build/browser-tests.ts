/** How the paths of the integration tests begin that start a browser: they run once for each Chromium that is there. */
export const browserTestPrefixes = ['tests/integration/host/', 'tests/integration/papers/'] as const
