/** Only the import is needed: the newsroom is HTML alone. */
import '../src/cdn.js';
