import type { happenings as english } from '../en/happenings.ts';
import type { Texts } from './texts.ts';

/** What happened, in a sentence of the written register. */
export const happenings: Texts<typeof english> = {
  'happening/opening': '{date}, 업무를 개시하다.',
  'happening/month': '{date}.',
  'happening/act':
    '{byCapital}{to, select, none {} other { → {toCapital}}}: {act}{on, select, none {} other { ({onShort})}}.',
  'happening/orderRefused': '{byCapitalTopic} ‘{act}’ 조치를 이행하지 못하였다. {why}',
  'happening/proposal': [
    '{byCapitalSubject} {toCapital}에 {onShortObject} 제시하였다: {text}.',
    '{byCapital}의 문안이 {toCapital}에 도착하였다. {onShort}: {text}.',
  ],
  'happening/counter': [
    '{byCapitalSubject} {onShortObject} 고쳐 {toCapital}에 되돌려 보냈다: {text}.',
    '{byCapitalSubject} {onShort}에 대하여 {toCapital}에 자국 문안으로 답하였다: {text}.',
  ],
  'happening/proposalRefused': [
    '{byCapitalSubject} {to, select, none {} other {{toCapital}의 문안대로는 }}{onShortObject} 받아들이지 않았다.',
    '{byCapitalSubject} {to, select, none {} other {{toCapitalSubject} 제시한 }}{onShortObject} 거절하였다.',
  ],
  'happening/deferred':
    '{byCapitalSubject} {onShort}에 대한 답을 미루었다{to, select, none {} other {. {toCapitalTopic} 기다린다}}.',
  'happening/signed': [
    '{partiesCapitalSubject} {onShort}에 {secret, select, yes {비밀리에 } other {}}서명하였다. 다음은 비준이다.',
    '{onShortSubject} {secret, select, yes {비밀리에 } other {}}서명되었다. 서명국은 {partiesCapital}이다.',
  ],
  'happening/initialLapsed':
    '{onShort}에 대한 가서명이 효력을 잃었다{by, select, none {} other {. 이달에 있었던 일로 {byCapitalSubject} 가서명에서 벗어났다}}.',
  'happening/shelved': '{onShortSubject} 보류되었다. 문안은 다시 다룰 수 있다.',
  'happening/ratified': [
    '{byCapitalSubject} {onShortObject} 비준하였다.',
    '{byCapital}의 {onShort} 비준 절차가 끝났다.',
  ],
  'happening/ratificationRefused':
    '{byCapitalSubject} {onShort}의 비준을 거부하였다. 정부 지지도가 36보다 낮기 때문이다. 이 문서는 누구도 구속하지 않는다.',
  'happening/ratificationLapsed': '{onShort}의 비준 기한이 지났다. 이 문서는 누구도 구속하지 않는다.',
  'happening/inForce': [
    '{partiesCapital} 사이에 {onShortSubject} {secret, select, yes {비밀리에 } other {}}발효되었다.',
    '{partiesCapital} 사이에 {secret, select, yes {비밀리에 } other {}}비준서가 교환되어 {onShortSubject} 효력을 얻었다.',
  ],
  'happening/superseded': '{onShortSubject} 새 문서로 대체되었다.',
  'happening/strained': '약속이 지켜지지 않아 {onShortSubject} 흔들리고 있다.',
  'happening/mended': '{onShortSubject} 다시 지켜지고 있다.',
  'happening/suspended': '{onShortSubject} 정지되어 당분간 누구도 구속하지 않는다.',
  'happening/expired': '{onShort}의 유효 기간이 끝났다.',
  'happening/denounced':
    '{byCapitalSubject} {onShort} 종료를 통고하였다. {ends, select, now {통고 기간이 없어 의무는 곧바로 끝난다.} other {통고 기간이 끝날 때까지 의무는 유효하다.}}',
  'happening/terminated': '{onShortSubject} 종료되었다.',
  'happening/amendmentPut': [
    '{byCapitalSubject} {toCapital}에 {onShort} 개정안을 제시하였다: {text}.',
    '{byCapital}의 {onShort} 개정안이 {toCapital}에 도착하였다: {text}.',
  ],
  'happening/amendmentCountered':
    '{byCapitalSubject} {onShort} 개정에 대하여 {toCapital}에 자국 개정안으로 답하였다: {text}.',
  'happening/amendmentRefused':
    '{byCapitalSubject} {to, select, none {} other {{toCapitalSubject} 제시한 }}{onShort} 개정을 거절하였다. 기존 문안이 유효하다.',
  'happening/amendmentAgreed':
    '{partiesCapitalSubject} {onShort} 개정에 합의하였다: {text}. 개정안이 발효할 때까지 기존 문안이 구속한다.',
  'happening/amended': [
    '{onShortSubject} 개정되었다: {text}. 기존 문안은 효력을 잃었다.',
    '{onShort} 개정 문안이 기존 문안을 대신한다: {text}.',
  ],
  'happening/amendmentFailed':
    '{why, select, lapsed {{onShort} 개정안의 가서명이 효력을 잃었다{by, select, none {} other {. {byCapitalSubject} 뜻을 거두었다}}} shelved {{onShort} 개정안이 답을 받지 못한 채 남았다} refused {{byCapitalSubject} {onShort} 개정안의 비준을 거부하였다} late {{onShort} 개정안의 비준 기한이 지났다} other {{onShort}에 고칠 것이 남지 않았다}}. {why, select, moot {개정안은 폐기된다} other {기존 문안이 유효하다}}.',
  'happening/reading':
    '{byCapitalSubject} 서명한 문서를 공개적으로 규정하였다: {reading, select, alliance {동맹} other {동반자 관계일 뿐}}.',
  'happening/threat':
    '{byCapitalSubject} {toCapital}에 조치를 경고하였다{measures, select, none {} other {: {measures}}}. 요구 사항이 제시되었다.',
  'happening/conceded': [
    '{byCapitalSubject} {onShort} 문제에서 {to, select, none {} other {{toCapital}에 }}물러서고 자제를 약속하였다.',
    '{byCapitalSubject} {onShort}의 요구를 받아들였다{to, select, none {} other {. {toCapitalTopic} 답을 얻었다}}.',
  ],
  'happening/concededPart': [
    '{byCapitalSubject} {onShort} 문제에서 {to, select, none {} other {{toCapital}에 }}일부 물러섰다. 요구된 기간의 절반까지이다.',
    '{byCapitalSubject} {onShort}의 요구 일부를 받아들였다. {to, select, none {상대} other {{toCapital}}} 측은 이를 성과로 삼을 수도, 더 밀어붙일 수도 있다.',
  ],
  'happening/defied': '{byCapitalTopic} {onShort} 문제에서 물러서지 않았다.',
  'happening/imposed':
    '{byCapitalSubject} {toCapital}에 조치를 부과하였다{measures, select, none {} other {: {measures}}}.',
  'happening/joined': '{byCapitalSubject} {onShort}에 참여하였다.',
  'happening/left': '{byCapitalSubject} {onShort}에서 빠졌다. 조치가 미치는 교역이 줄었다.',
  'happening/eased': '{byCapitalSubject} {onShort}의 완화에 들어갔다.',
  'happening/snappedBack': '{byCapitalSubject} {onShortObject} 전면 복원하였다.',
  'happening/lifted': '{onShortSubject} 해제되었다.',
  'happening/withdrawn': '{byCapitalSubject} {onShort} 위협을 거두었다.',
  'happening/backedDown':
    '{byCapitalSubject} {to, select, none {} other {{toCapital}에 대한 }}위협을 실행하지 않고 지나쳤다. 이를 들은 이들은 기억해 둔다.',
  'happening/regimeLapsed': '제재국이 남지 않아 {onShortSubject} 효력을 잃었다.',
  'happening/monitored':
    '{onShort}에 대한 독립 감시가 시작되었다{by, select, none {} other {. 주관: {byCapital}{team, select, none {} other {, 전문가 출신: {teamCapital}}}}}.',
  'happening/secondary': '{byCapitalSubject} {onShort} 우회를 도운 {toCapital}에 조치를 취하였다.',
  'happening/favourOwed': '{byCapitalSubject} {toCapital}에 신세를 졌다.',
  'happening/favourCalled': '{byCapitalSubject} {toCapital}에 신세를 갚으라고 요청하였다.',
  'happening/requested': '{byCapitalSubject} {toCapital}의 동의를 구하였다: {act}.',
  'happening/granted':
    '{own, select, yes {{byCapitalSubject} {toCapital}의 요청에 앞서 스스로 나섰다: {act}.} other {{byCapitalSubject} {toCapital}의 요청에 동의하였다: {act}.}}',
  'happening/declined': '{byCapitalSubject} {toCapital}의 요청에 동의하지 않았다: {act}.',
  'happening/watchEnded': '{onShortObject} 감시하는 이가 더는 없다.',
  'happening/mandated':
    '안보리가 {onShortObject} 넘겨받았다{measures, select, none {} other {: {measures}}}. 이제 모든 국가를 구속한다.',
  'happening/widened': '안보리가 {onShortObject} 확대하였다{measures, select, none {} other {: {measures}}}.',
  'happening/tabled': [
    '{byCapitalSubject} 안전보장이사회에 결의안을 상정하였다: {onShort}.',
    '{byCapital}의 결의안이 안보리에 회부되었다: {onShort}.',
  ],
  'happening/adopted': '안전보장이사회가 {onShortObject} 채택하였다. 찬성 {yes}, 반대 {no}, 기권 {abstain}.',
  'happening/vetoed':
    '{memberCapitalSubject} {onShort}에 거부권을 행사하였다. 찬성 {yes}, 반대 {no}, 기권 {abstain}.',
  'happening/vetoJoined': '{memberCapitalSubject} {onShort}에 함께 거부권을 행사하였다.',
  'happening/resolutionFailed':
    '{onShortSubject} 안보리에서 부결되었다. 찬성 {yes}, 반대 {no}, 기권 {abstain}.',
  'happening/claimed':
    '{byCapitalSubject} {treatyShort}의 ‘{clause}’ 조항을 원용하여 {attackerCapitalObject} 공격자로 지목하고 {toCapital}에 이행을 요구하였다.',
  'happening/contested':
    '{byCapitalSubject} {treatyShort}에 따른 주장을 반박하였다. 누가 누구를 공격하였는지에 동의하지 않는다.',
  'happening/recognised': '{byCapitalSubject} {treatyShort}에 따른 주장을 인정하였다.',
  'happening/honoured': [
    '{byCapitalSubject} {treatyShortObject} 지켰다. ‘{clause}’ 조항의 전면 이행이다.',
    '{byCapitalSubject} 서명한 대로 하였다. {treatyShort}에 따른 요구에 온전히 답하였다.',
  ],
  'happening/qualified':
    '{byCapitalSubject} {treatyShort}에 따른 요구에 일부 답하였다{what, select, none {. 지원은 하되 조항을 넓게 읽을 때의 수준에는 못 미친다} other {: {what}}}.',
  'happening/reneged':
    '{byCapitalTopic} {treatyShort}에 따른 요구에 답하지 않았다. 그 약속을 쥔 모든 나라가 이를 보았다.',
  'happening/excused': '{byCapitalTopic} {treatyShort}에서 면책되었다. 이 경우 조항의 구속을 받지 않는다.',
  'happening/promiseKept':
    '{byCapitalSubject} {treatyShortObject} 이행하였다.{owed, plural, =0 {} other { 이번 달 약속 {owed} 가운데 {done}.}}',
  'happening/promiseBroken':
    '{byCapitalSubject} {treatyShort} 이행에 못 미쳤다. 이번 달 약속 {owed} 가운데 {done}.',
  'happening/pledgeBroken':
    '{byCapitalSubject} {onShort}에 관하여 {to, select, none {} other {{toCapital}에 }}한 약속을 깼다.',
  'happening/redLineCrossed': '{byCapitalSubject} {toCapitalSubject} 그은 선을 넘었다: {line}.',
  'happening/redLineAnswered': '{byCapitalSubject} 예고한 대로 대응하였다: {line}.',
  'happening/redLineIgnored':
    '{byCapitalTopic} 그은 선을 넘어도 대응하지 않았다: {line}. 그만큼 말의 무게를 잃었다.',
  'happening/exposed':
    '{confidence, select, asserted {{accuser, select, none {이름을 밝히지 않은 이의 주장} other {{official, select, yes {{accuserCapital}의 주장} other {{accuserCapital}발 보도}}}}} assessed {{accuser, select, none {증거에 근거한 관측자들의 평가} other {{official, select, yes {증거에 근거한 {accuserCapital}의 평가} other {{accuserCapital}에서 드러난 증거}}}}} other {다툴 여지 없는 사실}}. 비밀리에 이루어진 일: {what}.',
  'happening/corroborated':
    '{confidence, select, confirmed {이제 다툴 여지가 없다} other {증거가 더해졌다}}{accuser, select, none {} other {{official, select, yes { ({accuserCapital})} other { ({accuserCapital}발)}}}}: {what}.',
  'happening/admitted': '{byCapitalSubject} 시인하였다: {what, select, none {{act}} other {{what}}}.',
  'happening/denied': '{byCapitalSubject} 부인하였다: {what, select, none {{act}} other {{what}}}.',
  'happening/lieProven':
    '{byOf} 부인이 무너졌다: {what, select, none {{act}} other {{what}}}. 앞으로 그 말의 무게가 줄어든다.',
  'happening/learned':
    '{open, select, true {우리 정보기관이 이미 다툴 여지가 없는 일의 또 다른 사례를 알아냈다: {what}.} other {우리 정보기관이 비밀리에 이루어진 일을 알아냈다: {what}. 안다는 사실은 우리만 안다.}}',
  'happening/shared': '비밀리에 이루어진 일을 은밀히 전해 들었다: {what}.',
  'happening/protocolRead':
    '우리 정보기관이 {partiesCapitalSubject} {onShort}에 붙여 비밀리에 서명한 내용을 읽었다: {text}. 안다는 사실은 우리만 안다.',
  'happening/protocolPublished':
    '{by, select, none {{onShort}에 붙여 비밀리에 서명한 내용이 출처 없이 보도되었다} other {{byCapitalSubject} {onShort}에 붙여 비밀리에 서명한 내용을 공개하였다}}: {text}.',
  'happening/event': '{event}.',
  'happening/choice': '{byCapital}, ‘{event}’ 사안: {option}.',
  'happening/crisisWarning':
    '{byCapitalWith} {toCapital} 사이에 {onShort} 위기가 다가온다. 현재 {value}이다. 이번은 경고이며, {months, plural, =1 {한 달} other {#개월}} {hot, select, true {뒤에도} other {뒤}} {threshold} 이상이면 터질 수 있다. {all, select, true {까닭} other {가장 큰 까닭}}: {reasons}.',
  'happening/protest':
    '{byCapitalSubject} {onShort} 문제로 {toCapital}에 항의하였다. 이제 양측은 버티거나 물러서야 한다.',
  'happening/ultimatum':
    '{onShort} 문제로 {byCapitalSubject} {toCapital}에 최후통첩을 보냈다. 물러서는 값이 두 배가 되었다.',
  'happening/showOfForce': '{byCapitalWith} {toCapitalSubject} {onShort} 문제로 무력을 과시하였다.',
  'happening/clash': '{byCapitalWith} {toCapital} 사이에 {onShort} 문제로 교전이 있었다.',
  'happening/stood': '{byCapitalTopic} {onShort} 문제에서 버텼다.',
  'happening/yielded':
    '{byCapitalSubject} {onShort} 문제에서 {toCapital} 앞에 물러섰다. {rung, select, 1 {항의} 2 {최후통첩} 3 {무력 시위} other {교전}} 단계에서의 일이다.',
  'happening/crisisSettled': '{byCapitalWith} {toCapitalSubject} {onShort} 문제에서 함께 물러섰다.',
  'happening/crisisDefused':
    '{byCapitalSubject} {onShort} 문제를 중재하여 {partiesCapitalSubject} 함께 물러섰다. 양측 모두 체면을 지켰다.',
  'happening/mediationOffered': '{byCapitalSubject} {onShort} 문제의 중재를 제의하였다.',
  'happening/mediationRefused': '{byCapitalSubject} {onShort} 문제에서 {toCapital}의 중재를 사양하였다.',
  'happening/tensionWarning':
    '이달 중에 세계 긴장도가 100 가운데 {value}에 이르렀다. 100이 되면 그다음은 아무도 다스리지 못한다.',
  'happening/caretaker': '{byCapital}의 정부가 발판을 잃었다. 과도 정부가 업무를 이어 간다.',
  'happening/war': '긴장도가 100에 이르렀다. 아무도 바라지 않은 전쟁이 시작된다.',
  'happening/end': '{date}, 업무를 마치다.',
};
