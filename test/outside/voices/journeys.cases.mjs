export const TRANSCRIPTS = { ru: {}, ar: {} };
