/** Flags of the actors in the scenarios, each a file of its own; a seal with letters where there is none, or it cannot be had. */
import cn from 'circle-flags/flags/cn.svg?url';
import jp from 'circle-flags/flags/jp.svg?url';
import kp from 'circle-flags/flags/kp.svg?url';
import kr from 'circle-flags/flags/kr.svg?url';
import ru from 'circle-flags/flags/ru.svg?url';
import su from 'circle-flags/flags/su.svg?url';
import ua from 'circle-flags/flags/ua.svg?url';
import un from 'circle-flags/flags/un.svg?url';
import us from 'circle-flags/flags/us.svg?url';
import { useState } from 'preact/hooks';

const files: Readonly<Record<string, string>> = { cn, jp, kp, kr, ru, su, ua, un, us };

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
