import type { NewsroomTranscripts } from './newsroom-screen-reader.test.js';
export const RU: NewsroomTranscripts = { list: [], searched: [], vain: [], more: [], buttons: [], menu: [], newsroomSwitcher: [], back: [] };
