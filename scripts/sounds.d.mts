/** The table of cues as the source of src/audio/sprite.ts. */
export function tableSource(table: Readonly<Record<string, readonly [number, number]>>): string;
/** The table of stems as the source of src/audio/stems.ts. */
export function stemsSource(table: Readonly<Record<string, readonly [number, number, boolean]>>): string;
