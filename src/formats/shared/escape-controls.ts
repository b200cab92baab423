/** A string of JSON, or what looks like the start of one: matching to the end keeps the time linear. */
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/g;

/** An escape as it should be, or a control, perhaps with a backslash before it (as JavaScript continues a line). */
// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /\\[^\u0000-\u001f]|\\?([\u0000-\u001f])/g;

/** Escapes line breaks and other control characters that stand in JSON strings as they are. */
export const escapeControls = (json: string): string =>
  json.replace(STRING, (string) =>
    string.replace(CONTROL, (written, control?: string) =>
      control === undefined ? written : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
