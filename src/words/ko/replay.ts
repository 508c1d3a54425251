import type { replay as english } from '../en/replay.ts';
import type { Texts } from './texts.ts';

/** Why a file could not be opened, in plain words with what to do. */
export const replay: Texts<typeof english> = {
  'replay/too_large': '파일이 {limit} MiB를 넘습니다. 게임은 이보다 훨씬 작으므로 다른 파일로 보입니다.',
  'replay/not_json': '저장한 게임이 아닙니다. JSON으로 읽을 수 없습니다.',
  'replay/too_deep': '저장한 게임보다 깊이 중첩된 파일입니다.',
  'replay/format': '이 형식의 저장 파일이 아닙니다. 형식 1이어야 합니다.',
  'replay/shape': '파일이 손상되었습니다. 위치: {place}. {what}.',
  'replay/rules':
    '규칙 제{recorded}판으로 진행한 게임이며, 현재는 제{here}판입니다. 그 판으로 열거나 파일을 보관해 두십시오.',
  'replay/scenario': '시나리오 ‘{recorded}’의 게임이며, ‘{here}’의 게임이 아닙니다.',
  'replay/content':
    '이 게임 이후 시나리오 ‘{scenario}’의 내용이 바뀌었습니다(기록 {recorded}, 현재 {here}). 예전 시나리오 파일로 여십시오.',
  'replay/differs':
    '이 파일은 이 판의 게임과 맞지 않습니다. {turn}차례의 {field}: 여기서는 {is}, 파일에는 {recorded}.',
};
