/** Our release, as in package.json: by it, two copies on one page know each other. */
export const VERSION = '0.1.0';
