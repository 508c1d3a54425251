export function serve(
  folder: string,
  options?: { readonly port?: number; readonly host?: string; readonly base?: string },
): Promise<{ readonly port: number; readonly address: string; close(): Promise<unknown> }>;
