// OpenAPI 3.1 of the contract's own table: there is nothing to keep in step.
import { z } from 'zod';
import { problem } from '#contract/register-api/problem';
import type { Route, WhoMay } from '#contract/register-api/route';
import { routes } from '#contract/register-api/routes';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
};

export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, one] of Object.entries<Route>(routes)) {
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[one.method.toLowerCase()] = operation(name, one);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Amends register',
      version,
      description: 'Where the desks of all branches meet. Requests are signed (docs/server.md).',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        signed: {
          ...{ type: 'apiKey', in: 'header', name: 'Signature' },
          description: 'HTTP Message Signatures (RFC 9421), Ed25519, with the device’s key.',
        },
      },
    },
  };
}

function operation(name: string, one: Route) {
  const parameters = (['params', 'query'] as const).flatMap((where) =>
    Object.entries(one[where]?.shape ?? {}).map(([parameter, schema]) => ({
      name: parameter,
      in: where === 'params' ? 'path' : 'query',
      required: where === 'params' || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType, 'input'),
    })),
  );
  const binary = { 'application/octet-stream': {} };
  const reply = one.live
    ? { 'text/event-stream': {} }
    : one.bytes === 'reply'
      ? binary
      : { 'application/json': { schema: schemaOf(one.reply, 'output') } };
  return {
    operationId: name,
    summary: one.says,
    ...(parameters.length > 0 && { parameters }),
    ...(one.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(one.body, 'input') } },
      },
    }),
    ...(one.bytes === 'body' && { requestBody: { required: true, content: binary } }),
    responses: {
      200: { description: 'As asked', content: reply },
      default: {
        description: 'Why not',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(one.who !== 'anyone' && { security: [{ signed: [] }] }),
    'x-who': whoOf(one.who),
  };
}

export function whoOf(who: WhoMay): string {
  if (who === 'anyone') return 'anyone';
  return who === 'newcomer' ? 'a computer that brings a one-time code' : who.join(', ');
}
