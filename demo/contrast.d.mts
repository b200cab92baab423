export function contrast(one: string, other: string): number;
export function mix(one: string, other: string, share: number): string;
