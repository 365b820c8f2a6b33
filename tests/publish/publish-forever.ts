// Publishes one build after the other until it is killed. Arguments: output directory, name of the first build.
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { artifacts, TOOL } from './sample-artifacts.ts';

const [out = '', name = ''] = process.argv.slice(2);
process.stdout.write('ready');
for (let i = 0; ; i++) await publish(diskFolder(out), 'kettle', artifacts(`${name}-${i % 3}`), TOOL);
