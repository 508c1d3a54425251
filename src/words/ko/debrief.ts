import type { debrief as english } from '../en/debrief.ts';
import type { Texts } from './texts.ts';

/** The front page and what stands beside it, as newspapers write. */
export const debrief: Texts<typeof english> = {
  'mark/simulated': '모의 · 실제 사건의 기록이 아님',
  'front/war': ['{months}개월 만의 전쟁, 아무도 넘으려 하지 않았던 선', '평화, 다하다'],
  'front/signs-then/honoured': '{byCapital}, 서명하고 약속 지켜, 조약의 첫 시험',
  'front/signs-then/qualified': '{byCapital}, 서명하고 조건 달아, 조약의 첫 시험',
  'front/signs-then/reneged': '{byCapital}, 서명하고 외면, 조약의 첫 시험',
  'front/signs-then/excused': '{byCapital}, 서명하고 면책, 조약의 첫 시험',
  'front/old-word/honoured': '{byCapital}, 옛 약속을 새 값에 지키다',
  'front/old-word/qualified': '{byCapital}, 옛 약속에 절반만 답하다',
  'front/old-word/reneged': '{byCapital}, 옛 약속을 종이 위에 남겨 두다',
  'front/old-word/excused': '{byCapital}, 요청받았으나 면책되다',
  'front/in-force': '{onShort} 발효: {partiesCapital}',
  'front/in-force/twice': '{onShort} 발효: {partiesCapital}. {others}건 뒤따라',
  'front/signed': '{onShort} 서명: {partiesCapital}. 비준은 아직',
  'front/refused': '{byCapital}, {onShort} 거절, 옛 문서 그대로',
  'front/conceded': '{byCapital}, 제재 위협에 물러서다',
  'front/imposed': '{byCapital}, {toCapital} 상대로 조치, 양측 모두 불굴',
  'front/red-line': '{byCapital}, {toOf} 선을 넘고 응답을 기다리다',
  'front/adopted': '안보리의 목소리: {onShort} 채택, {yes} 대 {no}',
  'front/vetoed': '{memberCapital} 거부권, 안보리 침묵: {onShort}',
  'front/denounced': '{byCapital}, {onShort} 등지다',
  'front/talks': '문안은 많고 서명은 적다: {date}, 협상은 여전히 진행 중',
  'front/quiet': '맺은 것도 깨진 것도 적은 조심스러운 {months}개월',

  'stand/calls':
    '약속의 이행 요구는 {calls}건, 그중 온전히 지켜진 것은 {kept, plural, =0 {없다} other {#건이다}}.',
  'stand/texts':
    '{signed, plural, =0 {서명된 문서는 없다} other {서명된 문서는 #건이다}}{inForce, plural, =0 {} other {. 그중 #건이 발효되었다}}.',
  'stand/council':
    '안전보장이사회가 채택한 결의는 {adopted, plural, =0 {없다} other {#건이다}}{vetoed, plural, =0 {} other {. 거부권이 행사된 결의안은 #건이다}}.',
  'stand/tension': '세계 긴장도는 {from}에서 {toToward} 바뀌었다.',

  'column/treaties/none':
    '서명된 문서도 깨진 문서도 없었다. {proposals, plural, =0 {제안도 없었다.} other {제안은 #건이었다.}}',
  'column/pressure/none': '조치로 위협한 나라도, 선언된 선을 넘은 나라도 없었다.',
  'column/event': '{title}: {first}',
  'column/dated': '{date}: {text}',
  'column/promises': '조약으로 약속한 {owed}단위 가운데 {done}단위가 이행되었다.',
  'column/tension': '세계 긴장도는 {from}에서 시작하여 {date} {top}까지 올랐고, {to}에서 끝났다.',
  'column/track':
    '{titleTopic} {from}에서 {toToward} 움직였다{reason, select, none {} other { (가장 큰 요인: {reason})}}.',
  'column/tie':
    '{toCapital}에 대한 {byOf} 호감은 {before}에서 {afterToward} 바뀌었다{reason, select, none {} other { (가장 큰 요인: {reason})}}.',
  'column/tie/none': '다른 나라를 보는 눈이 크게 달라진 정부는 없다.',

  'ending/turnLimit': '임기 종료',
  'ending/war': '전쟁',
  'ending/scenario': '사안의 종결',
  'ending/turnLimit/text': '주어진 기간이 끝났다. 남은 것은 남은 대로 선다.',
  'ending/war/text':
    '긴장도가 100에 이르렀다. 모든 정부의 점수는 0이며, 마지막으로 격화시킨 쪽은 그보다 낮다.',
  'ending/scenario/text': '이 시나리오가 걸린 사안이 결정되었다.',

  'question/why': '결정적 요인: {why}',
  'question/why/none': '처음부터 그러하였다.',
  'question/state': '{onShort}: {state}',
  'question/never': '한 번도 없음: {act}{by, select, none {} other { ({byCapital})}}',
  'question/dated': '{what} ({date})',
  'question/number': '{title}: {value}',
  'record/treaty':
    '{state}{signed, select, none {} other {, {signed} 서명}}{date, select, none {} other { ({date}부터)}}',
  'record/none': '이 게임에 없음',
  'record/before': '실제와 같음: 게임이 시작되기 전의 일',
  'record/never': '이 게임에서는 일어나지 않음',
  'series/opening': '개시',

  'refusal/told': '{byCapitalSubject} {toCapital}에 {onShort} 제시, 수락까지 {left}점 모자람.',
  'refusal/nearest': '다음과 같았다면 서명되었을 것이다: {what}.',
  'refusal/changed': '‘{clause}’ 조항을 ‘{depth}’ 수준으로',
  'refusal/added': '‘{clause}’ 조항({depth}) 추가',
  'refusal/struck': '‘{clause}’ 조항 삭제',
  'refusal/none': '조항 한두 개를 고치는 것으로는 충분하지 않았을 것이다.',
  'report/refusals': '거절과 가장 가까운 수락안',
  'report/hidden': '감추어졌던 것',
  'debrief/hidden':
    '비밀리에 {times}회, {exposed, plural, =0 {끝내 드러나지 않음} other {드러난 것은 #회}}{denied, select, none {} other {, 부인: {deniedCapital}}}{admitted, select, none {} other {, 시인: {admittedCapital}}}{price, plural, =0 {} other {. 거짓말의 대가는 신뢰 총 #점}}.',

  'report/simulated':
    '*모의* 게임이다. 수치와 사건은 규칙과 평균, 판단에서 나왔다. 실제 사건의 기록이 아니며 아무것도 예측하지 않는다.',
  'report/happened': '있었던 일',
  'report/what-if': '만약',
  'report/discuss': '토론할 것',
  'report/scores': '목표',
  'report/ties': '차례별 관계',
  'report/turning': '전환점',
  'report/questions': '남은 물음',
  'report/record/what': '사안',
  'report/record/game': '이 게임',
  'report/record/happened': '실제',
  'report/record/sources': '출처',
  'report/record': '이 게임과 실제 기록',
  'report/what-if/text':
    '이 게임의 장부에서 가장 많은 수치를 움직인 결정들이다. 어디를 볼지 알려 줄 뿐, 다른 선택으로 게임을 다시 돌린 것은 아니다.',
  'report/what-if/none': '장부에서 두드러지는 결정이 없다.',
  'report/tension': '세계 긴장도',
  'report/sanctions': '제재의 구속력',
  'report/none': '보일 것이 없다.',
  'report/score': '{total}점 (기준 {par})',
};
