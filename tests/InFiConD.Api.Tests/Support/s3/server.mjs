// An S3-compatible server for tests: node server.mjs FOLDER BUCKET. It prints its port and ends with its standard input.
import S3rver from '@20minutes/s3rver';

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: bucket }] });
console.log((await server.run()).port);
process.stdin.on('end', () => process.exit(0)).resume();
