/** Escapes line breaks and other control characters that stand in JSON strings as they are. */
export const escapeControls = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    // eslint-disable-next-line no-control-regex -- these are what it is about
    string.replace(/[\u0000-\u001f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
