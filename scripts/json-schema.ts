/**
 * JSON Schema (draft-07, what editors read) of a valibot schema. It knows the kinds of schema that
 * `core/ledger/schema.ts` uses and throws on any other, so that nothing is silently left unchecked.
 */

import { conflictsSchema, correctionsSchema, entitySchema, sourcesSchema } from '../core/ledger/schema';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

type Json = Record<string, unknown>;

/** The JSON Schema of one valibot schema. Throws on a kind of schema it does not know. */
export function toJsonSchema(schema: unknown): Json {
  const node = schema as Node;
  if (Array.isArray(node.pipe)) {
    const [first, ...actions] = node.pipe as Node[];
    return Object.assign(toJsonSchema(first), ...actions.map(toKeyword));
  }
  switch (node.type) {
    case 'string':
    case 'number':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'array':
      return { type: 'array', items: toJsonSchema(node.item) };
    case 'optional':
      return toJsonSchema(node.wrapped);
    case 'nullable':
      return { anyOf: [toJsonSchema(node.wrapped), { type: 'null' }] };
    case 'union':
    case 'variant':
      return { anyOf: (node.options as unknown[]).map(toJsonSchema) };
    case 'strict_object': {
      const entries = Object.entries(node.entries as Record<string, Node>);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, toJsonSchema(entry)])),
        required: entries.filter(([, entry]) => entry.type !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`no JSON Schema for a valibot "${node.type}"`);
  }
}

function toKeyword(action: Node): Json {
  switch (action.type) {
    case 'regex':
      return { pattern: (action.requirement as RegExp).source };
    case 'non_empty':
      return { minLength: 1 };
    case 'max_length':
      return { maxLength: action.requirement };
    case 'min_length':
      return { minItems: action.requirement };
    case 'min_value':
      return { minimum: action.requirement };
    case 'max_value':
      return { maximum: action.requirement };
    default:
      throw new Error(`no JSON Schema for a valibot "${action.type}"`);
  }
}

/** The texts of `data/schema/`, by file name. */
export function writeEditorSchemas(): Record<string, string> {
  const schemas = {
    entity: entitySchema,
    sources: sourcesSchema,
    conflicts: conflictsSchema,
    corrections: correctionsSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const json = { $schema: 'http://json-schema.org/draft-07/schema#', ...toJsonSchema(schema) };
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
