declare module 'seedrandom/lib/tychei.js' {
  /** The Tyche-i generator alone, without seedrandom's entropy pool. */
  export default function tychei(seed: string): { int32(): number };
}
