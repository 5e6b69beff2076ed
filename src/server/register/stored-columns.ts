/** An event's columns as its maker's texts: as bytes PostgreSQL would send twice as many hexadecimal digits. */
export const storedColumns = `convert_from(header, 'UTF8') as header, salt, convert_from(payload, 'UTF8') as payload`;
