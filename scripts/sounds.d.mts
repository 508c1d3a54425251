/** The table of cues as the source of src/audio/sprite.ts. */
export function tableSource(table: Readonly<Record<string, readonly [number, number]>>): string;
