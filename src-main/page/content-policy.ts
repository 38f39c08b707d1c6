/** Stands in index.html where each load puts a fresh nonce. */
export const noncePlaceholder = '__CSP_NONCE__'

/**
 * What the program's page may load: itself, pictures and frames it made, and styles with this load's nonce (the screen
 * library writes its styles at run time). No network, no inline script, no form, no plug-in.
 */
export function composePagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    // What becomes script or markup is vouched for by one of the page's own policies, or refused.
    "require-trusted-types-for 'script'",
    'trusted-types default paper print',
  ].join('; ')
}

/** What a page on its way to the printer may load: its own styles and pictures carried in it. It has no scripts. */
export function composePaperPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; font-src 'self'; form-action 'none'; base-uri 'none'`
}

/** Puts the nonce on every `<style>` of a page whose text is escaped, so that no other `<style` can stand in it. */
export function addStyleNonce(html: string, nonce: string): string {
  return html.replace(/<style(?=[\s>])(?![^>]*\snonce=)/g, `<style nonce="${nonce}"`)
}

/** Headers of every answer besides its own; the same in both shells. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=()',
  'Cache-Control': 'no-cache',
}
