/**
 * The page's policy has the browser take an address for a script only where a policy of the page vouches for it (Trusted Types). This
 * one vouches for the build's own scripts, of which workers are made, and for nothing else. Called once, before anything is drawn.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address) ? address : null),
  })
}

function isOwnScript(address: string): boolean {
  const { href } = new URL(address, document.baseURI)
  return href.startsWith(new URL('assets/', document.baseURI).href) && /^[^?#]+\.js$/.test(href)
}
