import type { said as english } from '../en/said.ts';
import type { Texts } from './texts.ts';

/** What the other side answers at the Table, in reported speech: no words are put into anybody's mouth. */
export const said: Texts<typeof english> = {
  'said/accept': [
    '{whoCapitalTopic} 이 문안에 서명할 것이다. 가서명되었으며 조치와 함께 발송된다.',
    '{whoCapitalSubject} 가서명하였다. 그 전에 깨지지 않는 한 이행 단계에서 서명된다.',
  ],
  'said/accept/clause': [
    '{whoCapitalTopic} 서명할 것이다. ‘{clause}’ 조항이 결정적이었다. 문안은 가서명되었다.',
    '{whoCapitalSubject} 가서명하였다. 문안 가운데 ‘{clause}’ 조항이 가장 무거웠다.',
  ],
  'said/accept/changed':
    '{whoCapitalSubject} 서명하기로 하였다. ‘{clause}’ 조항이 ‘{depth}’ 수준이 되기를 바라던 터였다. 개정안은 가서명되었다.',
  'said/counter': [
    '{whoCapital} 측과의 거리가 가깝다. 문안을 고쳐 되돌려 보냈다.',
    '{whoCapital} 측은 대부분을 받아들일 수 있다고 보고, 무엇이면 서명할지 밝혔다.',
  ],
  'said/counter/drop': [
    '{whoCapital} 측과의 거리가 가깝다. ‘{clause}’ 조항을 빼면 서명할 것이다.',
    '‘{clause}’ 조항이 {whoCapital} 측의 서명을 막고 있다. 나머지에는 서명할 것이다.',
  ],
  'said/counter/add': [
    '{whoCapital} 측과의 거리가 가깝다. ‘{clause}’ 조항을 ‘{depth}’ 수준으로 더하면 서명할 것이다.',
    '{whoCapitalTopic} 뺄 것은 없다고 본다. ‘{clause}’ 조항을 ‘{depth}’ 수준으로 더할 것을 요구하였다.',
  ],
  'said/counter/move': [
    '{whoCapital} 측과의 거리가 가깝다. ‘{clause}’ 조항이 ‘{depth}’ 수준이면 서명할 것이다.',
    '{whoCapitalTopic} 문안을 그대로 받아들이되, ‘{clause}’ 조항만은 ‘{depth}’ 수준을 원한다.',
  ],
  'said/counter/clause': [
    '{whoCapital} 측과의 거리가 가까우나, ‘{clause}’ 조항의 ‘{depth}’ 수준은 치르고 싶지 않은 값이다. 자국 문안을 제시하였다.',
    '지금의 ‘{clause}’ 조항이 {whoCapital} 측의 서명을 막고 있다. 자국 문안을 붙였다.',
  ],
  'said/counter/changed':
    '{whoCapital} 측과의 거리가 가까우나, ‘{depth}’ 수준의 ‘{clause}’ 조항은 서명한 바와 다르다. 자국 문안을 제시하였다.',
  'said/counter/trust': '{whoCapitalTopic} 문안보다 문안을 쓴 쪽을 덜 믿는다. 자국 문안을 돌려보냈다.',
  'said/counter/entanglement':
    '{whoCapitalTopic} 자국의 것이 아닌 다툼에 끌려들까 우려한다. 자국 문안을 돌려보냈다.',
  'said/counter/sanctions':
    '{whoCapitalTopic} 서명할 경우 다른 나라들이 할 일을 따져 보았다. 자국 문안을 돌려보냈다.',
  'said/counter/price': '{whoCapitalTopic} 문안이 부르는 값에 조금 못 미친다고 본다. 조건을 밝혔다.',
  'said/counter/refused': '{whoCapitalTopic} 너무 여러 번 거절하여 이제 헐값에 응할 수 없다. 조건을 밝혔다.',
  'said/counter/regard': '{whoCapitalTopic} 우리에게 호의를 베풀 까닭이 없다고 본다. 조건을 밝혔다.',
  'said/counter/struck': '{whoCapitalTopic} ‘{clause}’ 조항을 대가 없이 내주지 않는다. 자국 문안을 내놓았다.',
  'said/refuse': [
    '{whoCapitalSubject} 거절하였다. 서명할 수 있는 문안과는 거리가 멀다.',
    '{whoCapitalSubject} 사양하였다. 서명할 수 있는 것은 다른 문안이다.',
  ],
  'said/refuse/none': '{whoCapitalSubject} 거절하였다. 지금은 이 조약의 어떤 문안에도 서명하지 않을 것이다.',
  'said/refuse/clause': [
    '{whoCapitalSubject} 거절하였다. ‘{clause}’ 조항의 ‘{depth}’ 수준은 감당할 수 없다.',
    '{whoCapitalSubject} 사양하였다. ‘{clause}’ 조항이 ‘{depth}’ 수준이어서는 안 된다.',
  ],
  'said/refuse/struck': '{whoCapitalTopic} 거절하였다. ‘{clause}’ 조항을 보고 서명하였으니 지킬 생각이다.',
  'said/refuse/changed':
    '{whoCapitalTopic} 거절하였다. ‘{depth}’ 수준의 ‘{clause}’ 조항은 서명한 바와 다르다.',
  'said/refuse/trust': '{whoCapitalSubject} 거절하였다. 약속의 값은 지난 약속의 값과 같다.',
  'said/refuse/entanglement':
    '{whoCapitalSubject} 거절하였다. 이 문안 뒤에 있는 일에 끌려들지 않겠다고 한다.',
  'said/refuse/sanctions':
    '{whoCapitalSubject} 거절하였다. 다른 곳에서 잃을 것이 이 문안이 주는 것보다 크다.',
  'said/refuse/price': '{whoCapitalSubject} 거절하였다. 제시된 것이 애초에 너무 적다.',
  'said/refuse/refused': '{whoCapitalSubject} 다시 거절하였다. 거절할 때마다 다음 동의의 값이 올랐다.',
  'said/refuse/regard': '{whoCapitalSubject} 거절하였다. 이 자리에 앉은 모습을 보이고 싶어 하지 않는다.',
  'said/before/accept': '{whoCapitalTopic} 앞선 문안에 동의하였다. 이 문안은 아직 제시되지 않았다.',
  'said/before/counter':
    '{whoCapitalTopic} 앞선 문안에 다른 문안으로 답하였다. 이 문안은 아직 제시되지 않았다.',
  'said/before/refuse': '{whoCapitalTopic} 앞선 문안을 거절하였다. 이 문안은 아직 제시되지 않았다.',
  'said/ask': '{whoCapitalSubject} 서명할 수 있는 문안을 넌지시 알려 왔다.',
  'said/ask/likely':
    '{whoCapitalTopic} 약속은 하지 않으나, 우리 계산으로는 이 문안에 서명할 가능성이 높다. 받아들이면 가능성이 보이고, 거기서 다시 물으면 확실한 문안을 알려 온다.',
  'said/ask/offered': '{whoCapitalTopic} 스스로 내놓은 문안을 그대로 유지한다.',
  'said/ask/enough': '알 수 있는 범위에서는 {whoCapitalSubject} 이대로 서명할 것으로 보인다.',
  'said/ask/none':
    '{whoCapitalTopic} 아무것도 밝히지 않았다. 알 수 있는 범위에서는 이 조약의 어떤 문안으로도 지금은 되지 않는다.',
  'said/in-replies': '{whoCapitalTopic} 회답 단계에서 답한다. 이 문안은 미리 협의하지 않는다.',
  'said/in-replies/all':
    '셋 이상이 참여하는 문안은 미리 협의하지 않는다. 다른 당사국이 저마다 회답 단계에서 답한다.',
  'said/sent/all':
    '문안은 조치와 함께 발송된다. {partiesCapitalTopic} 이달 이행에 앞서 회답 단계에서 저마다 답하며, 모두가 동의해야 한다.',
  'said/put': '{whoCapitalTopic} 이 문안을 스스로 내놓았고, 우리가 받아들이면 서명한다.',
  'said/offered': '{whoCapitalTopic} 이 문안을 스스로 내놓았고, 내놓으면 서명한다.',
  'said/sent': '문안은 조치와 함께 발송된다. {whoCapitalTopic} 이달 이행에 앞서 회답 단계에서 답한다.',
};
