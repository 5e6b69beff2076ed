// haproxy's configuration, for the register and for its database (docs/scale.md shows both).

const common = `global
  maxconn 2000
  tune.bufsize 65536
defaults
  timeout connect 2s
  timeout check 2s
`;

/**
 * A call that met an instance as it went is passed to the other one, where it may be made twice without harm: pushes and
 * pulls. A call signed for one time only is not.
 */
export const registersBehind = (port: number, instances: readonly number[]): string => `${common}
  mode http
  timeout client 11m
  timeout server 11m
  timeout http-request 30s
frontend desks
  bind 127.0.0.1:${port}
  default_backend registers
backend registers
  balance leastconn
  option httpchk GET /ready
  option http-buffer-request
  option redispatch 1
  retries 3
  retry-on conn-failure empty-response 503
  http-request disable-l7-retry unless { path /v1/events }
  default-server check inter 500ms fall 1 rise 1
${instances.map((one, n) => `  server r${n + 1} 127.0.0.1:${one}`).join('\n')}
`;

/** Only ever to the primary: Patroni answers which one that is. Sessions with one that went are cut at once. */
export const primaryBehind = (
  port: number,
  nodes: readonly { postgres: number; rest: number }[],
): string => `${common}
  mode tcp
  timeout client 1h
  timeout server 1h
listen primary
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map(({ postgres, rest }, n) => `  server n${n + 1} 127.0.0.1:${postgres} check port ${rest}`).join('\n')}
`;
