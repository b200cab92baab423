export declare const countVisits: (work: () => unknown) => Promise<number>;
