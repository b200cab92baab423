/** The bundle for browsers comes without types; they are those of the package. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export { Virtual, virtual } from '@guidepup/virtual-screen-reader';
}
