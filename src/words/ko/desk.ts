import type { desk as english } from '../en/desk.ts';
import type { Texts } from './texts.ts';

/** Cables, previews, the report, notices: what the session itself says on the desk. */
export const desk: Texts<typeof english> = {
  'from/opening': '브리핑',
  'from/wire': '통신 · {placeCapital}',
  'from/world': '통신',
  'from/proposal': '{placeCapital}발 · 제안',
  'from/counter': '{placeCapital}발 · 수정 제안',
  'from/threat': '{placeCapital}발 · 경고',
  'from/reading': '문서과 · 언론 발표 전',
  'order/not_agreed': '상대측이 동의하지 않았다.',
  'from/request': '{placeCapital}발 · 요청',
  'cable/request': '{doer, select, we {{fromCapital}의 요청: {act}} other {우리의 동의를 구함: {deed}}}',
  'cable/request/text':
    '{doer, select, we {{fromCapitalSubject} 우리에게 요청한다} other {{fromCapitalSubject} 우리의 동의를 구한다}}: {deed}. {what}',
  'from/claim': '{placeCapital}발 · 약속 이행 요구',
  'from/contest': '{placeCapital}발 · 견해 요청',
  'from/council': '안전보장이사회 · 뉴욕',
  'from/home': '국내 담당',
  'from/returned': '문서 접수 · 반송',

  'cable/proposal': '{fromCapital}, {onShort} 제안',
  'cable/amendment': '{fromCapital}, {onShort} 개정 제안',
  'cable/proposal/text': '제시된 문안: {text}.{ours}',
  'cable/proposal/ours': ' 우리의 판단: {lines}. 합계는 {sum}이며, 0 이상이면 서명할 만하다.',
  'cable/reading-asked': '{seat, select, none {우리는} other {{seatCapitalTopic}}} 무엇에 서명하였는가',
  'cable/reading-asked/text':
    '서명된 문서: {onShort}. {text}. 언론은 이것이 동맹인지 묻는다. 지금 하는 말은 첫 이행 요구 때 기억되며, 같은 문안을 두 당사국이 달리 읽으면 신뢰를 잃는다.',
  'cable/demand/standing': '{fromCapital}, 거듭 요구',
  'cable/demand/standing/text': '시행 중인 조치: {measures}. 요구 사항: {demand}',
  'cable/demand': '{fromCapital}, 조치로 위협',
  'cable/demand/text': '거론된 조치: {measures}. 요구 사항: {demand}',
  'cable/claim': '{fromCapital}, {treatyShort}의 이행을 요구',
  'cable/claim/text':
    '‘{clause}’ 조항, ‘{depth}’ 수준. {fromCapitalTopic} {attackerCapitalObject} 공격자로 지목한다.{contested, select, none {} other { 이의를 제기한 쪽: {contestedCapital}.}}{early, select, yes { 이행을 요구받았을 때 문서는 서명되었으나 아직 발효되지 않았으므로, 거절하더라도 면책된다.} other {}}',
  'cable/contest': '누가 누구를 공격하였는가: {fromCapital}의 주장',
  'cable/contest/text':
    '{fromCapitalTopic} {treatyShortObject} 원용하며 {attackerCapitalObject} 공격자로 지목한다. 지켜보는 정부들은 이를 반박하거나 인정할 수 있다.',
  'cable/vote': '{fromCapital}, 표결 회부: {onShort}',
  'cable/vote/follows':
    '{text} 예상되는 결과는 {state, select, adopted {채택} vetoed {거부권에 의한 부결} other {부결}}이다: {count}.',
  'cable/effects/others': '그 밖의 {count}건',
  'cable/answer/effects': '{text} {effects}.',
  'council/count': '찬성 {yes}, 반대 {no}, 기권 {abstain}',
  'council/chair': '{member}, {permanent, select, yes {상임} other {비상임}}: {vote}',
  'council/between': '{high} 또는 {low}',
  'council/since': '{date}부터',
  'council/asked':
    '이 이사국에는 이 방법으로 이미 요청하였습니다. 표결 전에 한 번, 찬성과 반대 가운데 한쪽으로만 할 수 있습니다.',
  'council/ask-yes': '{act}: 찬성 쪽으로 {value}',
  'council/ask-no': '{act}: 반대 쪽으로 {value}',
  'cable/exposure': '{confidence, select, asserted {주장} assessed {평가} other {입증}}: {what}',
  'cable/exposure/text':
    '{accuser, select, none {{confidence, select, asserted {이렇다 할 발설자 없이 나온 말이다} other {지켜보는 이들이 그렇게 말한다}}} other {{official, select, yes {{accuserCapitalSubject} 그렇게 말한다} other {{accuserCapital}발 보도가 그렇게 전한다}}}}. {confidence, select, asserted {증거는 말과 말의 맞섬이다.} assessed {증거는 유력하다.} other {증거는 다툴 여지가 없다.}}{partner, select, none {} other { 같은 물음이 {partnerCapital}에도 갔다.}} 아무 말도 하지 않는 것은 거짓말도 시인도 아니다.',
  'from/service': '정보기관 · 극비',
  'from/exposure': '{place, select, none {통신} other {{placeCapital}발}} · 고발',
  'from/stand': '위기 · {placeCapital}',
  'cable/stand':
    '{rung, select, 1 {{fromCapitalWith}의 항의 공방} 2 {{fromCapitalWith}의 최후통첩} 3 {{fromCapital}의 무력 시위} other {{fromCapitalWith}의 교전}} · {onShort}',
  'cable/stand/text':
    '{mediator, select, none {} other {{mediatorCapitalSubject} 중재를 제의한다. }}{unsaid, select, stand {답하지 않으면 버티는 것이 된다.} mediation {답하지 않으면 중재를 받아들이는 것이 된다.} other {답하지 않으면 물러서는 것이 된다.}}',
  'warning/reason': '{text} ({amount})',
  'cable/counter/none': '되돌려 보낼 우리 측 문안이 없다.',
  'cable/counter/ours': '우리 측 문안: {text}.',

  'text/clause': '{clause} ({depth})',
  'text/clause/secret': '{clause} ({depth}, 비밀)',
  'text/none': '조항 없음',

  'cable/reading':
    '{text} {of, select, claim {약속을 지키는 것에} demand {물러서는 것에} exposure {부인하는 것에} request {동의하는 것에} vote {찬성하는 것에} other {이 일에}} 대한 우리 부서의 평가: {lines}. 합계 {sum}.',
  'cable/reading/others': '그 밖',
  'cable/reading/line': '{text} {amount}',
  'preview/call':
    '우리 측 평가로는 {whoCapitalTopic} {answer, select, honour {약속을 온전히 지킬 것이다} qualify {일부만 응할 것이다} other {응하지 않을 것이다}}: {sum}.{early, select, yes { 아직 발효되지 않은 문안이어서 거절해도 허물이 되지 않는다.} other {}}',
  'preview/vote':
    '요청 뒤 {memberCapital}의 표: {vote} (우리 측 평가 {sum}).{does, select, nothing { 요청하지 않아도 마찬가지이다.} other {}}',
  'preview/request':
    '우리 측 평가로는 {whoCapitalTopic} {answer, select, grant {동의할 것이다} decline {사양할 것이다} other {동의할 수도 사양할 수도 있다}}: {sum}. 0 이상이면 동의한다.',
  'preview/demand':
    '{demand, select, none {} other {요구: {demand} }}우리 측 평가로는 {whoCapitalTopic} {answer, select, full {전부 물러설 것이다} part {일부만 물러설 것이다} none {버틸 것이다} other {물러설 수도 버틸 수도 있다}}: {sum}. 0 이상이면 전부, −7까지는 일부 물러선다.',
  'cable/on-event': '{byCapitalTopic} ‘{event}’에 대한 입장을 정하였다.',
  'cable/moved': '곧바로 따르는 일: {effects}.',
  'cable/option/effects': '{effects}.',

  'fact/confirmed': '확인됨',
  'fact/asserted': '{by, select, none {주장} other {주장: {by}}}',
  'fact/denied': '{by, select, none {부인} other {부인: {by}}}',
  'fact/disputed': '다툼 있음',
  'fact/invented': '게임을 위한 가상',
  'fact/source': '{title}, {publisher}, {date}',

  'preview/mind': '{actorShort}',
  'preview/odds':
    '우리 추정으로 이번 달에 드러날 가능성은 100분의 {now}, 잊히기 전에 드러날 가능성은 100분의 {later}.',
  'act/covert': '비밀리에: {act}',
  'act/what': '{act}: {byCapital}, ‘{what}’',
  'intelligence/own': '우리가 비밀리에 하는 일과 그것을 아는 나라.',
  'intelligence/none': '그곳에 우리 정보기관이 없다. ‘{act}’ 조치로 이 범위를 좁힐 수 있다.',
  'intelligence/service': '그곳의 우리 정보기관: {depth}. 앞으로 {left}개월 뒤면 눈이 먼다.',
  'intelligence/deep': '깊이 자리 잡음',
  'intelligence/shallow': '새로 자리 잡음. 거듭 배치하면 더 또렷이 본다',
  'intelligence/price': '문안과 별도로 상대가 원하는 값',
  'intelligence/source/open': '공개 자료',
  'intelligence/source/service': '우리 정보기관',
  'intelligence/confidence/low': '신뢰도 낮음',
  'intelligence/confidence/moderate': '신뢰도 중간',
  'intelligence/confidence/high': '신뢰도 높음',
  'figure/estimate': '추정: {source}, {confidence}',
  'intelligence/ours': '{date}. 외부에 알려지지 않음.',
  'intelligence/learned': '{date}. 파악된 범위에서는 우리만 알고 있음.',
  'intelligence/exposed':
    '{date}. {confidence, select, asserted {주장됨} assessed {평가됨} other {확인됨}}{accuser, select, none {} other { ({accuserCapital})}}{denied, select, none {} other {. 부인: {deniedCapital}}}{admitted, select, none {} other {. 시인: {admittedCapital}}}.',
  'preview/worn': '최근에 너무 자주 하였다. 지금은 더 얻을 것이 없다.',
  'preview/left':
    '최근에 {times}회 하였다. 효과는 {percent} %만 남아 있으며, 여섯 달 동안 하지 않으면 되살아난다.',
  'preview/heats': '{onShort} 문제를 이번 달 더 달군다: +{points}.',
  'preview/owed': '{whoCapital}에 신세를 지게 된다.',
  'preview/notice':
    '{months, plural, =0 {통고 기간이 없는 문서여서 곧바로 종료된다.} other {통고 기간이 #개월인 문서여서 그때까지 의무는 유효하다.}}',
  'preview/spent': '이번 달 회답에 쓸 자본이 남지 않는다. 자본이 드는 회답도 있다.',
  'preview/warning': '{ownerCapitalSubject} 그은 선을 넘게 됨: {line}',

  'act/on': '{act}: {onShort}',
  'act/publish': '비밀 합의 공개: {onShort}',
  'act/publish/own/text':
    '우리가 비밀리에 서명한 것을 세계에 내놓는다. 다른 나라들은 서명 때 알았을 경우와 똑같이 받아들인다. 우리 이름을 걸면 함께 서명한 쪽은 우리 말에 대한 신뢰를 크게 잃고 나머지도 얼마간 잃는다. 흘리면 우리가 한 일로 밝혀질 때만 그 대가를 치른다.',
  'act/publish/read/text':
    '다른 나라들이 비밀리에 서명하고 우리 정보망이 읽은 것을 세계에 내놓는다. 다른 나라들은 서명 때 알았을 경우와 똑같이 받아들인다. 우리 이름을 걸면 서명한 쪽은 우리 말을 덜 믿는다. 흘리면 우리가 한 일로 밝혀질 때만 그 대가를 치른다. 이를 본 정보망은 눈이 먼다.',
  'act/to': '{act}: {toCapital}',
  'act/on-to': '{act}: {onShort}, {toCapital}',
  'act/canvass': '{act}: {memberCapital}, {vote}, {onShort}',
  'object/on': '{onShort}',
  'object/to': '{toCapital}',
  'object/on-to': '{onShort}, {toCapital}',
  'object/canvass': '{memberCapital}, {vote}, {onShort}',
  'object/text': '{onShort}: {text}',
  'object/what': '{title, select, none {} other {{title}: }}{byCapital}, ‘{what}’',
  'act/propose': '{onShort} 제안: {text}',
  'act/amend': '{onShort} 개정: {text}',

  'note/decay': '월 −{rate}',
  'note/decay/up': '월 +{rate}',
  'note/monthly': '매달',
  'note/lasting': '지속',
  'note/often': '{count}회, 최근 {date}',
  'note/before': '게임 시작 전',
  needs: '아직 갖추어지지 않은 조건: {reasons}.',
  'needs/or': '{text} 또는 {what}',
  'needs/change': '지금의 조치로는 바꿀 것이 없습니다.',
  'needs/date/least': '{date} 이후',
  'needs/date/most': '{date} 이전',
  'needs/number/least': '‘{title}’ {value} 이상(현재 {now})',
  'needs/number/most': '‘{title}’ {value} 이하(현재 {now})',
  'needs/state': '{onShort}의 상태가 {state}{wanted, select, no { 아님} other {}}',
  'needs/event': '아직 일어나지 않은 일',
  'needs/acted':
    '{months, plural, =0 {} other {최근 {months}개월 안에 }}{by, select, none {} other {{byCapital}의 }}{to, select, none {} other {{toCapital} 대상 }}‘{act}’{wanted, select, no { 없음} other {}}',
  'note/range': '{low}~{high}',

  'sum/bite': '{toCapitalSubject} 매달 잃는 것',
  'sum/bite/coverage': '조치가 미치는 교역의 비율({text})',
  'sum/bite/covers': '{whoCapital} {value}%',
  'sum/bite/all': '교역 전체를 넘지 않음',
  'sum/bite/evaded': '{whoCapitalSubject} 우회시키는 {value}% 제외',
  'sum/bite/integrity': '조치가 유지되는 정도',
  'sum/bite/easing': '완화 중에는 절반',
  'sum/demand': '{toCapitalSubject} 물러서기까지: 0 이상이면 전부, −7까지는 일부',
  'sum/weary': '조치에 대한 {whoCapital}의 피로: 25부터는 눈감아 줌',
  'sum/claim': '{whoCapitalSubject} 약속을 지킬 까닭: 35 이상이면 전부, 22 이상이면 일부',
  'sum/stand/ours': '우리가 버틸 까닭: 0 이상이면 버팀',
  'sum/stand/theirs': '{whoCapitalSubject} 버틸 까닭(아는 범위에서): 0 이상이면 버팀',
  'standoff/cost': '물러서면: 지지 −{cost}, 발언에 대한 신뢰 −{cost}, 동맹의 호감 −{cost}.',
  'standoff/odds': '우리 추정으로 {whoCapitalSubject} 버틸 가능성: 100 가운데 {low}–{high}.',
  'standoff/odds/sure': '우리 추정으로 {whoCapitalSubject} 버틸 가능성: 100 가운데 {low}.',
  'sum/verdict': '{whoCapitalSubject} 먼저 공격한 쪽으로 {attackerCapitalObject} 지목',
  'sum/verdict/then': '{whoCapitalSubject} 먼저 공격한 쪽으로 {attackerCapitalObject} 지목하였음',
  'favour/owed': '{byCapitalSubject} {toCapital}에 신세를 짐, 앞으로 {months}개월.',
  'favour/called': '{toCapitalSubject} {byCapital}에 신세를 갚으라고 요청함.',
  'dossier/wants': '바라는 것',
  'dossier/fears': '두려워하는 것',
  'dossier/holds': '가진 것',
  'dossier/dilemma': '딜레마',
  'dossier/duty':
    '{clause} ({depth}{secret, select, yes {, 비밀} other {}}): {byCapital}의 의무, ‘{act}’ 매달 {units}단위',
  'dossier/commitment': '{treatyShort}에 따른 이행 요구',
  'dossier/commitment/text':
    '{byCapitalSubject} {attackerCapitalObject} 상대로 {toCapital}에 ‘{clause}’({depth}) 이행을 요구',
  'dossier/basis': '{phase}, {basis}, {monitoring}',
  'dossier/sponsors': '상정: {sponsors}',
  'dossier/asks': '{byCapital}의 요구: {asks}',
  'dossier/senders': '제재국: {senders}',
  'dossier/measures': '조치: {measures}',
  'dossier/demand': '요구: {demand}',
  'dossier/amendment':
    '{agreed, select, yes {합의되었으나 아직 발효하지 않은} other {협상 중인}} 개정 문안: {text}.',
  'dossier/pending': '{whoCapital}의 비준까지 {left}개월 더 필요.',

  'label/tint': '{actorShort}에 대한 {eyesOf} 호감: {value}',
  'label/tint/self': '{actorShort}: 보고 있는 당사국',
  'label/tint/dependence': '{actorShort}에 대한 {eyesShort}의 의존도: {value}',
  'label/tint/threat': '{eyesShortSubject} {actorShort}에서 느끼는 위협: {value}',
  'label/arc': '{onShort}: {partiesCapital}, {state}{secret, select, yes { (비밀)} other {}}',
  'label/arc/sanctions': '{onShort}: {fromCapital} → {toCapital}, {state}',
  'label/arc/dependence': '{toShort}에 대한 {fromShort}의 의존도: {value}',
  'label/arc/threat': '{fromShortSubject} {toShort}에서 느끼는 위협: {value}',
  'label/arc/arms': '무기·군사 기술 제공, {fromCapital} → {toCapital}, 3개월간 {count}회, 최근 {date}',
  'label/arc/aid': '원조·물자 제공, {fromCapital} → {toCapital}, 3개월간 {count}회, 최근 {date}',
  'label/arc/friend': '같은 편: {fromShort}–{toShort}: {value}',
  'label/arc/foe': '맞선 편: {fromShort}–{toShort}: {value}',
  'label/triangle/balanced': '{partiesShort}: 균형 ({sum})',
  'label/triangle/unbalanced': '{partiesShort}: 불균형 ({sum}). 누군가 두 쪽으로 당겨지고 있다.',

  'aim/secret/text':
    '이 게임을 위하여 뽑혀 다른 누구에게도 알리지 않은 목표: ‘{aim}’ 목표를 이룬 만큼 최대 {top}점이 더해진다.',
  'aim/counted': '{title} 현재 {value}, 그 까닭:',
  'aim/stability/text':
    '모두의 목표: 한 달이 지나며 가라앉은 뒤에도 세계 긴장도가 60 이상으로 끝나는 달마다 2점을 잃는다.',

  'report/quiet': '조용한 한 달',
  'report/eased': '{text} 그달 끝에는 {value}이었다.',
  'report/fell-away':
    '{text} 그러나 이루어지지 않았다. 두 정부는 한 달에 한 번만 만나며, 이달에는 이미 만났다.',
  'report/returned':
    '‘{act}’ 조치는 자본과 함께 돌아왔다. {byCapitalSubject} 동의하였으나 두 정부는 이달에 다른 기회로 이미 만났으며, 한 달에 한 번만 만난다.',
  'report/times': '{what} ({times}회).',

  'notice/caretaker':
    '국내 지지가 10 미만에 머물러 과도 정부가 이 책상을 넘겨받았습니다. 게임은 끝까지 지켜볼 수 있습니다.',
  'notice/returned': '반송됨: {order}. {why}',
  'notice/input': '{on, select, none {답변} other {{onShort} 협상}}',
  'notice/save-failed':
    '마지막 수를 이 브라우저에 저장하지 못했습니다. 만일을 위하여 게임을 파일로 내보내십시오.',
  'notice/resumed': '게임을 멈춘 곳에서 이어 갑니다.',

  'explain/step': '{date}: {text}',
};
