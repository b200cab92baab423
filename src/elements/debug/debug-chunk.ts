/** The chunk `debug`: the panel and the report of an element with `debug`. No other page loads any of it. */
export { debug } from './debug-session.js';
