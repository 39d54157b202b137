/** Who built it: "a French consortium started the plant" against those whom the ledger names. */
import { type Context, isNegated } from './context';
import type { Knowledge, Known } from './knowledge';
import { toPoint } from './point';
import { NATION } from './topics';
import type { Judgement } from './verdict';

const NOUN =
  '(?:consortium|firms?|compan(?:y|ies)|contractors?|builders?|engineers?|group|corporation|giant|industry|specialists)';
const BEGAN = '(?:beg[au]n|started|conceived|launched|laid|undertook|undertaken|set out|abandoned|left|quit|gave up)';

/** A nation as the one that began the work, or gave it up. */
const BUILDERS = [
  new RegExp(`\\b(?<nation>${NATION}) ${NOUN}\\b(?=[^.;]{0,60}?\\b${BEGAN}\\b)`, 'giu'),
  new RegExp(`\\b[Ii]t was (?:the |a )?(?<nation>${NATION})(?: \\p{L}+){0,2} (?:who|that|which) ${BEGAN}\\b`, 'gu'),
  new RegExp(`\\b${BEGAN}\\b[^.,;]{0,30}? by (?:a |an |the )?(?:West )?(?<nation>${NATION}) ${NOUN}`, 'giu'),
];

/** Nations of a sentence that are said to have begun a plant, each judged; work on further units is left alone. */
export function checkBuilders(context: Context, knowledge: Knowledge): Judgement[] {
  const plant = context.spoken.find(({ entity }) => knowledge.ledger.entities.get(entity)?.kind === 'nuclear-plant');
  if (!plant || context.tag !== 'en' || context.scope === 'further') return [];
  const facts = (knowledge.byEntity.get(plant.entity) ?? []).filter(
    ({ topics, main, dated, scope, claim }) =>
      main &&
      dated &&
      scope !== 'further' &&
      (topics.has('construction-start') || topics.has('construction-halt')) &&
      NATIONS.test(claim),
  );
  const [first] = facts;
  if (!first) return [];
  return BUILDERS.flatMap((pattern) =>
    [...context.text.matchAll(pattern)].flatMap((match) => {
      const nation = match.groups!.nation!;
      const start = match.index + match[0].indexOf(nation);
      const point = toPoint(start, start + nation.length);
      if (isNegated(context, point)) return [];
      const same = facts.find((known) => names(known, nation));
      const known = same ?? facts.find(({ topics }) => topics.has('construction-start')) ?? first;
      const verdict = same ? 'consistent' : 'contradicted';
      return [{ verdict, known, entity: plant.entity, topic: 'construction-start', quantity: point } as const];
    }),
  );
}

const NATIONS = new RegExp(`\\b(?:${NATION})\\b`, 'u');

function names({ claim }: Known, nation: string): boolean {
  return new RegExp(`\\b${nation}`, 'i').test(claim);
}
