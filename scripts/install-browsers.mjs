/** Installs the stock browsers that are missing (Debian, as root), and says which engines are there. */
import { findBrowsers, installBrowsers } from './browsers.mjs';

installBrowsers();
for (const [engine, found] of Object.entries(findBrowsers())) console.log(`${engine}: ${found ? 'there' : 'missing'}`);
