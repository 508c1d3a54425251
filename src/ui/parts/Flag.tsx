/** Flags of the actors and of the Council's members in the scenarios, each a file of its own; a seal with letters where there is none, or it cannot be had. */
import ch from 'circle-flags/flags/ch.svg?url';
import cn from 'circle-flags/flags/cn.svg?url';
import dk from 'circle-flags/flags/dk.svg?url';
import dz from 'circle-flags/flags/dz.svg?url';
import ec from 'circle-flags/flags/ec.svg?url';
import fr from 'circle-flags/flags/fr.svg?url';
import gb from 'circle-flags/flags/gb.svg?url';
import gr from 'circle-flags/flags/gr.svg?url';
import gy from 'circle-flags/flags/gy.svg?url';
import jp from 'circle-flags/flags/jp.svg?url';
import kp from 'circle-flags/flags/kp.svg?url';
import kr from 'circle-flags/flags/kr.svg?url';
import mt from 'circle-flags/flags/mt.svg?url';
import mz from 'circle-flags/flags/mz.svg?url';
import pa from 'circle-flags/flags/pa.svg?url';
import pk from 'circle-flags/flags/pk.svg?url';
import ru from 'circle-flags/flags/ru.svg?url';
import si from 'circle-flags/flags/si.svg?url';
import sl from 'circle-flags/flags/sl.svg?url';
import so from 'circle-flags/flags/so.svg?url';
import su from 'circle-flags/flags/su.svg?url';
import ua from 'circle-flags/flags/ua.svg?url';
import un from 'circle-flags/flags/un.svg?url';
import us from 'circle-flags/flags/us.svg?url';
import { useState } from 'preact/hooks';

const files: Readonly<Record<string, string>> = {
  ch,
  cn,
  dk,
  dz,
  ec,
  fr,
  gb,
  gr,
  gy,
  jp,
  kp,
  kr,
  mt,
  mz,
  pa,
  pk,
  ru,
  si,
  sl,
  so,
  su,
  ua,
  un,
  us,
};

/** Decoration: the name always stands beside it. `size` in pixels. */
export function Flag({ code, name, size }: { code: string; name: string; size: number }) {
  const file = files[code];
  const [broken, setBroken] = useState(false);
  if (file !== undefined && !broken)
    return (
      <img
        class="flag"
        src={file}
        alt=""
        width={size}
        height={size}
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  return (
    <span class="flag letters" aria-hidden="true" style={{ width: `${size}px`, height: `${size}px` }}>
      {name.slice(0, 2)}
    </span>
  );
}
