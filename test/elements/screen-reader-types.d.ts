/** The browser bundle has no types; use those of the package. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export { Virtual, virtual } from '@guidepup/virtual-screen-reader';
}
