const drawings = {
  bargain: 'M6 3h9l3 3v15H6zM15 3v3h3M9 11h6M9 15h6',
  transfer: 'M3 8h13M12 4l4 4-4 4M21 16H8M12 12l-4 4 4 4',
  pressure: 'M12 3v11M12 18v.5M5 21h14',
  security: 'M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.500-7-9V6z',
  covert: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7zM4 4l16 16',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  sound: 'M4 9v6h4l5 4V5L8 9zM16.500 9a4 4 0 010 6M19 6.500a8 8 0 010 11',
  mute: 'M4 9v6h4l5 4V5L8 9zM17 9.500l5 5M22 9.500l-5 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300L19 19M19 5l-1.700 1.700M6.700 17.300L5 19',
  moon: 'M19.500 14.500A8 8 0 119.500 4.500a6.500 6.500 0 0010 10z',
  undo: 'M8 5L4 9l4 4M4 9h10a5.500 5.500 0 010 11h-4',
  remove: 'M6 6l12 12M18 6L6 18',
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  whole: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  council: 'M5 19V12a7 7 0 0114 0v7M9 19v-7a3 3 0 016 0v7M3 19h8M13 19h8',
  table: 'M3 10h18M5 10v9M19 10v9M8 6h8',
} as const;

export type IconName = keyof typeof drawings;

/** A line drawing; decoration only. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon-drawing" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
