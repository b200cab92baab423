export declare const checkModel: (model: unknown) => readonly string[];
export declare const stringsOf: (tree: unknown) => readonly string[];
