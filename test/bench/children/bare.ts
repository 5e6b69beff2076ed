// What starting Node costs by itself.
process.stdout.write(JSON.stringify({ rss: process.memoryUsage().rss }), () => process.exit(0));
export {};
