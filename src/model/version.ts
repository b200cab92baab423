/** Version of this package, as in package.json. Several copies on one page compare it. */
export const VERSION = '0.1.0';
