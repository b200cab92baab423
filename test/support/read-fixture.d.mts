export declare const readFixture: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
export declare const readTextFixture: (file: string) => Promise<string>;
