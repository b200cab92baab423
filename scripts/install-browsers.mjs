/** Installs missing stock browsers (Debian, as root) and prints the engines found. */
import { findBrowsers, installBrowsers } from './browsers.mjs';

installBrowsers();
for (const [engine, found] of Object.entries(findBrowsers())) console.log(`${engine}: ${found ? 'there' : 'missing'}`);
