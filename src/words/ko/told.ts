import type { told as english } from '../en/told.ts';
import type { Texts } from './texts.ts';

/** The standard acts as they are told, by id: without a full stop, as the title of a report. */
export const told: Texts<typeof english> = {
  'told/hasten-ratification': '{byCapital}, {onShort} 비준 서둘러',
  'told/stall-ratification': '{byCapital}, {onShort} 비준 늦춰',
  'told/lobby': '{byCapital}, {toCapital}에서 {onShort} 반대 설득',
  'told/lobby-vote': '{byCapital}, {memberCapital}에 {onShort} 관련 요청: {vote}',
  'told/lobby-vote-favour': '{byCapital}, {memberCapital}에 대가 제시하며 {onShort} 관련 요청: {vote}',
  'told/consult': ['{byCapital}, {toCapitalWith} 협의', '{byCapital}–{toCapital} 의견 교환'],
  'told/praise': ['{byCapital}, {toCapital} 지지 표명', '{byCapital}, {toCapital} 공개 지지'],
  'told/gift': ['{byCapital}, {toCapital}에 선물', '{byCapital}의 선물, {toCapital} 도착'],
  'told/state-visit': [
    '{byCapital}, {toCapital} 국빈 방문',
    '{toCapital}에 차량 행렬: {byCapital} 국빈 방문',
  ],
  'told/invite': ['{byCapital}, 국빈으로 {toCapital} 초청', '{byCapital}, {toCapital} 국빈 영접'],
  'told/working-visit': '{byCapital}, {toCapital} 실무 방문',
  'told/food-aid': ['{byCapital}, {toCapital}에 식량 지원', '{byCapital}의 곡물, {toCapital} 도착'],
  'told/fuel-aid': ['{byCapital}, {toCapital}에 연료 지원', '{byCapital}의 값싼 석유, {toCapitalToward}'],
  'told/trade-deal': ['{byCapital}–{toCapital} 무역 협정 체결', '{byCapital}–{toCapital} 시장 개방'],
  'told/send-arms': '{byCapital}, {toCapital}에 무기 지원',
  'told/share-technology': '{byCapital}, {toCapital}에 군사 기술 제공',
  'told/condemn': ['{byCapital}, {toCapital} 규탄', '{byCapital}, {toCapital} 잘못이라 지적'],
  'told/expel-diplomats': ['{byCapital}, {toCapital} 외교관 추방', '{byCapital}, {toOf} 외교관 돌려보내'],
  'told/joint-exercise': ['{byCapital}–{toCapital} 합동 훈련', '{byCapital}, {toCapitalWith} 공개 훈련'],
  'told/weapons-test': '{byCapital}, 무기 시험',
  'told/extend-deterrence': '{byCapital}, {toCapital}까지 확장 억제 선언',
  'told/send-forces': '{byCapital}, {toCapital}에 파병',
  'told/ultimatum': '{byCapital}, {onShort} 문제로 {toCapital}에 최후통첩',
  'told/deploy': ['{byCapital}, {onShort} 문제로 병력 전진', '{byCapital}, {toCapital} 겨냥해 배치'],
  'told/stand-down': ['{byCapital}, {onShort} 문제에서 병력 물려', '{byCapital}, 병력 철수'],
  'told/mediate': '{byCapital}, {onShort} 중재 제의',
  'told/rally-support': ['{byCapital}, 국내 결집', '{byCapital}, 국민에게 연설'],
  'told/sanction-proof': ['{byCapital}, 경제의 제재 내성 강화', '{byCapital}, 우회와 비축'],
  'told/build-readiness': ['{byCapital}, 대비 태세 강화', '{byCapital}, 국내 훈련·비축·배치'],

  'told/spy': ['{byCapital}, {toCapital} 상대 첩보', '{byCapital} 정보기관, {toCapital}에서 활동'],
  'told/publish': ['{byCapital}, {toCapital} 관련 정보 공개', '{byCapital}, {toCapital} 관련 증거 제시'],
  'told/share-intelligence': '{byCapital}, {toCapitalWith} 정보 공유',
  'told/evade': '{byCapital}, {onShort} 우회로 열어',

  'told/covert': '{what} (비밀)',
  'told/to': '{byCapital}, {toCapital}에 {does}',
  'told/about': '{byCapital}, {toCapital} 상대로 {does}',
  'told/alone': '{byCapital}, {does}',
};
