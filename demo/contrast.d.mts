export function contrast(one: string, other: string): number;
